//! Writes JSON text.

mod decimal;

use crate::{
    Date,
    course::CourseDraft,
    letters::plain,
    rule::{Path, Segment, push_number},
};

/// JSON text in the making; commas come by themselves
#[derive(Default)]
pub(super) struct Json(String);

impl Json {
    /// The text
    pub(super) fn text(self) -> String {
        self.0
    }

    /// An object with the fields that `write` writes
    pub(super) fn object(&mut self, write: impl FnOnce(&mut Self)) {
        self.value().push('{');
        write(self);
        self.0.push('}');
    }

    /// A list with the values that `write` writes
    pub(super) fn list(&mut self, write: impl FnOnce(&mut Self)) {
        self.value().push('[');
        write(self);
        self.0.push(']');
    }

    /// The name of a field, which nothing has to be escaped in; its value is written next
    pub(super) fn field(&mut self, name: &'static str) -> &mut Self {
        let json = self.value();
        json.push('"');
        json.push_str(name);
        json.push_str("\":");
        self
    }

    /// A text
    pub(super) fn string(&mut self, text: &str) {
        let json = self.value();
        json.push('"');
        let mut rest = text;
        loop {
            // What is escaped is a letter of its own, so the text parts on both sides of it.
            let (before, from) = rest.split_at_checked(plain(rest.as_bytes(), 0)).unwrap_or_default();
            json.push_str(before);
            let mut letters = from.chars();
            let Some(letter) = letters.next() else { break };
            escape(json, letter);
            rest = letters.as_str();
        }
        json.push('"');
    }

    /// A text, or null
    pub(super) fn string_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.value().push_str("null"),
        }
    }

    /// What `write` writes of a value, or null
    pub(super) fn or_null<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.string_or_null(None),
        }
    }

    /// A whole number of 32 bits
    pub(super) fn count(&mut self, number: u32) {
        self.number(number.into());
    }

    /// A whole number
    pub(super) fn number(&mut self, number: u64) {
        push_number(self.value(), number);
    }

    /// A position in a list
    pub(super) fn position(&mut self, at: usize) {
        self.number(u64::try_from(at).unwrap_or(u64::MAX));
    }

    /// True or false
    pub(super) fn yes_no(&mut self, yes: bool) {
        self.value().push_str(if yes { "true" } else { "false" });
    }

    /// A day
    pub(super) fn date(&mut self, date: Date) {
        let json = self.value();
        json.push('"');
        json.extend(date.letters());
        json.push('"');
    }

    /// A number with decimals, from 0 to 2^53
    pub(super) fn decimal(&mut self, number: f64) {
        decimal::push_decimal(self.value(), number);
    }

    /// A course's document, with the version of its shape
    pub(super) fn document(&mut self, draft: &CourseDraft<'_>) {
        let text = serde_json::to_string(draft).unwrap_or_default();
        let fields = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or_default();
        self.object(|json| {
            json.field("schema").number(1);
            if !fields.is_empty() {
                json.value().push_str(fields);
            }
        });
    }

    /// Keys and positions
    pub(super) fn path(&mut self, path: &Path) {
        self.list(|json| {
            for segment in path.segments() {
                match segment {
                    Segment::Key(key) => json.string(key),
                    Segment::Index(at) => json.position(*at),
                }
            }
        });
    }

    /// Where a value is written: after a comma, unless it is the first in its place
    fn value(&mut self) -> &mut String {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
        &mut self.0
    }
}

fn escape(json: &mut String, letter: char) {
    json.push('\\');
    match letter {
        '\u{8}' => json.push('b'),
        '\t' => json.push('t'),
        '\n' => json.push('n'),
        '\u{c}' => json.push('f'),
        '\r' => json.push('r'),
        '"' | '\\' => json.push(letter),
        _ => {
            let code = u32::from(letter);
            json.push_str("u00");
            json.extend([code / 16, code % 16].map(|digit| char::from_digit(digit, 16).unwrap_or('0')));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_as_serde_escapes_them() {
        let controls: String = (0..=0x80_u8).map(char::from).collect();
        for text in
            ["", "plain", "Ældre 🏡", "\"", "\\\"", "a\nb\n", "\u{1f}x", "x\u{7f}", "\u{2028}", &controls]
        {
            let mut json = Json::default();
            json.string(text);
            assert_eq!(Ok(json.text()), serde_json::to_string(text).map_err(|error| error.to_string()));
        }
    }

    #[test]
    fn commas_stand_between_values() {
        let mut json = Json::default();
        json.object(|json| {
            json.field("path").path(&Path::root().then("meetings").then(10).then("…"));
            json.field("empty").object(|_| ());
            json.field("lists").list(|json| {
                json.list(|_| ());
                json.list(|json| json.string("[,"));
                json.object(|json| json.field("a:").yes_no(true));
                json.string_or_null(None);
                json.number(0);
            });
            if let Some(date) = Date::new(2025, 11, 3) {
                json.field("on").date(date);
            }
        });
        assert_eq!(
            json.text(),
            r#"{"path":["meetings",10,"…"],"empty":{},"lists":[[],["[,"],{"a:":true},null,0],"on":"2025-11-03"}"#
        );
    }
}
