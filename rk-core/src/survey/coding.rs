//! How an answer becomes a rating.
//!
//! The item `frequent` is asked in several ways, and whether its answers are
//! already coded cannot be seen from the data: reliability does not show a
//! forgotten recoding, while the mean moves. So its coding must be stated.

use super::{Dimension, Instrument, LEAST, MOST, STEPS};
use crate::rule::{Path, Report, Rule, Segment};

/// How the answers to the item `frequent` are coded
///
/// The raw forms are answers 1 to 5 from "not nearly enough" over "just right"
/// to "much too often". `Raw13542` is the map of the German survey of 2024
/// (too often is better than not enough); `Raw13531` is the symmetric one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frequency {
    /// The coding has already been done, or the item was asked as a plain ladder
    Scored,
    /// Answers 1 2 3 4 5 become 1 3 5 4 2
    Raw13542,
    /// Answers 1 2 3 4 5 become 1 3 5 3 1
    Raw13531,
    /// Another map
    Custom([u8; STEPS]),
}

/// How the answers to one item become ratings
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coding {
    /// The ratings of the answers 1 to 5; `None` leaves them as they are
    pub map: Option<[u8; STEPS]>,
    /// Whether x becomes 6 − x after that
    pub reverse: bool,
}

/// The coding of every item
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Codings {
    // INVARIANT: one row an item; row 0 of it is 0 (no answer), the others are ratings.
    ratings: Vec<[u8; STEPS + 1]>,
}

const AS_IS: [u8; STEPS] = [1, 2, 3, 4, 5];

impl Codings {
    /// The codings for `instrument`
    ///
    /// `frequency` must be given exactly if the instrument asks the item `frequent`.
    ///
    /// # Errors
    ///
    /// A report, with paths below `frequency` and `codings`, if the frequency is
    /// missing or not asked, if a coding names no item of the instrument, or if
    /// a map holds anything but ratings.
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::survey::{Codings, Frequency, Instrument};
    ///
    /// let seven = Instrument::seven();
    /// assert!(Codings::new(&seven, Some(Frequency::Scored), &[]).is_ok());
    /// let report = Codings::new(&seven, None, &[]).unwrap_err();
    /// assert_eq!(report.violations()[0].rule.code(), "call.frequency.missing");
    /// ```
    pub fn new(
        instrument: &Instrument,
        frequency: Option<Frequency>,
        others: &[(String, Coding)],
    ) -> Result<Self, Report> {
        let mut report = Report::default();
        let Self { mut ratings } = Self::as_given(instrument);
        let place = Path::root().then("frequency");
        match (frequency, instrument.position_of(Dimension::Frequent)) {
            (None, None) => {}
            (None, Some(_)) => report.add(Rule::FrequencyMissing, place),
            (Some(_), None) => report.add(Rule::FrequencyNotAsked, place),
            (Some(frequency), Some(at)) => {
                let map = match frequency {
                    Frequency::Scored => AS_IS,
                    Frequency::Raw13542 => [1, 3, 5, 4, 2],
                    Frequency::Raw13531 => [1, 3, 5, 3, 1],
                    Frequency::Custom(map) => map,
                };
                set(&mut ratings, at, map, false, place, &mut report);
            }
        }
        for (name, coding) in others {
            let place = Path::root().then("codings").then(Segment::named(name));
            match instrument.position(name) {
                Some(at) if Some(at) != instrument.position_of(Dimension::Frequent) => {
                    set(&mut ratings, at, coding.map.unwrap_or(AS_IS), coding.reverse, place, &mut report);
                }
                _ => report.add(Rule::CodingItemUnknown, place),
            }
        }
        if report.valid() { Ok(Self { ratings }) } else { Err(report) }
    }

    /// All answers as they are, whatever they are worth
    #[must_use]
    pub fn as_given(instrument: &Instrument) -> Self {
        Self { ratings: vec![row(AS_IS, false); instrument.items().len()] }
    }

    /// The ratings of no answer and of the answers 1 to 5 to an item
    pub(super) fn ratings(&self, item: usize) -> [u8; STEPS + 1] {
        self.ratings.get(item).copied().unwrap_or_default()
    }
}

/// The ratings of no answer and of the answers 1 to 5
fn row(map: [u8; STEPS], reverse: bool) -> [u8; STEPS + 1] {
    let mut ratings = [0; STEPS + 1];
    for (rating, coded) in ratings.iter_mut().skip(1).zip(map) {
        *rating = if reverse { LEAST + MOST - coded } else { coded };
    }
    ratings
}

fn set(
    ratings: &mut [[u8; STEPS + 1]],
    at: usize,
    map: [u8; STEPS],
    reverse: bool,
    place: Path,
    report: &mut Report,
) {
    if map.iter().all(|rating| (LEAST..=MOST).contains(rating)) {
        if let Some(ratings) = ratings.get_mut(at) {
            *ratings = row(map, reverse);
        }
    } else {
        report.add(Rule::CodingOutOfRange { least: u64::from(LEAST), most: u64::from(MOST) }, place);
    }
}
