//! Units in strata, and the sums of what they contribute.

/// The units of one stratum, such as the people of one group at one site
///
/// A unit contributes a vector of whole numbers: the terms of the sums, sums of squares and cross
/// products that a statistic is made of.
#[derive(Clone, Debug)]
pub struct Stratum {
    units: u32,
    width: usize,
    // INVARIANT: units · width numbers, unit after unit; no sum of as many of them as there are units overflows.
    values: Vec<i64>,
}

impl Stratum {
    /// A stratum of `units` units that contribute `width` numbers each, unit after unit; `None` if there
    /// are more or fewer numbers, or if they are so large that a sum might overflow 64 bits
    #[must_use]
    pub fn new(units: u32, width: usize, values: Vec<i64>) -> Option<Self> {
        let largest = values.iter().map(|value| value.unsigned_abs()).max().unwrap_or(0);
        // Half of what fits, so that differences between the largest and the least fit too.
        let fits = largest.checked_mul(u64::from(units)).is_some_and(|sum| sum < 1 << 62);
        let whole = usize::try_from(units).ok()?.checked_mul(width)? == values.len();
        (fits && whole).then_some(Self { units, width, values })
    }

    /// How many units
    #[must_use]
    pub fn units(&self) -> u32 {
        self.units
    }

    /// How many numbers each unit contributes
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// What the units contribute, in order
    pub fn rows(&self) -> impl Iterator<Item = &[i64]> {
        let width = self.width;
        (0..usize::try_from(self.units).unwrap_or(0))
            .map(move |unit| self.values.get(unit * width..(unit + 1) * width).unwrap_or_default())
    }
}

/// The sums of a sample, of a replicate, or of a sample without one unit
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    strata: Vec<Place>,
    values: Vec<i64>,
}

/// Where the sums of a stratum stand
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    units: u32,
    start: usize,
    end: usize,
}

impl Sums {
    /// All sums 0
    pub(super) fn zero(strata: &[Stratum]) -> Self {
        let mut end = 0;
        let strata = strata
            .iter()
            .map(|stratum| {
                let start = end;
                end += stratum.width;
                Place { units: stratum.units, start, end }
            })
            .collect();
        Self { strata, values: vec![0; end] }
    }

    /// The sums over all units
    #[must_use]
    pub fn whole(strata: &[Stratum]) -> Self {
        let mut sums = Self::zero(strata);
        for (at, stratum) in strata.iter().enumerate() {
            let own = sums.of_mut(at);
            for row in stratum.rows() {
                for (sum, value) in own.iter_mut().zip(row) {
                    *sum += value;
                }
            }
        }
        sums
    }

    /// How many units of a stratum they are sums over; 0 for a stratum that is not there
    #[must_use]
    pub fn units(&self, stratum: usize) -> u32 {
        self.strata.get(stratum).map_or(0, |place| place.units)
    }

    /// The sums of a stratum, one for each number of its units; empty for one that is not there
    #[must_use]
    pub fn of(&self, stratum: usize) -> &[i64] {
        let place = self.strata.get(stratum);
        place.and_then(|place| self.values.get(place.start..place.end)).unwrap_or_default()
    }

    pub(super) fn of_mut(&mut self, stratum: usize) -> &mut [i64] {
        let place = self.strata.get(stratum);
        place.and_then(|place| self.values.get_mut(place.start..place.end)).unwrap_or_default()
    }

    /// Takes a unit away
    pub(super) fn remove(&mut self, stratum: usize, row: &[i64]) {
        if let Some(place) = self.strata.get_mut(stratum) {
            place.units = place.units.saturating_sub(1);
        }
        for (sum, value) in self.of_mut(stratum).iter_mut().zip(row) {
            *sum -= value;
        }
    }

    /// Puts a unit back that was taken away
    pub(super) fn restore(&mut self, stratum: usize, row: &[i64]) {
        if let Some(place) = self.strata.get_mut(stratum) {
            place.units = place.units.saturating_add(1);
        }
        for (sum, value) in self.of_mut(stratum).iter_mut().zip(row) {
            *sum += value;
        }
    }
}
