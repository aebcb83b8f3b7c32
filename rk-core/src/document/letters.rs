//! Looks through the letters of a text, eight at once.

const EACH: u64 = 0x0101_0101_0101_0101;

/// Where from `at` on the first byte stands that JSON escapes in a text: a quote, a backslash or a control; the end if there is none
pub(crate) fn plain(text: &[u8], mut at: usize) -> usize {
    while let Some(bytes) = text.get(at..).and_then(<[u8]>::first_chunk) {
        let word = u64::from_le_bytes(*bytes);
        let found =
            (zeros(word ^ (EACH * 0x22)) | zeros(word ^ (EACH * 0x5c)) | below_space(word)) & (EACH << 7);
        if found != 0 {
            return at + usize::try_from(found.trailing_zeros() / 8).unwrap_or(0);
        }
        at += 8;
    }
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)).unwrap_or(rest.len())
}

/// Sets the high bit of the first byte that is 0
fn zeros(word: u64) -> u64 {
    word.wrapping_sub(EACH) & !word
}

/// Sets the high bit of the first byte below a space
fn below_space(word: u64) -> u64 {
    word.wrapping_sub(EACH * 0x20) & !word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
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
