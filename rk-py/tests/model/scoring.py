"""The operation `score`: a call in, the answer's text out."""

from .call import FIELDS, read_settings
from .codebook import read_codebook, read_roles
from .index import index_of
from .reading import read_survey
from .survey import Scored
from .table import read_table
from .text import compact
from .ties import Tie, asymmetries, group_answer
from .views import dimensions, distributions, principles, respondent_scores, respondents, sub_scores
from .violations import Faults, ShapeFault


def score(call: dict) -> str:
    """The answer to a `score` call as compact JSON text."""
    faults = Faults(FIELDS)
    try:
        survey = read(call, faults)
    except ShapeFault as fault:
        faults = Faults(FIELDS)
        faults.add((0,), fault.code, fault.path)
        survey = None
    if survey is None:
        return compact(faults.refusal())
    return compact(answer(survey, faults))


def read(call: dict, faults, waves_apart: bool = False):
    """The survey that the call holds, or None where that stops at a fault."""
    settings = read_settings(call, faults)
    codebook = read_codebook(call.get("codebook"), settings.items, faults)
    if codebook is None or faults.any_error():
        return None
    table = read_table(call, codebook.given, faults)
    if table is None:
        return None
    roles = read_roles(codebook, table, settings.items, settings.listed, faults)
    if roles is None:
        return None
    return read_survey(call, settings, table, roles, faults, scored=True, waves_apart=waves_apart)


def answer(survey, faults) -> dict:
    scored = Scored(survey)
    settings = survey.settings
    ties = {pair: Tie(scored, *pair) for pair in scored.ties}
    mean = {pair: tie.mean for pair, tie in ties.items()}
    for position, tie in enumerate(ties.values()):
        if tie.mean is not None and not tie.own and settings.profile.in_gap(tie.mean):
            faults.tie(position)
    return {
        "schema": 1,
        "instrument": {"items": scored.items, "min_items": settings.min_items},
        "profile": settings.profile.name,
        "cuts": settings.profile.answer(),
        "ties": [tie.answer() for tie in ties.values()],
        "asymmetries": asymmetries(scored.names, mean),
        "groups": [group_answer(scored, group, ties) for group in scored.groups],
        "index": index_of(scored, mean),
        "sub_scores": sub_scores(scored, ties),
        "dimensions": dimensions(scored, ties),
        "principles": principles(scored, ties),
        "distributions": distributions(scored, ties),
        "respondent_scores": respondent_scores(scored),
        **({"respondents": respondents(scored, survey.keys)} if settings.respondents else {}),
        "counts": counts(scored, survey),
        "report": faults.report(),
    }


def people(questionnaires: list) -> int:
    """The sum over groups of their different people."""
    return len({(q.group, q.person) for q in questionnaires})


def counts(scored, survey) -> dict:
    """What was read, what was not given, and what was dropped."""
    ratings = sum(len(x) for x in scored.x.values())
    asked = sum(len(scored.items) for q in scored.questionnaires for rater, rated in scored.ties
                if rater == q.group and not (rater == rated and scored.alone(rated)))
    below = sum(1 for q in scored.questionnaires for rated in scored.names
                if 0 < len(scored.answers(q, rated, scored.items)) < survey.settings.min_items)
    return {
        "respondents": people(scored.questionnaires),
        "questionnaires": len(scored.questionnaires),
        "ratings": ratings,
        "missing": asked - ratings,
        "dropped": {
            "respondents_without_group": survey.without_group,
            "unselected_questionnaires": survey.unselected,
            "duplicate_answers": survey.duplicates,
            "unexpected_answers": scored.unexpected,
            "pairs_below_min_items": below,
        },
    }
