//! How levels are told apart: colour, pattern, line type.
//!
//! Blue, teal and orange differ for every kind of colour vision, and each has
//! a pattern and a line of its own for grey paper.

use std::fmt::Write as _;

use crate::score::Level;

/// Text
pub(super) const TEXT: &str = "#1d2733";
/// Text that steps back
pub(super) const QUIET: &str = "#4d5a68";
/// Lines that only guide the eye
pub(super) const GUIDE: &str = "#ccd3da";
/// Paper
pub(super) const PAPER: &str = "#ffffff";

/// What is drawn with one colour, pattern and line type
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Strong,
    Moderate,
    Weak,
    /// A value without a level
    Plain,
    /// A value that is withheld
    Withheld,
    /// No value
    Empty,
    /// An answer, 1 to 5
    Answer(usize),
}

impl Ink {
    pub(super) fn of(level: Option<Level>) -> Self {
        match level {
            Some(Level::Strong) => Self::Strong,
            Some(Level::Moderate) => Self::Moderate,
            Some(Level::Weak) => Self::Weak,
            None => Self::Plain,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Moderate => "moderate",
            Self::Weak => "weak",
            Self::Plain => "plain",
            Self::Withheld => "withheld",
            Self::Empty => "empty",
            Self::Answer(1) => "one",
            Self::Answer(2) => "two",
            Self::Answer(3) => "three",
            Self::Answer(4) => "four",
            Self::Answer(_) => "five",
        }
    }

    /// The colour of lines and of the pattern's strokes
    pub(super) fn colour(self) -> &'static str {
        match self {
            Self::Strong | Self::Answer(4 | 5) => "#14507d",
            Self::Moderate => "#2f8290",
            Self::Weak | Self::Answer(1 | 2) => "#c2410c",
            Self::Plain | Self::Withheld | Self::Empty | Self::Answer(_) => "#66717d",
        }
    }

    /// The ground of the pattern, and of text beside it
    pub(super) fn tint(self) -> &'static str {
        match self {
            Self::Strong | Self::Answer(4 | 5) => "#d9e6f1",
            Self::Moderate => "#e6f2f2",
            Self::Weak | Self::Answer(1 | 2) => "#fdebdd",
            Self::Plain | Self::Answer(_) => "#eef0f2",
            Self::Withheld | Self::Empty => PAPER,
        }
    }

    /// The dashes of a line, in pixels; none for a line without a gap
    pub(super) fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Strong | Self::Plain | Self::Answer(_) => None,
            Self::Moderate => Some("13 4"),
            Self::Weak => Some("4 3"),
            Self::Withheld => Some("1.5 4.5"),
            Self::Empty => Some("2 11"),
        }
    }

    /// The pattern's strokes, as one path on a square of eight pixels, and their width
    fn strokes(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Strong | Self::Empty | Self::Answer(3 | 5) => None,
            Self::Moderate => Some(("M-2 2L2 -2M-2 10L10 -2M6 10L10 6", "2.4")),
            Self::Weak | Self::Answer(2) => Some(("M1 2h2M5 6h2", "2")),
            Self::Plain => Some(("M0 2h8M0 6h8", "1")),
            Self::Answer(1) => Some(("M0 0L8 8M8 0L0 8", "1.6")),
            Self::Answer(_) => Some(("M-2 2L2 -2M-2 10L10 -2M6 10L10 6", "1.6")),
            Self::Withheld => Some(("M-2 6L2 10M-2 -2L10 10M6 -2L10 2", "0.8")),
        }
    }

    /// The pattern as an element with an id that begins with `prefix`
    pub(super) fn define(self, prefix: &str, svg: &mut String) {
        let (ground, ink) = match self {
            Self::Strong | Self::Answer(5) => (self.colour(), self.colour()),
            Self::Answer(1) => (self.colour(), self.tint()),
            _ => (self.tint(), self.colour()),
        };
        // Writing into a String cannot fail.
        let _ = write!(
            svg,
            "<pattern id=\"{prefix}-{}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
             <rect width=\"8\" height=\"8\" fill=\"{ground}\"/>",
            self.name()
        );
        if let Some((strokes, width)) = self.strokes() {
            let _ = write!(
                svg,
                "<path d=\"{strokes}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\"/>"
            );
        }
        svg.push_str("</pattern>");
    }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    const ALL: [Ink; 11] = [
        Ink::Strong,
        Ink::Moderate,
        Ink::Weak,
        Ink::Plain,
        Ink::Withheld,
        Ink::Empty,
        Ink::Answer(1),
        Ink::Answer(2),
        Ink::Answer(3),
        Ink::Answer(4),
        Ink::Answer(5),
    ];

    /// Relative luminance as WCAG 2 defines it
    fn luminance(colour: &str) -> f64 {
        let part = |from: usize| {
            let value = f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let [one, other] = [luminance(one), luminance(other)];
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn text_can_be_read() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        for ink in ALL {
            assert!(contrast(TEXT, ink.tint()) >= 4.5, "text on {}", ink.name());
        }
        assert!(contrast(QUIET, PAPER) >= 4.5);
        assert!(contrast(PAPER, TEXT) >= 4.5);
    }

    #[test]
    fn shapes_can_be_told_from_what_is_beside_them() {
        for ink in ALL {
            // Lines and outlines on paper; strokes of a pattern on its ground.
            assert!(contrast(ink.colour(), PAPER) >= 3.0, "{} on paper", ink.name());
            assert!(contrast(ink.colour(), ink.tint()) >= 3.0, "{} on its ground", ink.name());
        }
    }

    #[test]
    fn levels_differ_without_colour() {
        let levels = [Ink::Strong, Ink::Moderate, Ink::Weak, Ink::Plain, Ink::Withheld];
        for (at, one) in levels.iter().enumerate() {
            for other in &levels[at + 1..] {
                assert_ne!(one.strokes(), other.strokes());
            }
        }
        let lines = [Ink::Strong, Ink::Moderate, Ink::Weak, Ink::Withheld, Ink::Empty];
        for (at, one) in lines.iter().enumerate() {
            for other in &lines[at + 1..] {
                assert_ne!(one.dashes(), other.dashes());
            }
        }
        let grounds: Vec<_> = (1..=5).map(Ink::Answer).collect();
        for pair in grounds.windows(2) {
            let [one, other] = pair else { continue };
            assert!(one.strokes() != other.strokes() || one.tint() != other.tint());
        }
    }
}
