//! The frame of a course: programme, phases, its ends, what else goes on.

use super::{
    List, Text, draft,
    words::{CoreElement, PhaseName, Value},
};
use crate::Date;

draft! {
    /// What the municipality has taken over of the model
    Programme {
        /// The values
        values: Option<List<Value>>,
        /// The core elements
        core_elements: Option<List<CoreElement>>,
    }
}

draft! {
    /// A phase of the course
    PhaseSpan {
        /// Which
        phase: Option<PhaseName>,
        /// Its first day
        from: Option<Date>,
        /// The first day after it
        to: Option<Date>,
    }
}

draft! {
    /// Another effort that coordinates for the citizen
    OtherCoordination<'a> {
        /// What
        text: Option<Text<'a>>,
        /// The first day
        from: Option<Date>,
        /// The first day after
        to: Option<Date>,
    }
}

draft! {
    /// Another course of the same citizen
    OtherCourse<'a> {
        /// What it is called
        id: Option<Text<'a>>,
        /// Its first day
        opened_on: Option<Date>,
        /// The day it was closed
        closed_on: Option<Date>,
    }
}

draft! {
    /// The end of the course
    Closure<'a> {
        /// When
        closed_on: Option<Date>,
        /// Why
        reason: Option<Text<'a>>,
    }
}

draft! {
    /// A course taken up again
    Reopening<'a> {
        /// When
        reopened_on: Option<Date>,
        /// The closing that it undid
        closed_on: Option<Date>,
        /// Why
        reason: Option<Text<'a>>,
    }
}

draft! {
    /// A rule that is set aside for a time
    Waiver<'a> {
        /// The code of the rule
        rule: Option<Text<'a>>,
        /// Why
        reason: Option<Text<'a>>,
        /// The person who decided
        by: Option<Text<'a>>,
        /// The first day without it
        expires: Option<Date>,
    }
}
