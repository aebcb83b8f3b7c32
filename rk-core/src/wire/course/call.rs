//! What every call of the course has.

use crate::{
    Locale,
    document::{DEEPEST, Faults, Kind, LARGEST, LONGEST_TEXT, MOST_ENTRIES, Reader},
    rule::{CourseRule, Report, course::Expected},
};

const LOCALES: &[&str] = &["en", "da"];

/// Reads `schema`: 1, and no other today
pub(super) fn schema(reader: &mut Reader<'_>) {
    if reader.whole().is_some_and(|version| version != 1) {
        reader.fault(Kind::Shape(Expected::Number));
    }
}

/// Reads `locale`; English where it is missing
pub(super) fn locale(reader: &mut Reader<'_>) -> Locale {
    match reader.code(LOCALES) {
        Some(1) => Locale::Da,
        _ => Locale::En,
    }
}

/// What is wrong with the shape of a call, as broken rules
pub(super) fn report(faults: &Faults) -> Report<CourseRule> {
    let mut report = Report::default();
    for fault in faults.listed() {
        report.add(rule(fault.kind), fault.path.clone());
    }
    report
}

fn rule(kind: Kind) -> CourseRule {
    let most = |most: usize| u64::try_from(most).unwrap_or(u64::MAX);
    match kind {
        Kind::NotJson => CourseRule::NotJson,
        Kind::TooLarge => CourseRule::TooLarge { most: most(LARGEST) },
        Kind::TooDeep => CourseRule::TooDeep { most: most(DEEPEST) },
        Kind::ListTooLong => CourseRule::ListTooLong { most: most(MOST_ENTRIES) },
        Kind::TextTooLong => CourseRule::TextTooLong { most: most(LONGEST_TEXT) },
        Kind::DuplicateKey => CourseRule::DuplicateKey,
        Kind::UnknownField => CourseRule::UnknownField,
        Kind::Date => CourseRule::Date,
        Kind::Shape(expected) => CourseRule::Shape { expected },
    }
}
