//! Danish public holidays, against other programs and against the days that the model's documents name.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use rk_core::Date;
use rk_core::calendar::{Calendar, Holiday, holiday, is_public_holiday};
use rstest::rstest;

const COLUMNS: [(&str, Holiday); 11] = [
    ("new_years_day", Holiday::NewYearsDay),
    ("maundy_thursday", Holiday::MaundyThursday),
    ("good_friday", Holiday::GoodFriday),
    ("easter_sunday", Holiday::EasterSunday),
    ("easter_monday", Holiday::EasterMonday),
    ("great_prayer_day", Holiday::GreatPrayerDay),
    ("ascension_day", Holiday::AscensionDay),
    ("whit_sunday", Holiday::WhitSunday),
    ("whit_monday", Holiday::WhitMonday),
    ("christmas_day", Holiday::ChristmasDay),
    ("second_christmas_day", Holiday::SecondChristmasDay),
];

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn every_day_is_the_holiday_that_other_programs_say() {
    let rows = csv::Reader::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/calendar/days.csv"));
    let mut rows = rows.unwrap();
    let header = rows.headers().unwrap().clone();
    assert!(header.iter().skip(3).eq(COLUMNS.map(|(name, _)| name)));
    let mut expected = BTreeMap::new();
    for row in rows.records() {
        let row = row.unwrap();
        for (at, (_, holiday)) in (3..).zip(COLUMNS) {
            if !row[at].is_empty() {
                expected.insert(day(&format!("{}-{}", &row[0], &row[at])), holiday);
            }
        }
    }
    assert_eq!(expected.len(), 300 * 10 + 124);
    let mut next = Some(day("1900-01-01"));
    while let Some(date) = next {
        assert_eq!(holiday(date), expected.get(&date).copied(), "{date}");
        assert_eq!(is_public_holiday(date), expected.contains_key(&date), "{date}");
        next = date.plus_days(1);
    }
}

#[rstest]
#[case("2025-04-17", "Thursday", false)]
#[case("2025-04-18", "Friday", false)]
#[case("2025-04-21", "Monday", false)]
#[case("2025-05-29", "Thursday", false)]
#[case("2025-06-09", "Monday", false)]
#[case("2025-05-16", "Friday", true)]
#[case("2023-05-05", "Friday", false)]
#[case("2024-04-26", "Friday", true)]
#[case("2025-06-05", "Thursday", true)]
#[case("2025-12-24", "Wednesday", true)]
#[case("2026-04-02", "Thursday", false)]
#[case("2026-04-03", "Friday", false)]
#[case("2026-04-06", "Monday", false)]
#[case("2026-05-14", "Thursday", false)]
#[case("2026-05-25", "Monday", false)]
#[case("2026-05-01", "Friday", true)]
#[case("2025-09-13", "Saturday", false)]
fn days_that_are_worked(#[case] text: &str, #[case] weekday: &str, #[case] works: bool) {
    let date = day(text);
    assert_eq!(format!("{:?}", date.weekday()), weekday);
    assert_eq!(Calendar::default().is_working_day(date), works);
    // A place may close on any day.
    assert!(!Calendar::new(vec![day("2020-01-02"), date, day("2019-01-02")]).is_working_day(date));
}

#[rstest]
#[case::saturday("2025-09-13", "2025-09-15")]
#[case::sunday("2025-09-14", "2025-09-15")]
#[case::a_working_day("2025-09-15", "2025-09-16")]
#[case::friday("2025-09-12", "2025-09-15")]
#[case::easter("2025-04-16", "2025-04-22")]
#[case::maundy_thursday("2026-04-02", "2026-04-07")]
#[case::christmas("2025-12-25", "2025-12-29")]
#[case::new_year("2024-12-31", "2025-01-02")]
fn the_next_working_day(#[case] from: &str, #[case] to: &str) {
    assert_eq!(Calendar::default().next_working_day(day(from)), Some(day(to)));
}

#[test]
fn closed_days_are_passed_over_and_the_calendar_ends() {
    let closed = Calendar::new(vec![day("2025-12-30"), day("2025-12-29"), day("2025-12-29")]);
    assert_eq!(closed.closed_days(), [day("2025-12-29"), day("2025-12-30")]);
    assert_eq!(closed.next_working_day(day("2025-12-25")), Some(day("2025-12-31")));
    assert_eq!(Calendar::default().next_working_day(day("2199-12-30")), Some(day("2199-12-31")));
    assert_eq!(Calendar::default().next_working_day(day("2199-12-31")), None);
}

proptest! {
    #[test]
    fn between_a_day_and_the_next_working_day_nobody_works(
        from in 0_i64..109_000,
        closed in proptest::collection::vec(0_i64..20, 0..10),
    ) {
        let from = day("1900-01-01").plus_days(from).unwrap();
        let closed = closed.into_iter().filter_map(|days| from.plus_days(days)).collect();
        let calendar = Calendar::new(closed);
        let next = calendar.next_working_day(from).unwrap();
        prop_assert!(next > from && calendar.is_working_day(next));
        for days in 1..from.days_until(next) {
            prop_assert!(!calendar.is_working_day(from.plus_days(days).unwrap()));
        }
    }
}
