//! Who helps with what, until when.

use serde::Serialize;

use crate::{
    Date,
    course::{
        draft::RoleKind,
        view::{CITIZEN, View, holds, is_open},
    },
};

/// What one person does for the citizen
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Help<'v> {
    /// The id of the person, `citizen` for the citizen
    pub person: &'v str,
    /// What the person is to the citizen on this day
    pub roles: Vec<RoleKind>,
    /// The open agreements that the person owns
    pub agreements: Vec<Helped<'v>>,
}

/// An open agreement of a person
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Helped<'v> {
    /// The id of the agreement, if it has one
    pub agreement: Option<&'v str>,
    /// The next day on which it is followed up
    pub until: Option<Date>,
}

impl<'v> View<'v, '_> {
    /// Who helps with what, until when: the citizen, then people who have a role or an open agreement
    pub(in crate::course) fn overview(&self) -> Vec<Help<'v>> {
        let people =
            self.draft.people.entries().iter().map(|person| person.id.as_deref().unwrap_or_default());
        let mut overview: Vec<Help<'v>> = std::iter::once(CITIZEN)
            .chain(people)
            .map(|person| Help { person, roles: Vec::new(), agreements: Vec::new() })
            .collect();
        // The citizen stands before the people.
        let line =
            |id: &str| if id == CITIZEN { Some(0) } else { self.people.find(id).map(|number| number + 1) };
        for role in self.draft.roles.entries().iter().filter(|role| holds(role.from, role.to, self.on)) {
            let help = role.person.as_deref().and_then(line).and_then(|line| overview.get_mut(line));
            if let (Some(help), Some(kind)) = (help, role.role) {
                help.roles.push(kind);
            }
        }
        for agreement in self.draft.agreements.entries().iter().filter(|agreement| is_open(agreement)) {
            let help = agreement.owner.as_deref().and_then(line).and_then(|line| overview.get_mut(line));
            if let Some(help) = help {
                let waiting =
                    agreement.follow_up.entries().iter().filter(|follow_up| follow_up.result.is_none());
                let until = waiting.filter_map(|follow_up| follow_up.due).min();
                help.agreements.push(Helped { agreement: agreement.id.as_deref(), until });
            }
        }
        let mut citizen = true;
        overview.retain(|help| {
            std::mem::take(&mut citizen) || !help.roles.is_empty() || !help.agreements.is_empty()
        });
        overview
    }
}
