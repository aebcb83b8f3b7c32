//! The relation map: a circle a group, an arrow a tie.

mod key;
mod places;
mod plan;

use super::{
    Kind, Picture,
    ink::{Ink, QUIET},
    legend::{self, Arrow},
    plane::px,
    sheet::{MARGIN, Sheet},
    svg::{Anchor, Stroke, Type},
    table::Table,
    view::View,
};
use places::Places;
use plan::Plan;

/// The width of the picture in pixels
const WIDTH: i64 = 840;

pub(super) fn draw(view: &View<'_>, title: &str) -> Picture {
    let mut sheet = Sheet::new(view, Kind::Map, title, WIDTH);
    let plan = Plan::new(view);
    let places = Places::new(view, &plan, sheet.top + px(18));

    for (a, b, ink) in &plan.dotted {
        let [from, to] = places.between(*a, *b);
        let stroke = Stroke { colour: ink.colour(), width: px(5) / 4, dashes: ink.dashes() };
        sheet.svg.line(from, to, stroke);
    }
    for (_, arrow) in &places.arrows {
        arrow.draw_line(&mut sheet.svg);
    }
    for (_, arrow) in &places.arrows {
        arrow.draw_head(&mut sheet.svg);
    }
    for (at, node) in places.nodes.iter().enumerate() {
        let own = view.tie(at, at);
        legend::ring(&mut sheet.svg, *node, places.radius, own.ink());
        let style = Type::of(if plan.numbered { 11 } else { 15 }).bold().anchored(Anchor::Middle);
        let number = (at + 1).to_string();
        let inside = if plan.numbered { &number } else { own.text() };
        sheet.svg.text(node.moved(0, px(style.size) * 36 / 100), style, inside);
    }
    for label in &places.names {
        label.draw(&mut sheet.svg);
    }
    for number in &places.means {
        number.draw(&mut sheet.svg);
    }
    for (middle, mark) in &places.diamonds {
        legend::diamond(&mut sheet.svg, *middle, mark);
    }
    sheet.top = places.bottom + px(18);
    legend::rule(&mut sheet.svg, MARGIN, px(WIDTH) - MARGIN, sheet.top);
    sheet.top += px(14);
    key::draw(view, &plan, places.means.len(), &mut sheet);

    let words = view.words;
    let mut summary = (words.summary)(view.size(), plan.shown, plan.withheld);
    for weak in &plan.weakest {
        let tie = plan::tie_line(view, weak.0, weak.1);
        for part in [" ", words.weakest, ": ", &tie, "."] {
            summary.push_str(part);
        }
    }
    sheet.finish(view, title, &summary, table(view, title))
}

/// A row a tie
fn table(view: &View<'_>, title: &str) -> String {
    let words = view.words;
    let heads = [words.group, words.rated, "n", words.mean, words.level_head];
    let mut table = Table::new(view.locale, title, &heads);
    for rater in 0..view.size() {
        for rated in 0..view.size() {
            let value = view.tie(rater, rated);
            let n = value.n().map(|n| n.to_string()).unwrap_or_default();
            table.row(view.name(rater), [view.name(rated), n.as_str(), value.text(), &value.words(words)]);
        }
    }
    table.finish()
}

/// Text that steps back, of a size
const fn quiet(size: i64) -> Type {
    Type::of(size).in_colour(QUIET)
}

/// The width of an arrow with a mean in millionths: from 1.2 pixels at 1 to 6 at 5
fn arrow_width(mean: i64) -> i64 {
    px(6) / 5 + (mean.clamp(1_000_000, 5_000_000) - 1_000_000) * px(12) / 10_000_000
}

/// An arrow of a legend, from left to right
fn sample(ink: Ink, from: super::plane::Point, long: i64) -> Arrow {
    let to = from.moved(long, 0);
    let mean = match ink {
        Ink::Strong => 4_300_000,
        Ink::Moderate | Ink::Plain => 3_700_000,
        Ink::Weak => 2_900_000,
        Ink::Withheld | Ink::Empty | Ink::Answer(_) => 1_000_000,
    };
    Arrow {
        curve: super::plane::Curve { from, bend: from.moved(long / 2, 0), to },
        ink,
        width: arrow_width(mean),
    }
}
