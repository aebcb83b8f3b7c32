//! The parts of a legend.

use super::{
    ink::{GUIDE, Ink, PAPER, QUIET, TEXT},
    plane::{Area, Curve, Point, count, px},
    sheet::{MARGIN, Sheet},
    svg::{Anchor, Fill, Stroke, Svg, Type},
    view::View,
};
use crate::score::Level;

/// An arrow, as it stands on the map and in its legend
pub(super) struct Arrow {
    pub(super) curve: Curve,
    pub(super) ink: Ink,
    /// The width of the line
    pub(super) width: i64,
}

impl Arrow {
    /// The length of the head
    fn head(&self) -> i64 {
        px(7) + self.width
    }

    /// Draws its line
    pub(super) fn draw_line(&self, svg: &mut Svg) {
        let Curve { from, bend, to } = self.curve;
        let head = self.head();
        // The line ends inside the head, so that no gap of a dash parts the two.
        let line = Curve { from, bend, to: to.toward(bend, head - px(1)) };
        svg.curve(&line, Stroke { colour: PAPER, width: self.width + px(3), dashes: None });
        svg.curve(&line, Stroke { colour: self.ink.colour(), width: self.width, dashes: self.ink.dashes() });
    }

    /// Draws its head, with the tip at the end of the curve
    pub(super) fn draw_head(&self, svg: &mut Svg) {
        let Curve { bend, to, .. } = self.curve;
        let head = self.head();
        let base = to.toward(bend, head);
        let half = px(3) + self.width * 3 / 5;
        let corners = [to, base.aside(bend, half), base.aside(bend, -half)];
        svg.shape(&corners, Fill::Colour(self.ink.colour()), None);
    }

    /// The place of the head
    pub(super) fn head_area(&self) -> Area {
        let Curve { bend, to, .. } = self.curve;
        Area::around(to.toward(bend, self.head() / 2), self.head(), self.head())
    }
}

/// A circle with its pattern
pub(super) fn disc(svg: &mut Svg, middle: Point, radius: i64, ink: Ink) {
    let line = Stroke {
        colour: ink.colour(),
        width: px(1) + px(1) / 2,
        dashes: matches!(ink, Ink::Withheld | Ink::Empty).then_some("2 3"),
    };
    svg.circle(middle, radius, Fill::Pattern(ink), Some(line));
}

/// A circle with its pattern around a plain disc
pub(super) fn ring(svg: &mut Svg, middle: Point, radius: i64, ink: Ink) {
    disc(svg, middle, radius, ink);
    svg.circle(middle, radius * 64 / 100, Fill::Colour(PAPER), Some(Stroke::thin(ink.colour())));
}

/// A letter on a dark disc: a mark of the weakest ties
pub(super) fn badge(svg: &mut Svg, middle: Point, mark: &str) {
    svg.circle(middle, px(8), Fill::Colour(TEXT), None);
    let style = Type::of(12).bold().in_colour(PAPER).anchored(Anchor::Middle);
    svg.text(middle.moved(0, px(4)), style, mark);
}

/// A number in a diamond: a mark of the most one-sided pairs
pub(super) fn diamond(svg: &mut Svg, middle: Point, mark: &str) {
    let far = px(11);
    let corners = [middle.moved(0, -far), middle.moved(far, 0), middle.moved(0, far), middle.moved(-far, 0)];
    let line = Stroke { colour: TEXT, width: px(1) + px(1) / 2, dashes: None };
    svg.shape(&corners, Fill::Colour(PAPER), Some(line));
    svg.text(middle.moved(0, px(4)), Type::of(11).bold().anchored(Anchor::Middle), mark);
}

/// A line that parts the picture from its legend
pub(super) fn rule(svg: &mut Svg, left: i64, right: i64, top: i64) {
    svg.line(Point::new(left, top), Point::new(right, top), Stroke::thin(GUIDE));
}

/// The names of numbered groups, in columns, with how they rate themselves if that is not in the picture
pub(super) fn names(view: &View<'_>, sheet: &mut Sheet, with_own: bool) {
    let right = sheet.svg.width() - MARGIN;
    let columns = if sheet.svg.width() < px(800) { 3 } else { 4 };
    let column = (right - MARGIN) / count(columns);
    let rows = view.size().div_ceil(columns).max(1);
    let members: Vec<_> = view.members.iter().enumerate().collect();
    let start = sheet.top;
    for (at, chunk) in members.chunks(rows).enumerate() {
        let left = MARGIN + count(at) * column;
        let mut top = start;
        for (number, member) in chunk {
            let place = Point::new(left + px(22), top);
            let style = Type::of(12);
            let base = place.moved(-px(5), px(12) * 94 / 100);
            sheet.svg.text(base, style.bold().anchored(Anchor::End), &(number + 1).to_string());
            let aside = if with_own { px(34) } else { 0 };
            if with_own {
                let own = view.tie(*number, *number);
                sheet.svg.text(base.moved(px(5), 0), style.in_colour(QUIET), own.text());
            }
            let room = column - px(34) - aside;
            top += sheet.svg.paragraph(place.moved(aside, 0), style, &member.name, room, 3) + px(3);
        }
        sheet.top = sheet.top.max(top);
    }
    sheet.top += px(12);
    rule(&mut sheet.svg, MARGIN, right, sheet.top);
    sheet.top += px(14);
}

/// The levels with their means
pub(super) fn levels(view: &View<'_>, sheet: &mut Sheet) {
    let words = view.words;
    let cuts = view.release.cuts;
    for level in [Level::Strong, Level::Moderate, Level::Weak] {
        let mut text = format!("{}: {}", (words.level)(Some(level)), words.band(level, cuts.between));
        if let Some(within) = cuts.within {
            text = format!("{text}; {}", (words.in_own)(&words.band(level, within)));
        }
        entry(sheet, Ink::of(Some(level)), &text);
    }
}

/// A pattern and what it means
pub(super) fn entry(sheet: &mut Sheet, ink: Ink, text: &str) {
    let box_of = Area::new(MARGIN, sheet.top + px(1), px(24), px(14));
    sheet.svg.rect(box_of, 0, Fill::Pattern(ink), Some(Stroke::thin(ink.colour())));
    let place = Point::new(MARGIN + px(34), sheet.top);
    let room = sheet.room() - px(34);
    sheet.top += sheet.svg.paragraph(place, Type::of(13), text, room, 3) + px(7);
}
