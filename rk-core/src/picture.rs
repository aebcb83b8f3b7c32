//! Pictures of a release, and of results of improvement: SVG as text, with the same data as an HTML table.
//!
//! A picture is made of whole numbers, so its bytes are the same everywhere.
//! It holds no script and fetches nothing; names in it are made harmless and
//! placed so that none covers another. Levels differ by colour, by pattern or
//! line type, and by word.

mod axis;
mod change;
mod check;
mod da;
mod dimensions;
mod distributions;
mod en;
mod ink;
mod legend;
mod lorenz;
mod map;
mod matrix;
mod plane;
mod run_chart;
mod scale;
mod sheet;
mod svg;
mod table;
mod text;
mod view;
mod words;

pub use run_chart::RunChartFrame;
use serde::{Deserialize, Serialize};

use crate::{
    Locale,
    improvement::{CostConcentration, RunChart},
    personal_number::held_in,
    release::Release,
    rule::{Path, Report, Rule},
};

/// What a picture shows
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
    /// A circle a group, an arrow a tie
    Map,
    /// Rows rate columns
    Matrix,
    /// A bar an item
    Dimensions,
    /// Before and after
    Change,
    /// The shares of the answers
    Distributions,
}

/// A picture of a release, or of a result of improvement
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Picture {
    /// One SVG document
    pub svg: String,
    /// The same data as one HTML table
    pub table: String,
}

impl Picture {
    /// Draws a measure in time beside its median, with what the rules of a run chart find
    #[must_use]
    pub fn of_run_chart(chart: &RunChart, frame: &RunChartFrame<'_>, locale: Locale) -> Self {
        run_chart::draw(chart, frame, locale)
    }

    /// Draws the Lorenz curve of cost; `None` where nobody costs anything
    #[must_use]
    pub fn of_cost(cost: &CostConcentration, locale: Locale) -> Option<Self> {
        (!cost.lorenz.is_empty()).then(|| lorenz::draw(cost, locale))
    }

    /// Draws a picture; without a title it has the usual one
    ///
    /// # Errors
    ///
    /// A report, with paths as in the call of `picture`, if there are more
    /// groups than can be drawn, if a value lies outside the scale, if the title
    /// holds a personal number, or if the picture of change is asked for and the
    /// release has one wave.
    pub fn draw(release: &Release, kind: Kind, title: Option<&str>, locale: Locale) -> Result<Self, Report> {
        let mut report = check::check(release);
        if title.is_some_and(held_in) {
            report.add(Rule::PersonalNumber, Path::root().then("title"));
        }
        if !report.valid() {
            return Err(report);
        }
        let view = view::View::new(release, locale);
        let title = title.filter(|title| !title.trim().is_empty());
        let title = title.map_or_else(|| (view.words.title)(kind).to_owned(), text::clean);
        Ok(match kind {
            Kind::Map => map::draw(&view, &title),
            Kind::Matrix => matrix::draw(&view, &title),
            Kind::Dimensions => dimensions::draw(&view, &title),
            Kind::Change => {
                let change = release.change.as_ref();
                let change =
                    change.ok_or_else(|| Report::of(Rule::PictureOneWave, Path::root().then("release")))?;
                change::draw(&view, change, &title)
            }
            Kind::Distributions => distributions::draw(&view, &title),
        })
    }
}
