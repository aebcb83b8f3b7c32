//! CSV text as input: one header row, then rows.
//!
//! The rows are split by a CSV library, which knows quotes. A row without a
//! quote is nothing but fields between separators; those are read here, since
//! most of a wide table is single digits.

use simd_csv::{TotalReaderBuilder, ZeroCopyReaderBuilder};

use super::{Codebook, Responses, Survey, intake::Reader};
use crate::rule::{Path, Report, Rule};

impl Survey {
    /// Reads CSV text in UTF-8 with one header row
    ///
    /// The separator is the comma, semicolon or tab that the header row holds
    /// most of. Paths count rows from 0 after the header; empty lines are no rows.
    #[must_use]
    pub fn read_csv(&self, text: &[u8], codebook: &Codebook) -> (Option<Responses>, Report) {
        let separator = separator(text);
        let mut rows = TotalReaderBuilder::new().delimiter(separator).from_bytes(text);
        let Some(names) = rows.byte_headers().iter().map(name).collect::<Option<Vec<String>>>() else {
            return (None, Report::of(Rule::CsvMalformed, Path::root().then("csv")));
        };
        let mut reader = match Reader::new(self, codebook, &names) {
            Ok(reader) => reader,
            Err(report) => return (None, report),
        };
        // Looked for in the whole text once, so that rows need not be looked through one by one.
        let (quotes, valid) = (text.contains(&b'"'), std::str::from_utf8(text).is_ok());
        let mut ends = Ends::default();
        let mut report = Report::default();
        let mut row = 0_usize;
        while let Some(line) = rows.split_record() {
            let line = without_line_ends(line);
            if line.is_empty() {
                continue;
            }
            if row == 0 {
                // The other rows are about as long.
                reader.reserve(text.len() / line.len() + 1);
            }
            let place = || Path::root().then("csv").then(row);
            let quotes = if quotes { line.iter().filter(|byte| **byte == b'"').count() } else { 0 };
            // A quote that is never closed takes in the rest of the text.
            if quotes % 2 == 1 || !(valid || std::str::from_utf8(line).is_ok()) {
                report.add(Rule::CsvMalformed, place());
            } else {
                let read = if quotes == 0 {
                    reader.record(ends.split(line, separator))
                } else {
                    quoted(line, separator, &mut reader)
                };
                if read != names.len() {
                    report.add(Rule::CsvRowFields, place());
                }
            }
            row += 1;
        }
        if report.valid() { reader.finish() } else { (None, report) }
    }
}

/// Reads a row with quotes and counts its fields
fn quoted(line: &[u8], separator: u8, reader: &mut Reader<'_>) -> usize {
    let mut rows = ZeroCopyReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(line);
    let Ok(Some(row)) = rows.read_byte_record() else { return 0 };
    let fields: Vec<_> = row.unescaped_iter().collect();
    reader.record(fields.iter().map(|field| Field::of(field.as_ref())))
}

/// A field, and its answer's place in the table of answers where it is short
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) text: &'a [u8],
    /// The last place if there is no text; else what the first byte is as a digit
    pub(super) digit: usize,
}

/// The place of no text, after those of all bytes
pub(super) const NO_TEXT: usize = 256;

impl<'a> Field<'a> {
    fn of(text: &'a [u8]) -> Self {
        Self { text, digit: text.first().map_or(NO_TEXT, |byte| digit(*byte)) }
    }
}

/// What is no digit wraps to a number that is no answer
fn digit(byte: u8) -> usize {
    usize::from(byte.wrapping_sub(b'0'))
}

/// The ends of the fields of a row without quotes
#[derive(Default)]
struct Ends(Vec<usize>);

impl Ends {
    /// Finds the fields of a line
    fn split<'a>(&'a mut self, line: &'a [u8], separator: u8) -> impl Iterator<Item = Field<'a>> {
        if self.0.len() <= line.len() {
            self.0.resize(line.len() + 1, 0);
        }
        // Whether a byte ends a field no processor can foresee, so it is counted, not asked.
        let mut count = 0;
        for (at, byte) in line.iter().enumerate() {
            if let Some(end) = self.0.get_mut(count) {
                *end = at;
            }
            count += usize::from(*byte == separator);
        }
        if let Some(end) = self.0.get_mut(count) {
            *end = line.len();
        }
        let mut start = 0;
        self.0.iter().take(count + 1).map(move |end| {
            let text = line.get(start..*end).unwrap_or_default();
            let first = line.get(start).copied().unwrap_or(separator);
            start = end + 1;
            Field { text, digit: if text.is_empty() { NO_TEXT } else { digit(first) } }
        })
    }
}

/// A row without the ends of lines around it
fn without_line_ends(line: &[u8]) -> &[u8] {
    let inner = |byte: &u8| !matches!(byte, b'\r' | b'\n');
    let start = line.iter().position(inner).unwrap_or(line.len());
    let end = line.iter().rposition(inner).map_or(start, |last| last + 1);
    line.get(start..end).unwrap_or_default()
}

/// A column's name, if it is UTF-8
fn name(field: &[u8]) -> Option<String> {
    std::str::from_utf8(field).ok().map(|name| name.trim().to_owned())
}

/// The separator that the header row holds most of; the comma if there is none
fn separator(text: &[u8]) -> u8 {
    let header = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    for byte in header {
        quoted ^= *byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!quoted && separator == byte);
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}
