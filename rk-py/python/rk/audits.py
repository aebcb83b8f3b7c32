"""What published tables reveal."""

from .answers import REPORT, Answer, call, fields


@fields(
    findings="Each with `code`, `table`, `row`, `column`, `least`, `most` and `arithmetic`",
    report=REPORT,
)
class Audit(Answer):
    """What published tables reveal, from `rk.audit`; frozen.

    As text it is one line a finding, with the arithmetic.
    """

    __slots__ = ()

    def __repr__(self):
        lines = [
            f"table {found['table']}, {found['row'] or '–'} / {found['column'] or '–'}: "
            f"{found['code']} {found['arithmetic'] or ''}".rstrip()
            for found in self.findings
        ]
        count = f"{len(lines)} finding{'' if len(lines) == 1 else 's'}"
        return "\n".join([f"<rk.Audit: {count}>", *lines])


def audit(tables, *, mean_from=5, locale="en"):
    """Look at published tables, of anybody, for what they give away.

    Parameters
    ----------
    tables : sequence of dict
        Each table as printed: `{"kind": "means" or "counts", "rows": [...],
        "columns": [...], "cells": [[number or None]]}`, and perhaps `name`,
        `wave`, `n`, `row_margins`, `column_margins`, `total`, `decimals` and
        `without_diagonal`. None is a withheld cell.
    mean_from : int, default 5
        Fewest answers that a shown cell should rest on.
    locale : {"en", "da"}, default "en"
        Language of messages.

    Returns
    -------
    Audit
        Every cell that rests on few, that says what all answered, or that can
        be worked out though it is withheld, with the arithmetic.

    Raises
    ------
    RkError
        If a table's lists do not fit, or there is none.

    Examples
    --------
    >>> import rk
    >>> table = {
    ...     "kind": "means",
    ...     "rows": ["care"],
    ...     "columns": ["nurses", "therapists", "leaders", "home"],
    ...     "cells": [[3.41, 3.52, 3.70, None]],
    ...     "row_margins": [3.60],
    ... }
    >>> print(rk.audit([table]))
    <rk.Audit: 1 finding>
    table 0, care / home: audit.cell.derived 4 × 3.60 − 3.41 − 3.52 − 3.70 = 3.77
    """
    return Audit(call("audit", locale=locale, mean_from=mean_from, tables=tables))
