"""What is wrong with a call or its data, collected and put in order."""

from .personal_number import holds_personal_number

SEVERITIES = {
    "group.eligible.below_respondents": "warning",
    "response.rater_group.missing": "warning",
    "response.wave.pooled": "warning",
    "level.mean.in_gap": "warning",
    "codebook.column.unused": "info",
    "waves.method.differs": "warning",
    "indicator.mean.differs": "warning",
    "indicator.percent.differs": "warning",
    "release.open": "warning",
    "release.rated.size_unknown": "warning",
    "audit.cell.small": "warning",
    "audit.cell.uniform": "warning",
    "audit.cell.derived": "warning",
    "audit.wave.person": "warning",
    "stats.rows.too_few": "warning",
    "stats.items.one": "warning",
    "stats.items.too_few": "warning",
    "stats.item.constant": "warning",
    "stats.covariance.negative": "warning",
    "stats.matrix.not_positive_definite": "warning",
    "stats.fit.none": "warning",
    "stats.variance.none": "warning",
    "stats.groups.too_few": "warning",
    "stats.group.one": "warning",
    "referral.conversation.unplaced": "info",
    "referral.count.sum": "warning",
    "referral.received.outside": "warning",
    "referral.few": "info",
    "handover.joint_meeting.missing": "warning",
    "handover.family.absent": "warning",
    "handover.knowledge.late": "warning",
    "handover.unknown": "info",
    "change_test.aim.missing": "warning",
    "change_test.measure.missing": "warning",
    "change_test.drivers.none": "warning",
    "change_test.aim.no_target": "info",
    "change_test.driver.untried": "info",
    "change_test.test.no_driver": "warning",
    "change_test.points.few": "info",
    "change_test.changed_on.outside": "warning",
    "change_test.by.passed": "info",
    "wage.unit.unknown": "warning",
    "wage.start_up.unknown": "info",
    "wage.side.missing": "warning",
    "cost.total.zero": "warning",
    "cost.few": "info",
}
LISTED = 100

CALL, COLUMN, ROW, WHOLE, TIE = range(5)
WHOLE_ORDER = [
    "response.none",
    "response.groups.too_many",
    "response.groups.no_overlap",
    "response.select.none",
    "response.wave.pooled",
]


class Faults:
    """Violations with the place where each belongs in the report.

    Faults of the call come first, in the order of the call's fields; then
    columns in the order of the table; rows, and in a row the columns; what
    concerns the whole data; ties.
    """

    def __init__(self, fields: list[str]):
        self.fields = fields
        # The table's columns, once they are known.
        self.names: list[str] = []
        self.found: list[tuple[tuple, dict]] = []

    def add(self, place: tuple, code: str, path: list, **params):
        severity = SEVERITIES.get(code, "error")
        path = self.without_numbers(path)
        self.found.append((place, {"code": code, "severity": severity, "path": path, "params": params}))

    def without_numbers(self, path: list) -> list:
        """The path without a personal number: the position of a column stands for its name, else `…`."""
        def hidden(at: int, step):
            if not isinstance(step, str) or not holds_personal_number(step):
                return step
            return self.names.index(step) if at == 1 and path[0] == "columns" and step in self.names else "…"

        return [hidden(at, step) for at, step in enumerate(path)]

    def call(self, field: str, code: str, path: list, **params):
        self.add((CALL, self.fields.index(field)), code, path, **params)

    def column(self, position: int, code: str, path: list, **params):
        self.add((COLUMN, position), code, path, **params)

    def row(self, row: int, position: int, code: str, path: list, **params):
        self.add((ROW, row, position), code, path, **params)

    def whole(self, code: str, path: list, **params):
        self.add((WHOLE, WHOLE_ORDER.index(code)), code, path, **params)

    def scale(self, code: str, **params):
        """What is wrong with the pooled scale: it concerns the whole, after all else."""
        self.add((WHOLE, len(WHOLE_ORDER)), code, [], **params)

    def tie(self, position: int):
        self.add((TIE, position), "level.mean.in_gap", ["ties", position])

    def any_error(self) -> bool:
        return any(violation["severity"] == "error" for _, violation in self.found)

    def report(self) -> dict:
        """`valid` and the violations: at most 100 of a code, then how many there were."""
        ordered = [violation for _, violation in sorted(self.found, key=lambda pair: pair[0])]
        seen: dict[str, int] = {}
        listed = []
        for violation in ordered:
            code = violation["code"]
            seen[code] = seen.get(code, 0) + 1
            if seen[code] <= LISTED:
                listed.append(violation)
        for code, count in seen.items():
            if count > LISTED:
                severity = SEVERITIES.get(code, "error")
                params = {"of": code, "count": count}
                listed.append({"code": "report.more", "severity": severity, "path": [], "params": params})
        return {"valid": not self.any_error(), "violations": listed}

    def refusal(self) -> dict:
        """The answer to a call with errors: nothing but the report."""
        return {"schema": 1, "report": self.report()}


class ShapeFault(Exception):
    """The call does not have the shape of a call; reading stops at once."""

    def __init__(self, code: str, path: list):
        super().__init__(code)
        self.code = code
        self.path = path
