//! Wishes, goals and the shared plan.

use super::{Act, ActName, part::Part};
use crate::{
    Date,
    course::draft::{Goal, Plan, Text, Wish},
};

impl<'a> Act<'a> {
    /// A wish of the citizen is written down
    #[must_use]
    pub fn record_wish(wish: Wish<'a>) -> Self {
        Self::adding(ActName::RecordWish, Part::Wish(wish))
    }

    /// A goal is set, or takes the place of the one with its id
    #[must_use]
    pub fn set_goal(goal: Goal<'a>) -> Self {
        Self::adding(ActName::SetGoal, Part::Goal(goal))
    }

    /// A shared plan begins
    #[must_use]
    pub fn make_plan(plan: Plan<'a>) -> Self {
        Self::adding(ActName::MakePlan, Part::Plan(plan))
    }

    /// The plan with this id is revised
    #[must_use]
    pub fn revise_plan(plan: impl Into<Text<'a>>, revised_on: Date) -> Self {
        Self { about: Some(plan.into()), day: Some(revised_on), ..Self::new(ActName::RevisePlan) }
    }
}
