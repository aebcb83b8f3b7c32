//! Puts a rule's parameters into its sentence.

use super::{Param, Segment, course};
use crate::{Date, Locale};

/// `sentence` with the value of each parameter in the place of its `{name}`; other braces stay
pub(super) fn filled(sentence: &str, params: &[(&'static str, Param)], locale: Locale) -> String {
    let mut text = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    while let Some((before, after)) = parted(rest, b'{') {
        text.push_str(before);
        let named = parted(after, b'}').and_then(|(name, after)| {
            let param = params.iter().find(|(known, _)| *known == name)?;
            Some((param, after))
        });
        if let Some(((name, param), after)) = named {
            say(&mut text, name, param, locale);
            rest = after;
        } else {
            text.push('{');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

/// What stands before a brace and after it
///
/// As [`str::split_once`], whose search for any letter a small module would carry for this alone.
fn parted(text: &str, brace: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == brace)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

fn say(text: &mut String, name: &str, param: &Param, locale: Locale) {
    match param {
        Param::Number(number) => push_number(text, *number),
        Param::Code(code) => text.push_str(code),
        Param::Codes(codes) => {
            for (at, code) in codes.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { ", " });
                text.push_str(course::word(name, code, locale));
            }
        }
        Param::Date(date) => push_date(text, *date, locale),
        Param::Label(label) => text.push_str(label.words(locale)),
        Param::Place(place) => {
            let last = place.segments().iter().rev().find_map(|segment| match segment {
                Segment::Index(at) => u64::try_from(*at).ok(),
                Segment::Key(_) => None,
            });
            push_number(text, last.map_or(0, |at| at.saturating_add(1)));
        }
    }
}

/// As people write a day: 3 November 2025, 3. november 2025
fn push_date(text: &mut String, date: Date, locale: Locale) {
    push_number(text, date.day().into());
    text.push_str(match locale {
        Locale::En => " ",
        Locale::Da => ". ",
    });
    text.push_str(course::month(date, locale));
    text.push(' ');
    push_number(text, date.year().into());
}

/// Writes a number without the machinery of `format!`, which a small module would carry for this alone
pub(crate) fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    let digit = u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10));
    text.extend(digit);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Path;

    #[test]
    fn values_stand_where_their_names_are() {
        let date = Date::new(2025, 11, 3);
        let place = Path::root().then("meetings").then(1).then("date");
        let params: Vec<_> = [
            ("count", Param::Number(10_400)),
            ("of", Param::Code("input.shape")),
            ("choices", Param::Codes(vec!["in", "out"])),
            ("areas", Param::Codes(vec!["social", "health", "employment"])),
            ("meeting", Param::Place(place)),
        ]
        .into_iter()
        .chain(date.map(|date| ("from", Param::Date(date))))
        .collect();
        let said = |sentence, locale| filled(sentence, &params, locale);
        assert_eq!(said("{count} of {of}, {choices}", Locale::En), "10400 of input.shape, in, out");
        assert_eq!(said("meeting {meeting}", Locale::En), "meeting 2");
        assert_eq!(said("{areas}", Locale::En), "social, health, employment");
        assert_eq!(said("{areas}", Locale::Da), "socialområdet, sundhedsområdet, beskæftigelsesområdet");
        assert_eq!(said("from {from} on", Locale::En), "from 3 November 2025 on");
        assert_eq!(said("fra {from}.", Locale::Da), "fra 3. november 2025.");
        assert_eq!(said("{rated} and {count", Locale::En), "{rated} and {count");
        assert_eq!(filled("{n}", &[("n", Param::Number(u64::MAX))], Locale::En), u64::MAX.to_string());
    }
}
