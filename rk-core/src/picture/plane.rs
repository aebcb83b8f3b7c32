//! Places on a sheet, in whole hundredths of a pixel.
//!
//! Everything here is whole numbers, so a picture has the same bytes
//! everywhere: the sine of a standard library has not.

/// A pixel in the units of this module
const PIXEL: i64 = 100;

/// Whole pixels
pub(super) const fn px(pixels: i64) -> i64 {
    pixels * PIXEL
}

/// A number of things, for arithmetic
pub(super) fn count(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}

/// A number as whole millionths, rounded
pub(super) fn millionths(number: f64) -> i64 {
    // The digits are exact in every language; a cast from a float would have to be argued for.
    format!("{number:.6}").replace('.', "").parse().unwrap_or(0)
}

/// A place: x to the right, y down
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) x: i64,
    pub(super) y: i64,
}

impl Point {
    pub(super) const fn new(x: i64, y: i64) -> Self {
        Self { x, y }
    }

    /// The place so far to the right and down
    pub(super) const fn moved(self, right: i64, down: i64) -> Self {
        Self { x: self.x + right, y: self.y + down }
    }

    /// The distance to another place
    pub(super) fn distance(self, other: Self) -> i64 {
        let [across, down] = [other.x - self.x, other.y - self.y];
        (across * across + down * down).isqrt()
    }

    /// The place at `distance` from here on the way to `other`
    pub(super) fn toward(self, other: Self, distance: i64) -> Self {
        let whole = self.distance(other).max(1);
        self.moved((other.x - self.x) * distance / whole, (other.y - self.y) * distance / whole)
    }

    /// The place `aside` to the left of the middle of the way to `other`
    pub(super) fn beside(self, other: Self, aside: i64) -> Self {
        let whole = self.distance(other).max(1);
        let [across, down] = [other.x - self.x, other.y - self.y];
        Self::new((self.x + other.x) / 2, (self.y + other.y) / 2)
            .moved(down * aside / whole, -across * aside / whole)
    }

    /// The place at `distance` from here at right angles to the way to `other`
    pub(super) fn aside(self, other: Self, distance: i64) -> Self {
        let whole = self.distance(other).max(1);
        self.moved((other.y - self.y) * distance / whole, (self.x - other.x) * distance / whole)
    }

    /// The place at `radius` around here, `part` of `whole` of a turn clockwise from the top
    pub(super) fn around(self, radius: i64, part: i64, whole: i64) -> Self {
        let (sine, cosine) = sine_and_cosine(part, whole);
        self.moved(radius * sine / 1_000_000, -radius * cosine / 1_000_000)
    }
}

/// Sine and cosine, in millionths, of `part` of `whole` of a turn: the power series on whole numbers
pub(super) fn sine_and_cosine(part: i64, whole: i64) -> (i64, i64) {
    const ONE: i128 = 1_000_000_000_000;
    const TURN: i128 = 6_283_185_307_180;
    let angle = TURN * i128::from(part) / i128::from(whole.max(1));
    let (mut sine, mut cosine, mut term) = (0, 0, ONE);
    for power in 0..40_i128 {
        match power % 4 {
            0 => cosine += term,
            1 => sine += term,
            2 => cosine -= term,
            _ => sine -= term,
        }
        term = term * angle / ONE / (power + 1);
    }
    let rounded = |number: i128| {
        let half = if number < 0 { -500_000 } else { 500_000 };
        i64::try_from((number + half) / 1_000_000).unwrap_or(0)
    };
    (rounded(sine), rounded(cosine))
}

/// An upright rectangle
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i64,
    pub(super) top: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

impl Area {
    pub(super) const fn new(left: i64, top: i64, width: i64, height: i64) -> Self {
        Self { left, top, width, height }
    }

    /// The rectangle around a place
    pub(super) const fn around(middle: Point, width: i64, height: i64) -> Self {
        Self::new(middle.x - width / 2, middle.y - height / 2, width, height)
    }

    pub(super) const fn right(self) -> i64 {
        self.left + self.width
    }

    pub(super) const fn bottom(self) -> i64 {
        self.top + self.height
    }

    pub(super) const fn middle(self) -> Point {
        Point::new(self.left + self.width / 2, self.top + self.height / 2)
    }

    /// Whether the two have a place in common
    pub(super) const fn meets(self, other: Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }

    /// Whether the place lies inside
    pub(super) const fn holds(self, place: Point) -> bool {
        self.meets(Self::new(place.x, place.y, 1, 1))
    }
}

/// A curve from one place to another, bent towards a third
#[derive(Clone, Copy, Debug)]
pub(super) struct Curve {
    pub(super) from: Point,
    pub(super) bend: Point,
    pub(super) to: Point,
}

impl Curve {
    /// The place after so many hundredths of the curve's parameter
    pub(super) fn at(&self, hundredths: i64) -> Point {
        let (t, rest) = (hundredths, 100 - hundredths);
        let mix = |a: i64, b: i64, c: i64| (rest * rest * a + 2 * t * rest * b + t * t * c) / 10_000;
        Point::new(mix(self.from.x, self.bend.x, self.to.x), mix(self.from.y, self.bend.y, self.to.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_circle_is_round() {
        // sin and cos of 30, 45 and 60 degrees to six decimals, from the exact roots.
        assert_eq!(sine_and_cosine(1, 12), (500_000, 866_025));
        assert_eq!(sine_and_cosine(1, 8), (707_107, 707_107));
        assert_eq!(sine_and_cosine(1, 6), (866_025, 500_000));
        assert_eq!(sine_and_cosine(3, 4), (-1_000_000, 0));
        for part in 0..64 {
            let (sine, cosine) = sine_and_cosine(part, 64);
            assert!((sine * sine + cosine * cosine - 1_000_000_000_000).abs() < 2_000_000, "{part}");
        }
    }
}
