"""The result as Markdown."""

import statistics

from goals import foreign, of

SECTIONS = (
    ("import", "Import, whole process", "ms", 1e6, None),
    ("s_process", "S from CSV, whole process", "ms", 1e6, "numpy_score"),
    ("s_csv", "S from CSV, in process, warm", "ms", 1e6, "numpy_score"),
    ("m_memory", "M in memory, in process, warm", "ms", 1e6, "numpy_score"),
    ("m_csv", "M from wide CSV, in process, warm", "ms", 1e6, "combo_score"),
    (
        "peak",
        "Peak memory of M from CSV above the floor, by bytes of the file",
        "x",
        1,
        "combo_score",
    ),
)

NAMES = {
    "bare": "bare interpreter",
    "rust": "**rk, Rust**",
    "rk": "**rk**",
    "rk_score": "**rk, Python**",
    "rk_score:read_polars": "**rk, Python**, from a polars frame of i64",
    "rk_score:read_polars_u8": "**rk, Python**, from a polars frame of u8",
    "rk_score:read_pandas": "**rk, Python**, from a pandas frame",
    "rk_score:read_polars:score_dict": "**rk, Python**, the same, and `to_dict()`",
    "numpy_score": "numpy by hand",
    "numpy_score:read_bytes": "numpy by hand, bytes (not a CSV reader)",
    "numpy_plain": "numpy, plainly written",
    "combo_score": "polars reads, numpy scores",
    "polars_score": "polars",
    "duckdb_score": "DuckDB",
    "pandas_score": "pandas",
}


def number(value):
    """Three digits that say something."""
    return "-" if value is None else f"{value:.3g}" if value < 100 else f"{value:.0f}"


def rows(lines):
    """A Markdown table; the first line is its head."""
    head, *rest = [" | ".join(str(cell) for cell in line) for line in lines]
    rule = " | ".join("---" for _ in lines[0])
    return [f"| {line} |" for line in (head, rule, *rest)]


def verdict(goal):
    """yes, no, or why it is not known."""
    return goal["why"] if goal["reached"] is None else "yes" if goal["reached"] else "**no**"


def markdown(result):
    """The whole text."""
    machine, files = result["machine"], result["files"]
    loads = [round_["load"] for round_ in result["rounds"]]
    shares = [round_["cpu"] for round_ in result["rounds"] if round_["cpu"]]
    share = f"{100 * statistics.median(shares):.0f} %" if shares else "?"
    text = [
        "# Benchmark",
        "",
        f"{result['date']}, commit {result['commit']}; {machine['cpu']}, {machine['cores']} cores,"
        f" {machine['memory_gib']} GiB, {machine['system']}. {len(loads)} rounds, peers and rk in"
        f" turn, pinned to one core: {'yes' if machine['pinned'] else 'no'}. Load average"
        f" {min(loads):.2f} to {max(loads):.2f}; what was measured warm had"
        f" {share} of its core.",
        "",
        "Versions: " + ", ".join(f"{k} {v}" for k, v in result["versions"].items()) + ".",
        "",
        *(
            f"- {size.upper()}: {f['respondents']} respondents by {f['groups']} groups,"
            f" {f['cells']} cells, {f['ratings']} ratings, {f['bytes']} bytes of wide CSV"
            for size, f in files.items()
        ),
        "",
    ]
    if result["missing"]:
        text += [
            "Left out: "
            + ", ".join(
                f"{NAMES.get(k, k)} ({v} is not installed)" for k, v in result["missing"].items()
            )
            + ".",
            "",
        ]
    lines = [("", "measured", "goal", "reached")]
    for goal in result["goals"]:
        sign = {">=": "at least", "<=": "at most"}[goal["sign"]]
        lines.append(
            (
                goal["says"],
                f"{number(goal['value'])} {goal['unit']}" if goal["value"] is not None else "-",
                f"{sign} {goal['goal']:g} {goal['unit']}",
                verdict(goal),
            )
        )
    text += ["## Goals", "", *rows(lines), ""]
    if result.get("imported") is not None:
        others = foreign(result["imported"])
        text += [
            f"`import rk` brings in: {', '.join(result['imported'])}"
            f"{'; not its own: ' + ', '.join(others) if others else ''}.",
            "",
        ]
    for section, title, unit, scale, against in SECTIONS:
        text += table(result, section, title, unit, scale, against)
    return "\n".join(text + rust(result)).rstrip() + "\n"


def table(result, section, title, unit, scale, against):
    """One section: median, least, and the ratio to its peer."""
    times = result["times"].get(section)
    if not times:
        return []
    base = of(result, section, against) if against else None
    heads = ["", f"median, {unit}", f"least, {unit}"]
    if base:
        heads.append(f"{NAMES[against]} = 1")
    lines = [tuple(heads)]
    for subject, values in sorted(times.items(), key=lambda pair: statistics.median(pair[1])):
        middle = statistics.median(values)
        line = [NAMES.get(subject, subject), number(middle / scale), number(min(values) / scale)]
        if base:
            line.append(number(middle / base))
        lines.append(tuple(line))
    return [f"## {title}", "", *rows(lines), ""]


def rust(result):
    """What the Rust bench printed."""
    if not result["rust"]:
        return []
    lines = [("", "median, ms", "least, ms", "ns a rating")]
    for name, line in result["rust"].items():
        middle = statistics.median(line["ns"])
        each = middle / line["ratings"] if line.get("ratings") else None
        lines.append((name, number(middle / 1e6), number(min(line["ns"]) / 1e6), number(each)))
    return ["## Rust", "", *rows(lines), ""]
