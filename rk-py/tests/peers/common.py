"""What all scripts in Python share: the inputs, and the file of numbers that is written.

They run where the programs are: `/path/to/venv/bin/python scale.py` in this folder.
"""

import json
import math
import platform
from importlib.metadata import version
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "rk-core" / "samples" / "peers"
INPUTS = json.loads((FOLDER / "inputs.json").read_text(encoding="utf-8"))


class Numbers:
    """The numbers of one script."""

    def __init__(self):
        self.lines = []

    def add(
        self,
        statistic,
        input,
        function,
        value,
        *,
        part=None,
        scope=None,
        method=None,
        field=None,
        options=None,
        because=None,
        within=None,
    ):
        """One number of another program.

        `statistic` is the operation and our name. `part` names an item, a group
        or a form; `scope`, `method` and `field` a row of estimates. `options` is
        what the call says besides. `because` says why rk has another number;
        `within` is how far the two may lie apart all the same.
        """
        fields = {
            "statistic": statistic,
            "input": input,
            "part": part,
            "scope": scope,
            "method": method,
            "field": field,
            "options": options,
            "function": function,
            "value": None if math.isnan(value) else float(value),
            "because": because,
            "within": within,
        }
        kept = {key: field for key, field in fields.items() if field is not None or key == "value"}
        self.lines.append("    " + json.dumps(kept))

    def write(self, script: str, packages: list):
        """Writes the file that belongs to a script."""
        script = Path(script)
        versions = {"Python": platform.python_version()} | {name: version(name) for name in packages}
        lines = [
            "{",
            f'  "made_by": "rk-py/tests/peers/{script.name}",',
            f'  "versions": {json.dumps(versions)},',
            '  "numbers": [',
            ",\n".join(self.lines),
            "  ]",
            "}",
        ]
        (FOLDER / f"{script.stem}_py.json").write_text("\n".join(lines) + "\n", encoding="utf-8")
