//! SVG as text, from a closed set of elements and attributes.

use std::fmt::Write as _;

use super::{
    ink::{Ink, PAPER, TEXT},
    plane::{Area, Curve, Point, px},
    text::{self, Lines},
};
use crate::{Locale, markup::escape};

/// The distance between the base lines of two lines of text, in tenths of the size
const LEADING: i64 = 12;

/// How a shape is filled
#[derive(Clone, Copy, Debug)]
pub(super) enum Fill {
    None,
    Colour(&'static str),
    Pattern(Ink),
}

/// How a shape's line is drawn
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub(super) colour: &'static str,
    /// In the units of the sheet
    pub(super) width: i64,
    pub(super) dashes: Option<&'static str>,
}

impl Stroke {
    pub(super) const fn thin(colour: &'static str) -> Self {
        Self { colour, width: px(1), dashes: None }
    }
}

/// Where a text stands from its place
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A style of text
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    /// In pixels
    pub(super) size: i64,
    pub(super) bold: bool,
    pub(super) colour: &'static str,
    pub(super) anchor: Anchor,
}

impl Type {
    pub(super) const fn of(size: i64) -> Self {
        Self { size, bold: false, colour: TEXT, anchor: Anchor::Start }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) const fn in_colour(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }

    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The height of so many lines
    pub(super) const fn height(self, lines: i64) -> i64 {
        px(self.size) * LEADING * lines / 10
    }

    /// The width of a line, at most
    pub(super) fn width(self, line: &str) -> i64 {
        let plain = text::width(line, self.size);
        if self.bold { plain * 108 / 100 } else { plain }
    }

    /// A text in lines of this type
    pub(super) fn wrap(self, words: &str, room: i64, most: usize) -> Lines {
        text::wrap(words, self.size, if self.bold { room * 100 / 108 } else { room }, most)
    }
}

/// A drawing that grows downwards
#[derive(Debug)]
pub(super) struct Svg {
    body: String,
    /// What the ids of this drawing begin with
    prefix: &'static str,
    width: i64,
    /// The patterns that shapes are filled with
    used: Vec<Ink>,
}

impl Svg {
    /// A drawing of a width, in pixels; `prefix` is its own among the drawings of a page
    pub(super) fn new(prefix: &'static str, width: i64) -> Self {
        Self { body: String::new(), prefix, width, used: Vec::new() }
    }

    /// The width, in the units of the sheet
    pub(super) fn width(&self) -> i64 {
        px(self.width)
    }

    pub(super) fn rect(&mut self, area: Area, round: i64, fill: Fill, stroke: Option<Stroke>) {
        self.body.push_str("<rect");
        self.number("x", area.left);
        self.number("y", area.top);
        self.number("width", area.width);
        self.number("height", area.height);
        if round > 0 {
            self.number("rx", round);
        }
        self.paint(fill, stroke);
        self.body.push_str("/>");
    }

    pub(super) fn circle(&mut self, middle: Point, radius: i64, fill: Fill, stroke: Option<Stroke>) {
        self.body.push_str("<circle");
        self.number("cx", middle.x);
        self.number("cy", middle.y);
        self.number("r", radius);
        self.paint(fill, stroke);
        self.body.push_str("/>");
    }

    pub(super) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.path(&[('M', &[from]), ('L', &[to])], Fill::None, Some(stroke));
    }

    pub(super) fn curve(&mut self, curve: &Curve, stroke: Stroke) {
        self.path(&[('M', &[curve.from]), ('Q', &[curve.bend, curve.to])], Fill::None, Some(stroke));
    }

    /// A closed shape with straight sides
    pub(super) fn shape(&mut self, corners: &[Point], fill: Fill, stroke: Option<Stroke>) {
        if let Some((first, rest)) = corners.split_first() {
            self.path(&[('M', &[*first]), ('L', rest), ('Z', &[])], fill, stroke);
        }
    }

    pub(super) fn path(&mut self, steps: &[(char, &[Point])], fill: Fill, stroke: Option<Stroke>) {
        self.body.push_str("<path d=\"");
        for (step, places) in steps {
            self.body.push(*step);
            for (at, place) in places.iter().enumerate() {
                if at > 0 {
                    self.body.push(' ');
                }
                decimal(place.x, &mut self.body);
                self.body.push(' ');
                decimal(place.y, &mut self.body);
            }
        }
        self.body.push('"');
        self.paint(fill, stroke);
        self.body.push_str("/>");
    }

    /// One line of text; its base line is at `place`
    pub(super) fn text(&mut self, place: Point, style: Type, line: &str) {
        self.labelled(place, style, line, None);
    }

    /// One line of text with the whole of it for readers who point at it
    pub(super) fn labelled(&mut self, place: Point, style: Type, line: &str, whole: Option<&str>) {
        self.body.push_str("<text");
        self.number("x", place.x);
        self.number("y", place.y);
        self.number("font-size", px(style.size));
        if style.bold {
            self.body.push_str(" font-weight=\"600\"");
        }
        match style.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.body.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.body.push_str(" text-anchor=\"end\""),
        }
        let _ = write!(self.body, " fill=\"{}\">", style.colour);
        if let Some(whole) = whole {
            self.body.push_str("<title>");
            escape(whole, &mut self.body);
            self.body.push_str("</title>");
        }
        escape(line, &mut self.body);
        self.body.push_str("</text>");
    }

    /// Text from a place at the top, in lines of a width; gives the height that it took
    pub(super) fn paragraph(&mut self, top: Point, style: Type, words: &str, room: i64, most: usize) -> i64 {
        let lines = style.wrap(words, room, most);
        self.lines(top, style, &lines, words);
        style.height(super::plane::count(lines.lines.len()))
    }

    /// Lines of text from a place at the top
    pub(super) fn lines(&mut self, top: Point, style: Type, lines: &Lines, whole: &str) {
        let mut place = top.moved(0, px(style.size) * 94 / 100);
        for line in &lines.lines {
            self.labelled(place, style, line, lines.cut.then_some(whole));
            place = place.moved(0, style.height(1));
        }
    }

    /// The whole document
    pub(super) fn finish(self, height: i64, title: &str, description: &str, locale: Locale) -> String {
        let Self { body, prefix, width, used } = self;
        let height = height / px(1) + 1;
        let language = match locale {
            Locale::En => "en",
            Locale::Da => "da",
        };
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{language}\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{prefix}-title {prefix}-desc\" \
             font-family=\"Helvetica Neue, Helvetica, Arial, Liberation Sans, Roboto, sans-serif\">\
             <title id=\"{prefix}-title\">"
        );
        escape(title, &mut svg);
        let _ = write!(svg, "</title><desc id=\"{prefix}-desc\">");
        escape(description, &mut svg);
        svg.push_str("</desc><defs>");
        for ink in used {
            ink.define(prefix, &mut svg);
        }
        let _ = write!(svg, "</defs><rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>");
        svg.push_str(&body);
        svg.push_str("</svg>");
        svg
    }

    fn number(&mut self, name: &str, value: i64) {
        let _ = write!(self.body, " {name}=\"");
        decimal(value, &mut self.body);
        self.body.push('"');
    }

    fn paint(&mut self, fill: Fill, stroke: Option<Stroke>) {
        match fill {
            Fill::None => self.body.push_str(" fill=\"none\""),
            Fill::Colour(colour) => {
                let _ = write!(self.body, " fill=\"{colour}\"");
            }
            Fill::Pattern(ink) => {
                if !self.used.contains(&ink) {
                    self.used.push(ink);
                }
                let _ = write!(self.body, " fill=\"url(#{}-{})\"", self.prefix, ink.name());
            }
        }
        if let Some(stroke) = stroke {
            let _ = write!(self.body, " stroke=\"{}\"", stroke.colour);
            self.number("stroke-width", stroke.width);
            if let Some(dashes) = stroke.dashes {
                let _ = write!(self.body, " stroke-dasharray=\"{dashes}\"");
            }
        }
    }
}

/// A number of the sheet in pixels, with up to two decimals
fn decimal(value: i64, out: &mut String) {
    if value < 0 {
        out.push('-');
    }
    let [whole, part] = [value.abs() / px(1), value.abs() % px(1)];
    let _ = match (part, part % 10) {
        (0, _) => write!(out, "{whole}"),
        (_, 0) => write!(out, "{whole}.{}", part / 10),
        _ => write!(out, "{whole}.{part:02}"),
    };
}
