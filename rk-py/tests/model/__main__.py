"""`python3 -m model OPERATION < call.json` prints the answer's text."""

import json
import sys

from .cases.case import OPERATIONS

sys.stdout.write(OPERATIONS[sys.argv[1]](json.load(sys.stdin)))
