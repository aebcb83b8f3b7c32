//! Puts a rule's parameters into its sentence.

use super::{Param, Segment};
use crate::Locale;

/// `sentence` with the value of each parameter in the place of its `{name}`; other braces stay
pub(super) fn filled(sentence: &str, params: &[(&'static str, Param)], locale: Locale) -> String {
    let mut text = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let named = after.split_once('}').and_then(|(name, after)| {
            let (_, param) = params.iter().find(|(known, _)| *known == name)?;
            Some((param, after))
        });
        if let Some((param, after)) = named {
            say(&mut text, param, locale);
            rest = after;
        } else {
            text.push('{');
            rest = after;
        }
    }
    text.push_str(rest);
    text
}

fn say(text: &mut String, param: &Param, locale: Locale) {
    match param {
        Param::Number(number) => push_number(text, *number),
        Param::Code(code) => text.push_str(code),
        Param::Codes(codes) => {
            for (at, code) in codes.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { ", " });
                text.push_str(code);
            }
        }
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

/// Writes a number without the machinery of `format!`, which a small module would carry for this alone
fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    let digit = u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10));
    text.extend(digit);
}
