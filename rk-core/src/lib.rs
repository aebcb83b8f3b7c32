#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod agreement;
pub mod bootstrap;
pub mod calendar;
pub mod change;
pub mod compare;
pub mod course;
mod date;
mod decimal;
pub mod decision;
pub mod differences;
#[cfg(feature = "json")]
pub mod document;
pub mod estimate;
pub mod glossary;
pub mod improvement;
pub mod indicator;
mod letters;
mod locale;
mod markup;
pub mod network;
mod ordered;
pub mod personal_number;
pub mod picture;
pub mod plan;
mod practice;
pub mod preparation;
pub mod programme;
pub mod release;
pub mod reliability;
pub mod report;
pub mod rule;
pub mod score;
mod sheet;
mod sort;
pub mod stats;
pub mod survey;
#[cfg(feature = "json")]
pub mod wire;

pub use date::{Date, Weekday};
pub use locale::Locale;

/// The example of the book's page on courses
#[cfg(all(doctest, feature = "json"))]
#[doc = include_str!("../../docs/src/course.md")]
struct CoursePage;

/// The example of the book's page on programmes
#[cfg(doctest)]
#[doc = include_str!("../../docs/src/programme.md")]
struct ProgrammePage;

/// The example of the book's page on preparations, plans and decisions
#[cfg(doctest)]
#[doc = include_str!("../../docs/src/meeting-preparation.md")]
struct PreparationPage;
