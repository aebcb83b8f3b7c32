//! Where a decision stands, and what may follow.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{DecisionDraft, draft::Says};
use crate::Date;

/// Where a decision stands
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing is decided
    None,
    /// There is a preliminary decision
    Draft,
    /// It was presented, and the facts are not settled
    Presented,
    /// The citizen agrees with every fact
    FactsAgreed,
    /// The citizen disputes a fact
    FactsDisputed,
    /// It is decided
    Final,
}

/// What may follow
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// A preliminary decision is made
    Draft,
    /// It is presented to the citizen
    Present,
    /// The citizen says which facts are right
    HearCitizen,
    /// The citizen's remarks are answered
    Answer,
    /// The final decision is made
    Decide,
}

/// What the citizen says of the facts
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FactCounts {
    /// Facts that the citizen agrees with
    pub agreed: usize,
    /// Facts that the citizen disputes
    pub disputed: usize,
    /// Facts of which nothing is known
    pub open: usize,
}

/// What became of the citizen's remarks
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RemarkCounts {
    /// Remarks with an answer
    pub answered: usize,
    /// Remarks without
    pub unanswered: usize,
}

/// Days between the steps; None without both days, or if they stand in the wrong order
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Days {
    /// From the draft to its presentation
    pub draft_to_presented: Option<u32>,
    /// From the presentation to the final decision
    pub presented_to_final: Option<u32>,
}

/// Where a decision stands
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Standing {
    /// The last step, and what is known of the facts
    pub state: State,
    /// What may follow
    pub next: Vec<Next>,
    /// The facts
    pub facts: FactCounts,
    /// The remarks
    pub remarks: RemarkCounts,
    /// Days between the steps
    pub days: Days,
}

impl Standing {
    pub(super) fn of(decision: &DecisionDraft<'_>) -> Self {
        let mut facts = FactCounts::default();
        for fact in decision.facts.entries() {
            match fact.citizen.unwrap_or(Says::Unknown) {
                Says::Agree => facts.agreed += 1,
                Says::Dispute => facts.disputed += 1,
                Says::Unknown => facts.open += 1,
            }
        }
        let answered = decision.remarks.entries().iter().filter(|remark| remark.answer.is_some()).count();
        let state = state(decision, facts);
        let draft = decision.draft.as_ref().and_then(|draft| draft.on);
        let presented = decision.presented.as_ref().and_then(|presented| presented.on);
        let last = decision.r#final.as_ref().and_then(|last| last.on);
        Self {
            state,
            next: next(decision, state),
            facts,
            remarks: RemarkCounts { answered, unanswered: decision.remarks.len() - answered },
            days: Days {
                draft_to_presented: days(draft, presented),
                presented_to_final: days(presented, last),
            },
        }
    }
}

fn state(decision: &DecisionDraft<'_>, facts: FactCounts) -> State {
    if decision.r#final.is_some() {
        State::Final
    } else if decision.presented.is_some() {
        match facts {
            FactCounts { disputed: 1.., .. } => State::FactsDisputed,
            FactCounts { open: 0, agreed: 1.., .. } => State::FactsAgreed,
            _ => State::Presented,
        }
    } else if decision.draft.is_some() {
        State::Draft
    } else {
        State::None
    }
}

fn next(decision: &DecisionDraft<'_>, state: State) -> Vec<Next> {
    match state {
        State::None => vec![Next::Draft],
        State::Draft => vec![Next::Present],
        State::Presented => vec![Next::HearCitizen],
        State::FactsAgreed => vec![Next::Decide],
        State::FactsDisputed => {
            let answered = decision.answered();
            let mut disputed =
                decision.facts.entries().iter().filter(|fact| fact.citizen == Some(Says::Dispute));
            let settled = disputed.all(|fact| fact.id.as_deref().is_some_and(|id| answered.contains(id)));
            let decide = settled.then_some(Next::Decide);
            [Next::HearCitizen, Next::Answer].into_iter().chain(decide).collect()
        }
        State::Final => Vec::new(),
    }
}

fn days(from: Option<Date>, to: Option<Date>) -> Option<u32> {
    let (from, to) = from.zip(to)?;
    u32::try_from(from.days_until(to)).ok()
}

impl DecisionDraft<'_> {
    /// The ids of facts that an answered remark is about
    pub(super) fn answered(&self) -> BTreeSet<&str> {
        let remarks = self.remarks.entries().iter().filter(|remark| remark.answer.is_some());
        remarks.filter_map(|remark| remark.fact.as_deref()).collect()
    }
}
