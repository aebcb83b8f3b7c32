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
        phase: Option<PhaseName> = Value(Some(Label::PhaseName)),
        /// Its first day
        from: Option<Date> = Value(Some(Label::PhaseFrom)),
        /// The first day after it
        to: Option<Date> = End,
    }
}

draft! {
    /// Another effort that coordinates for the citizen
    OtherCoordination<'a> {
        /// What
        text: Option<Text<'a>> = Text(None),
        /// The first day
        from: Option<Date> = Value(None),
        /// The first day after
        to: Option<Date> = End,
    }
}

draft! {
    /// Another course of the same citizen
    OtherCourse<'a> {
        /// What it is called
        id: Option<Text<'a>> = Id(Label::OtherCourseId, To::Others),
        /// Its first day
        opened_on: Option<Date> = Value(Some(Label::OtherCourseOpenedOn)),
        /// The day it was closed
        closed_on: Option<Date>,
    }
}

draft! {
    /// The end of the course
    Closure<'a> {
        /// When
        closed_on: Option<Date> = Value(Some(Label::ClosedOn)),
        /// Why
        reason: Option<Text<'a>> = Text(None),
    }
}

draft! {
    /// A course taken up again
    Reopening<'a> {
        /// When
        reopened_on: Option<Date> = Value(Some(Label::ReopenedOn)),
        /// The closing that it undid
        closed_on: Option<Date>,
        /// Why
        reason: Option<Text<'a>> = Text(None),
    }
}

draft! {
    /// A rule that is set aside for a time
    Waiver<'a> {
        /// The code of the rule
        rule: Option<Text<'a>> = Text(None),
        /// Why
        reason: Option<Text<'a>> = Text(None),
        /// The person who decided
        by: Option<Text<'a>> = Need::PERSON,
        /// The first day without it
        expires: Option<Date>,
    }
}
