"""Every code of a course, in the order of docs/src/wire/course.md, with its severities.

A rule's severities are letters for elder_50_plus, youth_education, housing_support and open_dialogue: one letter
where all are the same. `second` is the letter of the situation that the page names after "or".
"""

from dataclasses import dataclass

SHAPE = ["input.not_json", "input.too_large", "input.too_deep", "input.list_too_long", "input.text_too_long",
         "input.duplicate_key", "input.unknown_field", "input.shape", "input.date", "input.span", "input.missing",
         "input.duplicate_id", "input.reference", "input.personal_number", "text.personal_number"]
CALL = ["call.course.missing", "call.course.twice", "settings.rule.fixed", "settings.out_of_range"]
WAIVERS = ["waiver.incomplete", "waiver.not_allowed"]
ACTS = ["act.unknown", "act.date.future", "act.course.closed", "act.course.open", "act.coordinator.none",
        "act.agreement.state", "act.meeting.state", "act.consent.state", "act.follow_up.none", "act.order",
        "act.corrects.unknown"]
LETTERS = {"E": "error", "W": "warning", "I": "info", "-": "off"}
STRENGTH = ["off", "info", "warning", "error"]
PROFILES = ["elder_50_plus", "youth_education", "housing_support", "open_dialogue"]


@dataclass(frozen=True)
class Rule:
    letters: str
    second: str = ""
    fixed: bool = False

    def severity(self, profile: str, severities: dict, code: str, situation: int) -> str:
        """Of the first situation, or of the second: never more severe than that is."""
        letters = self.letters * 4 if len(self.letters) == 1 else self.letters
        first = LETTERS[letters[PROFILES.index(profile) if profile in PROFILES else 0]]
        if profile == "custom" and not self.fixed:
            first = severities.get(code, first)
        if situation == 0:
            return first
        second = LETTERS[self.second]
        return second if self.fixed else min(first, second, key=STRENGTH.index)


RULES = {
    "target_group.participation.not_able": Rule("EEW-", "W"),
    "target_group.age.below_model": Rule("WW--"),
    "target_group.dementia.advanced": Rule("W"),
    "target_group.areas.too_few": Rule("WW--"),
    "target_group.criteria.not_configured": Rule("I"),
    "programme.values.incomplete": Rule("EEWW"),
    "programme.core_element.absent": Rule("EEWI"),
    "coordinator.tenure.overlap": Rule("E", fixed=True),
    "coordinator.missing": Rule("E"),
    "coordinator.tenure.gap": Rule("W"),
    "coordinator.changed": Rule("W", "I"),
    "coordinator.role.caseworker": Rule("EIWE"),
    "coordinator.role.effort_provider": Rule("EEIW"),
    "coordinator.role.visitator": Rule("WIWW"),
    "coordinator.person.private": Rule("E"),
    "coordinator.team.missing": Rule("EWII"),
    "team.departments.too_few": Rule("EWII"),
    "team.areas.not_covered": Rule("WWII"),
    "team.convener.missing": Rule("WWII"),
    "team.caseload.above_limit": Rule("W", "I"),
    "plan.active.not_one": Rule("EEWI"),
    "plan.not_revised": Rule("WWWI"),
    "plan.maintainer.missing": Rule("WWWI"),
    "goal.wishes.missing": Rule("W"),
    "goal.wish.not_linked": Rule("W"),
    "goal.acceptance.open": Rule("W"),
    "meeting.citizen.absent": Rule("E"),
    "meeting.leader.not_coordinator": Rule("EEWI"),
    "meeting.agenda.not_by_citizen": Rule("EEEI"),
    "meeting.participant.not_approved": Rule("E"),
    "meeting.private_network.absent": Rule("I"),
    "meeting.dialogue.not_followed": Rule("WWIW"),
    "meeting.resource_person.absent": Rule("EEEW"),
    "meeting.agreement.not_reviewed": Rule("EEWI"),
    "meeting.frame.missing": Rule("WWWI"),
    "meeting.early.none": Rule("I"),
    "meeting.none_held": Rule("W"),
    "meeting.preparation.without_citizen": Rule("EEWW", "W"),
    "meeting.discussion.off_theme": Rule("I"),
    "meeting.summary.missing": Rule("W"),
    "agreement.owner.missing": Rule("E", fixed=True),
    "agreement.citizen.not_party": Rule("EEEW"),
    "agreement.owner.not_participant": Rule("E", "W"),
    "agreement.content.missing": Rule("E", fixed=True),
    "agreement.purpose.missing": Rule("WWWI"),
    "agreement.owner.unnamed": Rule("W"),
    "agreement.form.missing": Rule("EEWI"),
    "agreement.owner.citizen": Rule("I"),
    "agreement.owners.one_sided": Rule("W"),
    "agreement.owner.no_mandate": Rule("W"),
    "agreement.superseded.still_active": Rule("E"),
    "agreement.form.not_distributed": Rule("WWWI"),
    "follow_up.responsible.missing": Rule("E", fixed=True),
    "follow_up.date.missing": Rule("E", fixed=True),
    "follow_up.method.missing": Rule("E", fixed=True),
    "follow_up.date.before_agreement": Rule("E"),
    "follow_up.date.same_day": Rule("W"),
    "follow_up.date.not_working_day": Rule("W"),
    "follow_up.date.after_end": Rule("E", "W"),
    "follow_up.overdue": Rule("W"),
    "follow_up.result.without_citizen": Rule("W"),
    "follow_up.date.late": Rule("I"),
    "follow_up.contact.without_consent": Rule("W"),
    "follow_up.result.date_impossible": Rule("E"),
    "agreement.none": Rule("I"),
    "contact.between_meetings.missing": Rule("WWWI"),
    "follow_up.responsible.outside": Rule("W"),
    "phase.order": Rule("EWWW"),
    "course.activity.after_close": Rule("E"),
    "agreement.disposition.missing": Rule("E"),
    "course.closed.disposed": Rule("I"),
    "course.activity.outside": Rule("E"),
    "course.citizen.second_open": Rule("E"),
    "course.other_coordination.active": Rule("W"),
    "consent.missing": Rule("E", "W", fixed=True),
    "consent.withdrawn": Rule("E", fixed=True),
    "consent.incomplete": Rule("W", fixed=True),
    "consent.giver.not_citizen": Rule("W", fixed=True),
    "waiver.incomplete": Rule("W", fixed=True),
    "waiver.not_allowed": Rule("E", fixed=True),
}
ALL = [*SHAPE, *CALL, *RULES, *ACTS]


def is_fixed(code: str) -> bool:
    return code not in RULES or RULES[code].fixed
