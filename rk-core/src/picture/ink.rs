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
}

impl Ink {
    /// All that have a pattern
    pub(super) const ALL: [Self; 6] =
        [Self::Strong, Self::Moderate, Self::Weak, Self::Plain, Self::Withheld, Self::Empty];

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
        }
    }

    /// The colour of lines and of the pattern's strokes
    pub(super) fn colour(self) -> &'static str {
        match self {
            Self::Strong => "#14507d",
            Self::Moderate => "#2f8290",
            Self::Weak => "#c2410c",
            Self::Plain | Self::Withheld | Self::Empty => "#66717d",
        }
    }

    /// The ground of the pattern, and of text beside it
    pub(super) fn tint(self) -> &'static str {
        match self {
            Self::Strong => "#d9e6f1",
            Self::Moderate => "#e6f2f2",
            Self::Weak => "#fdebdd",
            Self::Plain => "#eef0f2",
            Self::Withheld | Self::Empty => PAPER,
        }
    }

    /// The dashes of a line, in pixels; none for a line without a gap
    pub(super) fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Strong | Self::Plain => None,
            Self::Moderate => Some("13 4"),
            Self::Weak => Some("4 3"),
            Self::Withheld => Some("1.5 4.5"),
            Self::Empty => Some("2 11"),
        }
    }

    /// The pattern's strokes, as one path on a square of eight pixels, and their width
    fn strokes(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Strong | Self::Empty => None,
            Self::Moderate => Some(("M-2 2L2 -2M-2 10L10 -2M6 10L10 6", "2.4")),
            Self::Weak => Some(("M1 2h2M5 6h2", "2")),
            Self::Plain => Some(("M0 2h8M0 6h8", "1")),
            Self::Withheld => Some(("M-2 6L2 10M-2 -2L10 10M6 -2L10 2", "0.8")),
        }
    }

    /// The pattern as an element with an id that begins with `prefix`
    pub(super) fn define(self, prefix: &str, svg: &mut String) {
        let ground = if self == Self::Strong { self.colour() } else { self.tint() };
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
                "<path d=\"{strokes}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"/>",
                self.colour()
            );
        }
        svg.push_str("</pattern>");
    }
}
