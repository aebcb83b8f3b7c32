"""What rk has to reach, and whether it does.

A measurement is a list with one number a round; `result["times"][section][subject]`.
"""

import statistics

SKIPPED = "not measured: no peer, or no second core"


def median(values):
    """Middle of the rounds, or None if nothing was measured."""
    return statistics.median(values) if values else None


def of(result, section, subject):
    """Median of one subject, or None."""
    return median(result["times"].get(section, {}).get(subject))


def ratio(result, section, peer, ours, section_of_ours=None):
    """How many times faster ours is than the peer."""
    theirs = of(result, section, peer)
    mine = of(result, section_of_ours or section, ours)
    return theirs / mine if theirs and mine else None


def goal(name, says, value, sign, bound, unit, why=None):
    """One line of the table; `reached` is None if it was not measured."""
    reached = None
    if value is not None:
        reached = value >= bound if sign == ">=" else value <= bound
    return {
        "name": name,
        "says": says,
        "value": value,
        "sign": sign,
        "goal": bound,
        "unit": unit,
        "reached": reached,
        "why": (why or SKIPPED) if value is None else None,
    }


def judge(result):
    """All goals, in order."""
    above = of(result, "import_above", "rk")
    alone = result.get("imported")
    rust = result["rust"]
    one, two = rust.get("l_pass/1"), rust.get("l_pass/2")
    per_rating = median(one["ns"]) / one["ratings"] if one else None
    threads = median(one["ns"]) / median(two["ns"]) if one and two else None
    same = None if not two else float(all(two["same"]))
    if result["machine"]["cores"] < 2:
        threads = None
    no_rk = None if "rk_score" not in result["missing"] else "rk is not installed"
    no_rust = None if rust else "no Rust bench was run"
    return [
        goal(
            "import",
            "`import rk` above the bare interpreter",
            None if above is None else above / 1e6,
            "<=",
            2.0,
            "ms",
            no_rk,
        ),
        goal(
            "import_alone",
            "modules that `import rk` brings in besides its own",
            None if alone is None else len(foreign(alone)),
            "<=",
            0,
            "modules",
            no_rk,
        ),
        goal(
            "s_process",
            "S from CSV, whole process, against numpy by hand",
            ratio(result, "s_process", "numpy_score", "rk_score"),
            ">=",
            5.0,
            "x",
            no_rk,
        ),
        goal(
            "m_memory_rust",
            "M in memory, Rust, against numpy by hand",
            ratio(result, "m_memory", "numpy_score", "rust"),
            ">=",
            12.0,
            "x",
            no_rust,
        ),
        goal(
            "m_memory_python",
            "M in memory, from a polars frame, against numpy by hand",
            ratio(result, "m_memory", "numpy_score", "rk_score:read_polars"),
            ">=",
            8.0,
            "x",
            no_rk,
        ),
        goal(
            "m_csv",
            "M from wide CSV, against polars reads and numpy scores",
            ratio(result, "m_csv", "combo_score", "rk_score"),
            ">=",
            6.0,
            "x",
            no_rk,
        ),
        goal(
            "l_pass", "full pass over L, one thread", per_rating, "<=", 1.2, "ns a rating", no_rust
        ),
        goal("l_threads", "two threads against one", threads, ">=", 1.7, "x", no_rust),
        goal("l_same", "two threads give the same bytes", same, ">=", 1.0, "", no_rust),
        goal(
            "peak",
            "peak memory of M from CSV above the floor, by bytes of the file",
            of(result, "peak", "rk_score"),
            "<=",
            3.0,
            "x",
            no_rk,
        ),
    ]


def foreign(modules):
    """Those that do not belong to rk."""
    return [name for name in modules if name.partition(".")[0] not in ("rk", "_rk")]


def below(goals, fraction):
    """Names of the goals missed by more than the fraction allows.

    A goal that could not be measured because rk is not there counts as missed; one whose peer or
    second core is not there does not.
    """
    missed = []
    for one in goals:
        if one["value"] is None:
            missed += [one["name"]] if one["why"] != SKIPPED else []
        elif one["sign"] == ">=" and one["value"] < one["goal"] * fraction:
            missed.append(one["name"])
        elif one["sign"] == "<=" and one["value"] > one["goal"] / fraction:
            missed.append(one["name"])
    return missed
