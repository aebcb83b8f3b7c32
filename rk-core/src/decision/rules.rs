//! The rules of a decision.

use super::{
    DecisionDraft, Standing,
    draft::{Presentation, Says, Way},
};
use crate::{
    Date,
    course::{draft::YesNo, unit},
    practice::{Findings, Place, checked},
    rule::{PracticeRule, Report, Severity, Violation},
};

/// Everything that is wrong with a decision on a day, in document order, and where it stands
///
/// # Examples
///
/// A final decision that the citizen has not seen:
///
/// ```
/// use rk_core::{
///     Date,
///     decision::{DecisionDraft, State, check, draft::{FinalPart, Preliminary}},
/// };
///
/// let day = |text| Date::parse(text);
/// let decision = DecisionDraft {
///     draft: Some(Preliminary { on: day("2025-10-01"), conclusion: Some("No".into()), by: None }),
///     r#final: Some(FinalPart { on: day("2025-11-01"), reasons: Some("...".into()), conclusion: None }),
///     ..DecisionDraft::default()
/// };
/// let (standing, report) = check(decision, day("2025-11-03").unwrap());
/// assert_eq!(standing.state, State::Final);
/// let found = report.violations();
/// assert_eq!(found[0].rule.code(), "decision.not_presented");
/// assert_eq!(found[0].path.to_string(), "presented");
/// ```
#[must_use]
pub fn check(mut decision: DecisionDraft<'_>, on: Date) -> (Standing, Report<PracticeRule>) {
    check_with(&mut decision, Vec::new(), on)
}

/// The same of a document with faults of shape
pub(crate) fn check_with(
    decision: &mut DecisionDraft<'_>,
    faults: Vec<Violation<PracticeRule>>,
    on: Date,
) -> (Standing, Report<PracticeRule>) {
    let report = checked(decision, faults, |decision, findings| rules(decision, on, findings));
    (Standing::of(decision), report)
}

fn rules(decision: &DecisionDraft<'_>, on: Date, findings: &mut Findings) {
    let later_steps = decision.presented.is_some() || decision.r#final.is_some();
    findings.note_if(decision.draft.is_none() && later_steps, PracticeRule::DraftMissing, at("draft"));
    if let Some(draft) = &decision.draft {
        let place = at("draft").then("conclusion");
        findings.note_if(draft.conclusion.is_none(), PracticeRule::ConclusionMissing, place);
    }
    if let Some(presented) = &decision.presented {
        findings.note_if(decision.facts.is_empty(), PracticeRule::FactsNone, at("facts"));
        presentation(presented, decision.r#final.is_some(), findings);
    }
    order(decision, findings);
    ending(decision, findings);
    for (place, day) in days(decision) {
        findings.note_if(day.is_some_and(|day| day > on), PracticeRule::DecisionLater, place);
    }
}

fn at(field: &'static str) -> Place {
    Place::root().then(field)
}

/// The day of each step, and of each remark
fn days(decision: &DecisionDraft<'_>) -> Vec<(Place, Option<Date>)> {
    let mut days = vec![
        (at("draft").then("on"), decision.draft.as_ref().and_then(|draft| draft.on)),
        (at("presented").then("on"), decision.presented.as_ref().and_then(|presented| presented.on)),
        (at("final").then("on"), decision.r#final.as_ref().and_then(|last| last.on)),
    ];
    let remarks = decision.remarks.iter();
    days.extend(remarks.map(|(place, remark)| (at("remarks").then(place).then("on"), remark.on)));
    days
}

/// Steps that lie before those that they follow; a missing day lies nowhere
fn order(decision: &DecisionDraft<'_>, findings: &mut Findings) {
    let before =
        |one: Option<Date>, other: Option<Date>| one.zip(other).is_some_and(|(one, other)| one < other);
    let draft = decision.draft.as_ref().map(|draft| draft.on);
    let presented = decision.presented.as_ref().map(|presented| presented.on);
    let last = decision.r#final.as_ref().map(|last| last.on);
    let flat = Option::flatten;
    let place = at("presented").then("on");
    findings.note_if(before(flat(presented), flat(draft)), PracticeRule::DecisionOrder, place);
    let before_last = flat(presented.or(draft));
    let place = at("final").then("on");
    findings.note_if(before(flat(last), before_last), PracticeRule::DecisionOrder, place);
    for (place, remark) in decision.remarks.iter() {
        let outside = before(remark.on, flat(presented)) || before(flat(last), remark.on);
        findings.note_if(outside, PracticeRule::DecisionOrder, at("remarks").then(place).then("on"));
    }
    let same_day = flat(last).is_some() && flat(last) == flat(presented);
    findings.note_if(same_day, PracticeRule::NoTime, at("final").then("on"));
}

fn presentation(presented: &Presentation<'_>, is_final: bool, findings: &mut Findings) {
    let place = |field: &'static str| at("presented").then(field);
    let there = presented.citizen_there.unwrap_or(YesNo::Unknown);
    if there != YesNo::Yes {
        // Before the final decision there is time to ask.
        let unseen = there == YesNo::No || is_final;
        let severity = if unseen { Severity::Error } else { Severity::Warning };
        findings.note_as(PracticeRule::DecisionCitizenAbsent, severity, place("citizen_there"));
    }
    findings.note_if(presented.way == Some(Way::Letter), PracticeRule::WayOneSided, place("way"));
    let same = presented
        .mediator
        .as_deref()
        .is_none_or(|mediator| presented.by.as_deref().is_some_and(|by| unit::same(mediator, by)));
    findings.note_if(same, PracticeRule::MediatorSame, place("mediator"));
}

/// What has to be settled before the final decision
fn ending(decision: &DecisionDraft<'_>, findings: &mut Findings) {
    let Some(last) = &decision.r#final else { return };
    findings.note_if(decision.presented.is_none(), PracticeRule::NotPresented, at("presented"));
    let answered = decision.answered();
    for (place, fact) in decision.facts.iter() {
        let place = at("facts").then(place);
        match fact.citizen.unwrap_or(Says::Unknown) {
            Says::Agree => {}
            Says::Dispute => {
                let told = fact.id.as_deref().is_some_and(|id| answered.contains(id));
                findings.note_if(!told, PracticeRule::FactDisputed, place);
            }
            Says::Unknown => findings.note(PracticeRule::FactOpen, place.then("citizen")),
        }
    }
    for (place, remark) in decision.remarks.iter() {
        let place = at("remarks").then(place).then("answer");
        findings.note_if(remark.answer.is_none(), PracticeRule::RemarkUnanswered, place);
    }
    findings.note_if(last.reasons.is_none(), PracticeRule::ReasonsMissing, at("final").then("reasons"));
}
