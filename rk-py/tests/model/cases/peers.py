"""The inputs of rk-core/samples/peers, as calls, and what other programs gave on them."""

import json
from pathlib import Path

from ..scoring import score

FOLDER = Path(__file__).parents[4] / "rk-core" / "samples" / "peers"
INPUTS = json.loads((FOLDER / "inputs.json").read_text(encoding="utf-8"))


def numbers() -> list[dict]:
    """Every number of another program, with where it stands."""
    found = []
    for path in sorted(FOLDER.glob("*.json")):
        if path.name != "inputs.json":
            found += json.loads(path.read_text(encoding="utf-8"))["numbers"]
    return found


def survey(name: str, **more) -> dict:
    """A call on a survey among the inputs."""
    return {"frequency": "scored", **more, "columns": INPUTS[name]["columns"],
            "codebook": {"pattern": "{rated}_{dimension}"}}


def scores(name: str, **more) -> dict:
    return json.loads(score(survey(name, respondents=True, **more)))


def sites(name: str) -> list[dict]:
    """The sites of a survey, as `compare` takes them."""
    return [{"name": site, "scores": scores(name, select={"site": [site]})}
            for site in sorted(set(INPUTS[name]["columns"]["site"]))]


def waves(name: str) -> dict:
    """A call of `change` on a survey of two waves."""
    before, after = (scores(name, select={"wave": [wave]}) for wave in ("1", "2"))
    return {"before": before, "after": after, "tests": {}, **({"match": "samples"} if name == "samples" else {})}


def call_of(operation: str, input: str, options: dict) -> dict:
    """The call that a number is about."""
    if operation in ("reliability", "agreement", "differences"):
        return survey(input, **options)
    if operation == "network":
        more = {name: scores(other) for name, other in options.items()}
        return {"scores": scores(input), **more}
    if operation == "change":
        return waves(input)
    if operation == "compare":
        return {"sites": sites(input), "tests": {}}
    given = INPUTS[input]
    if operation == "rwg_j" and "values" in given:
        given = {"rows": [[value] for value in given["values"]], "groups": given["groups"]}
    return {**(given if isinstance(given, dict) else {"rows": given}), **options}
