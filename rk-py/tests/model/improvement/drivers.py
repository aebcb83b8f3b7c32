"""What drives the aim of a test of change, as a tree."""

from .findings import Findings
from .shape import UNREAD


def check_drivers(drivers: list[dict], tests: list[dict], findings: Findings):
    if not drivers:
        findings.add("change_test.drivers.none", "drivers")
    read_drivers = findings.fits(drivers, "drivers")
    read_tests = findings.fits(tests, "tests")
    ids = {driver["id"] for driver in drivers}
    known = UNREAD not in ids
    if read_drivers:
        findings.ids(drivers, "drivers")
        for at, driver in enumerate(drivers):
            findings.text(driver["text"], "drivers", at, "text")
            if known and driver.get("parent", driver["id"]) not in ids:
                findings.add("input.reference", "drivers", at, "parent")
            if known and in_circle(at, drivers):
                findings.add("change_test.driver.circle", "drivers", at, "parent")
            leaf = not any(other.get("parent") == driver["id"] for other in drivers)
            if leaf and not any(test.get("driver") == driver["id"] for test in tests):
                findings.add("change_test.driver.untried", "drivers", at)
    if read_tests:
        findings.ids(tests, "tests")
        for at, test in enumerate(tests):
            findings.text(test["text"], "tests", at, "text")
            if "driver" not in test:
                findings.add("change_test.test.no_driver", "tests", at, "driver")
            elif known and read_drivers and test["driver"] not in ids:
                findings.add("input.reference", "tests", at, "driver")
            findings.day(test.get("from"), "tests", at, "from")


def in_circle(driver: int, drivers: list[dict]) -> bool:
    """Whether the way up from the driver comes back to it; an id stands for the first driver that has it."""
    places: dict = {}
    for at, other in enumerate(drivers):
        places.setdefault(other["id"], at)
    place = driver
    for _ in drivers:
        place = places.get(drivers[place].get("parent"))
        if place is None or place == driver:
            break
    return place == driver


def tree(drivers: list[dict], tests: list[dict]) -> list[dict]:
    """Each driver before those below it."""
    names = [test.get("id", at) for at, test in enumerate(tests, start=1)]

    def below(parent: str | None, level: int) -> list[dict]:
        rows = []
        for driver in drivers:
            if driver.get("parent") == parent:
                own = [name for name, test in zip(names, tests, strict=True) if test.get("driver") == driver["id"]]
                rows.append({"id": driver["id"], "text": driver["text"], "level": level, "parent": parent,
                             "tests": own})
                rows += below(driver["id"], level + 1)
        return rows

    return below(None, 1)
