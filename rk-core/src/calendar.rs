//! Danish public holidays and working days.
//!
//! A working day is suggested, never set: no date that somebody stored is moved.

use crate::{Date, sort};

/// The last year of Great Prayer Day: it was abolished by Act no. 214 of 6 March 2023
const LAST_GREAT_PRAYER_DAY: u32 = 2023;

/// A public holiday in Denmark, in the order of the year
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// Nytårsdag
    NewYearsDay,
    /// Skærtorsdag
    MaundyThursday,
    /// Langfredag
    GoodFriday,
    /// Påskedag
    EasterSunday,
    /// 2. påskedag
    EasterMonday,
    /// Store bededag, the fourth Friday after Easter, up to 2023
    GreatPrayerDay,
    /// Kristi himmelfartsdag
    AscensionDay,
    /// Pinsedag
    WhitSunday,
    /// 2. pinsedag
    WhitMonday,
    /// Juledag
    ChristmasDay,
    /// 2. juledag
    SecondChristmasDay,
}

/// Which public holiday a day is, if it is one
///
/// # Examples
///
/// ```
/// use rk_core::{Date, calendar::{Holiday, holiday}};
///
/// let day = |text| Date::parse(text).unwrap();
/// assert_eq!(holiday(day("2023-05-05")), Some(Holiday::GreatPrayerDay));
/// assert_eq!(holiday(day("2024-04-26")), None);
/// ```
#[must_use]
pub fn holiday(date: Date) -> Option<Holiday> {
    let year = date.year();
    match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYearsDay),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        // Easter is from 22 March to 25 April, and Whit Monday 50 days later.
        (3..=6, _) => match easter(year)?.days_until(date) {
            -3 => Some(Holiday::MaundyThursday),
            -2 => Some(Holiday::GoodFriday),
            0 => Some(Holiday::EasterSunday),
            1 => Some(Holiday::EasterMonday),
            26 if year <= LAST_GREAT_PRAYER_DAY => Some(Holiday::GreatPrayerDay),
            39 => Some(Holiday::AscensionDay),
            49 => Some(Holiday::WhitSunday),
            50 => Some(Holiday::WhitMonday),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a day is a public holiday
#[must_use]
pub fn is_public_holiday(date: Date) -> bool {
    holiday(date).is_some()
}

/// Easter Sunday, by the rule of Meeus, *Astronomical Algorithms*, chapter 8
fn easter(year: u32) -> Option<Date> {
    let (century, in_century) = (year / 100, year % 100);
    let golden = year % 19;
    let correction = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let day = moon + weekday + 114 - 7 * late;
    Date::new(year, day / 31, day % 31 + 1)
}

/// Working days of a place: all but weekends, public holidays and the days on which it is closed
///
/// # Examples
///
/// ```
/// use rk_core::{Date, calendar::Calendar};
///
/// let day = |text| Date::parse(text).unwrap();
/// let closed_at_christmas = Calendar::new(vec![day("2025-12-24")]);
/// assert!(Calendar::default().is_working_day(day("2025-12-24")));
/// assert!(!closed_at_christmas.is_working_day(day("2025-12-24")));
/// assert_eq!(closed_at_christmas.next_working_day(day("2025-12-23")), Some(day("2025-12-29")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    closed_days: Vec<Date>,
    /// The working day after each of them, so that a long closure is not walked through day by day
    opens: Vec<Option<Date>>,
}

impl Calendar {
    /// A place that is never closed on other days than weekends and public holidays
    pub(crate) const fn public() -> Self {
        Self { closed_days: Vec::new(), opens: Vec::new() }
    }

    /// A place that is closed on these days as well, in any order
    #[must_use]
    pub fn new(mut closed_days: Vec<Date>) -> Self {
        sort::up(&mut closed_days);
        closed_days.dedup();
        let mut calendar = Self { opens: vec![None; closed_days.len()], closed_days };
        for at in (0..calendar.closed_days.len()).rev() {
            // Every closed day after this one has its answer already.
            let opens = calendar.closed_days.get(at).and_then(|closed| calendar.next_working_day(*closed));
            if let Some(place) = calendar.opens.get_mut(at) {
                *place = opens;
            }
        }
        calendar
    }

    /// The days on which the place is closed, in order
    #[must_use]
    pub fn closed_days(&self) -> &[Date] {
        &self.closed_days
    }

    /// Whether people work on a day
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        !date.weekday().is_weekend()
            && self.closed_days.binary_search(&date).is_err()
            && !is_public_holiday(date)
    }

    /// The first working day after `date`; `None` if there is none up to 2199
    #[must_use]
    pub fn next_working_day(&self, date: Date) -> Option<Date> {
        let mut next = date.plus_days(1)?;
        while !self.is_working_day(next) {
            if let Ok(closed) = self.closed_days.binary_search(&next) {
                return self.opens.get(closed).copied().flatten();
            }
            next = next.plus_days(1)?;
        }
        Some(next)
    }
}
