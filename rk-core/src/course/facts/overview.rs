//! Who helps with what, until when.

use serde::Serialize;

use crate::{
    Date,
    course::{
        draft::RoleKind,
        seen,
        view::{CITIZEN, View, holds, is_open},
    },
};

/// What one person does for the citizen
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Help {
    /// The id of the person, `citizen` for the citizen
    pub person: String,
    /// What the person is to the citizen on this day
    pub roles: Vec<RoleKind>,
    /// The open agreements that the person owns
    pub agreements: Vec<Helped>,
}

/// An open agreement of a person
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Helped {
    /// The id of the agreement, if it has one
    pub agreement: Option<String>,
    /// The next day on which it is followed up
    pub until: Option<Date>,
}

impl View<'_> {
    /// Who helps with what, until when: the citizen, then people who have a role or an open agreement
    pub(in crate::course) fn overview(&self) -> Vec<Help> {
        let people = self.draft.people();
        let people = (0..people.places()).map(|at| people.get(at)?.id());
        let mut overview: Vec<Help> = std::iter::once(Some(CITIZEN))
            .chain(people)
            .map(|person| Help {
                person: person.unwrap_or_default().to_owned(),
                roles: Vec::new(),
                agreements: Vec::new(),
            })
            .collect();
        // The citizen stands before the people.
        let line =
            |id: &str| if id == CITIZEN { Some(0) } else { self.people.find(id).map(|number| number + 1) };
        for role in self.draft.roles().entries().filter(|role| holds(role.from(), role.to(), self.on)) {
            let help = role.person().and_then(line).and_then(|line| overview.get_mut(line));
            if let (Some(help), Some(kind)) = (help, role.role()) {
                help.roles.push(kind);
            }
        }
        for agreement in self.draft.agreements().entries().filter(|agreement| is_open(*agreement)) {
            let help = agreement.owner().and_then(line).and_then(|line| overview.get_mut(line));
            if let Some(help) = help {
                let waiting =
                    agreement.follow_up().entries().filter(|follow_up| follow_up.result().is_none());
                let until = waiting.filter_map(seen::FollowUp::due).min();
                help.agreements.push(Helped { agreement: agreement.id().map(str::to_owned), until });
            }
        }
        let mut citizen = true;
        overview.retain(|help| {
            std::mem::take(&mut citizen) || !help.roles.is_empty() || !help.agreements.is_empty()
        });
        overview
    }
}
