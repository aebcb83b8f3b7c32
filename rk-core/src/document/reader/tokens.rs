//! What a reader reads: brackets, keys, texts, numbers, and what stands between them.

use std::borrow::Cow;

use super::{Reader, lexed};
use crate::document::{DEEPEST, Faults, Kind};
use crate::letters::plain;
use crate::rule::course::Expected;

impl<'a> Reader<'a> {
    /// Whether a value that begins so comes next; another is a fault
    pub(super) fn is(&mut self, open: u8, expected: Expected) -> bool {
        let found = self.next() == Some(open);
        if !found {
            self.wrong(Kind::Shape(expected));
        }
        found
    }

    /// Passes an opening bracket; whether a first entry or member follows
    pub(super) fn enter(&mut self, close: u8) -> bool {
        if self.depth == DEEPEST {
            self.end(Kind::TooDeep);
            return false;
        }
        self.depth += 1;
        self.pass();
        let found = self.next();
        if found == Some(close) {
            self.depth -= 1;
            self.pass();
        }
        found.is_some_and(|found| found != close)
    }

    /// Passes what follows a value inside brackets; whether that is a comma
    #[inline]
    pub(super) fn follows(&mut self, close: u8) -> bool {
        let found = self.next();
        self.pass();
        if found == Some(b',') {
            return true;
        }
        if found == Some(close) {
            self.depth -= 1;
        } else {
            self.end(Kind::NotJson);
        }
        false
    }

    /// Reads the key of a member and passes its colon
    pub(super) fn key(&mut self) -> Option<Cow<'a, str>> {
        if self.next() != Some(b'"') {
            self.end(Kind::NotJson);
            return None;
        }
        self.string().filter(|_| self.colon())
    }

    /// Passes the colon behind a key; whether there is one
    #[inline]
    pub(super) fn colon(&mut self) -> bool {
        let found = self.next() == Some(b':');
        if found {
            self.pass();
        } else {
            self.end(Kind::NotJson);
        }
        found
    }

    /// A string, or a fault where something else than `null` stands
    pub(super) fn string_or(&mut self, kind: Kind) -> Option<Cow<'a, str>> {
        if self.next()? != b'"' {
            self.wrong(kind);
            return None;
        }
        self.string()
    }

    /// Passes over a value that has another shape than asked for
    #[cold]
    pub(super) fn wrong(&mut self, kind: Kind) {
        if self.next() != Some(b'n') {
            self.fault(kind);
        }
        self.skip();
    }

    /// The first byte of what comes next; text that has come to its end is no JSON
    #[inline]
    pub(super) fn next(&mut self) -> Option<u8> {
        // Mostly no white space stands here.
        match self.text.as_bytes().get(self.at) {
            Some(first) if *first > b' ' => Some(*first),
            _ => self.next_after_space(),
        }
    }

    /// The same where white space stands, or nothing
    #[cold]
    fn next_after_space(&mut self) -> Option<u8> {
        let next = self.peek();
        if next.is_none() {
            self.end(Kind::NotJson);
        }
        next
    }

    /// The first byte of what comes next, if the text has not come to its end
    pub(super) fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let next = rest.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
        self.at += next.unwrap_or(rest.len());
        rest.get(next?).copied()
    }

    /// Passes a byte that [`Self::next`] gave
    #[inline]
    pub(super) fn pass(&mut self) {
        self.at += 1;
    }

    /// Passes the string whose quote comes next if it is one of these words as it stands, and gives its position
    #[inline]
    pub(super) fn word(&mut self, words: &[&str]) -> Option<usize> {
        let string = self.text.as_bytes().get(self.at + 1..)?;
        let mut at = 0;
        while let Some(word) = words.get(at) {
            // The quote behind it tells most words from the others; words this short are compared
            // in less time than WebAssembly takes to call what compares texts.
            if let Some((head, [b'"', ..])) = string.split_at_checked(word.len())
                && head.iter().zip(word.as_bytes()).all(|(one, other)| one == other)
            {
                self.at += word.len() + 2;
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// The string whose quote comes next
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
        // Most texts have no escape: they are lent as they stand.
        let bytes = self.text.as_bytes();
        let from = self.at + 1;
        let end = plain(bytes, from);
        if bytes.get(end) == Some(&b'"') {
            self.at = end + 1;
            return self.text.get(from..end).map(Cow::Borrowed);
        }
        self.escaped()
    }

    /// A string with escapes
    #[cold]
    pub(super) fn escaped(&mut self) -> Option<Cow<'a, str>> {
        let Some((text, end)) = lexed::escaped(self.text, self.at + 1) else {
            self.end(Kind::NotJson);
            return None;
        };
        self.at = end;
        Some(Cow::Owned(text))
    }

    /// The number whose first letter comes next, as it is written
    pub(super) fn number(&mut self) -> Option<&'a str> {
        let end = lexed::number(self.text.as_bytes(), self.at);
        let text = end.and_then(|end| self.text.get(self.at..end));
        match end {
            Some(end) => self.at = end,
            None => self.end(Kind::NotJson),
        }
        text
    }

    /// `true` or `false`; `None` is `null`, or no JSON
    pub(super) fn letters(&mut self) -> Option<bool> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (word, value) in [("true", Some(true)), ("false", Some(false)), ("null", None)] {
            if rest.starts_with(word) {
                self.at += word.len();
                return value;
            }
        }
        self.end(Kind::NotJson);
        None
    }

    /// Ends the reading at this place; what follows is not read
    #[cold]
    pub(super) fn end(&mut self, kind: Kind) {
        if !self.ended {
            self.ended = true;
            self.base = (0, 0);
            self.at = self.text.len();
            self.faults = Faults::default();
            self.faults.count_one(kind);
            self.faults.list(kind, self.path());
        }
    }
}
