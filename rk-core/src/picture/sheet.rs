//! What every picture begins and ends with.

use super::{
    Kind, Picture,
    ink::{Ink, PAPER, QUIET},
    plane::{Area, Point, count, px},
    svg::{Fill, Stroke, Svg, Type},
    view::View,
};
use crate::Locale;

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
            Kind::Dimensions => "rk-dimensions",
            Kind::Change => "rk-change",
            Kind::Distributions => "rk-distributions",
        };
        Self::begin(prefix, title, (view.words.lead)(kind), width)
    }

    /// A sheet with its title and what it shows; `prefix` is its own among the drawings of a page
    pub(super) fn begin(prefix: &'static str, title: &str, lead: &str, width: i64) -> Self {
        let mut sheet = Self { svg: Svg::new(prefix, width), top: px(20) };
        sheet.sentence(Type::of(21).bold(), title, 3);
        sheet.top += px(3);
        sheet.sentence(Type::of(14).in_colour(QUIET), lead, 3);
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

    /// The head of a part of the picture
    pub(super) fn head(&mut self, words: &str) {
        self.top += px(16);
        self.sentence(Type::of(15).bold(), words, 2);
        self.top += px(4);
    }

    /// The name of a row, in the middle of its height
    pub(super) fn row_name(&mut self, name: &str, room: i64, high: i64) {
        let style = Type::of(13);
        let lines = style.wrap(name, room, 2);
        let top = self.top + (high - style.height(count(lines.lines.len()))) / 2;
        self.svg.lines(Point::new(MARGIN, top), style, &lines, name);
    }

    /// Why there is nothing to see, beside a pattern that says so
    pub(super) fn nothing(&mut self, left: i64, room: i64, high: i64, ink: Ink, words: &str) {
        let middle = self.top + high / 2;
        let sign = Area::new(left, middle - px(6), px(24), px(12));
        self.svg.rect(sign, 0, Fill::Pattern(ink), Some(Stroke::thin(ink.colour())));
        let style = Type::of(12).in_colour(QUIET);
        let lines = style.wrap(words, room - px(32), 2);
        let high = style.height(count(lines.lines.len()));
        let top = middle - high / 2;
        let wide = lines.lines.iter().map(|line| style.width(line)).max().unwrap_or(0);
        // Lines of a scale do not run through the words.
        let ground = Area::new(left + px(27), top - px(1), wide + px(8), high + px(2));
        self.svg.rect(ground, 0, Fill::Colour(PAPER), None);
        self.svg.lines(Point::new(left + px(32), top), style, &lines, words);
    }

    /// The picture, with what its numbers rest on at the end
    pub(super) fn finish(mut self, view: &View<'_>, title: &str, summary: &str, table: String) -> Picture {
        self.top += px(10);
        self.sentence(Type::of(12).in_colour(QUIET), &view.rests_on(), 4);
        self.close(title, summary, table, view.locale)
    }

    /// The picture as it is
    pub(super) fn close(self, title: &str, summary: &str, table: String, locale: Locale) -> Picture {
        let svg = self.svg.finish(self.top + px(16), title, summary, locale);
        Picture { svg, table }
    }
}
