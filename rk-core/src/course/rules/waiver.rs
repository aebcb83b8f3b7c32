//! The rules of waivers.

use crate::{
    course::{
        findings::Findings,
        view::{View, given},
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    for (at, waiver) in view.draft.waivers().iter() {
        let fixed = waiver.rule().and_then(CourseRule::fixed_of);
        if fixed == Some(true) {
            findings.note_at(CourseRule::WaiverNotAllowed, "waivers/#/rule", at);
        }
        for (place, there) in [
            ("waivers/#/rule", fixed.is_some()),
            ("waivers/#/reason", given(waiver.reason())),
            ("waivers/#/by", waiver.by().is_some()),
            ("waivers/#/expires", waiver.expires().is_some()),
        ] {
            if !there {
                findings.note_at(CourseRule::WaiverIncomplete, place, at);
            }
        }
    }
}
