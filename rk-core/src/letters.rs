//! Looks through the letters of a text, where it can eight at once.

const EACH: u64 = 0x0101_0101_0101_0101;

/// Where from `at` on the first byte stands that JSON escapes in a text: a quote, a backslash or a control; the end if there is none
#[cfg(feature = "json")]
pub(crate) fn plain(text: &[u8], mut at: usize) -> usize {
    while let Some(bytes) = text.get(at..).and_then(<[u8]>::first_chunk) {
        let word = u64::from_le_bytes(*bytes);
        let escaped = below(word ^ (EACH * 0x22), 1) | below(word ^ (EACH * 0x5c), 1) | below(word, 0x20);
        let found = escaped & (EACH << 7);
        if found != 0 {
            return at + usize::try_from(found.trailing_zeros() / 8).unwrap_or(0);
        }
        at += 8;
    }
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)).unwrap_or(rest.len())
}

/// Whether a text may hold a digit: false is certain
///
/// A digit that is none of ASCII stands in a text from U+0400 on.
pub(crate) fn may_hold_digit(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let Some((bytes, more)) = rest.split_first_chunk() {
        let word = u64::from_le_bytes(*bytes);
        let from_d0 = word & word << 1 & (word << 2 | word << 3);
        if (below(word ^ (EACH * 0x30), 10) | from_d0) & (EACH << 7) != 0 {
            return true;
        }
        rest = more;
    }
    rest.iter().any(|byte| matches!(byte, b'0'..=b'9' | 0xd0..))
}

/// Whether a text is nothing but white space, as an empty field of a form is
pub(crate) fn is_blank(text: &str) -> bool {
    // Most texts begin with a letter.
    !text.as_bytes().first().is_some_and(u8::is_ascii_graphic) && text.trim_start().is_empty()
}

/// Sets the high bit of the first byte below a number of at most 128
fn below(word: u64, number: u64) -> u64 {
    word.wrapping_sub(EACH * number) & !word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_at_every_place() {
        for letter in ('\0'..='\u{1fbf9}').filter(|letter| letter.is_numeric() || letter.is_ascii()) {
            let digit = letter.is_ascii_digit() || (u32::from(letter) >= 0x400 && letter.is_numeric());
            for before in 0..20 {
                for after in [0, 3, 9] {
                    let text =
                        |filler: &str| format!("{}{letter}{}", filler.repeat(before), filler.repeat(after));
                    assert!(may_hold_digit(&text("æ:")) || !digit, "{letter:?}");
                    assert_eq!(may_hold_digit(&text("/a")), digit, "{letter:?}");
                }
            }
        }
    }

    #[test]
    #[cfg(feature = "json")]
    fn every_byte_at_every_place() {
        for byte in 0..=u8::MAX {
            for before in 0..20 {
                for after in 0..10 {
                    for filler in [b'a', b' ', 0x80, 0xff, b'!', b']'] {
                        let text: Vec<u8> = std::iter::repeat_n(filler, before)
                            .chain([byte])
                            .chain(std::iter::repeat_n(filler, after))
                            .collect();
                        let special = matches!(byte, b'"' | b'\\' | 0..=0x1f);
                        let expected = if special { before } else { text.len() };
                        assert_eq!(plain(&text, 0), expected, "{text:?}");
                    }
                }
            }
        }
    }
}
