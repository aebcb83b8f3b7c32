//! The rules of the citizen's course.

mod catalogue;
mod da;
mod en;
mod expected;
mod label;
mod profile;

pub use catalogue::CourseRule;
pub use expected::Expected;
pub use label::Label;
pub use profile::Profile;

use crate::{Date, Locale};

/// The name of the month of a day
pub(super) fn month(date: Date, locale: Locale) -> &'static str {
    let months = match locale {
        Locale::En => en::months(),
        Locale::Da => da::months(),
    };
    let before = usize::try_from(date.month()).ok().and_then(|month| month.checked_sub(1));
    before.map(|before| months.get(before)).unwrap_or_default()
}

/// A code of a parameter as a sentence says it: areas of effort in the language of the reader, all else as it is
pub(super) fn word(param: &str, code: &'static str, locale: Locale) -> &'static str {
    match (param, locale) {
        ("areas", Locale::Da) => da::area(code),
        _ => code,
    }
}
