//! The legend of the map.

use super::{
    super::{
        ink::{Ink, QUIET},
        legend,
        plane::{Point, px},
        sheet::{MARGIN, Sheet},
        svg::Type,
        text::isolated,
        view::View,
    },
    WIDTH,
    places::letter,
    plan::{Plan, tie_line},
    sample,
};
use crate::score::Level;

const STYLE: Type = Type::of(13);
/// Where the second column begins
const SECOND: i64 = px(WIDTH) / 2 + px(14);
/// The width of a column
const COLUMN: i64 = px(WIDTH) / 2 - MARGIN - px(14);
const STEP: i64 = px(7);

/// Draws it; `placed` is the number of arrows with their mean
pub(super) fn draw(view: &View<'_>, plan: &Plan, placed: usize, sheet: &mut Sheet) {
    if plan.numbered {
        legend::names(view, sheet, true);
    }
    let top = sheet.top;
    let left = how_to_read(view, plan, placed, sheet, top);
    let right = marks(view, plan, sheet, top);
    sheet.top = left.max(right);
}

fn head(sheet: &mut Sheet, left: i64, top: i64, words: &str) -> i64 {
    let style = Type::of(13).bold().in_colour(QUIET);
    top + sheet.svg.paragraph(Point::new(left, top), style, words, COLUMN, 2) + px(5)
}

/// The levels, what is not shown, and what width and numbers mean
fn how_to_read(view: &View<'_>, plan: &Plan, placed: usize, sheet: &mut Sheet, top: i64) -> i64 {
    let words = view.words;
    let mut top = head(sheet, MARGIN, top, words.how_to_read);
    let cuts = view.release.cuts;
    let ties = plan.shown + plan.withheld + plan.empty;
    let own: Vec<_> = (0..view.size()).map(|at| view.tie(at, at)).collect();
    let circles = |ink| own.iter().filter(|value| value.ink() == ink).count();
    let mut entry = |ink: Ink, arrow: bool, disc: bool, text: &str| {
        let middle = Point::new(MARGIN, top + px(8));
        if arrow {
            let arrow = sample(ink, middle, px(46));
            arrow.draw_line(&mut sheet.svg);
            arrow.draw_head(&mut sheet.svg);
        }
        if disc {
            legend::disc(&mut sheet.svg, middle.moved(px(62), 0), px(9), ink);
        }
        let place = Point::new(MARGIN + px(80), top);
        top += sheet.svg.paragraph(place, STYLE, text, COLUMN - px(80), 3) + STEP;
    };
    for level in [Level::Strong, Level::Moderate, Level::Weak] {
        let mut text = format!("{}: {}", (words.level)(Some(level)), words.band(level, cuts.between));
        if let Some(within) = cuts.within {
            text = format!("{text}; {}", (words.in_circles)(&words.band(level, within)));
        }
        entry(Ink::of(Some(level)), true, cuts.within.is_some(), &text);
    }
    if circles(Ink::Plain) > 0 {
        entry(Ink::Plain, false, true, (words.level)(None));
    }
    let withheld = circles(Ink::Withheld);
    let mut parts = Vec::new();
    if plan.withheld > 0 {
        parts.push((words.ties_of)(plan.withheld, ties));
    }
    if withheld > 0 {
        parts.push((words.circles_of)(withheld, view.size()));
    }
    if !parts.is_empty() {
        let text = format!("{}: {}", words.withheld, parts.join(", "));
        entry(Ink::Withheld, plan.withheld > 0, withheld > 0, &text);
    }
    let empty = circles(Ink::Empty);
    let mut parts = Vec::new();
    if plan.empty > 0 {
        parts.push((words.ties_of)(plan.empty, ties));
    }
    if empty > 0 {
        parts.push((words.circles_of)(empty, view.size()));
    }
    if !parts.is_empty() {
        let text = format!("{}: {}", words.empty, parts.join(", "));
        entry(Ink::Empty, plan.empty > 0, empty > 0, &text);
    }
    let mut notes = vec![words.width.to_owned()];
    if !plan.numbered {
        notes.push(words.circle.to_owned());
    }
    if plan.sparse {
        notes.push((words.only_extremes)(plan.arrows.len(), plan.shown));
    } else if placed < plan.shown {
        notes.push(words.numbers_left_out.to_owned());
    }
    for note in notes {
        let place = Point::new(MARGIN, top);
        top += sheet.svg.paragraph(place, STYLE.in_colour(QUIET), &note, COLUMN, 4) + px(3);
    }
    top
}

/// The weakest ties and the most one-sided pairs, by name
fn marks(view: &View<'_>, plan: &Plan, sheet: &mut Sheet, top: i64) -> i64 {
    let words = view.words;
    let mut top = head(sheet, SECOND, top, words.weakest);
    let room = COLUMN - px(30);
    for (at, (rater, rated)) in plan.weakest.iter().enumerate() {
        legend::badge(&mut sheet.svg, Point::new(SECOND + px(10), top + px(8)), &letter(at));
        let place = Point::new(SECOND + px(30), top);
        top += sheet.svg.paragraph(place, STYLE, &tie_line(view, *rater, *rated), room, 4) + STEP;
    }
    if plan.weakest.is_empty() {
        top +=
            sheet.svg.paragraph(Point::new(SECOND, top), STYLE.in_colour(QUIET), words.none_shown, COLUMN, 2);
    }
    top = head(sheet, SECOND, top + px(8), words.one_sided);
    for (at, pair) in plan.one_sided.iter().enumerate() {
        legend::diamond(&mut sheet.svg, Point::new(SECOND + px(10), top + px(8)), &(at + 1).to_string());
        let [there, back] = [(pair.high, pair.low), (pair.low, pair.high)].map(|(a, b)| view.tie(a, b));
        let [high, low] = [pair.high, pair.low].map(|at| isolated(view.name(at)));
        let text = (words.other_way)(back.text(), &pair.difference);
        let text = format!("{high} → {low} {}; {text}", there.text());
        let place = Point::new(SECOND + px(30), top);
        top += sheet.svg.paragraph(place, STYLE, &text, room, 4) + STEP;
    }
    if plan.one_sided.is_empty() {
        top +=
            sheet.svg.paragraph(Point::new(SECOND, top), STYLE.in_colour(QUIET), words.none_shown, COLUMN, 2);
    }
    top
}
