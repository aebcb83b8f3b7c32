//! The rules of waivers.

use crate::{
    course::{
        findings::{Findings, Step},
        view::{View, given},
    },
    rule::CourseRule,
};

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    for (at, waiver) in view.draft.waivers.iter() {
        let place = |field| [Step::Key("waivers"), Step::At(at), Step::Key(field)];
        let fixed = waiver.rule.as_deref().and_then(CourseRule::fixed_of);
        if fixed == Some(true) {
            findings.note(CourseRule::WaiverNotAllowed, &place("rule"));
        }
        for (field, there) in [
            ("rule", fixed.is_some()),
            ("reason", given(waiver.reason.as_deref())),
            ("by", waiver.by.is_some()),
            ("expires", waiver.expires.is_some()),
        ] {
            if !there {
                findings.note(CourseRule::WaiverIncomplete, &place(field));
            }
        }
    }
}
