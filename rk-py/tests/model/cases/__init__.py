"""The cases of rk-core/vectors: calls, and what they must give by hand or in print."""

from . import (
    coding,
    cuts,
    faults_of_call,
    faults_of_data,
    faults_of_table,
    indexes,
    instruments,
    keys,
    matrices,
    missing,
    samples,
    structure,
    tables,
    worked,
)

MODULES = [worked, cuts, coding, missing, structure, indexes, keys, instruments, tables, matrices, faults_of_call,
           faults_of_table, faults_of_data, samples]


def all_cases() -> list:
    return [case for module in MODULES for case in module.CASES]
