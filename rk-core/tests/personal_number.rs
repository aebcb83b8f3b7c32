//! Personal numbers are found in every script, and only where they stand by themselves.

use proptest::prelude::*;
use rk_core::personal_number::held_in;
use rstest::rstest;

/// A text with its digits in another script, whose zero is given
fn in_script(text: &str, zero: char) -> String {
    let digit = |letter: char| {
        letter.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit)).unwrap_or(letter)
    };
    text.chars().map(digit).collect()
}

#[rstest]
#[case::ascii('0')]
#[case::full_width('０')]
#[case::arabic_indic('٠')]
#[case::extended_arabic_indic('۰')]
#[case::devanagari('०')]
#[case::thai('๐')]
#[case::mathematical_bold('\u{1d7ce}')]
fn every_script_of_digits(#[case] zero: char) {
    for text in ["010180-0000", "0101800000", "team 310712 0000!", "(291299.0000)"] {
        assert!(held_in(&in_script(text, zero)), "{text}");
    }
    for text in ["320180-0000", "011380-0000", "0101800000 0"] {
        let expected = text.ends_with(" 0");
        assert_eq!(held_in(&in_script(text, zero)), expected, "{text}");
    }
    // Digits of two scripts are digits all the same.
    assert!(held_in(&format!("{}0000", in_script("010180", zero))));
}

#[rstest]
#[case("010180\u{a0}0000", true)]
#[case("010180\u{3000}0000", true)]
#[case("010180‐0000", true)]
#[case("010180‑0000", true)]
#[case("010180–0000", true)]
#[case("010180－0000", true)]
#[case("010180．0000", true)]
#[case("010180--0000", false)]
#[case("010180_0000", false)]
#[case("010180/0000", false)]
#[case("01-01-80-0000", false)]
#[case("a0101800000", false)]
#[case("0101800000a", false)]
#[case("å0101800000", false)]
#[case("ɏ010180-0000", false)]
// Scripts that put no space between a word and a number do not hide it.
#[case("号010180-0000", true)]
#[case("010180-0000です", true)]
#[case("ب0101800000", true)]
#[case("×0101800000", true)]
#[case("00101800000", false)]
#[case("01018000000", false)]
#[case("_0101800000_", true)]
#[case("1 0101800000", true)]
#[case("x,0101800000;y", true)]
#[case("", false)]
#[case("010180000", false)]
fn what_stands_between_and_around(#[case] text: &str, #[case] expected: bool) {
    assert_eq!(held_in(text), expected);
}

// 1900 was no leap year; 2000 was one, and 1860, 1996, 2004 and 2036.
#[rstest]
#[case("290200-0000", false)]
#[case("290200-3999", false)]
#[case("290200-4000", true)]
#[case("290200-5000", true)]
#[case("290200-9000", true)]
#[case("890200-0000", false)]
#[case("890200-4000", true)]
#[case("290236-9000", true)]
#[case("290236-0000", true)]
#[case("290237-4000", false)]
#[case("290256-8000", true)]
#[case("290258-8000", false)]
#[case("290260-5000", true)]
#[case("290296-0000", true)]
#[case("290204-4000", true)]
#[case("290201-1000", false)]
#[case("290203-4000", false)]
#[case("890203-4000", false)]
#[case("280203-4000", true)]
#[case("610101-1000", true)]
#[case("600101-1000", false)]
#[case("910101-1000", true)]
#[case("920101-1000", false)]
#[case("910401-1000", false)]
fn leap_days_are_those_of_the_century(#[case] text: &str, #[case] expected: bool) {
    assert_eq!(held_in(text), expected);
}

proptest! {
    #[test]
    fn days_are_those_of_the_month(day in 0_u32..100, month in 0_u32..100, year in 0_u32..100, rest in 0_u32..10_000) {
        // The year 00 with 0 to 3 is 1900; every other year that four divides was a leap year.
        let leap = year % 4 == 0 && (year != 0 || rest >= 4_000);
        let last = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let month_at = usize::try_from(month).unwrap_or(0).wrapping_sub(1);
        let last = last.get(month_at).copied().unwrap_or(0);
        let expected = (1..=last).contains(&day) || (61..=60 + last).contains(&day) && last > 0;
        let text = format!("{day:02}{month:02}{year:02}{rest:04}");
        prop_assert_eq!(held_in(&text), expected);
    }

    #[test]
    fn any_text_is_looked_at(text in "\\PC{0,40}") {
        let _ = held_in(&text);
        let held = [text.as_str(), " 010180-0000"].concat();
        prop_assert!(held_in(&held));
    }
}
