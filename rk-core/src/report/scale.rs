//! A mean on the scale from 1 to 5, with the levels between groups.

use std::fmt::Write as _;

use super::{context::Context, html::Html, standing::Headline};
use crate::score::Level;

/// Where the scale stands in a drawing of 640 by 84
const LEFT: f64 = 20.0;
const LENGTH: f64 = 600.0;

/// The narrowest zone that has its name inside
const ROOM: f64 = 64.0;

fn place(value: f64) -> f64 {
    LEFT + (value - 1.0) / 4.0 * LENGTH
}

/// The drawing
pub(super) fn drawing(context: &Context<'_>, found: &Headline) -> Html {
    let (mean, words) = (found.mean, &context.words.index);
    let cuts = context.release.cuts.between;
    let (lower, upper) = (f64::from(cuts.moderate_from), f64::from(cuts.strong_above));
    let number = context.mean(mean).into_text();
    let label = if found.index { words.scale } else { words.scale_shown };
    let label = Html::filled(label, &[("mean", context.mean(mean))]).into_text();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 84\" role=\"img\" aria-label=\"{label}\">"
    );
    for (from, to, level, fill, ink) in [
        (1.0, lower, Level::Weak, "#fdebdd", "#9a3412"),
        (lower, upper, Level::Moderate, "#cfe6e8", "#164e57"),
        (upper, 5.0, Level::Strong, "#d9e6f1", "#14507d"),
    ] {
        let (left, width) = (place(from), place(to) - place(from));
        if width <= 0.0 {
            continue;
        }
        // Writing into a String cannot fail.
        let _ = write!(
            svg,
            "<rect x=\"{left:.1}\" y=\"34\" width=\"{width:.1}\" height=\"26\" fill=\"{fill}\" stroke=\"#ffffff\" stroke-width=\"2\"/>"
        );
        if width >= ROOM {
            let middle = left + width / 2.0;
            let name = context.words.level(level);
            let _ = write!(
                svg,
                "<text x=\"{middle:.1}\" y=\"52\" font-size=\"14\" text-anchor=\"middle\" fill=\"{ink}\">{name}</text>"
            );
        }
    }
    for step in 1..=5_u8 {
        let at = place(f64::from(step));
        let _ = write!(
            svg,
            "<text x=\"{at:.1}\" y=\"80\" font-size=\"14\" text-anchor=\"middle\" fill=\"#4d5a68\">{step}</text>"
        );
    }
    let at = place(mean);
    let _ = write!(
        svg,
        "<path d=\"M{:.1} 24L{:.1} 24L{at:.1} 35Z\" fill=\"#1d2733\"/>\
         <text x=\"{at:.1}\" y=\"18\" font-size=\"17\" font-weight=\"600\" text-anchor=\"middle\" fill=\"#1d2733\">{number}</text></svg>",
        at - 7.0,
        at + 7.0
    );
    Html::markup(svg).classed("div", "scale")
}
