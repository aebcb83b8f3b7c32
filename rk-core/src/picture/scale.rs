//! The scale from 1 to 5 across a picture.

use super::{
    ink::{GUIDE, QUIET},
    plane::{Point, count, px},
    svg::{Anchor, Stroke, Svg, Type},
    words::Words,
};
use crate::score::Cuts;

/// Where the scale lies
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) left: i64,
    /// The width of one step
    pub(super) step: i64,
}

impl Scale {
    /// The place of a mean in millionths
    pub(super) fn place(self, mean: i64) -> i64 {
        self.left + (mean.clamp(1_000_000, 5_000_000) - 1_000_000) * self.step / 1_000_000
    }

    pub(super) fn right(self) -> i64 {
        self.left + 4 * self.step
    }

    /// The numbers above the scale; gives their height
    pub(super) fn numbers(self, svg: &mut Svg, top: i64) -> i64 {
        let style = Type::of(11).in_colour(QUIET).anchored(Anchor::Middle);
        for step in 0..5 {
            let place = Point::new(self.left + count(step) * self.step, top + px(11));
            svg.text(place, style, &(step + 1).to_string());
        }
        px(16)
    }

    /// The lines behind the values, and the cuts with their numbers below; gives the height of these
    pub(super) fn lines(self, svg: &mut Svg, top: i64, bottom: i64) {
        for step in 0..5 {
            let at = self.left + step * self.step;
            svg.line(Point::new(at, top), Point::new(at, bottom), Stroke::thin(GUIDE));
        }
    }

    /// The cuts, over the values, with their numbers below; gives the height of the numbers
    pub(super) fn cuts(self, svg: &mut Svg, words: &Words, cuts: Cuts, top: i64, bottom: i64) -> i64 {
        let [low, high] = [cuts.moderate_from, cuts.strong_above];
        let place = |cut: crate::score::Decimal| self.place(i64::try_from(cut.millionths()).unwrap_or(0));
        for cut in [low, high] {
            let stroke = Stroke { colour: QUIET, width: px(1), dashes: Some("3 3") };
            svg.line(Point::new(place(cut), top), Point::new(place(cut), bottom), stroke);
        }
        // Numbers of cuts that lie close together lean away from each other.
        let close = place(high) - place(low) < px(44);
        let style = Type::of(11).in_colour(QUIET);
        let [left, right] = if close { [Anchor::End, Anchor::Start] } else { [Anchor::Middle; 2] };
        let aside = if close { px(2) } else { 0 };
        svg.text(Point::new(place(low) + aside, bottom + px(13)), style.anchored(left), &words.cut(low));
        if low != high {
            svg.text(
                Point::new(place(high) - aside, bottom + px(13)),
                style.anchored(right),
                &words.cut(high),
            );
        }
        px(18)
    }
}
