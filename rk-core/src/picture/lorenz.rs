//! The Lorenz curve of cost: how much of it the cheapest citizens take, up to all of them.

use super::{
    Picture,
    ink::{GUIDE, Ink, PAPER, QUIET, TEXT},
    plane::{Area, Point, millionths, px},
    sheet::{MARGIN, Sheet},
    svg::{Anchor, Fill, Stroke, Svg, Type},
    table::Table,
    words::{Charts, Words},
};
use crate::{
    Locale,
    improvement::{CostConcentration, LorenzPoint, Top},
};

const WIDTH: i64 = 840;
const SIDE: i64 = px(400);
const LEFT: i64 = MARGIN + px(52);
/// Where the names of marked points begin, and how much room one needs
const NAMES: i64 = LEFT + SIDE + px(32);
const NAME: i64 = px(36);
/// The most points that are marked
const MOST_NAMES: usize = 10;
/// A share of 1, in millionths
const WHOLE: i64 = 1_000_000;

const EQUAL: Stroke = Stroke { colour: QUIET, width: px(3) / 2, dashes: Some("4 3") };
const CURVE: Stroke = Stroke { colour: "#14507d", width: px(5) / 2, dashes: None };

pub(super) fn draw(cost: &CostConcentration, locale: Locale) -> Picture {
    let (words, charts) = (Words::of(locale), Charts::of(locale));
    let title = charts.lorenz_title;
    let mut sheet = Sheet::begin("rk-lorenz", title, charts.lorenz_lead, WIDTH);
    sheet.top += px(14);
    sheet.sentence(Type::of(12).in_colour(QUIET), charts.cost_share, 1);
    sheet.top += px(12);
    let area = Area::new(LEFT, sheet.top, SIDE, SIDE);
    grid(&mut sheet.svg, area, words);
    curve(&mut sheet.svg, area, &cost.lorenz);
    let named = cost.top.len().min(MOST_NAMES);
    names(&mut sheet.svg, area, cost.top.get(..named).unwrap_or_default(), words, charts);
    sheet.top = area.bottom() + px(24);
    sheet.sentence(Type::of(12).in_colour(QUIET), charts.citizen_share, 1);
    sheet.top += px(10);
    key(&mut sheet, charts);
    let gini = gini(cost, words, charts);
    sheet.sentence(Type::of(13), &gini, 2);
    if named < cost.top.len() {
        sheet.sentence(Type::of(12).in_colour(QUIET), charts.more_shares, 2);
    }
    let tops: Vec<String> = cost.top.iter().take(named).map(|top| sentence(top, words, charts)).collect();
    let summary = format!("{}. {gini}", tops.join("; "));
    sheet.close(title, &summary, table(cost, words, charts, locale), locale)
}

/// The place of two shares
fn place(area: Area, citizens: f64, cost: f64) -> Point {
    let [citizens, cost] = [citizens, cost].map(|share| millionths(share).clamp(0, WHOLE));
    Point::new(area.left + citizens * area.width / WHOLE, area.bottom() - cost * area.height / WHOLE)
}

fn grid(svg: &mut Svg, area: Area, words: &Words) {
    let quiet = Type::of(11).in_colour(QUIET);
    for quarter in 0..=4 {
        let along = quarter * SIDE / 4;
        let (x, y) = (area.left + along, area.bottom() - along);
        svg.line(Point::new(x, area.top), Point::new(x, area.bottom()), Stroke::thin(GUIDE));
        svg.line(Point::new(area.left, y), Point::new(area.right(), y), Stroke::thin(GUIDE));
        let number = format!("{}{}", quarter * 25, words.percent);
        svg.text(Point::new(area.left - px(6), y + px(4)), quiet.anchored(Anchor::End), &number);
        svg.text(Point::new(x, area.bottom() + px(16)), quiet.anchored(Anchor::Middle), &number);
    }
}

fn curve(svg: &mut Svg, area: Area, points: &[LorenzPoint]) {
    let places: Vec<Point> = points.iter().map(|point| place(area, point.citizens, point.cost)).collect();
    svg.shape(&places, Fill::Colour(Ink::Strong.tint()), None);
    svg.line(place(area, 0.0, 0.0), place(area, 1.0, 1.0), EQUAL);
    if let Some((first, rest)) = places.split_first() {
        svg.path(&[('M', &[*first]), ('L', rest)], Fill::None, Some(CURVE));
    }
}

/// The dearest, marked on the curve and named beside it
fn names(svg: &mut Svg, area: Area, tops: &[Top], words: &Words, charts: &Charts) {
    // From the top of the picture down, as the shares grow; names that lie close move down, then all up.
    let marks: Vec<Point> = tops.iter().map(|top| place(area, 1.0 - top.citizens, 1.0 - top.cost)).collect();
    let mut heights: Vec<i64> = Vec::new();
    for mark in &marks {
        let free = heights.last().map_or(area.top + NAME / 2, |last| last + NAME);
        heights.push(mark.y.max(free));
    }
    let mut most = area.bottom() - NAME / 2;
    for height in heights.iter_mut().rev() {
        *height = (*height).min(most);
        most = *height - NAME;
    }
    for ((top, mark), height) in tops.iter().zip(marks).zip(heights) {
        svg.line(mark, Point::new(NAMES - px(6), height), Stroke::thin(QUIET));
        svg.circle(mark, px(5), Fill::Colour(TEXT), Some(Stroke::thin(PAPER)));
        let [who, what] = [dearest(top, words, charts), takes(top, words, charts)];
        for (text, style, down) in
            [(who, Type::of(13).bold(), -NAME / 2 + px(2)), (what, Type::of(12), px(1))]
        {
            let lines = style.wrap(&text, px(WIDTH) - MARGIN - NAMES, 1);
            svg.lines(Point::new(NAMES, height + down), style, &lines, &text);
        }
    }
}

fn key(sheet: &mut Sheet, charts: &Charts) {
    let style = Type::of(12);
    let mut left = MARGIN;
    for (label, stroke) in [(charts.curve, CURVE), (charts.equal, EQUAL)] {
        let from = Point::new(left, sheet.top + px(8));
        sheet.svg.line(from, from.moved(px(28), 0), stroke);
        sheet.svg.text(from.moved(px(36), px(4)), style, label);
        left += px(36) + style.width(label) + px(22);
    }
    sheet.top += px(26);
}

/// A share in per cent
fn percent(share: f64, decimals: u64, words: &Words) -> String {
    format!("{}{}", words.trimmed(share * 100.0, decimals), words.percent)
}

fn dearest(top: &Top, words: &Words, charts: &Charts) -> String {
    (charts.dearest)(&percent(top.citizens, 4, words))
}

fn takes(top: &Top, words: &Words, charts: &Charts) -> String {
    (charts.takes)(&percent(top.cost, 1, words), &multiple(top.multiple, words))
}

fn sentence(top: &Top, words: &Words, charts: &Charts) -> String {
    format!("{}: {}", dearest(top, words, charts), takes(top, words, charts))
}

/// A multiple of the mean, with more decimals below 1
fn multiple(multiple: f64, words: &Words) -> String {
    words.trimmed(multiple, if multiple < 1.0 { 3 } else { 1 })
}

fn gini(cost: &CostConcentration, words: &Words, charts: &Charts) -> String {
    let number = |number: f64| words.number(number, 3);
    match (cost.gini, cost.gini_low, cost.gini_high) {
        (Some(gini), _, _) => (charts.gini)(&number(gini)),
        (None, Some(low), Some(high)) => (charts.gini_between)(&number(low), &number(high)),
        _ => (charts.gini)("–"),
    }
}

fn table(cost: &CostConcentration, words: &Words, charts: &Charts, locale: Locale) -> String {
    let heads = [charts.citizens, charts.cost_share, charts.times_the_mean];
    let mut table = Table::new(locale, charts.lorenz_title, &heads);
    for top in &cost.top {
        let (share, times) = (percent(top.cost, 1, words), multiple(top.multiple, words));
        table.row(&dearest(top, words, charts), [share.as_str(), &times]);
    }
    // The first segment is the first of the dearest again.
    for part in cost.segments.iter().skip(1) {
        let [from, to] = [part.from, part.to].map(|share| percent(share, 4, words));
        let (share, times) = (percent(part.cost, 1, words), multiple(part.multiple, words));
        table.row(&(charts.between)(&from, &to), [share.as_str(), &times]);
    }
    table.finish()
}
