//! Where the citizen wants to go: wishes, the plan, goals.

use super::{
    List, Pairs, Text, draft,
    words::{Acceptance, GoalSource},
};
use crate::Date;

draft! {
    /// A wish, hope or dream of the citizen
    Wish<'a> {
        /// Unique among the wishes
        id: Option<Text<'a>> = Id(Label::WishId, To::Wishes),
        /// In the citizen's words
        text: Option<Text<'a>> = Text(Some(Label::WishText)),
        /// When it was written down
        recorded_on: Option<Date>,
    }
}

draft! {
    /// The shared plan
    Plan<'a> {
        /// Unique among the plans
        id: Option<Text<'a>> = Id(Label::PlanId, To::Others),
        /// The first day
        from: Option<Date> = Value(Some(Label::PlanFrom)),
        /// The first day after
        to: Option<Date> = End,
        /// The person who keeps it, `citizen`, or `meetings`
        maintained_by: Option<Text<'a>> = Need::KEEPER,
        /// The days on which it was revised
        revised_on: List<Date>,
    }
}

draft! {
    /// A goal of the course
    Goal<'a> {
        /// Unique among the goals
        id: Option<Text<'a>> = Id(Label::GoalId, To::Goals),
        /// What is aimed at
        text: Option<Text<'a>> = Text(Some(Label::GoalText)),
        /// The wish that it serves
        wish: Option<Text<'a>> = Need::to(To::Wishes),
        /// The goal that it is a part of
        parent: Option<Text<'a>> = Need::to(To::Goals),
        /// Whose goal it is
        source: Option<GoalSource>,
        /// Who agrees, by person
        acceptance: Pairs<'a, Acceptance> = Need::ANYBODY,
    }
}
