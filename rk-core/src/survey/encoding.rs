//! From bytes to text.

use std::borrow::Cow;

use super::Encoding;

/// The mark at the start of text that tells its byte order
const MARK: char = '\u{feff}';

/// What the bytes 80 to 9F mean in Windows-1252; the others are those of Latin-1
const WINDOWS_1252: [Option<char>; 32] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
];

/// The text of some bytes, and how it was written; `None` if the bytes cannot be read so
///
/// Without an encoding it is found: by a mark, by whether the bytes are UTF-8,
/// by where zeros stand. What is none of these is taken for Windows-1252.
/// One that is named holds, unless the bytes are plainly in another.
pub(super) fn decode(bytes: &[u8], given: Option<Encoding>) -> Option<(Cow<'_, str>, Encoding)> {
    let encoding = match given {
        Some(given) if denies(bytes, given) => return None,
        Some(given) => given,
        None => find(bytes),
    };
    let text = match encoding {
        Encoding::Utf8 => Cow::Borrowed(std::str::from_utf8(bytes).ok()?),
        Encoding::Utf16 => {
            Cow::Owned(utf16(bytes, given.is_none() && !has_mark(bytes) && !mostly_zero(bytes, 1))?)
        }
        Encoding::Windows1252 => {
            Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect::<Option<_>>()?)
        }
    };
    Some((text, encoding))
}

/// Text without its mark, in lines that end with LF; one without any LF may end them with CR alone
pub(super) fn lines(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    if !text.contains('\n') && text.contains('\r') {
        Cow::Owned(text.replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

fn has_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])
}

fn find(bytes: &[u8]) -> Encoding {
    if bytes.starts_with("\u{feff}".as_bytes()) {
        return Encoding::Utf8;
    }
    if has_mark(bytes) {
        return Encoding::Utf16;
    }
    let zero = bytes.contains(&0);
    if !zero && std::str::from_utf8(bytes).is_ok() {
        Encoding::Utf8
    } else if zero && (mostly_zero(bytes, 1) || mostly_zero(bytes, 0)) {
        Encoding::Utf16
    } else {
        Encoding::Windows1252
    }
}

/// Whether the bytes are plainly in another encoding than the one that is named
///
/// Read so, every name in them would be another, and nothing would tell.
fn denies(bytes: &[u8], named: Encoding) -> bool {
    match named {
        // In UTF-16 separators and ends of lines have a zero.
        Encoding::Utf16 => !bytes.is_empty() && !bytes.contains(&0),
        Encoding::Utf8 => find(bytes) == Encoding::Utf16,
        Encoding::Windows1252 => match find(bytes) {
            Encoding::Utf8 => !bytes.is_ascii(),
            found => found == Encoding::Utf16,
        },
    }
}

/// Whether half or more of the bytes at odd (1) or even (0) positions are zero
fn mostly_zero(bytes: &[u8], odd: usize) -> bool {
    let places = bytes.iter().skip(odd).step_by(2);
    let all = places.len();
    all > 0 && places.filter(|byte| **byte == 0).count() * 2 >= all
}

fn utf16(bytes: &[u8], big_endian: bool) -> Option<String> {
    let big_endian = big_endian || bytes.starts_with(&[0xfe, 0xff]);
    let pairs = bytes.chunks_exact(2);
    let whole = pairs.remainder().is_empty();
    let units = pairs.filter_map(|pair| {
        let pair = pair.try_into().ok()?;
        Some(if big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    });
    char::decode_utf16(units).collect::<Result<String, _>>().ok().filter(|_| whole)
}

fn windows_1252(byte: u8) -> Option<char> {
    match byte.checked_sub(0x80).and_then(|at| WINDOWS_1252.get(usize::from(at))) {
        Some(letter) => *letter,
        None => Some(char::from(byte)),
    }
}
