"""Where the rules around a course come from, as docs/src/wire/practice.md has it, section by section.

A code that stands in none is no rule of a source.
"""

SECTIONS = {
    "S1": [
        "decision.draft.missing", "decision.conclusion.missing", "decision.facts.none", "decision.order",
        "decision.not_presented", "decision.citizen.absent", "decision.way.one_sided", "decision.mediator.same",
        "decision.fact.open", "decision.fact.disputed", "decision.remark.unanswered", "decision.no_time",
        "decision.reasons.missing", "effect.reported_only",
    ],
    "S3": [
        "plan.goal.none", "plan.maintainer.missing", "plan.not_revised", "plan.goal.not_reviewed",
        "plan.effort.responsible.missing", "plan.effort.goal.missing", "plan.meeting.citizen_not_invited",
        "plan.meeting.after_change.missing", "consent.missing", "consent.withdrawn", "plan.channel.none",
        "plan.channel.no_meeting", "plan.principle.absent", "plan.principle.unknown", "plan.leadership.not_in_place",
        "preparation.agenda.sent", "preparation.citizen.not_invited", "preparation.leader.not_asked",
        "preparation.voice.not_agreed", "preparation.voice.about_missing", "preparation.to_say.none",
        "preparation.rule.missing", "meeting.summary.missing", "preparation.consent.missing",
    ],
    "S4 3.2.1": [
        "programme.values.incomplete",
    ],
    "S4 3.2.2": [
        "programme.core_element.absent", "programme.core_element.unknown",
    ],
    "S4 5.1": [
        "coordinator.team.missing", "team.departments.too_few", "team.areas.not_covered",
        "preparation.leader.missing",
    ],
    "S4 5.2": [
        "meeting.preparation.without_citizen", "preparation.date.after_meeting", "meeting.frame.missing",
        "preparation.themes.none", "meeting.agenda.not_by_citizen", "meeting.participant.not_approved",
        "meeting.resource_person.absent", "meeting.private_network.absent",
    ],
    "S4 5.4": [
        "programme.why.missing", "leadership.goal.not_one", "leadership.structure.missing",
        "leadership.decision.level", "leadership.decision.not_political", "leadership.group.missing",
        "leadership.group.department_absent",
    ],
    "S4 6.1": [
        "leadership.decision.not_yet", "leadership.basis.incomplete", "leadership.area.no_director",
        "leadership.group.leader_absent", "leadership.daily_leader.missing", "leadership.statement.missing",
    ],
    "S4 6.2": [
        "team.convener.missing", "team.caseload.above_limit", "team.hours.not_enough", "team.rooms.missing",
    ],
    "S4 6.3": [
        "steering.wishes.not_conveyed", "steering.responsibility.not_shared", "steering.mandate.incomplete",
        "steering.precedence.not_decided", "steering.precedence.undefined", "steering.competence.not_delegated",
        "steering.clarification.slow", "steering.attendance.not_considered",
    ],
    "S4 6.4": [
        "training.plan.incomplete", "training.leadership.unsure", "training.coordinators.unsure",
        "training.competence.missing", "training.participants.unsure",
    ],
}
SOURCES = {code: section for section, codes in SECTIONS.items() for code in codes}
