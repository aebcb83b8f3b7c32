//! What every picture begins and ends with.

use super::{
    Kind, Picture,
    ink::QUIET,
    plane::{Point, px},
    svg::{Svg, Type},
    view::View,
};

/// The space around a picture
pub(super) const MARGIN: i64 = px(24);
/// The widest that a line of a sentence is set
const MEASURE: i64 = px(800);

/// A picture in the making
pub(super) struct Sheet {
    pub(super) svg: Svg,
    /// Where the next part begins
    pub(super) top: i64,
}

impl Sheet {
    /// A sheet with its title and what it shows
    pub(super) fn new(view: &View<'_>, kind: Kind, title: &str, width: i64) -> Self {
        let prefix = match kind {
            Kind::Map => "rk-map",
            Kind::Matrix => "rk-matrix",
        };
        let mut sheet = Self { svg: Svg::new(prefix, width), top: px(20) };
        sheet.sentence(Type::of(21).bold(), title, 3);
        sheet.top += px(3);
        sheet.sentence(Type::of(14).in_colour(QUIET), (view.words.lead)(kind), 3);
        sheet
    }

    /// The width of a sentence
    pub(super) fn room(&self) -> i64 {
        (self.svg.width() - 2 * MARGIN).min(MEASURE)
    }

    /// A sentence over the whole width
    pub(super) fn sentence(&mut self, style: Type, words: &str, most: usize) {
        let room = self.room();
        self.top += self.svg.paragraph(Point::new(MARGIN, self.top), style, words, room, most);
    }

    /// The picture, with what its numbers rest on at the end
    pub(super) fn finish(mut self, view: &View<'_>, title: &str, summary: &str, table: String) -> Picture {
        self.top += px(10);
        self.sentence(Type::of(12).in_colour(QUIET), &view.rests_on(), 4);
        let svg = self.svg.finish(self.top + px(16), title, summary, view.locale);
        Picture { svg, table }
    }
}
