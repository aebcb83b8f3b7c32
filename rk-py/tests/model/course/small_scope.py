"""Every small course of three kinds: all tenures, all meetings with their agreements, all consents.

Each scope is complete: every document of the form that its function names, over the same four days.
"""

from collections.abc import Iterator
from itertools import combinations_with_replacement, product

DAYS = ["2025-09-01", "2025-09-08", "2025-09-15", "2025-09-22"]
ON = "2025-09-15"
BASE = {
    "id": "c", "profile": "elder_50_plus", "citizen": {"ref": "r"}, "opened_on": DAYS[0],
    "people": [{"id": "a", "kind": "professional"}, {"id": "b", "kind": "professional"}, {"id": "p",
                                                                                          "kind": "private"}],
}
STATUSES = ["binding", "superseded"]


def call(**course) -> dict:
    return {"on": ON, "course": BASE | course}


def tenures() -> Iterator[dict]:
    """Up to three tenures of two people, which begin and end on any of the days or have no end, in any order."""
    spans = [(start, to) for start in DAYS for to in [*DAYS, None] if to is None or start < to]
    one = [{"person": person, "role": "coordinator", "from": start, "to": to}
           for person in ("a", "b") for start, to in spans]
    for count in range(4):
        for roles in product(one, repeat=count):
            yield call(roles=list(roles))


def agreements() -> Iterator[dict]:
    """Two meetings on any of the days, the first held and the second held or planned, and two agreements.

    Each agreement is binding or superseded and was made at either meeting or none; the second supersedes
    the first or not, and the second meeting reviewed the first agreement or not.
    """
    for dates in product(DAYS, repeat=2):
        for held in product(["held"], ["held", "planned"]):
            for made in product(["m1", "m2", None], repeat=2):
                for statuses in product(STATUSES, repeat=2):
                    for supersedes, reviewed in product(["a1", None], [["a1"], []]):
                        yield call(
                            roles=[{"person": "a", "role": "coordinator", "from": DAYS[1]}],
                            meetings=[
                                {"id": f"m{at + 1}", "date": dates[at], "status": held[at], "reviewed": reviewed * at,
                                 "participants": [{"person": "citizen", "attended": "remote"},
                                                  {"person": "b", "attended": "in_person"}]} for at in range(2)],
                            agreements=[
                                {"id": f"a{at + 1}", "meeting": made[at], "status": statuses[at], "owner": "b",
                                 "agreed_on": dates[at], "supersedes": supersedes if at else None,
                                 "follow_up": [{"responsible": ["a"], "due": DAYS[2], "method": "phone"}]}
                                for at in range(2)])


def consents() -> Iterator[dict]:
    """Up to three consents, whatever their order: given on any of the days, withdrawn on any or none, on two bases."""
    one = [{"given_by": "citizen", "given_on": given, "withdrawn_on": withdrawn, "recipients": ["a"],
            "information": ["form"], "purpose": "...", "legal_basis": basis}
           for given in DAYS for withdrawn in [None, *DAYS] for basis in ("consent", "law")]
    for count in range(4):
        for chosen in combinations_with_replacement(one, count):
            yield call(consents=[entry | {"id": f"k{at}"} for at, entry in enumerate(chosen)],
                       sharing=[{"date": DAYS[1], "what": "form", "recipient": "a"}])


SCOPES = {"tenures": (tenures, 8_421), "agreements": (agreements, 4_608), "consents": (consents, 12_341)}
