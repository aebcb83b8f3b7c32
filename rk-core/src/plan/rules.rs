//! The rules of a plan.

use super::{
    Overview, PlanDraft,
    consents::Consents,
    draft::{ChannelMethod, ConsentPart, Leadership},
};
use crate::{
    Date,
    course::draft::{List, YesNo},
    practice::{Findings, Place, checked},
    rule::{CourseRule, PracticeRule, Report, Violation},
};

/// Everything that is wrong with a plan on a day, in document order
///
/// # Examples
///
/// What was shared needs a consent:
///
/// ```
/// use rk_core::{
///     Date,
///     plan::{PlanDraft, check, draft::{PersonPart, SharingPart}},
/// };
///
/// let on = Date::parse("2025-11-03");
/// let plan = PlanDraft {
///     people: vec![PersonPart { id: Some("per".into()), ..PersonPart::default() }].into(),
///     sharing: vec![SharingPart { on, recipient: Some("per".into()) }].into(),
///     ..PlanDraft::default()
/// };
/// let report = check(plan, on.unwrap());
/// let found = report.violations();
/// let missing = found.iter().find(|found| found.rule.code() == "consent.missing").unwrap();
/// assert_eq!(missing.path.to_string(), "sharing[0]");
/// ```
#[must_use]
pub fn check(mut plan: PlanDraft<'_>, on: Date) -> Report<PracticeRule> {
    check_with(&mut plan, Vec::new(), on).1
}

/// The same of a document with faults of shape, and what the plan says
pub(crate) fn check_with<'v>(
    plan: &'v mut PlanDraft<'_>,
    faults: Vec<Violation<PracticeRule>>,
    on: Date,
) -> (Overview<'v>, Report<PracticeRule>) {
    let report = checked(plan, faults, |plan, findings| rules(plan, on, findings));
    (Overview::of(plan, on), report)
}

fn at(field: &'static str) -> Place {
    Place::root().then(field)
}

fn rules(plan: &PlanDraft<'_>, on: Date, findings: &mut Findings) {
    let last_meeting =
        plan.meetings.entries().iter().filter_map(|meeting| meeting.date).filter(|date| *date <= on).max();
    findings.note_if(plan.maintained_by.is_none(), CourseRule::MaintainerMissing, at("maintained_by"));
    findings.note_if(plan.goals.is_empty(), PracticeRule::GoalNone, at("goals"));
    let since = |days: &List<Date>| {
        last_meeting.is_none_or(|last| days.entries().iter().any(|day| (last..=on).contains(day)))
    };
    findings.note_if(!since(&plan.revised_on), CourseRule::PlanNotRevised, at("revised_on"));
    for (place, goal) in plan.goals.iter() {
        let place = at("goals").then(place).then("reviewed_on");
        findings.note_if(!since(&goal.reviewed_on), PracticeRule::GoalNotReviewed, place);
    }
    for (place, effort) in plan.efforts.iter().filter(|(_, effort)| effort.runs(on)) {
        let place = at("efforts").then(place);
        let (responsible, goal) = (place.clone().then("responsible"), place.then("goal"));
        findings.note_if(effort.responsible.is_none(), PracticeRule::EffortResponsibleMissing, responsible);
        findings.note_if(effort.goal.is_none(), PracticeRule::EffortGoalMissing, goal);
    }
    meetings(plan, on, findings);
    sharing(plan, findings);
    cooperation(plan, findings);
}

fn meetings(plan: &PlanDraft<'_>, on: Date, findings: &mut Findings) {
    for (place, meeting) in plan.meetings.iter() {
        let place = at("meetings").then(place).then("citizen_invited");
        let uninvited = meeting.citizen_invited == Some(YesNo::No);
        findings.note_if(uninvited, PracticeRule::CitizenNotInvited, place);
    }
    let latest = plan.meetings.entries().iter().filter_map(|meeting| meeting.date).max();
    for (place, change) in plan.changes.iter() {
        let unmet = change.on.is_some_and(|day| day <= on && latest.is_none_or(|latest| latest < day));
        findings.note_if(unmet, PracticeRule::MeetingAfterChangeMissing, at("changes").then(place));
    }
}

/// What was shared without a consent that holds
fn sharing(plan: &PlanDraft<'_>, findings: &mut Findings) {
    let consents = Consents::of(plan);
    for (place, sharing) in plan.sharing.iter() {
        let Some(recipient) = sharing.recipient.as_deref() else { continue };
        let given = |consent: &&ConsentPart<'_>| {
            consent.given_on.zip(sharing.on).is_some_and(|(given, on)| given <= on)
        };
        let ended = |consent: &ConsentPart<'_>| {
            let ends = [consent.withdrawn_on, consent.valid_to];
            ends.into_iter().flatten().any(|end| sharing.on.is_some_and(|on| end <= on))
        };
        let covering = || consents.covering(recipient).filter(given);
        let place = at("sharing").then(place);
        if covering().next().is_none() {
            findings.note(CourseRule::ConsentMissing, place);
        } else {
            findings.note_if(covering().all(ended), CourseRule::ConsentWithdrawn, place);
        }
    }
}

/// How the partners speak with each other, and what leaders do for it
fn cooperation(plan: &PlanDraft<'_>, findings: &mut Findings) {
    let channels = plan.channels.entries();
    findings.note_if(channels.is_empty(), PracticeRule::ChannelNone, at("channels"));
    let meeting = channels.iter().any(|channel| channel.method == Some(ChannelMethod::Meeting));
    findings.note_if(!channels.is_empty() && !meeting, PracticeRule::ChannelNoMeeting, at("channels"));
    let answers = plan.principles.clone().unwrap_or_default().answers();
    let unknown = answers.iter().filter(|(_, answer, _)| matches!(answer, None | Some(YesNo::Unknown)));
    let principles: Vec<_> = unknown.map(|(principle, ..)| *principle).collect();
    let none = principles.is_empty();
    findings.note_if(!none, PracticeRule::PrincipleUnknown { principles }, at("principles"));
    for (principle, answer, _) in answers {
        let place = at("principles").then(principle);
        findings.note_if(answer == Some(YesNo::No), PracticeRule::PrincipleAbsent { principle }, place);
    }
    for (part, answer) in plan.leadership.clone().unwrap_or_default().answers() {
        let rule = PracticeRule::LeadershipNotInPlace { part };
        findings.note_if(answer == Some(YesNo::No), rule, at("leadership").then(part));
    }
}

impl Leadership {
    /// Each part by its field, in their order
    fn answers(&self) -> [(&'static str, Option<YesNo>); 4] {
        [
            ("regular_meetings", self.regular_meetings),
            ("competence", self.competence),
            ("same_methods", self.same_methods),
            ("continuous_focus", self.continuous_focus),
        ]
    }
}
