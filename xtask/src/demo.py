"""Answers the calls in a file through the installed wheel: an operation, a tab and a call a line."""

import sys

import rk

with open(sys.argv[1], "rb") as file:
    for line in file:
        operation, call = line.split(b"\t", 1)
        sys.stdout.buffer.write(rk.run(operation.decode(), call).encode() + b"\n")
