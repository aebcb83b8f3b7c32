//! A release as one file for people to read.
//!
//! The page is HTML that needs nothing else: no script, nothing fetched, one
//! style inside. It is XML as well. It says what a [`Release`] says and no
//! more; what is withheld there cannot be in it.
//!
//! Every word stands in two languages, side by side in `en` and `da`.

mod change;
mod citing;
mod context;
mod da;
mod data;
mod dimensions;
mod drawn;
mod en;
mod extremes;
mod front;
mod html;
mod index;
mod leadership;
mod method;
mod numbers;
mod page;
mod perception;
mod scale;
mod scopes;
mod standing;
mod table;
mod withheld;
mod words;

use crate::{
    Locale,
    personal_number::held_in,
    release::Release,
    rule::{Path, Report, Rule},
};

/// What the maker of a report says on its front
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Front {
    /// The title; without one it is that of the survey's subject
    pub title: Option<String>,
    /// When the survey was made
    pub date: Option<String>,
    /// Where
    pub place: Option<String>,
    /// What else the readers should know, a paragraph a line
    pub note: Option<String>,
}

/// The report of a release as one HTML file
///
/// # Errors
///
/// A report, with paths as in the call of `report`, if no tie is shown, for
/// nothing is written when a report cannot be whole, or if a text of the front
/// holds a personal number.
pub fn page(release: &Release, front: &Front, locale: Locale) -> Result<String, Report> {
    let mut report = Report::default();
    if release.wave.ties.iter().all(|tie| tie.mean.is_none()) {
        report.add(Rule::ReportNothingToShow, Path::root().then("release"));
    }
    let Front { title, date, place, note } = front;
    for (field, text) in [("title", title), ("date", date), ("place", place), ("note", note)] {
        if text.as_deref().is_some_and(held_in) {
            report.add(Rule::PersonalNumber, Path::root().then(field));
        }
    }
    if !report.valid() {
        return Err(report);
    }
    page::page(&context::Context::new(release, front, locale))
}
