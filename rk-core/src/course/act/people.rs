//! Who coordinates.

use super::{Act, ActName};
use crate::{
    Date,
    course::{
        Settings,
        draft::{CourseDraft, Record, Role, RoleKind, Text},
        view::View,
    },
};

impl<'a> Act<'a> {
    /// A person becomes coordinator
    #[must_use]
    pub fn appoint(person: impl Into<Text<'a>>, from: Date) -> Self {
        Self { person: Some(person.into()), day: Some(from), ..Self::new(ActName::Appoint) }
    }

    /// Another person becomes coordinator on a day, for a reason
    #[must_use]
    pub fn hand_over(to: impl Into<Text<'a>>, on: Date, reason: impl Into<Text<'a>>) -> Self {
        Self {
            person: Some(to.into()),
            day: Some(on),
            reason: Some(reason.into()),
            ..Self::new(ActName::HandOver)
        }
    }
}

/// A tenure begins
pub(super) fn begin<'a>(draft: &mut CourseDraft<'a>, person: Option<Text<'a>>, from: Option<Date>) {
    draft.roles.push(Role { person, role: Some(RoleKind::Coordinator), from, to: None, end_reason: None });
}

/// Every tenure that holds the day ends, another begins
pub(super) fn hand_over<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>) {
    let Some(day) = act.day else { return };
    let undecided = Settings::undecided();
    let ending: Vec<usize> = {
        let record = Record::of(draft);
        let view = View::new(record.course(), day, &undecided, true);
        view.tenures.iter().filter(|tenure| tenure.holds(day)).map(|tenure| tenure.role).collect()
    };
    for role in ending {
        if let Some(role) = draft.roles.at_mut(role) {
            role.to = Some(day);
            role.end_reason.clone_from(&act.reason);
        }
    }
    begin(draft, act.person.clone(), act.day);
}
