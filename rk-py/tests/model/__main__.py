"""`python3 -m model OPERATION < call.json` prints the answer's text."""

import json
import sys

from .cases.case import OPERATIONS
from .course import OPERATIONS as OF_COURSES

sys.stdout.write((OPERATIONS | OF_COURSES)[sys.argv[1]](json.load(sys.stdin)))
