//! Every day from 1900 to 2199, against Python's datetime and against a calendar that is turned leaf by leaf.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rk_core::{Date, Weekday};
use rstest::rstest;

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Every day as year, month and day, from the number of days that Python gives each year
fn all_days() -> Vec<(u32, u32, u32)> {
    let years = csv::Reader::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/calendar/days.csv"));
    let mut all = Vec::new();
    for row in years.unwrap().records() {
        let row = row.unwrap();
        let year: u32 = row[0].parse().unwrap();
        let february = if &row[1] == "366" { 29 } else { 28 };
        for (month, days) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
            all.extend((1..=days).map(|day| (year, month, day)));
        }
    }
    all
}

#[test]
fn every_day_is_the_day_after_the_one_before() {
    let all = all_days();
    assert_eq!(all.len(), 109_573);
    let first = day("1900-01-01");
    // 1 January 1900 was a Monday.
    for (since, ((year, month, of_month), weekday)) in (0_i64..).zip(all.iter().zip(WEEK.iter().cycle())) {
        let text = format!("{year:04}-{month:02}-{of_month:02}");
        let date = day(&text);
        assert_eq!((date.year(), date.month(), date.day()), (*year, *month, *of_month));
        assert_eq!(Date::new(*year, *month, *of_month), Some(date));
        assert_eq!(date.to_string(), text);
        assert_eq!(date.weekday(), *weekday, "{text}");
        assert_eq!(first.days_until(date), since, "{text}");
        assert_eq!(date.days_until(first), -since, "{text}");
        assert_eq!(first.plus_days(since), Some(date), "{text}");
    }
}

#[test]
fn years_start_on_the_weekday_that_python_says() {
    let years = csv::Reader::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/calendar/days.csv"));
    for row in years.unwrap().records() {
        let row = row.unwrap();
        assert_eq!(format!("{:?}", day(&format!("{}-01-01", &row[0])).weekday()), &row[2], "{}", &row[0]);
    }
}

#[rstest]
#[case::no_leap_year("1900-02-29")]
#[case::no_leap_year_2100("2100-02-29")]
#[case::no_such_day("2025-04-31")]
#[case::month_0("2025-00-10")]
#[case::month_13("2025-13-10")]
#[case::day_0("2025-01-00")]
#[case::day_32("2025-01-32")]
#[case::too_early("1899-12-31")]
#[case::too_late("2200-01-01")]
#[case::year_0("0000-01-01")]
#[case::short_month("2025-1-01")]
#[case::short_year("25-01-01")]
#[case::slashes("2025/01/01")]
#[case::no_dashes("20250101")]
#[case::ten_digits("2025001001")]
#[case::with_time("2025-01-01T00:00")]
#[case::space_before(" 2025-01-01")]
#[case::space_after("2025-01-01 ")]
#[case::plus("+025-01-01")]
#[case::minus("2025--1-01")]
#[case::letter("2025-0a-01")]
#[case::long_dash("2025–01–01")]
#[case::arabic_digits("٢٠٢٥-٠١-٠١")]
#[case::ten_bytes_of_others("٢٠٢٥-1")]
#[case::empty("")]
fn what_is_no_date(#[case] text: &str) {
    assert_eq!(Date::parse(text), None);
}

#[rstest]
#[case("2025-01-31", 1, "2025-02-28")]
#[case("2024-01-31", 1, "2024-02-29")]
#[case("2024-02-29", 12, "2025-02-28")]
#[case("2024-02-29", 48, "2028-02-29")]
#[case("2025-10-31", 1, "2025-11-30")]
#[case("2025-12-15", 1, "2026-01-15")]
#[case("2025-08-15", 6, "2026-02-15")]
#[case("2025-06-30", 0, "2025-06-30")]
#[case("1900-01-31", 3599, "2199-12-31")]
fn months_end_with_their_last_day(#[case] from: &str, #[case] months: u32, #[case] to: &str) {
    assert_eq!(day(from).plus_months(months), Some(day(to)));
}

#[test]
fn nothing_lies_before_1900_or_after_2199() {
    let (first, last) = (day("1900-01-01"), day("2199-12-31"));
    assert_eq!(first.plus_days(-1), None);
    assert_eq!(last.plus_days(1), None);
    assert_eq!(last.plus_months(1), None);
    for days in [i64::MIN, i64::MAX, -1_000_000, 1_000_000] {
        assert_eq!(first.plus_days(days), None);
        assert_eq!(last.plus_days(days), None);
    }
    assert_eq!(last.plus_months(u32::MAX), None);
    assert_eq!(Date::new(u32::MAX, 1, 1), None);
    assert_eq!(Date::new(2025, u32::MAX, 1), None);
    assert_eq!(Date::new(2025, 1, u32::MAX), None);
}

#[cfg(feature = "json")]
#[test]
fn json_holds_the_text() {
    let date = day("2025-03-09");
    assert_eq!(serde_json::to_string(&date).unwrap(), r#""2025-03-09""#);
    assert_eq!(serde_json::from_str::<Date>(r#""2025-03-0\u0039""#).unwrap(), date);
    for text in [r#""2025-02-29""#, "20250309", "null", r#""0101801234""#] {
        let refused = serde_json::from_str::<Date>(text).unwrap_err().to_string();
        assert!(!refused.contains("0101801234"), "{refused}");
    }
}

proptest! {
    #[test]
    fn order_is_that_of_the_text(a in 0_i64..109_573, b in 0_i64..109_573) {
        let first = day("1900-01-01");
        let (a, b) = (first.plus_days(a).unwrap(), first.plus_days(b).unwrap());
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        prop_assert_eq!(a.plus_days(a.days_until(b)), Some(b));
    }

    #[test]
    fn any_text_is_a_date_only_as_it_is_written(text in "\\PC{0,12}|[0-9]{4}-[0-9]{2}-[0-9]{2}") {
        if let Some(date) = Date::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}
