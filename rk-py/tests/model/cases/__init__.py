"""The cases of rk-core/vectors: calls, and what they must give by hand or in print."""

from . import (
    audits,
    changes,
    codebooks,
    coding,
    course_acts,
    course_facts,
    course_forms,
    course_replays,
    course_rules_after,
    course_rules_meetings,
    course_rules_people,
    course_settings,
    course_shapes,
    course_tricky,
    course_valid,
    cuts,
    faults_of_call,
    faults_of_data,
    faults_of_table,
    indexes,
    indicator_tables,
    instruments,
    keys,
    matrices,
    missing,
    networks,
    pictures,
    plain_groups,
    plain_scales,
    proposals,
    reads,
    release_waves,
    releases,
    reports,
    samples,
    sites,
    structure,
    survey_statistics,
    tables,
    worked,
)

MODULES = [worked, cuts, coding, missing, structure, indexes, keys, instruments, tables, matrices, faults_of_call,
           faults_of_table, faults_of_data, samples, codebooks, reads, proposals, changes, sites, indicator_tables,
           releases, release_waves, audits, pictures, reports, plain_scales, plain_groups, survey_statistics, networks,
           course_tricky, course_valid, course_rules_people, course_rules_meetings, course_rules_after, course_shapes,
           course_settings, course_facts, course_forms, course_acts, course_replays]


def all_cases() -> list:
    return [case for module in MODULES for case in module.CASES]
