//! What JSON writes with more than brackets and plain letters: numbers, and texts with escapes.

use crate::letters::plain;

/// Where the number ends that begins here; None if there is none
///
/// A digit may still follow, as after `0`: the reader finds that no comma does.
pub(super) fn number(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from + usize::from(text.get(from) == Some(&b'-'));
    at = if text.get(at) == Some(&b'0') { at + 1 } else { digits(text, at)? };
    if text.get(at) == Some(&b'.') {
        at = digits(text, at + 1)?;
    }
    if matches!(text.get(at), Some(b'e' | b'E')) {
        let signed = matches!(text.get(at + 1), Some(b'+' | b'-'));
        at = digits(text, at + 1 + usize::from(signed))?;
    }
    Some(at)
}

/// Where the digits end that begin here; None if there are none
fn digits(text: &[u8], from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let count = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
    (count > 0).then_some(from + count)
}

/// The text that begins here, behind its quote, and where it ends, behind the other; None if it is not well written
pub(super) fn escaped(text: &str, from: usize) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let (mut read, mut at) = (String::new(), from);
    loop {
        let end = plain(bytes, at);
        read.push_str(text.get(at..end)?);
        match bytes.get(end)? {
            b'"' => return Some((read, end + 1)),
            b'\\' => {}
            _ => return None,
        }
        let letter;
        (letter, at) = escape(bytes, end + 1)?;
        read.push(letter);
    }
}

/// The letter of an escape, behind its backslash, and where that ends
fn escape(text: &[u8], at: usize) -> Option<(char, usize)> {
    let letter = match text.get(at)? {
        b'b' => '\u{8}',
        b't' => '\t',
        b'n' => '\n',
        b'f' => '\u{c}',
        b'r' => '\r',
        b'u' => return unicode(text, at + 1),
        other @ (b'"' | b'\\' | b'/') => char::from(*other),
        _ => return None,
    };
    Some((letter, at + 1))
}

/// The letter of a number, and where that ends; a letter of more than 16 bits has two numbers
fn unicode(text: &[u8], at: usize) -> Option<(char, usize)> {
    let high = hexadecimal(text, at)?;
    if !(0xd800..0xdc00).contains(&high) {
        // The second of two numbers alone is no letter.
        return Some((char::from_u32(high)?, at + 4));
    }
    let low = hexadecimal(text, at + 6).filter(|_| text.get(at + 4..at + 6) == Some(b"\\u"))?;
    let low = low.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
    Some((char::from_u32(0x10000 + ((high - 0xd800) << 10) + low)?, at + 10))
}

/// A number of four hexadecimal digits
fn hexadecimal(text: &[u8], at: usize) -> Option<u32> {
    text.get(at..at + 4)?.iter().try_fold(0, |number, byte| {
        let digit = char::from(*byte).to_digit(16)?;
        Some(number * 16 + digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_end_where_their_grammar_ends() {
        for (text, length) in [
            ("0", 1),
            ("-0", 2),
            ("007", 1),
            ("120,", 3),
            ("1.50e+06]", 8),
            ("9E0", 3),
            ("0.0", 3),
            ("1e5.3", 3),
            ("3-", 1),
        ] {
            assert_eq!(number(text.as_bytes(), 0), Some(length), "{text}");
        }
        for text in ["", "-", "--1", "1.", "1.e5", "1e", "1e+", ".5", "+1", "x"] {
            assert_eq!(number(text.as_bytes(), 0), None, "{text}");
        }
    }

    #[test]
    fn escapes_are_read_as_serde_reads_them() {
        for text in [
            r#""a\"b\\c\/\b\f\n\r\t""#,
            r#""\u00e6\u00E6\u20ac""#,
            r#""\ud83c\udfe1 æ""#,
            r#""\ud800""#,
            r#""\ud83cx""#,
            r#""\ud83c\u0041""#,
            r#""\ud83c\ud83c""#,
            r#""\udfe1""#,
            r#""\u12""#,
            r#""\u+123""#,
            r#""\x""#,
            r#""\"#,
            r#""a"#,
            "\"\\n\u{1}\"",
        ] {
            let expected: Option<String> = serde_json::from_str(text).ok();
            let read = escaped(text, 1);
            assert_eq!(read.as_ref().map(|(read, _)| read), expected.as_ref(), "{text}");
            assert!(read.is_none_or(|(_, end)| end == text.len()), "{text}");
        }
    }
}
