//! How much of a text is read.

use super::{LARGEST, LONGEST_TEXT, MOST_ENTRIES};

/// The most that is read of one text
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Of all of it, in bytes
    pub bytes: usize,
    /// Of a list or a map, in entries
    pub entries: usize,
    /// Of what a field holds, in characters
    pub characters: usize,
}

impl Limits {
    /// Those of documents that people write
    pub const DOCUMENT: Self = Self { bytes: LARGEST, entries: MOST_ENTRIES, characters: LONGEST_TEXT };
    /// None but how deep lists and objects stand inside each other
    pub const NONE: Self = Self { bytes: usize::MAX, entries: usize::MAX, characters: usize::MAX };

    /// Whether a text has more characters than are read
    pub(super) fn is_long(self, text: &str) -> bool {
        text.len() > self.characters && characters(text) > self.characters
    }
}

/// How many characters a text has
///
/// What the standard library counts them with is fast for long texts, and ten times as much code.
fn characters(text: &str) -> usize {
    // Every byte but those that go on with a character begins one.
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}
