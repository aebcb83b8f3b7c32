//! The outermost curve through published points: no spread through them has a higher Gini coefficient.
//!
//! From the dearest on, the curve of cost over citizens is concave, so beside each point it lies below a line
//! through that point, no steeper than the chord before and no flatter than the chord after. The lines of two
//! neighbours meet in a corner above the chord between them. Given the lines, the largest area is below them,
//! so what is looked for is the best line through each point. Before the first point stands the upright line,
//! for a citizen may cost anything, and after the last the level one, for nobody costs less than nothing.
//!
//! A line turned about its point by a little gains, for each unit of its slope, half the square of the way
//! to the corner on one side, and loses half that on the other; so at the best lines
//!
//! - either both corners on a line are as far from its point, and each is the other turned half round it,
//! - or the line is a chord drawn on, with nothing above that chord (the gain is concave in all slopes
//!   together, so whatever cannot be bettered by turning one line is the best).
//!
//! Corners on the way from one such chord to the next are so turned from one into the other, and lie on the
//! lines that the first chord turns into. All that the corner above a chord may be, as the line after it turns,
//! is therefore a path of pieces of lines, that above the next chord is this path turned half round the point
//! between them, and longer by a piece of the chord drawn on. Where the path leaves what the next chord but one
//! allows it ends. The last corner lies on the level line, and leads back to all others.
//!
//! Sources: F. Mehran, Bounds on the Gini index based on observed points of the Lorenz curve, Journal of the
//! American Statistical Association 70 (1975), 64-66, who states the condition; P. Shi and A. Zhang, Methods
//! to calculate the upper bound of Gini coefficient based on grouped data, arXiv:1305.4896 (2013).

use std::collections::VecDeque;

use crate::{decimal::SCALE, stats::Rational};

/// A place in millionths, or a way
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct At {
    citizens: i128,
    cost: i128,
}

impl At {
    const fn new(citizens: i128, cost: i128) -> Self {
        Self { citizens, cost }
    }

    fn from(self, other: Self) -> Self {
        Self::new(self.citizens - other.citizens, self.cost - other.cost)
    }

    /// Above 0 if `other` points to the left of this
    fn cross(self, other: Self) -> i128 {
        self.citizens * other.cost - self.cost * other.citizens
    }
}

/// Where two lines cross: a place over a number above 0
#[derive(Clone, Copy, Debug)]
struct Corner {
    over: At,
    under: i128,
}

impl Corner {
    fn whole(at: At) -> Self {
        Self { over: at, under: 1 }
    }

    /// The way to it from a place, times its number
    fn from(self, at: At) -> At {
        self.over.from(At::new(at.citizens * self.under, at.cost * self.under))
    }
}

/// A line through a place, in a direction
#[derive(Clone, Copy, Debug)]
struct Line {
    through: At,
    along: At,
}

impl Line {
    /// Whether a corner lies on it or to its right
    fn allows(self, corner: Corner) -> bool {
        self.along.cross(corner.from(self.through)) <= 0
    }

    /// Where another line crosses it; None if it never does
    fn crosses(self, other: Self) -> Option<Corner> {
        let under = self.along.cross(other.along);
        let far = self.along.cross(self.through.from(other.through));
        let (under, far) = if under < 0 { (-under, -far) } else { (under, far) };
        let over = At::new(
            other.through.citizens * under + other.along.citizens * far,
            other.through.cost * under + other.along.cost * far,
        );
        (under > 0).then_some(Corner { over, under })
    }
}

/// A piece of a path: on the line of a chord, as it lies once it is turned back
#[derive(Clone, Copy, Debug)]
struct Piece {
    chord: usize,
    line: Line,
}

/// The corners that there may be above a chord
///
/// Turning is kept as one shift, so that a step touches an end of the path and not all of it. The ends grow in
/// turn: what the chord drawn on adds to one, the next chord but one cuts there.
struct Path {
    /// Where the corners lie, each turned back to where it began
    corners: VecDeque<Corner>,
    /// What lies between two that follow each other
    pieces: VecDeque<Piece>,
    /// The chord on whose line a path of one corner lies
    chord: usize,
    turned: bool,
    shift: At,
    grows_back: bool,
}

impl Path {
    /// Of one corner, on the line of this chord
    fn of(corner: At, chord: usize) -> Self {
        Self {
            corners: VecDeque::from([Corner::whole(corner)]),
            pieces: VecDeque::new(),
            chord,
            turned: false,
            shift: At::new(0, 0),
            grows_back: false,
        }
    }

    /// Turns it half round a place
    fn turn(&mut self, round: At) {
        self.shift = At::new(2 * round.citizens, 2 * round.cost).from(self.shift);
        self.turned = !self.turned;
        self.grows_back = !self.grows_back;
    }

    /// Where a place lies now, or where it lay
    fn moved(&self, at: At, times: i128, back: bool) -> At {
        let shift = At::new(self.shift.citizens * times, self.shift.cost * times);
        match (self.turned, back) {
            (true, _) => shift.from(at),
            (false, true) => at.from(shift),
            (false, false) => At::new(at.citizens + shift.citizens, at.cost + shift.cost),
        }
    }

    fn now(&self, corner: Corner) -> Corner {
        Corner { over: self.moved(corner.over, corner.under, false), ..corner }
    }

    /// The corner at the end that grows, or at the other
    fn end(&self, grows: bool) -> Option<Corner> {
        let corner = if self.grows_back == grows { self.corners.back() } else { self.corners.front() };
        corner.map(|corner| self.now(*corner))
    }

    fn lengthen(&mut self, corner: Corner, piece: Piece) {
        let corner = Corner { over: self.moved(corner.over, corner.under, true), ..corner };
        if self.grows_back {
            self.corners.push_back(corner);
            self.pieces.push_back(piece);
        } else {
            self.corners.push_front(corner);
            self.pieces.push_front(piece);
        }
    }

    fn shorten(&mut self) -> Option<Piece> {
        if self.grows_back {
            self.corners.pop_back();
            self.pieces.pop_back()
        } else {
            self.corners.pop_front();
            self.pieces.pop_front()
        }
    }

    /// Lengthens it by the line of the chord before, as far as that after allows
    fn grow(&mut self, chord: usize, before: Line, after: Line) {
        let mut cut = None;
        while self.end(true).is_some_and(|end| !after.allows(end)) {
            let Some(piece) = self.shorten() else { break };
            cut = Some(piece);
        }
        let through = self.moved(before.through, 1, true);
        let drawn_on = Piece { chord, line: Line { through, ..before } };
        let piece = cut.unwrap_or(drawn_on);
        let line = Line { through: self.moved(piece.line.through, 1, false), ..piece.line };
        if let Some(corner) = after.crosses(line) {
            self.lengthen(corner, piece);
        }
    }

    /// The corner at the end that grows, and the chord on whose line it began
    fn last(&self) -> Option<(Corner, usize)> {
        let piece = if self.grows_back { self.pieces.back() } else { self.pieces.front() };
        Some((self.end(true)?, piece.map_or(self.chord, |piece| piece.chord)))
    }
}

/// What the outermost curve has above the chords, as twice its area
///
/// `points` are shares of citizens and cost in millionths, both rising, between 0 and 1, and the chords ever flatter.
pub(super) fn above(points: &[[u64; 2]]) -> Rational {
    let lines = lines(points);
    let mut path = Path::of(At::new(0, 0), 0);
    let mut found = Vec::new();
    for (at, step) in lines.windows(3).enumerate() {
        let [before, chord, after] = step else { continue };
        path.turn(before.through);
        let end = chord.through.citizens;
        if path.end(false).is_some_and(|other| other.over.citizens >= end * other.under) {
            // No line through the point before is flat enough to leave anything above this chord.
            path = Path { grows_back: path.grows_back, ..Path::of(chord.through, at + 1) };
        } else {
            path.grow(at, *before, *after);
        }
        found.push(path.last());
    }
    let mut twice = Vec::new();
    let mut led = None;
    for (at, (step, last)) in lines.windows(3).zip(found).enumerate().rev() {
        let ([before, chord, _], Some((corner, began))) = (step, led.take().or(last)) else { continue };
        if began <= at {
            let area = chord.along.cross(corner.from(chord.through));
            twice.extend(Rational::new(area, corner.under * i128::from(SCALE) * i128::from(SCALE)));
            let [citizens, cost] =
                [before.through.citizens, before.through.cost].map(|way| 2 * way * corner.under);
            led = Some((Corner { over: At::new(citizens, cost).from(corner.over), ..corner }, began));
        }
    }
    twice.into_iter().sum()
}

/// The upright line at the beginning, that of each chord through its end, and the level line at the end
fn lines(points: &[[u64; 2]]) -> Vec<Line> {
    let end = At::new(i128::from(SCALE), i128::from(SCALE));
    let points = points.iter().map(|[citizens, cost]| At::new(i128::from(*citizens), i128::from(*cost)));
    let mut last = At::new(0, 0);
    let mut lines = vec![Line { through: last, along: At::new(0, 1) }];
    lines.extend(points.chain([end]).map(|through| {
        let along = through.from(last);
        last = through;
        Line { through, along }
    }));
    lines.push(Line { through: end, along: At::new(1, 0) });
    lines
}
