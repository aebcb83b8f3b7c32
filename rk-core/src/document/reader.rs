//! The reader.

use std::borrow::Cow;

use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::Lex as _;
use hifijson::{Read as _, SliceLexer};

use super::{DEEPEST, Faults, Kind, LARGEST, LONGEST_TEXT, MOST_ENTRIES};
use crate::Date;
use crate::rule::{Path, Segment, course::Expected};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A value that documents name by a code
pub trait Choice: Copy + 'static {
    /// The codes
    const CODES: &'static [&'static str];
    /// The values, in the order of their codes
    const ALL: &'static [Self];
}

/// A step on the way to the place that is read
#[derive(Debug)]
pub(super) enum Step<'a> {
    Known(&'static str),
    Own(Cow<'a, str>),
    At(usize),
}

/// Reads one JSON document, field by field; see the [module](super)
///
/// Each function for a value reads exactly one and gives `None` where it is
/// missing, `null` or faulty. What the caller leaves unread is skipped.
#[expect(missing_debug_implementations, reason = "the lexer has none, and holds what must not be shown")]
pub struct Reader<'a> {
    lexer: SliceLexer<'a>,
    place: Vec<Step<'a>>,
    depth: usize,
    faults: Faults,
    ended: bool,
}

impl<'a> Reader<'a> {
    /// Reads a document with `read` and gives what is wrong with its shape
    ///
    /// After a fault that [ends](Faults::ended) the reading, all values are missing.
    pub fn read(text: &'a [u8], read: &mut dyn FnMut(&mut Self)) -> Faults {
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let mut reader = Self {
            lexer: SliceLexer::new(text),
            place: Vec::with_capacity(8),
            depth: 0,
            faults: Faults::default(),
            ended: false,
        };
        if text.len() > LARGEST {
            reader.end(Kind::TooLarge);
        } else {
            reader.value(read);
            if reader.lexer.ws_peek().is_some() {
                reader.end(Kind::NotJson);
            }
        }
        reader.faults
    }

    /// The place that is read now
    #[must_use]
    pub fn path(&self) -> Path {
        path(&self.place)
    }

    /// Notes a fault of the place that is read now
    pub fn fault(&mut self, kind: Kind) {
        if !self.ended {
            self.faults.add(kind, &self.place);
        }
    }

    /// A text of at most [`LONGEST_TEXT`] characters
    pub fn text(&mut self) -> Option<Cow<'a, str>> {
        let text = self.string_or(Kind::Shape(Expected::Text))?;
        if is_long(&text) {
            self.fault(Kind::TextTooLong);
            return None;
        }
        Some(text)
    }

    /// A day as `YYYY-MM-DD`
    pub fn date(&mut self) -> Option<Date> {
        let text = self.string_or(Kind::Date)?;
        let date = Date::parse(&text);
        if date.is_none() {
            self.fault(Kind::Date);
        }
        date
    }

    /// `true` or `false`
    pub fn yes_no(&mut self) -> Option<bool> {
        if matches!(self.next()?, b't' | b'f' | b'n') {
            return self.letters();
        }
        self.wrong(Kind::Shape(Expected::YesNo));
        None
    }

    /// A whole number from 0 to 4,294,967,295, written with digits alone
    pub fn whole(&mut self) -> Option<u32> {
        if !matches!(self.next()?, b'0'..=b'9' | b'-') {
            self.wrong(Kind::Shape(Expected::Number));
            return None;
        }
        let number = self.number()?.parse().ok();
        if number.is_none() {
            self.fault(Kind::Shape(Expected::Number));
        }
        number
    }

    /// One of the values that a code names
    pub fn choice<T: Choice>(&mut self) -> Option<T> {
        T::ALL.get(self.code(T::CODES)?).copied()
    }

    /// The position of a text in a table of codes
    pub fn code(&mut self, codes: &'static [&'static str]) -> Option<usize> {
        let kind = Kind::Shape(Expected::OneOf(codes));
        let text = self.string_or(kind)?;
        let found = position(codes, &text, 0);
        if found.is_none() {
            self.fault(kind);
        }
        found
    }

    /// A list of at most [`MOST_ENTRIES`], with what `read` makes of each
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Option<Vec<T>> {
        let mut all = Vec::new();
        self.entries(&mut |reader| all.push(read(reader))).then_some(all)
    }

    /// An object with keys of its own, at most [`MOST_ENTRIES`], with what `read` makes of each value
    pub fn map<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Option<Vec<(Cow<'a, str>, T)>> {
        let mut all = Vec::new();
        self.keys(&mut |reader, key| all.push((key.clone(), read(reader)))).then_some(all)
    }

    /// Reads the entries of a list with `read`; whether there is a list
    pub fn entries(&mut self, read: &mut dyn FnMut(&mut Self)) -> bool {
        if self.next() != Some(b'[') {
            self.wrong(Kind::Shape(Expected::List));
            return false;
        }
        let mut at = 0;
        self.sequence(b']', &mut |reader| {
            if at < MOST_ENTRIES {
                reader.at(Step::At(at), read);
            } else {
                if at == MOST_ENTRIES {
                    reader.fault(Kind::ListTooLong);
                }
                reader.skip();
            }
            at += 1;
        });
        !self.ended
    }

    /// Reads the fields of an object, at most 64, with `read`, which gets a
    /// field's position in `names`; whether there is an object
    ///
    /// A field that stands there twice is read once.
    pub fn fields(&mut self, names: &'static [&'static str], read: &mut dyn FnMut(&mut Self, usize)) -> bool {
        let (mut seen, mut likely) = (0_u64, 0);
        self.members(&mut |reader, key| {
            let Some((at, name)) = position(names, &key, likely).and_then(|at| Some((at, *names.get(at)?)))
            else {
                return reader.at(Step::Own(key), &mut |reader| {
                    reader.fault(Kind::UnknownField);
                    reader.skip();
                });
            };
            likely = at + 1;
            let bit = u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or(0);
            let twice = seen & bit != 0;
            seen |= bit;
            reader.at(Step::Known(name), &mut |reader| {
                if twice {
                    reader.fault(Kind::DuplicateKey);
                    reader.skip();
                } else {
                    read(reader, at);
                }
            });
        })
    }

    /// Reads an object with keys of its own with `read`; whether there is one
    pub fn keys(&mut self, read: &mut dyn FnMut(&mut Self, &Cow<'a, str>)) -> bool {
        let mut keys: Vec<Cow<'a, str>> = Vec::new();
        let mut count = 0;
        let found = self.members(&mut |reader, key| {
            count += 1;
            if count > MOST_ENTRIES {
                if count == MOST_ENTRIES + 1 {
                    reader.fault(Kind::ListTooLong);
                }
                return reader.skip();
            }
            keys.push(key.clone());
            reader.at(Step::Own(key.clone()), &mut |reader| {
                if is_long(&key) {
                    reader.fault(Kind::TextTooLong);
                    return reader.skip();
                }
                read(reader, &key);
            });
        });
        self.twice(&keys);
        found
    }

    /// Passes over a value
    pub fn skip(&mut self) {
        match self.next() {
            Some(b'"') => drop(self.string()),
            Some(b'0'..=b'9' | b'-') => drop(self.number()),
            Some(b'[') => self.sequence(b']', &mut Self::skip),
            Some(b'{') => drop(self.members(&mut |reader, _| reader.skip())),
            Some(_) => drop(self.letters()),
            None => {}
        }
    }

    /// Notes which keys stand there more than once, in their order
    fn twice(&mut self, keys: &[Cow<'a, str>]) {
        let mut sorted: Vec<(&str, usize)> = keys.iter().map(AsRef::as_ref).zip(0..).collect();
        sorted.sort_unstable();
        let mut again: Vec<usize> = sorted
            .iter()
            .zip(sorted.iter().skip(1))
            .filter(|(one, next)| one.0 == next.0)
            .map(|(_, next)| next.1)
            .collect();
        again.sort_unstable();
        for key in again.into_iter().filter_map(|at| keys.get(at)) {
            self.place.push(Step::Own(key.clone()));
            self.fault(Kind::DuplicateKey);
            self.place.pop();
        }
    }

    /// Reads the members of an object; whether there is one
    fn members(&mut self, read: &mut dyn FnMut(&mut Self, Cow<'a, str>)) -> bool {
        if self.next() != Some(b'{') {
            self.wrong(Kind::Shape(Expected::Object));
            return false;
        }
        self.sequence(b'}', &mut |reader| {
            if reader.next() != Some(b'"') {
                return reader.end(Kind::NotJson);
            }
            let Some(key) = reader.string() else { return };
            if reader.next() != Some(b':') {
                return reader.end(Kind::NotJson);
            }
            reader.lexer.take_next();
            read(reader, key);
        });
        !self.ended
    }

    /// Reads what stands between brackets with commas between
    fn sequence(&mut self, close: u8, read: &mut dyn FnMut(&mut Self)) {
        if self.depth == DEEPEST {
            return self.end(Kind::TooDeep);
        }
        self.depth += 1;
        self.lexer.take_next();
        if self.next() == Some(close) {
            self.lexer.take_next();
        } else {
            loop {
                read(self);
                let next = self.next();
                self.lexer.take_next();
                if next == Some(b',') {
                    continue;
                }
                if next != Some(close) {
                    self.end(Kind::NotJson);
                }
                break;
            }
        }
        self.depth -= 1;
    }

    /// Reads the value at a step from here
    fn at(&mut self, step: Step<'a>, read: &mut dyn FnMut(&mut Self)) {
        self.place.push(step);
        self.value(read);
        self.place.pop();
    }

    /// Reads a value, or passes over it if `read` does not
    fn value(&mut self, read: &mut dyn FnMut(&mut Self)) {
        self.next();
        let left = self.lexer.as_slice().len();
        read(self);
        if self.lexer.as_slice().len() == left {
            self.skip();
        }
    }

    /// A string, or a fault where something else than `null` stands
    fn string_or(&mut self, kind: Kind) -> Option<Cow<'a, str>> {
        if self.next()? == b'"' {
            return self.string();
        }
        self.wrong(kind);
        None
    }

    /// Passes over a value that has another shape than asked for
    fn wrong(&mut self, kind: Kind) {
        if self.next() != Some(b'n') {
            self.fault(kind);
        }
        self.skip();
    }

    /// The first byte of what comes next; text that has come to its end is no JSON
    fn next(&mut self) -> Option<u8> {
        let next = self.lexer.ws_peek();
        if next.is_none() {
            self.end(Kind::NotJson);
        }
        next
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        let text = self.lexer.discarded().str_string().ok();
        if text.is_none() {
            self.end(Kind::NotJson);
        }
        text
    }

    fn number(&mut self) -> Option<&'a str> {
        let text = self.lexer.num_string().validated().ok().map(|(text, _)| text);
        if text.is_none() {
            self.end(Kind::NotJson);
        }
        text
    }

    /// `true` or `false`; `None` is `null`, or no JSON
    fn letters(&mut self) -> Option<bool> {
        let found = self.lexer.null_or_bool();
        if found.is_none() {
            self.end(Kind::NotJson);
        }
        found.flatten()
    }

    /// Ends the reading at this place; what follows is not read
    fn end(&mut self, kind: Kind) {
        if !self.ended {
            self.ended = true;
            self.lexer = SliceLexer::new(&[]);
            self.faults = Faults::default();
            self.faults.add(kind, &self.place);
        }
    }
}

/// The place that steps lead to
pub(super) fn path(place: &[Step<'_>]) -> Path {
    place.iter().fold(Path::root(), |path, step| match step {
        Step::Known(key) => path.then(*key),
        Step::Own(key) if is_long(key) => path.then("…"),
        Step::Own(key) => path.then(Segment::named(key)),
        Step::At(at) => path.then(*at),
    })
}

/// Whether a text has more characters than are read
fn is_long(text: &str) -> bool {
    text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT
}

/// Where `text` stands in a table; it is looked for from `likely` on, for fields mostly come in order
fn position(table: &[&str], text: &str, likely: usize) -> Option<usize> {
    let found = |(at, entry): (usize, &&str)| (*entry == text).then_some(at);
    let entries = || table.iter().enumerate();
    entries().skip(likely).find_map(found).or_else(|| entries().take(likely).find_map(found))
}
