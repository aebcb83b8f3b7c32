//! The tie matrix: rows rate columns, margins beside.

use super::{
    Kind, Picture,
    ink::{Ink, PAPER, QUIET, TEXT},
    legend,
    plane::{Area, Point, count, px},
    sheet::{MARGIN, Sheet},
    svg::{Anchor, Fill, Stroke, Type},
    table::Table,
    text::Lines,
    view::{Value, View},
};
use crate::score::Why;

/// How much fits into a cell
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    /// Mean and level in words
    Words,
    /// The mean
    Mean,
    /// The pattern alone; groups have numbers
    Pattern,
}

/// The measures of a matrix
struct Grid {
    detail: Detail,
    /// The width of the row heads
    heads: i64,
    cell: (i64, i64),
    /// The width of the margins' column
    beside: i64,
}

impl Grid {
    fn new(view: &View<'_>) -> Self {
        match view.size() {
            0..=7 => Self { detail: Detail::Words, heads: px(172), cell: (px(104), px(52)), beside: px(96) },
            8..=12 => Self { detail: Detail::Words, heads: px(172), cell: (px(78), px(48)), beside: px(90) },
            13..=24 => Self { detail: Detail::Mean, heads: px(88), cell: (px(42), px(28)), beside: px(70) },
            _ => Self { detail: Detail::Pattern, heads: px(40), cell: (px(16), px(16)), beside: px(70) },
        }
    }

    /// The width of the picture in pixels
    fn width(&self, view: &View<'_>) -> i64 {
        let wide = 2 * MARGIN + self.heads + count(view.size()) * self.cell.0 + px(8) + self.beside;
        (wide / px(1)).max(680)
    }
}

pub(super) fn draw(view: &View<'_>, title: &str) -> Picture {
    let grid = Grid::new(view);
    let mut sheet = Sheet::new(view, Kind::Matrix, title, grid.width(view));
    sheet.top += px(18);
    column_heads(view, &grid, &mut sheet);
    rows(view, &grid, &mut sheet);
    key(view, &grid, &mut sheet);
    let (mut shown, mut withheld) = (0, 0);
    for (a, b) in view.pairs() {
        let tie = view.tie(a, b);
        shown += usize::from(tie.mean().is_some());
        withheld += usize::from(tie.withheld());
    }
    let summary = (view.words.summary)(view.size(), shown, withheld);
    sheet.finish(view, title, &summary, table(view, title))
}

/// Where the cell of a column begins
fn left(view: &View<'_>, grid: &Grid, column: usize) -> i64 {
    // The margins stand a little apart.
    let apart = if column == view.size() { px(8) } else { 0 };
    MARGIN + grid.heads + count(column) * grid.cell.0 + apart
}

fn column_heads(view: &View<'_>, grid: &Grid, sheet: &mut Sheet) {
    let style = Type::of(12).bold().anchored(Anchor::Middle);
    let numbered = grid.detail != Detail::Words;
    let head = |at: usize| -> (String, Lines, Type) {
        let name = if numbered { (at + 1).to_string() } else { view.name(at).to_owned() };
        let style = if grid.detail == Detail::Pattern { Type { size: 9, ..style } } else { style };
        let lines = style.wrap(&name, grid.cell.0 - px(2), 4);
        (name, lines, style)
    };
    let heads: Vec<_> = (0..view.size()).map(head).collect();
    let quiet = Type::of(12).in_colour(QUIET).anchored(Anchor::Middle);
    let out = quiet.wrap(view.words.out, grid.beside, 4);
    let tall =
        heads.iter().map(|(_, lines, style)| style.height(count(lines.lines.len()))).max().unwrap_or(0);
    let tall = tall.max(quiet.height(count(out.lines.len())));
    let bottom = sheet.top + tall;
    for (at, (name, lines, style)) in heads.iter().enumerate() {
        let middle = left(view, grid, at) + grid.cell.0 / 2;
        let top = bottom - style.height(count(lines.lines.len()));
        sheet.svg.lines(Point::new(middle, top), *style, lines, name);
    }
    let middle = left(view, grid, view.size()) + grid.beside / 2;
    let top = bottom - quiet.height(count(out.lines.len()));
    sheet.svg.lines(Point::new(middle, top), quiet, &out, view.words.out);
    sheet.top = bottom + px(6);
}

fn rows(view: &View<'_>, grid: &Grid, sheet: &mut Sheet) {
    let (wide, high) = grid.cell;
    for rater in 0..view.size() {
        row_head(view, grid, sheet, rater);
        for rated in 0..view.size() {
            let area = Area::new(left(view, grid, rated), sheet.top, wide, high);
            cell(view, grid, sheet, area, &view.tie(rater, rated), rater == rated);
        }
        if let Some(member) = view.members.get(rater) {
            let out = view.value(member.group.out, None, "out", &member.group.why);
            let area = Area::new(left(view, grid, view.size()), sheet.top, grid.beside, high);
            margin(sheet, area, &out);
        }
        sheet.top += high;
    }
    sheet.top += px(8);
    if grid.detail == Detail::Pattern {
        return;
    }
    let style = Type::of(12).in_colour(QUIET);
    let received = style.wrap(view.words.received, grid.heads - px(10), 2);
    let tall = style.height(count(received.lines.len()));
    let high = px(26).max(tall);
    let place = Point::new(MARGIN, sheet.top + (high - tall) / 2);
    sheet.svg.lines(place, style, &received, view.words.received);
    for (at, member) in view.members.iter().enumerate() {
        let received = view.value(member.group.received, None, "in", &member.group.why);
        margin(sheet, Area::new(left(view, grid, at), sheet.top, wide, high), &received);
    }
    let index = &view.release.wave.index;
    let all = view.value(index.by_tie, None, "by_tie", &index.why);
    margin(sheet, Area::new(left(view, grid, view.size()), sheet.top, grid.beside, high), &all);
    sheet.top += high;
}

fn row_head(view: &View<'_>, grid: &Grid, sheet: &mut Sheet, rater: usize) {
    let high = grid.cell.1;
    if grid.detail == Detail::Words {
        let style = Type::of(13).bold();
        let lines = style.wrap(view.name(rater), grid.heads - px(10), 3);
        let top = sheet.top + (high - style.height(count(lines.lines.len()))) / 2;
        sheet.svg.lines(Point::new(MARGIN, top), style, &lines, view.name(rater));
        return;
    }
    let size = if grid.detail == Detail::Pattern { 9 } else { 12 };
    let style = Type::of(size).bold().anchored(Anchor::End);
    let place = Point::new(MARGIN + grid.heads - px(6), sheet.top + high / 2 + px(size) * 36 / 100);
    sheet.svg.text(place, style, &(rater + 1).to_string());
}

fn cell(view: &View<'_>, grid: &Grid, sheet: &mut Sheet, area: Area, value: &Value, own: bool) {
    let svg = &mut sheet.svg;
    let ink = value.ink();
    let inner = Area::new(area.left + px(1), area.top + px(1), area.width - px(2), area.height - px(2));
    if matches!(value, Value::NotAsked) {
        return;
    }
    // A group's tie to itself has a frame.
    let frame = if own { Some(Stroke { colour: TEXT, width: px(3) / 2, dashes: None }) } else { None };
    if grid.detail == Detail::Pattern {
        svg.rect(inner, 0, Fill::Pattern(ink), frame.or(Some(Stroke::thin(ink.colour()))));
        return;
    }
    let shown = value.mean().is_some();
    if shown {
        svg.rect(inner, 0, Fill::Colour(ink.tint()), None);
        let strip = Area::new(inner.left, inner.top, px(9), inner.height);
        svg.rect(strip, 0, Fill::Pattern(ink), None);
    } else {
        svg.rect(inner, 0, Fill::Pattern(ink), Some(Stroke::thin(super::ink::GUIDE)));
    }
    if own {
        svg.rect(inner, 0, Fill::None, frame);
    }
    let middle = area.middle().moved(if shown { px(4) } else { 0 }, 0);
    let style = Type::of(if grid.detail == Detail::Words { 16 } else { 12 }).anchored(Anchor::Middle);
    if !shown {
        svg.rect(Area::around(middle, px(22), px(16)), px(3), Fill::Colour(PAPER), None);
        svg.text(middle.moved(0, px(style.size) * 36 / 100), style, value.text());
    } else if grid.detail == Detail::Words {
        svg.text(middle.moved(0, px(1)), style.bold(), value.text());
        let Value::Shown { level, .. } = value else { return };
        let word = (view.words.level)(*level);
        svg.text(middle.moved(0, px(15)), Type::of(11).anchored(Anchor::Middle), word);
    } else {
        svg.text(middle.moved(0, px(4)), style, value.text());
    }
}

/// A mean of a row or a column
fn margin(sheet: &mut Sheet, area: Area, value: &Value) {
    let colour = if value.mean().is_some() { TEXT } else { QUIET };
    let style = Type::of(13).in_colour(colour).anchored(Anchor::Middle);
    sheet.svg.text(area.middle().moved(0, px(5)), style, value.text());
}

fn key(view: &View<'_>, grid: &Grid, sheet: &mut Sheet) {
    let words = view.words;
    let right = sheet.svg.width() - MARGIN;
    sheet.top += px(16);
    legend::rule(&mut sheet.svg, MARGIN, right, sheet.top);
    sheet.top += px(14);
    if grid.detail != Detail::Words {
        legend::names(view, sheet, false);
    }
    legend::levels(view, sheet);
    let size = view.size();
    let cells: Vec<Value> =
        (0..size).flat_map(|a| (0..size).map(move |b| (a, b))).map(|(a, b)| view.tie(a, b)).collect();
    let of =
        |ink| cells.iter().filter(|value| value.ink() == ink && !matches!(value, Value::NotAsked)).count();
    let asked = cells.iter().filter(|value| !matches!(value, Value::NotAsked)).count();
    if of(Ink::Plain) > 0 {
        legend::entry(sheet, Ink::Plain, (words.level)(None));
    }
    for reason in
        [crate::score::Reason::TooFew, crate::score::Reason::TooFewRated, crate::score::Reason::Protected]
    {
        let some =
            cells.iter().filter(|value| matches!(value, Value::Withheld(why) if *why == reason)).count();
        if some > 0 {
            let text = format!(
                "– {}: {} ({})",
                words.withheld,
                (words.reason)(reason),
                (words.ties_of)(some, asked)
            );
            legend::entry(sheet, Ink::Withheld, &text);
        }
    }
    if of(Ink::Empty) > 0 {
        let text = format!("– {}: {}", words.empty, (words.ties_of)(of(Ink::Empty), asked));
        legend::entry(sheet, Ink::Empty, &text);
    }
    sheet.sentence(Type::of(13).in_colour(QUIET), words.framed, 2);
    if grid.detail == Detail::Pattern {
        sheet.sentence(Type::of(13).in_colour(QUIET), words.numbers_left_out, 2);
    }
}

/// The matrix as a table, with margins
fn table(view: &View<'_>, title: &str) -> String {
    let words = view.words;
    let mut heads = vec![words.group];
    heads.extend((0..view.size()).map(|at| view.name(at)));
    heads.push(words.out);
    let mut table = Table::new(view.locale, title, &heads);
    let cell = |value: &Value| match value {
        Value::Shown { text, level: Some(level), .. } => format!("{text} {}", (words.level)(Some(*level))),
        Value::Shown { text, .. } => text.clone(),
        other => other.words(words),
    };
    let value = |mean: Option<f64>, field: &str, why: &Why| cell(&view.value(mean, None, field, why));
    for (rater, member) in view.members.iter().enumerate() {
        let mut cells: Vec<String> = (0..view.size()).map(|rated| cell(&view.tie(rater, rated))).collect();
        cells.push(value(member.group.out, "out", &member.group.why));
        table.row(&member.name, cells.iter().map(String::as_str));
    }
    let index = &view.release.wave.index;
    let mut cells: Vec<String> =
        view.members.iter().map(|member| value(member.group.received, "in", &member.group.why)).collect();
    cells.push(value(index.by_tie, "by_tie", &index.why));
    table.row(words.received, cells.iter().map(String::as_str));
    table.finish()
}
