"""The target group and the programme."""

ABLE = "target_group.participation.not_able"
AGE = 50
VALUES = 3
ELEMENTS = ("coordinator", "network_meetings", "binding_agreements", "leadership")


def check(view, note):
    course = view.course
    age = course.citizen.age_at_start
    if age is not None and age < AGE:
        note("target_group.age.below_model", "citizen", "age_at_start")
    if course.target_group is None:
        note(ABLE, "target_group")
    else:
        of_group(course.target_group, note)
    programme = course.programme
    if programme is not None:
        if programme.values is not None and len(set(programme.values)) < VALUES:
            note("programme.values.incomplete", "programme", "values")
        if programme.core_elements is not None:
            for element in ELEMENTS:
                if element not in programme.core_elements:
                    note("programme.core_element.absent", "programme", "core_elements")
    if view.held and not any(map(was_agreed, view.agreements)):
        note("programme.core_element.absent", "agreements")


def was_agreed(one):
    """What was cancelled at the closing was binding until then."""
    if one.agreement.status == "cancelled":
        return one.agreement.disposition is not None
    return not one.is_proposed


def of_group(group, note):
    if group.can_contribute_to_agenda != "yes":
        note(ABLE, "target_group", "can_contribute_to_agenda")
    if group.can_own_agreements != "yes":
        note(ABLE, "target_group", "can_own_agreements")
    if group.can_take_part != "yes" and group.may_learn_to_take_part != "yes":
        note(ABLE, "target_group", "can_take_part")
    if group.advanced_dementia:
        note("target_group.dementia.advanced", "target_group", "advanced_dementia")
    if len(set(group.areas or ())) < 2:
        note("target_group.areas.too_few", "target_group", "areas")
    if not group.criteria:
        note("target_group.criteria.not_configured", "target_group", "criteria")
