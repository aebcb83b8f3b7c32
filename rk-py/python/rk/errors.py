"""What rk raises when a call or its data is at fault."""


class RkError(ValueError):
    """A call or its data is at fault; everything that was found is here at once.

    The text names the first error and its place. Neither it nor an attribute
    repeats an answer or a respondent.

    Parameters
    ----------
    report : dict
        The `report` of an answer: `valid` and `violations`.

    Attributes
    ----------
    report : dict
        `valid` (False) and `violations`.
    violations : list of dict
        Each with `code`, `severity`, `path`, `params` and `message`; errors
        and warnings in the order of the call and then of the data.
    code : str
        Code of the first error, for example `"response.rating.out_of_range"`.
    path : list of str and int
        Its place in the call: keys, and positions counted from 0.
    column : str or None
        The column of the data that it is about; None too if the name of the
        column holds a personal number.
    row : int or None
        The row of the data that it is about, counted from 0 after the header.
    cell : str or None
        Where to find it in a file: in a workbook the address of its cell, for
        example `"Sheet1!C5"`; in a CSV file row and column, for example
        `"row 8, column Q4_1"`, counted from 1 with the header rows, as a
        spreadsheet counts. Blank lines do not count.

    Examples
    --------
    >>> import rk
    >>> data = {"group": ["a", "b"], "b_timely": [4, 6], "a_timely": [5, 4]}
    >>> try:
    ...     rk.score(
    ...         data,
    ...         frequency=None,
    ...         instrument={"items": ["timely"]},
    ...         codebook={"pattern": "{rated}_{dimension}"},
    ...     )
    ... except rk.RkError as error:
    ...     print(error.code, error.column, error.row)
    response.rating.out_of_range b_timely 1
    """

    __module__ = "rk"

    def __init__(self, report):
        super().__init__(report)
        self.report = report
        self.violations = report["violations"]
        first = next(found for found in self.violations if found["severity"] == "error")
        self.code = first["code"]
        self.path = first["path"]
        self.cell = first.get("cell")
        match self.path:
            case ["columns", column, *row]:
                self.column, self.row = column if isinstance(column, str) else None, row[0] if row else None
            case ["csv", row]:
                self.column, self.row = None, row
            case _:
                self.column, self.row = None, None

    def __str__(self):
        errors = [found for found in self.violations if found["severity"] == "error"]
        where = self.cell or place(self.path)
        more = f" (and {len(errors) - 1} more)" if errors[1:] else ""
        return f"{self.code}{where and f' at {where}'}: {errors[0]['message']}{more}"

    def __repr__(self):
        return f"RkError({str(self)!r})"


def place(path):
    """A path as one text, for example `meetings[0].leader`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
