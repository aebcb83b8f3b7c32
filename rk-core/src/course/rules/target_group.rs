//! The rules of the target group.

use crate::{
    course::{
        draft::{Area, YesNo},
        findings::Findings,
        seen::{self, TargetGroup},
        view::View,
    },
    rule::{CourseRule, Profile, Severity},
};

/// So many areas of effort the model coordinates at least
const AREAS: usize = 2;

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    age(view, findings);
    let Some(group) = view.draft.target_group() else {
        return findings.note_milder(
            CourseRule::ParticipationNotAble,
            Severity::Warning,
            "target_group",
            0,
            0,
        );
    };
    participation(group, findings);
    if group.advanced_dementia() == Some(true) {
        findings.note(CourseRule::DementiaAdvanced, "target_group/advanced_dementia");
    }
    let there = |area: &&(&str, Area)| group.areas().entries().any(|known| known == area.1);
    if Area::ALL.iter().filter(there).count() < AREAS {
        findings.note(CourseRule::AreasTooFew { least: AREAS as u64 }, "target_group/areas");
    }
    if group.criteria().is_empty() {
        findings.note(CourseRule::CriteriaNotConfigured, "target_group/criteria");
    }
}

fn age(view: &View<'_>, findings: &mut Findings<'_>) {
    let least = if view.draft.profile() == Some(Profile::YouthEducation) { 15 } else { 50 };
    let age = view.draft.citizen().and_then(seen::Citizen::age_at_start);
    if age.is_some_and(|age| age < least) {
        findings.note(CourseRule::AgeBelowModel { least: least.into() }, "citizen/age_at_start");
    }
}

fn participation(group: TargetGroup<'_>, findings: &mut Findings<'_>) {
    for (place, able) in [
        ("target_group/can_contribute_to_agenda", group.can_contribute_to_agenda()),
        ("target_group/can_own_agreements", group.can_own_agreements()),
        ("target_group/can_take_part", either(group.can_take_part(), group.may_learn_to_take_part())),
    ] {
        match able {
            Some(YesNo::Yes) => {}
            Some(YesNo::No) => findings.note(CourseRule::ParticipationNotAble, place),
            Some(YesNo::Unknown) | None => {
                findings.note_milder(CourseRule::ParticipationNotAble, Severity::Warning, place, 0, 0);
            }
        }
    }
}

/// Yes if one of two is yes, no if both are no
fn either(one: Option<YesNo>, other: Option<YesNo>) -> Option<YesNo> {
    match (one, other) {
        (Some(YesNo::Yes), _) | (_, Some(YesNo::Yes)) => Some(YesNo::Yes),
        (Some(YesNo::No), Some(YesNo::No)) => Some(YesNo::No),
        _ => None,
    }
}
