//! Document order.

use super::draft::CourseDraft;
use crate::rule::{CourseRule, Path, Segment, Violation};

/// Every field in an order that keeps that of each kind of entry
///
/// A test holds it against the drafts' declarations.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "schema", "ref", "age_at_start", "values", "core_elements", "phase", "areas",
    "can_contribute_to_agenda", "can_own_agreements", "can_take_part", "may_learn_to_take_part",
    "advanced_dementia", "criteria", "id", "text", "met", "members", "convener", "caseload_limit",
    "caseload", "recorded_on", "wish", "parent", "source", "acceptance", "date", "person", "role", "from",
    "department", "chosen_by", "attended", "approved_by_citizen", "had_turn", "mandate",
    "speaks_for_citizen", "responsible", "due", "method", "result", "outcome", "kept", "citizen_took_part",
    "note", "given_by", "representation", "given_on", "withdrawn_on", "valid_to", "recipients",
    "information", "purpose", "legal_basis", "what", "recipient", "meeting", "kind", "to", "unit", "area",
    "relation", "represented_by", "end_reason", "maintained_by", "revised_on", "content", "owner",
    "parties", "goal", "theme", "agreed_on", "accepted_on", "act_by", "status", "leader", "organiser",
    "trigger", "frame", "agenda_decided_by", "themes", "preparation", "participants", "dialogue_process",
    "discussed", "reviewed", "summary", "on_form", "follow_up", "supersedes", "ended_on", "disposition",
    "about", "citizen_agreed", "reopened_on", "rule", "profile", "citizen", "opened_on", "closed_on",
    "reason", "by", "expires", "planned_end", "programme", "phases", "target_group", "people", "roles",
    "coordinator_team", "wishes", "plans", "goals", "meetings", "agreements", "consents", "sharing",
    "contacts", "other_coordination", "other_courses", "closure", "reopenings", "waivers",
];

/// After every known field
const OTHERS: usize = 1000;

/// Sorts by place, then by rule, then by the place that a parameter points to
pub(super) fn sort(found: &mut Vec<Violation<CourseRule>>, draft: &CourseDraft<'_>) {
    if found.len() < 2 {
        return;
    }
    let keys: Vec<Vec<usize>> = found
        .iter()
        .map(|violation| {
            let mut key = steps(&violation.path, found, draft);
            // Above every step, so that a path stands before what lies in it.
            key.push(0);
            key.push(CourseRule::CODES.iter().position(|code| *code == violation.rule.code()).unwrap_or(0));
            if let CourseRule::AgreementNotReviewed { agreement } = &violation.rule {
                key.extend(steps(agreement, found, draft));
            }
            key
        })
        .collect();
    let mut sorted: Vec<_> = keys.into_iter().zip(std::mem::take(found)).collect();
    sorted.sort_by(|(left, _), (right, _)| left.cmp(right));
    found.extend(sorted.into_iter().map(|(_, violation)| violation));
}

/// Each step of a path as a number from 1
fn steps(path: &Path, found: &[Violation<CourseRule>], draft: &CourseDraft<'_>) -> Vec<usize> {
    let segments = path.segments();
    let place = |(at, segment): (usize, &Segment)| match segment {
        Segment::Index(index) => *index,
        Segment::Key(std::borrow::Cow::Borrowed(field)) => {
            FIELDS.iter().position(|known| known == field).unwrap_or(OTHERS)
        }
        Segment::Key(key) => OTHERS + written(segments.get(..=at).unwrap_or(segments), key, found, draft),
    };
    segments.iter().enumerate().map(|step| place(step) + 1).collect()
}

/// Where a key that is no known field was written among its neighbours
fn written(steps: &[Segment], key: &str, found: &[Violation<CourseRule>], draft: &CourseDraft<'_>) -> usize {
    let in_map = match steps {
        [.., Segment::Key(map), _] if map == "caseload" => {
            draft.coordinator_team.as_ref().and_then(|team| team.caseload.position(key))
        }
        [_, Segment::Index(at), Segment::Key(map), _] if map == "acceptance" => {
            let goal = draft.goals.iter().find(|(place, _)| place == at);
            goal.and_then(|(_, goal)| goal.acceptance.position(key))
        }
        _ => None,
    };
    in_map.or_else(|| found.iter().position(|other| other.path.segments().starts_with(steps))).unwrap_or(0)
}
