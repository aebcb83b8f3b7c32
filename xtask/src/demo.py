"""Answers the call in a file through the installed wheel."""

import sys

import rk

with open(sys.argv[1], "rb") as file:
    sys.stdout.buffer.write(rk.run("score", file.read()).encode())
