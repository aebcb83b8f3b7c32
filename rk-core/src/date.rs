//! A day of the calendar, without a clock and without a time zone.

use std::num::NonZeroU32;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Years that a date may have
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;
/// From 1 March of the year 0 to 1 January 1900 and to 31 December 2199
const DAYS: std::ops::RangeInclusive<u32> = 693_901..=803_473;
/// In a year of 365 days, in four and in four hundred years of our calendar
const YEAR: u32 = 365;
const FOUR_CENTURIES: u32 = 146_097;

/// A civil day from 1900-01-01 to 2199-12-31
///
/// # Examples
///
/// ```
/// use rk_core::Date;
///
/// let date = Date::parse("2025-10-31").unwrap();
/// assert_eq!(date.plus_months(4).unwrap().to_string(), "2026-02-28");
/// assert_eq!(date.days_until(Date::parse("2025-11-03").unwrap()), 3);
/// assert_eq!(Date::parse("2025-02-29"), None);
/// assert_eq!(Date::parse("2025-2-1"), None);
/// ```
// Days since 1 March of the year 0: the leap day ends the year, so a date is found by division alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NonZeroU32);

/// A day of the week
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the seven days need no explanation")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Date {
    /// 1 January 1900
    pub const FIRST: Self = Self::counted(*DAYS.start());

    /// 31 December 2199
    pub const LAST: Self = Self::counted(*DAYS.end());

    /// A year, a month from 1 and a day from 1; `None` if there is no such day from 1900 to 2199
    #[must_use]
    pub fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        if !YEARS.contains(&year) || !(1..=days_in_month(year, month)).contains(&day) {
            return None;
        }
        let year = if month > 2 { year } else { year - 1 };
        // Months from March on have 31, 30, 31, 30, 31 days, over and over: 153 in five months.
        let before = (153 * ((month + 9) % 12) + 2) / 5;
        Self::numbered(YEAR * year + year / 4 - year / 100 + year / 400 + before + day - 1)
    }

    /// The day that a text of exactly ten letters, `YYYY-MM-DD`, stands for
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let mut numbers = [0; 3];
        for (number, letters) in numbers.iter_mut().zip([&[y1, y2, y3, y4][..], &[m1, m2], &[d1, d2]]) {
            for letter in letters {
                let digit = letter.checked_sub(b'0').filter(|digit| *digit < 10)?;
                *number = *number * 10 + u32::from(digit);
            }
        }
        let [year, month, day] = numbers;
        Self::new(year, month, day)
    }

    /// Its number among all days, which is not 0
    pub(crate) fn number(self) -> u32 {
        self.0.get()
    }

    /// The day with a number that a day gave; None if it is 0
    pub(crate) fn numbered(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// The day with a number, the first of all days if that is 0
    const fn counted(number: u32) -> Self {
        Self(NonZeroU32::MIN.saturating_add(number.saturating_sub(1)))
    }

    /// From 1900 to 2199
    #[must_use]
    pub fn year(self) -> u32 {
        self.parts().0
    }

    /// From 1 to 12
    #[must_use]
    pub fn month(self) -> u32 {
        self.parts().1
    }

    /// From 1 to 31
    #[must_use]
    pub fn day(self) -> u32 {
        self.parts().2
    }

    /// The day of the week
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1 March of the year 0 was a Wednesday.
        match self.0.get() % 7 {
            0 => Weekday::Wednesday,
            1 => Weekday::Thursday,
            2 => Weekday::Friday,
            3 => Weekday::Saturday,
            4 => Weekday::Sunday,
            5 => Weekday::Monday,
            _ => Weekday::Tuesday,
        }
    }

    /// How many days later `other` is; below 0 if it is earlier
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        i64::from(other.0.get()) - i64::from(self.0.get())
    }

    /// The day so many days later, or earlier if below 0; `None` outside 1900 to 2199
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let day = i64::from(self.0.get()).checked_add(days)?;
        u32::try_from(day).ok().filter(|day| DAYS.contains(day)).and_then(Self::numbered)
    }

    /// The same day so many months later, or the last of that month if it is
    /// shorter; `None` after 2199
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Self> {
        let (year, month, day) = self.parts();
        let months = (year * 12 + month - 1).checked_add(months)?;
        let (year, month) = (months / 12, months % 12 + 1);
        Self::new(year, month, day.min(days_in_month(year, month)))
    }

    /// Year, month and day
    fn parts(self) -> (u32, u32, u32) {
        let (centuries, day) = (self.0.get() / FOUR_CENTURIES, self.0.get() % FOUR_CENTURIES);
        // Leap days before this day, within four centuries: one in 1,460 days, none in three of four centuries.
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / YEAR;
        let day = day - (YEAR * year + year / 4 - year / 100);
        let month = (5 * day + 2) / 153;
        let first = (153 * month + 2) / 5;
        let (turn, month) = if month < 10 { (0, month + 3) } else { (1, month - 9) };
        (400 * centuries + year + turn, month, day - first + 1)
    }

    /// The ten letters of `YYYY-MM-DD`
    pub(crate) fn letters(self) -> [char; 10] {
        let (year, month, day) = self.parts();
        let digit = |number: u32, unit: u32| char::from_digit(number / unit % 10, 10).unwrap_or('0');
        [
            digit(year, 1_000),
            digit(year, 100),
            digit(year, 10),
            digit(year, 1),
            '-',
            digit(month, 10),
            digit(month, 1),
            '-',
            digit(day, 10),
            digit(day, 1),
        ]
    }
}

impl Weekday {
    /// Saturday or Sunday
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self, Self::Saturday | Self::Sunday)
    }
}

/// How many days a month has, from 1 on; 0 if there is no such month
pub(crate) fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    }
}

/// `YYYY-MM-DD`
impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.letters().into_iter().try_for_each(|letter| std::fmt::Write::write_char(f, letter))
    }
}

impl std::fmt::Debug for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&String::from_iter(self.letters()))
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl de::Visitor<'_> for Text {
            type Value = Date;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a day from 1900 to 2199 as YYYY-MM-DD")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                // What stands there is not repeated: it may be a personal number.
                Date::parse(text).ok_or_else(|| E::invalid_value(de::Unexpected::Other("text"), &self))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// A text of the format `date`
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date", "pattern": "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" })
    }
}
