//! The dimensions: a bar to the mean of each, with the ties by level.

use super::{
    Kind, Picture,
    ink::{Ink, PAPER, QUIET},
    legend,
    plane::{Area, Point, count, px},
    scale::Scale,
    sheet::{MARGIN, Sheet},
    svg::{Anchor, Fill, Stroke, Type},
    table::Table,
    view::{Value, View, missing},
};
use crate::{
    release::{DimensionShown, DimensionShownScopes},
    score::{Cuts, Level},
};

const WIDTH: i64 = 840;
const ROW: i64 = px(32);
const NAMES: i64 = px(186);
const SCALE: Scale = Scale { left: MARGIN + px(200), step: px(68) };
/// Where the means end
const MEANS: i64 = MARGIN + px(548);
/// Where the ties by level stand
const SHARES: i64 = MARGIN + px(576);
const SHARES_WIDTH: i64 = px(164);

pub(super) fn draw(view: &View<'_>, title: &str) -> Picture {
    let words = view.words;
    let mut sheet = Sheet::new(view, Kind::Dimensions, title, WIDTH);
    let cuts = view.release.cuts;
    part(view, &mut sheet, words.between, Some(cuts.between), |scopes| &scopes.between);
    part(view, &mut sheet, words.within, cuts.within, |scopes| &scopes.within);
    sheet.top += px(10);
    legend::levels(view, &mut sheet);
    sheet.sentence(Type::of(12).in_colour(QUIET), words.cut_lines, 2);
    sheet.finish(view, title, &summary(view), table(view, title))
}

fn part(
    view: &View<'_>,
    sheet: &mut Sheet,
    head: &str,
    cuts: Option<Cuts>,
    scope: impl Fn(&DimensionShownScopes) -> &DimensionShown,
) {
    let words = view.words;
    sheet.head(head);
    let quiet = Type::of(11).in_colour(QUIET);
    let place = Point::new(0, sheet.top + px(11));
    sheet.svg.text(place.moved(MEANS, 0), quiet.anchored(Anchor::End), words.mean);
    sheet.svg.text(place.moved(SHARES, 0), quiet, words.share_of_ties);
    sheet.svg.text(place.moved(px(WIDTH) - MARGIN, 0), quiet.anchored(Anchor::End), words.ties);
    sheet.top += SCALE.numbers(&mut sheet.svg, sheet.top);
    let items: Vec<_> = view.items(&view.release.wave.dimensions).collect();
    let (top, bottom) = (sheet.top, sheet.top + count(items.len()) * ROW);
    SCALE.lines(&mut sheet.svg, top, bottom);
    for (id, scopes) in items {
        row(view, sheet, &words.item(id), scope(scopes));
        sheet.top += ROW;
    }
    if let Some(cuts) = cuts {
        sheet.top += SCALE.cuts(&mut sheet.svg, words, cuts, top, bottom);
    }
}

fn row(view: &View<'_>, sheet: &mut Sheet, name: &str, shown: &DimensionShown) {
    sheet.row_name(name, NAMES, ROW);
    let value = view.value(shown.mean, shown.level, "mean", &shown.why);
    let ink = value.ink();
    let base = sheet.top + ROW / 2 + px(5);
    if let Some(mean) = value.mean() {
        let bar = Area::new(SCALE.left, sheet.top + px(7), SCALE.place(mean) - SCALE.left, ROW - px(14));
        sheet.svg.rect(bar, 0, Fill::Pattern(ink), Some(Stroke::thin(ink.colour())));
        let style = Type::of(14).bold().anchored(Anchor::End);
        sheet.svg.text(Point::new(MEANS, base), style, value.text());
    } else {
        let words = value.words(view.words);
        sheet.nothing(SCALE.left + px(4), MEANS - SCALE.left - px(8), ROW, ink, &words);
    }
    shares(view, sheet, shown);
    let style = Type::of(13).anchored(Anchor::End);
    sheet.svg.text(Point::new(px(WIDTH) - MARGIN, base), style, &shown.ties.to_string());
}

/// The ties by level, as one bar of all of them
fn shares(view: &View<'_>, sheet: &mut Sheet, shown: &DimensionShown) {
    let (Some(strong), Some(moderate), Some(weak)) = (shown.strong, shown.moderate, shown.weak) else {
        // The reason stands once in a row.
        let (ink, text) = missing(view.words, "weak", &shown.why);
        let text = if shown.mean.is_some() { text.as_str() } else { "–" };
        sheet.nothing(SHARES, SHARES_WIDTH, ROW, ink, text);
        return;
    };
    let parts = [(Ink::Strong, strong), (Ink::Moderate, moderate), (Ink::Weak, weak)];
    let whole = |ties: u64| i64::from(u32::try_from(ties).unwrap_or(u32::MAX));
    let all: i64 = parts.iter().map(|(_, ties)| whole(*ties)).sum();
    let mut before = 0;
    for (ink, ties) in parts.into_iter().filter(|(_, ties)| *ties > 0) {
        let left = SHARES + SHARES_WIDTH * before / all.max(1);
        before += whole(ties);
        let right = SHARES + SHARES_WIDTH * before / all.max(1) - px(2);
        let area = Area::new(left, sheet.top + px(7), (right - left).max(px(1)), ROW - px(14));
        sheet.svg.rect(area, 0, Fill::Pattern(ink), Some(Stroke::thin(ink.colour())));
        plate(sheet, area, &ties.to_string());
    }
}

/// A number on a shape, if there is room for it
pub(super) fn plate(sheet: &mut Sheet, area: Area, text: &str) {
    let style = Type::of(12).anchored(Anchor::Middle);
    let wide = style.width(text) + px(6);
    if wide + px(4) <= area.width {
        let middle = area.middle();
        sheet.svg.rect(Area::around(middle, wide, px(15)), px(3), Fill::Colour(PAPER), None);
        sheet.svg.text(middle.moved(0, px(4)), style, text);
    }
}

fn summary(view: &View<'_>) -> String {
    let mut parts = vec![view.words.between.to_owned()];
    for (id, scopes) in view.items(&view.release.wave.dimensions) {
        let value = view.value(scopes.between.mean, scopes.between.level, "mean", &scopes.between.why);
        parts.push(format!("{} {}", view.words.item(id), value.text()));
    }
    parts.join("; ")
}

fn table(view: &View<'_>, title: &str) -> String {
    let words = view.words;
    let level = |level| (words.level)(Some(level));
    let heads = [
        words.dimension_head,
        words.scope,
        words.mean,
        words.level_head,
        words.ties,
        level(Level::Strong),
        level(Level::Moderate),
        level(Level::Weak),
    ];
    let mut table = Table::new(view.locale, title, &heads);
    for (id, scopes) in view.items(&view.release.wave.dimensions) {
        for (scope, shown) in [(words.between, &scopes.between), (words.within, &scopes.within)] {
            let value: Value = view.value(shown.mean, shown.level, "mean", &shown.why);
            let level = |ties: Option<u64>| ties.map_or_else(|| "–".to_owned(), |ties| ties.to_string());
            let counts = [Some(shown.ties), shown.strong, shown.moderate, shown.weak].map(level);
            let state = value.words(words);
            let cells = [scope, value.text(), state.as_str()];
            table.row(&words.item(id), cells.into_iter().chain(counts.iter().map(String::as_str)));
        }
    }
    table.finish()
}
