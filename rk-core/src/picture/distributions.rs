//! The answers: for each item one bar of 100 %, from 1 to 5.

use super::{
    Kind, Picture,
    dimensions::plate,
    ink::{Ink, QUIET},
    plane::{Area, Point, millionths, px},
    sheet::{MARGIN, Sheet},
    svg::{Anchor, Fill, Stroke, Type},
    table::Table,
    view::{View, missing},
    words::Words,
};
use crate::{
    release::{ShareDistribution, ShareDistributions},
    survey::STEPS,
};

const WIDTH: i64 = 840;
const ROW: i64 = px(34);
const NAMES: i64 = px(186);
const LEFT: i64 = MARGIN + px(200);
const ALL: i64 = px(530);

pub(super) fn draw(view: &View<'_>, title: &str) -> Picture {
    let words = view.words;
    let mut sheet = Sheet::new(view, Kind::Distributions, title, WIDTH);
    sheet.top += px(12);
    key(words, &mut sheet);
    part(view, &mut sheet, words.between, |scopes| &scopes.between);
    part(view, &mut sheet, words.within, |scopes| &scopes.within);
    let summary = format!("{}; {}", words.between, words.within);
    sheet.finish(view, title, &summary, table(view, title))
}

/// The five answers
fn key(words: &Words, sheet: &mut Sheet) {
    let mut left = LEFT;
    for answer in 1..=STEPS {
        let area = Area::new(left, sheet.top, px(24), px(14));
        segment(sheet, area, answer);
        let number = match answer {
            1 => format!("1 {}", words.least),
            STEPS => format!("{STEPS} {}", words.best),
            _ => answer.to_string(),
        };
        let style = Type::of(12);
        sheet.svg.text(Point::new(left + px(30), sheet.top + px(11)), style, &number);
        left += px(30) + style.width(&number) + px(20);
    }
    sheet.top += px(14);
}

fn segment(sheet: &mut Sheet, area: Area, answer: usize) {
    let ink = Ink::Answer(answer);
    sheet.svg.rect(area, 0, Fill::Pattern(ink), Some(Stroke::thin(ink.colour())));
}

fn part(
    view: &View<'_>,
    sheet: &mut Sheet,
    head: &str,
    scope: impl Fn(&ShareDistributions) -> &ShareDistribution,
) {
    let words = view.words;
    sheet.head(head);
    let quiet = Type::of(11).in_colour(QUIET).anchored(Anchor::End);
    sheet.svg.text(Point::new(px(WIDTH) - MARGIN, sheet.top - px(8)), quiet, words.answers);
    for (id, scopes) in view.items(&view.release.wave.distributions) {
        let shown = scope(scopes);
        sheet.row_name(&words.item(id), NAMES, ROW);
        if let Some(shares) = shown.shares {
            bar(words, sheet, shares);
        } else {
            let (ink, text) = missing(words, "shares", &shown.why);
            sheet.nothing(LEFT, ALL, ROW, ink, &text);
        }
        let n = shown.n.map_or_else(|| "–".to_owned(), |n| n.to_string());
        let style = Type::of(13).anchored(Anchor::End);
        sheet.svg.text(Point::new(px(WIDTH) - MARGIN, sheet.top + ROW / 2 + px(5)), style, &n);
        sheet.top += ROW;
    }
}

fn bar(words: &Words, sheet: &mut Sheet, shares: [f64; STEPS]) {
    let mut before = 0;
    // Shares are rounded, so they need not add up to one.
    let all: i64 = shares.iter().map(|share| millionths(*share).max(0)).sum::<i64>().max(1);
    for (at, share) in shares.iter().enumerate() {
        let part = millionths(*share).max(0);
        let left = LEFT + ALL * before / all;
        before += part;
        let right = LEFT + ALL * before / all - px(2);
        if part > 0 {
            let area = Area::new(left, sheet.top + px(6), (right - left).max(px(1)), ROW - px(12));
            segment(sheet, area, at + 1);
            plate(sheet, area, &percent(words, part));
        }
    }
}

/// A share in millionths as whole per cent
fn percent(words: &Words, share: i64) -> String {
    format!("{}{}", (share + 5_000) / 10_000, words.percent)
}

fn table(view: &View<'_>, title: &str) -> String {
    let words = view.words;
    let heads = [words.dimension_head, words.scope, words.answers, "1", "2", "3", "4", "5"];
    let mut table = Table::new(view.locale, title, &heads);
    for (id, scopes) in view.items(&view.release.wave.distributions) {
        for (scope, shown) in [(words.between, &scopes.between), (words.within, &scopes.within)] {
            let mut cells = vec![scope.to_owned()];
            if let (Some(n), Some(shares)) = (shown.n, shown.shares) {
                cells.push(n.to_string());
                cells.extend(shares.iter().map(|share| percent(words, millionths(*share))));
            } else {
                cells.push(missing(words, "shares", &shown.why).1);
                cells.extend((0..STEPS).map(|_| "–".to_owned()));
            }
            table.row(&words.item(id), cells.iter().map(String::as_str));
        }
    }
    table.finish()
}
