//! Every sentence of the course in English.

use super::{CourseRule, Expected, Label};

/// What to do about `rule`
// No wildcard arm: a rule without its sentence does not compile.
pub(super) fn sentence(rule: &CourseRule) -> &'static str {
    match rule {
        CourseRule::NotJson => {
            "Send the document as JSON text in UTF-8: this text cannot be read as it stands."
        }
        CourseRule::TooLarge { .. } => "Send a document of at most {most} bytes.",
        CourseRule::TooDeep { .. } => "Nest lists and objects at most {most} deep.",
        CourseRule::ListTooLong { .. } => "Keep this list to at most {most} entries.",
        CourseRule::TextTooLong { .. } => "Shorten this text to at most {most} characters.",
        CourseRule::DuplicateKey => "Give this field once: it stands here twice.",
        CourseRule::Shape { expected: Expected::Text } => "Give this field a text.",
        CourseRule::Shape { expected: Expected::List } => "Give this field a list.",
        CourseRule::Shape { expected: Expected::Object } => {
            "Give this field an object with fields of its own."
        }
        CourseRule::Shape { expected: Expected::Number } => "Give this field a whole number of 0 or more.",
        CourseRule::Shape { expected: Expected::YesNo } => "Give this field true or false.",
        CourseRule::Shape { expected: Expected::OneOf(_) } => "Choose one of: {choices}.",
        CourseRule::UnknownField => "Remove this field or correct its name: the document has no such field.",
        CourseRule::Date => "Write a day of the calendar as year, month and day, such as 2025-11-03.",
        CourseRule::Reference => "Name an entry that the document holds: there is none with this id.",
        CourseRule::DuplicateId => "Give this entry an id of its own: an earlier one has the same.",
        CourseRule::PersonalNumber => {
            "Replace the personal number here with a key of your own, and keep the list of keys elsewhere."
        }
        CourseRule::Missing { .. } => "Enter {field}.",
        CourseRule::TextPersonalNumber => "Take the personal number out of this text.",
        CourseRule::AgeBelowModel { .. } => {
            "Check whether the model fits: it is made for citizens of at least {least} years."
        }
        CourseRule::ValuesIncomplete => {
            "Choose all three values: recovery, holism and ownership depend on each other."
        }
        CourseRule::More { .. } => "Only the first 100 places of {of} are listed; there are {count}.",
    }
}

/// The words for a field
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::MeetingDate => "the date of the meeting",
        Label::MeetingLeader => "the leader of the meeting",
        Label::AgreementOwner => "the person who keeps the agreement",
        Label::AgreementContent => "the content of the agreement",
        Label::FollowUpDue => "the date of the follow-up",
    }
}

/// The months of a year
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
