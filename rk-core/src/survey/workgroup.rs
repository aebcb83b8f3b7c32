//! The groups of people who rate and are rated.

use serde::{Deserialize, Serialize};

use super::interner::Names;
use crate::{
    personal_number::held_in,
    rule::{Path, Report, Rule},
};

/// Where in the organisation a workgroup stands
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum GroupLevel {
    /// Those who do the work
    #[default]
    Staff,
    /// Those who lead it
    Leader,
}

/// A group of people with one function in the work
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Workgroup {
    /// The name in data and answers
    pub name: String,
    /// Where it stands
    pub level: GroupLevel,
    /// How many people could have answered, where that is known
    pub eligible: Option<u64>,
}

impl Workgroup {
    /// A group of staff of unknown size
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), level: GroupLevel::Staff, eligible: None }
    }

    /// Whether there is nobody else in the group to rate
    #[must_use]
    pub fn alone(&self) -> bool {
        self.eligible == Some(1)
    }
}

/// Groups as a call lists them, without the white space around their names, and what is wrong with them
pub(crate) fn listed(groups: Vec<Workgroup>) -> (Vec<Workgroup>, Report) {
    let report = check(&groups);
    let trimmed = |group: Workgroup| Workgroup { name: group.name.trim().to_owned(), ..group };
    (groups.into_iter().map(trimmed).collect(), report)
}

fn check(groups: &[Workgroup]) -> Report {
    let mut report = Report::default();
    let mut names = Names::default();
    for (at, group) in groups.iter().enumerate() {
        let place = || Path::root().then("groups").then(at);
        if group.name.trim().is_empty() {
            report.add(Rule::GroupNameEmpty, place());
        } else if !names.add(group.name.trim()).1 {
            report.add(Rule::GroupDuplicate, place());
        }
        if held_in(&group.name) {
            report.add(Rule::PersonalNumber, place());
        }
        if group.eligible == Some(0) {
            report.add(Rule::GroupEligibleZero, place());
        }
    }
    report
}
