//! Every sentence of the course in Danish.

use super::{CourseRule, Expected, Label};

/// What to do about `rule`
// No wildcard arm: a rule without its sentence does not compile.
pub(super) fn sentence(rule: &CourseRule) -> &'static str {
    match rule {
        CourseRule::NotJson => "Send dokumentet som JSON-tekst i UTF-8: teksten kan ikke læses, som den er.",
        CourseRule::TooLarge { .. } => "Send et dokument på højst {most} bytes.",
        CourseRule::TooDeep { .. } => "Brug højst {most} niveauer af lister og objekter inden i hinanden.",
        CourseRule::ListTooLong { .. } => "Hold listen på højst {most} poster.",
        CourseRule::TextTooLong { .. } => "Forkort teksten til højst {most} tegn.",
        CourseRule::DuplicateKey => "Angiv dette felt én gang: det står her to gange.",
        CourseRule::Shape { expected: Expected::Text } => "Angiv en tekst i dette felt.",
        CourseRule::Shape { expected: Expected::List } => "Angiv en liste i dette felt.",
        CourseRule::Shape { expected: Expected::Object } => "Angiv et objekt med egne felter i dette felt.",
        CourseRule::Shape { expected: Expected::Number } => "Angiv et helt tal på 0 eller mere i dette felt.",
        CourseRule::Shape { expected: Expected::YesNo } => "Angiv true eller false i dette felt.",
        CourseRule::Shape { expected: Expected::OneOf(_) } => "Vælg en af: {choices}.",
        CourseRule::UnknownField => {
            "Fjern feltet, eller ret dets navn: dokumentet har ikke et felt med det navn."
        }
        CourseRule::Date => "Skriv en dag i kalenderen som år, måned og dag, for eksempel 2025-11-03.",
        CourseRule::Reference => "Henvis til en post, der findes i dokumentet: ingen post har dette id.",
        CourseRule::DuplicateId => "Giv posten sit eget id: en tidligere post har det samme.",
        CourseRule::PersonalNumber => {
            "Erstat personnummeret her med jeres egen nøgle, og opbevar listen over nøgler et andet sted."
        }
        CourseRule::Missing { .. } => "Angiv {field}.",
        CourseRule::TextPersonalNumber => "Fjern personnummeret fra denne tekst.",
        CourseRule::AgeBelowModel { .. } => {
            "Undersøg, om modellen passer: den er lavet til borgere på mindst {least} år."
        }
        CourseRule::ValuesIncomplete => {
            "Vælg alle tre værdier: recovery, helhedsorientering og ejerskab hænger sammen."
        }
        CourseRule::More { .. } => "Kun de første 100 steder med {of} er vist; der er {count}.",
    }
}

/// The words for a field
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::MeetingDate => "mødets dato",
        Label::MeetingLeader => "mødelederen",
        Label::AgreementOwner => "den, der holder aftalen",
        Label::AgreementContent => "aftalens indhold",
        Label::FollowUpDue => "datoen for opfølgningen",
    }
}

/// The months of a year
pub(super) const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
