//! Reads a document of any type, with all that is wrong with its shape.

use crate::{
    course::reading::{self, Value},
    document::{Faults, Reader},
    rule::{CourseRule, PracticeRule, Violation},
};

/// A document, and what is wrong with its shape
#[derive(Debug)]
pub(crate) struct Document<T> {
    /// None if it is missing or no object
    pub draft: Option<T>,
    pub faults: Vec<Violation<PracticeRule>>,
}

impl<T> Document<T> {
    /// Reads a document that stands in a call; paths are from its own beginning
    pub(crate) fn inner<'a>(reader: &mut Reader<'a>) -> Self
    where
        T: Value<'a>,
    {
        let mut draft = None;
        let faults = reader.inner(&mut |reader| draft = T::read(reader));
        Self { draft, faults: violations(&faults) }
    }

    /// Whether nothing stands there, or null
    pub(crate) fn is_missing(&self) -> bool {
        self.draft.is_none() && self.faults.is_empty()
    }
}

impl<T> Default for Document<T> {
    fn default() -> Self {
        Self { draft: None, faults: Vec::new() }
    }
}

/// What is wrong with the shape of a text, as broken rules
pub(crate) fn violations(faults: &Faults) -> Vec<Violation<PracticeRule>> {
    reading::violations(faults).into_iter().map(of_course).collect()
}

/// A broken rule that a course has too
pub(crate) fn of_course(found: Violation<CourseRule>) -> Violation<PracticeRule> {
    let Violation { rule, severity, path, waiver } = found;
    Violation { rule: rule.into(), severity, path, waiver }
}
