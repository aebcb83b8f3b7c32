"""An audit of many courses at once: what is wrong, how often, and in how many."""

import os
from array import array
from collections.abc import Mapping
from html import escape
from pathlib import PurePath

from . import _rk
from .courses import _each, check_course, rules
from .progress import watcher

SEVERITIES = ("error", "warning", "info")
ROW = (
    "position",
    "course",
    "valid",
    "errors",
    "warnings",
    "infos",
    "open",
    "phase",
    "coordinator",
    "meetings_held",
    "kept",
    "kept_of",
    "kept_share",
    "kept_share_why",
    "overdue",
)
RULE = ("code", "id", "severity", "courses", "places", "message")
UNREAD = ("position", "course", "why")
# So many rows of a table are shown; all of them are in `courses`.
SHOWN = 100


class CourseAudit:
    """What was found in many courses, from `rk.check_courses`.

    It holds no text of a document. Each of `courses`, `summary` and `unread` is
    a list of flat dicts: `polars.DataFrame(audit.courses)`.
    """

    __module__ = "rk"
    __slots__ = ("_places", "_rows", "_rules", "_unread")

    def __init__(self):
        self._rows = []
        self._unread = []
        # By code: the gravest severity, the number of places, the rows of the courses, and the first message.
        self._places = {}
        # By code, in their order: the id.
        self._rules = {}

    @property
    def courses(self):
        """One dict a course that could be read.

        `position` counts from 0 in what was given; `course` is the name of the
        file or of the document, None if it has none, and `…` where it holds a
        personal number; `valid`, `errors`, `warnings` and `infos` count places
        (of a code with more than a hundred those beyond under its gravest
        severity); `open`, `phase`, whether there is one `coordinator`,
        `meetings_held`, `kept` of `kept_of` agreements with a result,
        `kept_share` (None for the reason in `kept_share_why`) and `overdue`
        follow-ups are facts of the day.
        """
        return [dict(zip(ROW, row, strict=True)) for row in self._rows]

    @property
    def summary(self):
        """One dict a rule that was broken, in the order of the rules.

        `code`, `id`, the gravest `severity` that was found, the number of
        `courses` and of `places`, and the `message` that tells what to do at
        the first of them; its numbers and days are of that place.
        """
        summary = []
        for code, name in self._rules.items():
            if code in self._places:
                severity, places, rows, message = self._places[code]
                row = (code, name, severity, len(rows), places, message)
                summary.append(dict(zip(RULE, row, strict=True)))
        return summary

    @property
    def unread(self):
        """One dict for each that could not be read: `position`, `course`, and `why` as a code or the name of an error"""
        return [dict(zip(UNREAD, row, strict=True)) for row in self._unread]

    @property
    def counts(self):
        """How many courses were read (`courses`), are `valid` and could not be read (`unread`)"""
        return {
            "courses": len(self._rows),
            "valid": sum(row[ROW.index("valid")] for row in self._rows),
            "unread": len(self._unread),
        }

    def breaking(self, code):
        """The courses that break a rule, as in `courses`.

        Parameters
        ----------
        code : str
            The code of the rule.

        Returns
        -------
        list of dict
        """
        rows = self._places[code][2] if code in self._places else ()
        return [dict(zip(ROW, self._rows[row], strict=True)) for row in rows]

    def __len__(self):
        return len(self._rows)

    def __repr__(self):
        counts = self.counts
        head = f"<rk.CourseAudit: {counts['courses']} courses, {counts['valid']} valid, {counts['unread']} not read>"
        columns = RULE[:-1]
        lines = [columns, *(tuple(str(row[name] or "") for name in columns) for row in self.summary)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        texts = ("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)
        return "\n".join([head, *texts]) if lines[1:] else head

    def _repr_html_(self):
        tables = [_table("summary", RULE, self.summary), _table("courses", ROW, self.courses)]
        return "\n".join([*tables, _table("unread", UNREAD, self.unread)] if self._unread else tables)

    def _add(self, position, name, report):
        """Counts a course of which something could be said."""
        severities = dict.fromkeys(SEVERITIES, 0)
        codes = {}
        for found in report.violations:
            # Of each code a hundred places are listed; then comes how many there are.
            more = found["code"] == "report.more"
            code = found["params"]["of"] if more else found["code"]
            severity, places, message = codes.get(code, ("info", 0, found["message"]))
            count = found["params"]["count"] - places if more else 1
            severities[found["severity"]] += count
            codes[code] = (min(severity, found["severity"], key=SEVERITIES.index), places + count, message)
        for code, (severity, places, message) in codes.items():
            known, of, rows, first = self._places.get(code, ("info", 0, array("Q"), message))
            rows.append(len(self._rows))
            self._places[code] = (min(known, severity, key=SEVERITIES.index), of + places, rows, first)
        facts = report.facts
        kept = facts["kept"]
        why = {each["fact"]: each["reason"] for each in facts["not_applicable"]}
        row = {
            "position": position,
            "course": name,
            "valid": report.valid,
            "errors": severities["error"],
            "warnings": severities["warning"],
            "infos": severities["info"],
            "open": facts["open"],
            "phase": facts["phase"],
            "coordinator": facts["coordinator"] is not None,
            "meetings_held": facts["meetings"]["held"],
            "kept": kept["yes"],
            "kept_of": kept["yes"] + kept["partly"] + kept["no"],
            "kept_share": facts["kept_share"],
            "kept_share_why": why.get("kept_share"),
            "overdue": facts["follow_ups"]["overdue"],
        }
        self._rows.append(tuple(row[name] for name in ROW))


def check_courses(source, *, on, lang="en", settings=None, progress=False):
    """Check many courses, one after another, and count what is wrong by rule.

    A keyboard interrupt stops it. Of each course a row of numbers is kept, never
    a text of the document.

    Parameters
    ----------
    source : str, os.PathLike, mapping or iterable
        A folder, as text or path (every `*.json` in it, by name); a mapping of
        names to documents; or documents in any iterable, also a column of a
        frame of pandas, polars or pyarrow with JSON text. A document is whatever
        `check_course` takes.
    on, lang, settings
        As in `check_course`; `lang` is the language of the summary.
    progress : bool or callable, default False
        True shows on the standard error stream how much is done; a function is
        called with how many of how many, the latter None where it is not known.

    Returns
    -------
    CourseAudit
        `courses`, `summary` by rule, and what could not be read.

    Raises
    ------
    RkError
        If `on`, `lang` or `settings` is at fault.
    TypeError
        If `source` or `progress` is none of the above.
    OSError
        If the folder cannot be read.

    Examples
    --------
    >>> import rk
    >>> audit = rk.check_courses({"first": '{"id": "c1"}', "second": "{"}, on="2025-11-03")
    >>> audit.counts
    {'courses': 1, 'valid': 0, 'unread': 1}
    >>> audit.unread
    [{'position': 1, 'course': 'second', 'why': 'input.not_json'}]
    """
    watch = watcher(progress, "check_courses")
    asked = {"on": on, "lang": lang, "settings": settings}
    # What is wrong with the call itself is wrong before the first course.
    check_course({}, **asked)
    audit = CourseAudit()
    audit._rules = {rule["code"]: rule["id"] for rule in rules(lang=lang)}
    documents, total = _named(source)
    for position, (name, document) in enumerate(documents):
        shown = None if name is None else _rk.named(str(name))
        try:
            report = check_course(document, **asked)
        except (OSError, TypeError) as error:
            audit._unread.append((position, shown, type(error).__name__))
        else:
            if report.facts is None:
                audit._unread.append((position, shown, report.violations[0]["code"]))
            else:
                audit._add(position, shown, report)
        if watch is not None:
            watch(position + 1, total)
    return audit


def _named(source):
    """Names and documents, one after another, and how many there are, if it is known."""
    if isinstance(source, str | os.PathLike):
        folder = os.fspath(source)
        if isinstance(folder, str) and _rk.is_content(folder) and not os.path.exists(folder):
            raise TypeError("source: expected the path of a folder; give the text of documents in a list")
        files = sorted(name for name in os.listdir(folder) if name.lower().endswith(".json"))
        return ((name, PurePath(folder, name)) for name in files), len(files)
    if isinstance(source, Mapping):
        return source.items(), len(source)
    documents = _each(
        source,
        "source: expected a folder, a mapping of names to documents, documents in a list or another iterable, "
        "or one column of a frame",
    )
    return ((None, one) for one in documents), len(source) if hasattr(source, "__len__") else None


def _table(title, columns, rows):
    """An HTML table of the first rows."""
    caption = title if len(rows) <= SHOWN else f"{title}: {SHOWN} of {len(rows)}"
    rows = rows[:SHOWN]
    # Notebooks align every cell to the right, which suits numbers only.
    texts = {name for name in columns if any(isinstance(row[name], str) for row in rows)}
    style = {name: ' style="text-align:left"' if name in texts else "" for name in columns}
    head = "".join(f'<th scope="col"{style[name]}>{escape(name)}</th>' for name in columns)
    lines = [f"<table><caption>{escape(caption)}</caption>", f"<thead><tr>{head}</tr></thead><tbody>"]
    for row in rows:
        cells = (f"<td{style[name]}>{'–' if row[name] is None else escape(str(row[name]))}</td>" for name in columns)
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</tbody></table>"])
