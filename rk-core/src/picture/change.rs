//! Change: from before to after, for the whole, dimensions, groups and ties.

use super::{
    Kind, Picture,
    ink::{Ink, PAPER, QUIET, TEXT},
    plane::{Point, count, millionths, px},
    scale::Scale,
    sheet::{MARGIN, Sheet},
    svg::{Anchor, Fill, Stroke, Svg, Type},
    table::Table,
    text::{clean, isolated},
    view::{View, missing},
    words::Words,
};
use crate::{
    release::{Compared, TieChange, WaveChange},
    score::Why,
};

const WIDTH: i64 = 840;
const NAMES: i64 = px(250);
/// The height of a row with a name of one line, and of one with two
const ROW: i64 = px(28);
const TALL_ROW: i64 = px(37);
const SCALE: Scale = Scale { left: MARGIN + px(272), step: px(84) };
/// Where the numbers before, after and of change end
const NUMBERS: [i64; 3] = [MARGIN + px(672), MARGIN + px(728), px(WIDTH) - MARGIN];
/// The most ties that are drawn
const MOST_TIES: usize = 20;

/// One row: a name and its values
struct Row<'a> {
    name: String,
    before: Option<f64>,
    after: Option<f64>,
    change: Option<f64>,
    why: &'a Why,
}

impl<'a> Row<'a> {
    fn compared(name: String, compared: &'a Compared) -> Self {
        let Compared { before, after, change, why, .. } = compared;
        Self { name, before: *before, after: *after, change: *change, why }
    }

    fn tie(words: &Words, tie: &'a TieChange) -> Self {
        let [rater, rated] = [&tie.rater, &tie.rated].map(|name| isolated(&clean(name)));
        let own = tie.rater == tie.rated;
        let name = if own { (words.own_group)(&rater) } else { format!("{rater} → {rated}") };
        Self { name, before: tie.before, after: tie.after, change: tie.change, why: &tie.why }
    }

    /// The change in millionths
    fn far(&self) -> Option<i64> {
        self.change.map(millionths)
    }
}

pub(super) fn draw(view: &View<'_>, change: &WaveChange, title: &str) -> Picture {
    let words = view.words;
    let mut sheet = Sheet::new(view, Kind::Change, title, WIDTH);
    sheet.top += px(10);
    key(view, &mut sheet);
    let parts = parts(view, change);
    for (head, rows) in &parts {
        let drawn = if *head == words.by_tie { most_changed(rows) } else { rows.iter().collect() };
        if drawn.is_empty() {
            continue;
        }
        sheet.head(head);
        if drawn.len() < rows.len() {
            let note = (words.most_changed)(drawn.len(), rows.len());
            sheet.sentence(Type::of(12).in_colour(QUIET), &note, 2);
            let withheld = rows.iter().filter(|row| row.change.is_none()).count();
            if withheld > 0 {
                let note = format!("{}: {}", words.withheld, (words.ties_of)(withheld, rows.len()));
                sheet.sentence(Type::of(12).in_colour(QUIET), &note, 2);
            }
        }
        part(view, &mut sheet, &drawn);
    }
    sheet.top += px(8);
    for (names, sentence) in [(&change.groups.left, words.left), (&change.groups.joined, words.joined)] {
        if !names.is_empty() {
            let names: Vec<String> = names.iter().map(|name| isolated(&clean(name))).collect();
            sheet.sentence(Type::of(12).in_colour(QUIET), &sentence(&names.join(", ")), 4);
        }
    }
    let whole = Row::compared(words.index.to_owned(), &change.index);
    let [before, after, _] = numbers(view, &whole);
    let summary = format!("{}: {} {before}, {} {after}", whole.name, words.before, words.after);
    sheet.finish(view, title, &summary, table(view, &parts, title))
}

/// The parts of the picture with all their rows; ties from the highest rise to the deepest fall
fn parts<'a>(view: &'a View<'_>, change: &'a WaveChange) -> Vec<(&'static str, Vec<Row<'a>>)> {
    let words = view.words;
    let dimensions =
        view.items(&change.dimensions).map(|(id, compared)| Row::compared(words.item(id), compared));
    let groups = change
        .groups
        .both
        .iter()
        .filter_map(|name| Some(Row::compared(clean(name), change.by_rater.get(name)?)));
    let mut ties: Vec<_> = change.ties.iter().map(|tie| Row::tie(words, tie)).collect();
    ties.sort_by_key(|row| row.far().map_or(i64::MAX, |far| -far));
    vec![
        (words.whole, vec![Row::compared(words.index.to_owned(), &change.index)]),
        (words.dimensions, dimensions.collect()),
        (words.by_rater, groups.collect()),
        (words.by_tie, ties),
    ]
}

/// The ties that changed most, if there are too many for a picture
fn most_changed<'r, 'a>(rows: &'r [Row<'a>]) -> Vec<&'r Row<'a>> {
    let mut far: Vec<(i64, usize)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        far.push((row.far().map_or(1, |far| -far.abs()), at));
    }
    far.sort_unstable();
    far.truncate(MOST_TIES);
    let chosen = |at: &usize| far.iter().any(|(_, other)| other == at);
    rows.iter().enumerate().filter(|(at, _)| chosen(at)).map(|(_, row)| row).collect()
}

fn part(view: &View<'_>, sheet: &mut Sheet, rows: &[&Row<'_>]) {
    let words = view.words;
    let quiet = Type::of(11).in_colour(QUIET).anchored(Anchor::End);
    for (at, head) in NUMBERS.into_iter().zip([words.before, words.after, words.change]) {
        sheet.svg.text(Point::new(at, sheet.top + px(11)), quiet, head);
    }
    sheet.top += SCALE.numbers(&mut sheet.svg, sheet.top);
    let two = rows.iter().any(|row| Type::of(13).wrap(&row.name, NAMES, 2).lines.len() > 1);
    let high = if two { TALL_ROW } else { ROW };
    let bottom = sheet.top + count(rows.len()) * high;
    SCALE.lines(&mut sheet.svg, sheet.top, bottom);
    for row in rows {
        sheet.row_name(&row.name, NAMES, high);
        let middle = sheet.top + high / 2;
        let place = |mean: f64| Point::new(SCALE.place(millionths(mean)), middle);
        if let (Some(before), Some(after)) = (row.before, row.after) {
            dumbbell(&mut sheet.svg, place(before), place(after), row.far().unwrap_or(0));
        } else {
            let (ink, text) = missing(words, "change", row.why);
            sheet.nothing(SCALE.left + px(4), SCALE.right() - SCALE.left - px(8), high, ink, &text);
        }
        for (at, (end, text)) in NUMBERS.into_iter().zip(numbers(view, row)).enumerate() {
            let style = Type::of(13).anchored(Anchor::End);
            let style = if at == 2 { style.bold() } else { style };
            sheet.svg.text(Point::new(end, middle + px(5)), style, &text);
        }
        sheet.top += high;
    }
}

/// Before, after and change as they are printed
fn numbers(view: &View<'_>, row: &Row<'_>) -> [String; 3] {
    let words = view.words;
    let decimals = view.release.policy.decimals;
    let mean = |mean: Option<f64>| mean.map_or_else(|| "–".into(), |mean| words.number(mean, decimals));
    let change = row.change.map_or_else(|| "–".into(), |change| words.signed(change, decimals));
    [mean(row.before), mean(row.after), change]
}

/// How a rise, a fall or no change is drawn
fn ink(far: i64) -> Ink {
    match far {
        1.. => Ink::Strong,
        0 => Ink::Plain,
        _ => Ink::Weak,
    }
}

/// A ring before, a disc after, and the way between
fn dumbbell(svg: &mut Svg, before: Point, after: Point, far: i64) {
    let ink = ink(far);
    let way = Stroke { colour: ink.colour(), width: px(3), dashes: ink.dashes() };
    if before.distance(after) > px(6) {
        svg.line(before.toward(after, px(5)), after, way);
    }
    ring(svg, before);
    disc(svg, after, ink.colour());
}

fn ring(svg: &mut Svg, middle: Point) {
    let line = Stroke { colour: TEXT, width: px(3) / 2, dashes: None };
    svg.circle(middle, px(5), Fill::Colour(PAPER), Some(line));
}

fn disc(svg: &mut Svg, middle: Point, colour: &'static str) {
    svg.circle(middle, px(5), Fill::Colour(colour), Some(Stroke::thin(PAPER)));
}

/// What rings, discs and lines mean
fn key(view: &View<'_>, sheet: &mut Sheet) {
    let words = view.words;
    let middle = sheet.top + px(8);
    let style = Type::of(12);
    let mut left = MARGIN;
    let mut entry = |wide: i64, label: &str, draw: &dyn Fn(&mut Svg, Point)| {
        draw(&mut sheet.svg, Point::new(left + px(6), middle));
        sheet.svg.text(Point::new(left + wide + px(8), middle + px(4)), style, label);
        left += wide + px(8) + style.width(label) + px(22);
    };
    entry(px(12), words.before, &ring);
    entry(px(12), words.after, &|svg, place| disc(svg, place, TEXT));
    for (far, label) in [(1, words.up), (-1, words.down)] {
        entry(px(36), label, &|svg, place| dumbbell(svg, place, place.moved(px(24), 0), far));
    }
    sheet.top += px(16);
}

fn table(view: &View<'_>, parts: &[(&str, Vec<Row<'_>>)], title: &str) -> String {
    let words = view.words;
    let heads = [words.part, "", words.before, words.after, words.change];
    let mut table = Table::new(view.locale, title, &heads);
    for (head, rows) in parts {
        for row in rows {
            let [before, after, change] = numbers(view, row);
            let change = if row.change.is_some() { change } else { missing(words, "change", row.why).1 };
            table.row(head, [row.name.as_str(), &before, &after, &change]);
        }
    }
    table.finish()
}
