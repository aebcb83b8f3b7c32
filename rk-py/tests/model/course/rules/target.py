"""The target group and the programme."""

from ..fields import CORE_ELEMENTS, VALUES
from .finding import found

AGES = {"youth_education": 15}
ABLE = "target_group.participation.not_able"


def broken(course):
    group = course["target_group"]
    citizen = course["citizen"]
    least = AGES.get(course.profile, 50)
    if citizen and citizen["age_at_start"] is not None and citizen["age_at_start"] < least:
        yield found("target_group.age.below_model", ["citizen", "age_at_start"], least=least)
    if group:
        yield from of_group(group)
    else:
        yield found(ABLE, ["target_group"], 1)
    programme = course["programme"]
    if programme:
        yield from of_programme(programme)
    if course.held and not any(was_agreed(agreement) for agreement in course.entries("agreements")):
        yield found("programme.core_element.absent", ["agreements"], element="binding_agreements")


def was_agreed(agreement) -> bool:
    """What was cancelled at the closing was binding until then."""
    if agreement["status"] == "cancelled":
        return agreement["disposition"] is not None
    return agreement["status"] != "proposed"


def of_group(group):
    for name in ("can_contribute_to_agenda", "can_own_agreements"):
        if group[name] != "yes":
            yield found(ABLE, group.at(name), 0 if group[name] == "no" else 1)
    takes_part = [group["can_take_part"], group["may_learn_to_take_part"]]
    if "yes" not in takes_part:
        yield found(ABLE, group.at("can_take_part"), 0 if takes_part == ["no", "no"] else 1)
    if group["advanced_dementia"]:
        yield found("target_group.dementia.advanced", group.at("advanced_dementia"))
    if len(set(group.values("areas"))) < 2:
        yield found("target_group.areas.too_few", group.at("areas"), least=2)
    if not group["criteria"]:
        yield found("target_group.criteria.not_configured", group.at("criteria"))


def of_programme(programme):
    if programme["values"] is not None and set(programme.values("values")) != set(VALUES):
        yield found("programme.values.incomplete", programme.at("values"))
    if programme["core_elements"] is not None:
        for element in CORE_ELEMENTS:
            if element not in programme.values("core_elements"):
                yield found("programme.core_element.absent", programme.at("core_elements"), element=element)
