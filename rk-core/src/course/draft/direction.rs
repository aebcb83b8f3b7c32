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
        id: Option<Text<'a>>,
        /// In the citizen's words
        text: Option<Text<'a>>,
        /// When it was written down
        recorded_on: Option<Date>,
    }
}

draft! {
    /// The shared plan
    Plan<'a> {
        /// Unique among the plans
        id: Option<Text<'a>>,
        /// The first day
        from: Option<Date>,
        /// The first day after
        to: Option<Date>,
        /// The person who keeps it, `citizen`, or `meetings`
        maintained_by: Option<Text<'a>>,
        /// The days on which it was revised
        revised_on: List<Date>,
    }
}

draft! {
    /// A goal of the course
    Goal<'a> {
        /// Unique among the goals
        id: Option<Text<'a>>,
        /// What is aimed at
        text: Option<Text<'a>>,
        /// The wish that it serves
        wish: Option<Text<'a>>,
        /// The goal that it is a part of
        parent: Option<Text<'a>>,
        /// Whose goal it is
        source: Option<GoalSource>,
        /// Who agrees, by person
        acceptance: Pairs<'a, Acceptance>,
    }
}
