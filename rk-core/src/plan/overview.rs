//! What a plan says: who helps with what, and which principles hold.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    PlanDraft,
    draft::{EffortPart, Principles},
};
use crate::{Date, course::draft::YesNo};

/// Somebody, and what they do
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Help<'v> {
    /// The id of a person, or `citizen`
    pub person: &'v str,
    /// The ids of the efforts that run, in their order
    pub efforts: Vec<&'v str>,
}

/// A principle, and whether it holds
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Standing {
    /// Its name in the document
    pub principle: &'static str,
    /// Whether it holds
    pub state: YesNo,
    /// The dimensions of relational coordination that it gathers; one plan is none
    pub dimensions: &'static [&'static str],
}

/// What a plan says
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Overview<'v> {
    /// Who helps with what, in the order of their first effort
    pub overview: Vec<Help<'v>>,
    /// The six principles, in their order
    pub principles: [Standing; 6],
}

impl<'v> Overview<'v> {
    pub(super) fn of(plan: &'v PlanDraft<'_>, on: Date) -> Self {
        Self { overview: overview(plan, on), principles: principles(plan) }
    }
}

fn overview<'v>(plan: &'v PlanDraft<'_>, on: Date) -> Vec<Help<'v>> {
    let mut overview: Vec<Help<'v>> = Vec::new();
    let mut places = BTreeMap::new();
    for effort in plan.efforts.entries().iter().filter(|effort| effort.runs(on)) {
        let Some(person) = effort.responsible.as_deref() else { continue };
        let place = *places.entry(person).or_insert(overview.len());
        if place == overview.len() {
            overview.push(Help { person, efforts: Vec::new() });
        }
        if let Some(help) = overview.get_mut(place) {
            help.efforts.extend(effort.id.as_deref());
        }
    }
    overview
}

fn principles(plan: &PlanDraft<'_>) -> [Standing; 6] {
    plan.principles.clone().unwrap_or_default().answers().map(|(principle, answer, dimensions)| Standing {
        principle,
        state: answer.unwrap_or(YesNo::Unknown),
        dimensions,
    })
}

impl EffortPart<'_> {
    /// Whether its span holds a day
    pub(super) fn runs(&self, on: Date) -> bool {
        self.from.is_some_and(|from| from <= on) && self.to.is_none_or(|to| on < to)
    }
}

/// A principle by its field, whether it holds, and the dimensions that it gathers
type Principle = (&'static str, Option<YesNo>, &'static [&'static str]);

impl Principles {
    /// Each principle, in their order
    pub(super) fn answers(&self) -> [Principle; 6] {
        [
            ("goals_and_plan", self.goals_and_plan, &["shared_goals"]),
            ("shared_knowledge", self.shared_knowledge, &["shared_knowledge"]),
            ("mutual_respect", self.mutual_respect, &["mutual_respect"]),
            ("timely_and_frequent", self.timely_and_frequent, &["timely", "frequent"]),
            ("precise", self.precise, &["accurate"]),
            ("solution_focused", self.solution_focused, &["problem_solving"]),
        ]
    }
}
