"""`python3 -m model [score|levels] < call.json` prints the answer's text.

Without an operation, a call with `means` is one of `levels`.
"""

import json
import sys

from . import levels, score

call = json.load(sys.stdin)
operations = {"score": score, "levels": levels}
named = sys.argv[1] if len(sys.argv) > 1 else "levels" if "means" in call else "score"
sys.stdout.write(operations[named](call))
