//! The reader.

mod lexed;
mod real;
mod tokens;

use std::borrow::Cow;
use std::str::FromStr;

use super::{Faults, Kind, Limits};
use crate::Date;
use crate::letters::is_blank;
use crate::rule::{Path, Segment, course::Expected};
use crate::sort;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A value that documents name by a code
pub trait Choice: Copy + 'static {
    /// The codes
    const CODES: &'static [&'static str];
    /// The values, in the order of their codes
    const ALL: &'static [Self];
}

/// A step on the way to the place that is read
#[derive(Clone, Copy, Debug)]
enum Step {
    /// No step: between the entries of a list, or the fields of an object
    Between,
    Known(&'static str),
    /// The next of the keys that the document made itself
    Own,
    At(usize),
}

/// Reads one JSON document, field by field; see the [module](super)
///
/// Each function for a value reads exactly one and gives `None` where it is
/// missing, `null` or faulty. What the caller leaves unread is skipped.
#[expect(missing_debug_implementations, reason = "it holds what must not be shown")]
pub struct Reader<'a> {
    /// What is read, up to the first byte that is no UTF-8
    text: &'a str,
    /// Where the reading stands
    at: usize,
    steps: Vec<Step>,
    own_keys: Vec<Cow<'a, str>>,
    /// So many steps, and so many own keys among them, lead to the document that is read
    base: (usize, usize),
    depth: usize,
    limits: Limits,
    faults: Faults,
    ended: bool,
}

impl<'a> Reader<'a> {
    /// Reads a document with `read` and gives what is wrong with its shape
    ///
    /// After a fault that [ends](Faults::ended) the reading, all values are missing.
    pub fn read(bytes: &'a [u8], read: &mut dyn FnMut(&mut Self)) -> Faults {
        Self::read_within(Limits::DOCUMENT, bytes, read)
    }

    /// The same within other limits
    pub fn read_within(limits: Limits, bytes: &'a [u8], read: &mut dyn FnMut(&mut Self)) -> Faults {
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => bytes
                .get(..error.valid_up_to())
                .and_then(|valid| std::str::from_utf8(valid).ok())
                .unwrap_or(""),
        };
        let mut reader = Self {
            text,
            at: 0,
            steps: Vec::with_capacity(8),
            own_keys: Vec::new(),
            base: (0, 0),
            depth: 0,
            limits,
            faults: Faults::default(),
            ended: false,
        };
        if bytes.len() > limits.bytes {
            reader.end(Kind::TooLarge);
        }
        reader.value(read);
        if reader.peek().is_some() || text.len() < bytes.len() {
            reader.end(Kind::NotJson);
        }
        reader.faults
    }

    /// Reads what comes next and goes back to its beginning, without noting a fault
    pub fn ahead(&mut self, read: &mut dyn FnMut(&mut Self)) {
        let (faults, left) = (std::mem::take(&mut self.faults), self.at);
        let ended = self.ended;
        let depth = self.depth;
        read(self);
        self.at = left;
        (self.faults, self.ended, self.depth) = (faults, ended, depth);
    }

    /// Reads a document that stands inside another with `read`, and gives what is wrong with its
    /// shape, by paths from its own beginning
    ///
    /// A fault that [ends](Faults::ended) the reading is one of the whole text.
    pub fn inner(&mut self, read: &mut dyn FnMut(&mut Self)) -> Faults {
        let outer = std::mem::take(&mut self.faults);
        let base = std::mem::replace(&mut self.base, (self.steps.len(), self.own_keys.len()));
        self.value(read);
        self.base = base;
        if self.ended {
            return Faults::default();
        }
        std::mem::replace(&mut self.faults, outer)
    }

    /// The place that is read now
    #[must_use]
    pub fn path(&self) -> Path {
        let (steps, own_keys) = self.base;
        let mut own = self.own_keys.iter().skip(own_keys);
        self.steps.iter().skip(steps).fold(Path::root(), |path, step| match step {
            Step::Between => path,
            Step::Known(key) => path.then(*key),
            Step::At(at) => path.then(*at),
            Step::Own => match own.next() {
                Some(key) if !Limits::DOCUMENT.is_long(key) => path.then(Segment::named(key)),
                _ => path.then("…"),
            },
        })
    }

    /// Notes a fault of the place that is read now
    #[cold]
    pub fn fault(&mut self, kind: Kind) {
        if !self.ended && self.faults.count_one(kind) {
            let path = self.path();
            self.faults.list(kind, path);
        }
    }

    /// Whether `null` comes next, which is passed then
    pub fn is_null(&mut self) -> bool {
        let before = self.at;
        let found = self.next() == Some(b'n');
        if found {
            self.letters();
        } else {
            // What is left unread is skipped from where it was met.
            self.at = before;
        }
        found
    }

    /// Notes that a field of the object around the place that is read now is at fault
    pub fn fault_of(&mut self, field: &'static str, kind: Kind) {
        self.steps.push(Step::Known(field));
        self.fault(kind);
        self.steps.pop();
    }

    /// A text of at most as many characters as the [`Limits`] say
    pub fn text(&mut self) -> Option<Cow<'a, str>> {
        let text = self.string_or(Kind::Shape(Expected::Text))?;
        if self.limits.is_long(&text) {
            self.fault(Kind::TextTooLong);
            return None;
        }
        Some(text)
    }

    /// A day as `YYYY-MM-DD`
    pub fn date(&mut self) -> Option<Date> {
        self.next()?;
        let end = self.at + 11;
        if self.text.as_bytes().get(end) == Some(&b'"')
            && let Some(date) = self.text.get(self.at + 1..end).and_then(Date::parse)
        {
            self.at = end + 1;
            return Some(date);
        }
        let text = self.string_or(Kind::Date)?;
        let date = Date::parse(&text);
        if date.is_none() && !is_blank(&text) {
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
        self.integer()
    }

    /// A whole number that its type has room for, written with digits alone, or with a minus before them
    pub fn integer<T: FromStr>(&mut self) -> Option<T> {
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
        if self.next()? == b'"'
            && let Some(found) = self.word(codes)
        {
            return Some(found);
        }
        let kind = Kind::Shape(Expected::OneOf(codes));
        let text = self.string_or(kind)?;
        let found = codes.iter().position(|code| *code == text);
        if found.is_none() && !is_blank(&text) {
            self.fault(kind);
        }
        found
    }

    /// A list of at most as many entries as the [`Limits`] say, with what `read` makes of each
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Option<Vec<T>> {
        let mut all = Vec::new();
        if !self.is_list() {
            return None;
        }
        self.entries(&mut |reader, _| all.push(read(reader)));
        (!self.ended).then_some(all)
    }

    /// An object with keys of its own, at most as many as the [`Limits`] say, with what `read` makes of each value
    pub fn map<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Option<Vec<(Cow<'a, str>, T)>> {
        let mut all = Vec::new();
        self.keys(&mut |reader, key| all.push((key.clone(), read(reader)))).map(|_| all)
    }

    /// Whether a list comes next; another value is passed over, and is a fault
    pub fn is_list(&mut self) -> bool {
        self.is(b'[', Expected::List)
    }

    /// Whether an object comes next; another value is passed over, and is a fault
    pub fn is_object(&mut self) -> bool {
        self.is(b'{', Expected::Object)
    }

    /// Reads the entries of a list that comes next with `read`, which gets the place of each
    pub fn entries(&mut self, read: &mut dyn FnMut(&mut Self, usize)) {
        let mut at = 0;
        let mut more = self.enter(b']');
        self.steps.push(Step::Between);
        while more {
            if at < self.limits.entries {
                self.step(Step::At(at));
                let before = self.at;
                read(self, at);
                if self.at == before {
                    self.skip();
                }
                self.step(Step::Between);
            } else {
                if at == self.limits.entries {
                    self.fault(Kind::ListTooLong);
                }
                self.skip();
            }
            at += 1;
            more = self.follows(b']');
        }
        self.steps.pop();
    }

    /// Puts another step in the place of the last one
    #[inline]
    fn step(&mut self, step: Step) {
        if let Some(last) = self.steps.last_mut() {
            *last = step;
        }
    }

    /// Reads the fields of an object, at most 64, with `read`, which gets a
    /// field's position in `names`; whether there is an object
    ///
    /// A field that stands there twice is read once.
    pub fn fields(&mut self, names: &'static [&'static str], read: &mut dyn FnMut(&mut Self, usize)) -> bool {
        if !self.is_object() {
            return false;
        }
        let (mut seen, mut likely) = (0_u64, 0);
        let mut more = self.enter(b'}');
        self.steps.push(Step::Between);
        while more {
            if let Some(at) = self.field(names, likely) {
                likely = at + 1;
                let bit = u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or(0);
                let before = self.at;
                if seen & bit == 0 {
                    read(self, at);
                } else {
                    self.fault(Kind::DuplicateKey);
                }
                seen |= bit;
                if self.at == before {
                    self.skip();
                }
                self.step(Step::Between);
            }
            more = self.follows(b'}');
        }
        self.steps.pop();
        !self.ended
    }

    /// Reads the key of a field, and takes a step to it; the unknown are passed over
    fn field(&mut self, names: &'static [&'static str], likely: usize) -> Option<usize> {
        if self.next() != Some(b'"') {
            self.end(Kind::NotJson);
            return None;
        }
        // Fields mostly come in order.
        let (passed, ahead) = names.split_at_checked(likely).unwrap_or((names, &[]));
        let found = match self.word(ahead) {
            Some(at) => Some(likely + at),
            None => self.word(passed),
        };
        let at = match found {
            Some(at) => at,
            None => self.other_field(names)?,
        };
        let name = names.get(at).filter(|_| self.colon())?;
        self.step(Step::Known(name));
        Some(at)
    }

    /// Reads a key that is no field as it stands
    #[cold]
    fn other_field(&mut self, names: &'static [&'static str]) -> Option<usize> {
        let key = self.string()?;
        // A name may be written with escapes.
        let known = names.iter().position(|name| *name == key);
        if known.is_none() && self.colon() {
            self.at_own(key, &mut |reader| reader.fault(Kind::UnknownField));
        }
        known
    }

    /// Reads an object with keys of its own with `read`; if there is one, the positions of keys that
    /// stand there again, among those that `read` got
    pub fn keys(&mut self, read: &mut dyn FnMut(&mut Self, &Cow<'a, str>)) -> Option<Vec<usize>> {
        if !self.is_object() {
            return None;
        }
        let mut keys: Vec<Cow<'a, str>> = Vec::new();
        let (mut count, mut beyond) = (0, false);
        let mut more = self.enter(b'}');
        while more {
            let Some(key) = self.key() else { break };
            if count < self.limits.entries {
                if self.limits.is_long(&key) {
                    self.at_own(key, &mut |reader| reader.fault(Kind::TextTooLong));
                } else {
                    keys.push(key.clone());
                    self.at_own(key.clone(), &mut |reader| read(reader, &key));
                }
            } else {
                if !beyond {
                    self.fault(Kind::ListTooLong);
                }
                beyond = true;
                self.skip();
            }
            count += 1;
            more = self.follows(b'}');
        }
        let again = self.twice(&keys);
        (!self.ended).then_some(again)
    }

    /// Passes over a value
    pub fn skip(&mut self) {
        match self.next() {
            Some(b'"') => drop(self.string()),
            Some(b'0'..=b'9' | b'-') => drop(self.number()),
            Some(b'[') => {
                let mut more = self.enter(b']');
                while more {
                    self.skip();
                    more = self.follows(b']');
                }
            }
            Some(b'{') => {
                let mut more = self.enter(b'}');
                while more && self.key().is_some() {
                    self.skip();
                    more = self.follows(b'}');
                }
            }
            Some(_) => drop(self.letters()),
            None => {}
        }
    }

    /// Notes which keys stand there more than once, in their order
    fn twice(&mut self, keys: &[Cow<'a, str>]) -> Vec<usize> {
        let mut sorted: Vec<(&str, usize)> = keys.iter().map(AsRef::as_ref).zip(0..).collect();
        sort::up(&mut sorted);
        // Marked and not sorted: one kind of sorting more would be a twentieth of a small module.
        let mut marks = vec![false; keys.len()];
        for (one, next) in sorted.iter().zip(sorted.iter().skip(1)) {
            if let Some(mark) = marks.get_mut(next.1) {
                *mark = one.0 == next.0;
            }
        }
        let again: Vec<usize> = marks.iter().zip(0..).filter_map(|(mark, at)| mark.then_some(at)).collect();
        for key in again.iter().filter_map(|at| keys.get(*at)) {
            self.steps.push(Step::Own);
            self.own_keys.push(key.clone());
            self.fault(Kind::DuplicateKey);
            self.own_keys.pop();
            self.steps.pop();
        }
        again
    }

    /// Reads the value at a key that the document made itself
    fn at_own(&mut self, key: Cow<'a, str>, read: &mut dyn FnMut(&mut Self)) {
        self.steps.push(Step::Own);
        self.own_keys.push(key);
        self.value(read);
        self.own_keys.pop();
        self.steps.pop();
    }

    /// Reads a value, or passes over it if `read` does not
    fn value(&mut self, read: &mut dyn FnMut(&mut Self)) {
        let before = self.at;
        read(self);
        if self.at == before {
            self.skip();
        }
    }
}
