//! CSV text as input: header rows, then rows.
//!
//! The rows are split by a CSV library, which knows quotes. A row without a
//! quote is nothing but fields between separators; those are read here, since
//! most of a wide table is single digits.

use simd_csv::{TotalReaderBuilder, ZeroCopyReaderBuilder};

use super::{
    Codebook, Encoding, Separator, Survey, encoding,
    import::{Read, ReadFile},
    intake::Reader,
};
use crate::rule::{Path, Report, Rule};

type Outcome = (Option<Read>, Option<ReadFile>, Report);

/// Reads the bytes of a CSV file
pub(super) fn read_bytes(survey: &Survey, bytes: &[u8], codebook: &Codebook, told: bool) -> Outcome {
    match encoding::decode(bytes, codebook.file.encoding) {
        Some((text, encoding)) => read(survey, &text, Some(encoding), codebook, told),
        None => (None, None, Report::of(Rule::EncodingUnreadable, Path::root().then("csv"))),
    }
}

/// Reads CSV text; `encoding` is how its bytes were written, if it came as bytes
pub(super) fn read(
    survey: &Survey,
    text: &str,
    encoding: Option<Encoding>,
    codebook: &Codebook,
    told: bool,
) -> Outcome {
    let text = encoding::lines(text);
    let text = text.as_bytes();
    let separator = codebook.file.separator.unwrap_or_else(|| separator(text));
    let header_rows = codebook.file.header_rows;
    let (read, report) = rows(survey, text, byte(separator), codebook, told);
    (read, Some(ReadFile { encoding, separator, header_rows }), report)
}

fn rows(
    survey: &Survey,
    text: &[u8],
    separator: u8,
    codebook: &Codebook,
    told: bool,
) -> (Option<Read>, Report) {
    if !header_ends(text) {
        return (None, Report::of(Rule::CsvMalformed, Path::root().then("csv")));
    }
    let mut rows = TotalReaderBuilder::new().delimiter(separator).from_bytes(text);
    let names: Vec<String> = match rows.byte_headers() {
        _ if text.trim_ascii().is_empty() => Vec::new(),
        header => {
            let text = |field| std::str::from_utf8(field).unwrap_or_default();
            header.iter().enumerate().map(|(at, name)| column_name(at, text(name))).collect()
        }
    };
    let mut reader = match Reader::new(survey, codebook, &names) {
        Ok(reader) => reader,
        Err(report) => return (None, report),
    };
    // Looked for in the whole text once, so that rows need not be looked through one by one.
    let quotes = text.contains(&b'"');
    let mut ends = Ends::default();
    let mut report = Report::default();
    let place = |row: usize| Path::root().then("csv").then(row);
    let (mut row, mut above) = (0_usize, codebook.file.header_rows.saturating_sub(1));
    // A row that is too short; if it is the last one the file was cut off there.
    let mut short = None;
    while let Some(line) = rows.split_record() {
        let line = without_line_ends(line);
        if line.is_empty() {
            continue;
        }
        let quotes = if quotes { line.iter().filter(|byte| **byte == b'"').count() } else { 0 };
        // A quote that is never closed takes in the rest of the text.
        let open = quotes % 2 == 1;
        if above > 0 {
            if open {
                report.add(Rule::CsvMalformed, Path::root().then("csv"));
            }
            above -= 1;
            continue;
        }
        if row == 0 {
            // The other rows are about as long.
            reader.reserve(text.len() / line.len() + 1);
        }
        if let Some(row) = short.take() {
            report.add(Rule::CsvRowFields, place(row));
        }
        if open {
            report.add(Rule::CsvMalformed, place(row));
        } else {
            let read = if quotes == 0 {
                plain(line, separator, &mut ends, &mut reader)
            } else {
                quoted(line, separator, &mut reader)
            };
            if read < names.len() {
                short = Some(row);
            } else if read > names.len() {
                report.add(Rule::CsvRowFields, place(row));
            }
        }
        row += 1;
    }
    if let Some(row) = short {
        let whole = text.ends_with(b"\n") || text.ends_with(b"\r");
        report.add(if whole { Rule::CsvRowFields } else { Rule::CsvCutOff }, place(row));
    }
    if report.valid() { reader.finish(told) } else { (None, report) }
}

/// Reads a row without quotes and counts its fields
// By itself, for most of the work is in its loops: the processor's registers are theirs alone.
#[inline(never)]
fn plain(line: &[u8], separator: u8, ends: &mut Ends, reader: &mut Reader<'_>) -> usize {
    reader.record(ends.split(line, separator))
}

/// Reads a row with quotes and counts its fields
fn quoted(line: &[u8], separator: u8, reader: &mut Reader<'_>) -> usize {
    let mut rows = ZeroCopyReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(line);
    let Ok(Some(row)) = rows.read_byte_record() else { return 0 };
    let fields: Vec<_> = row.unescaped_iter().collect();
    reader.record(fields.iter().map(|field| Field::of(field.as_ref())))
}

/// The fields of a row as texts
pub(super) fn texts(line: &[u8], separator: u8) -> Vec<String> {
    let text = |field: &[u8]| String::from_utf8_lossy(field).into_owned();
    if !line.contains(&b'"') {
        return line.split(|byte| *byte == separator).map(text).collect();
    }
    let mut rows = ZeroCopyReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(line);
    match rows.read_byte_record() {
        Ok(Some(row)) => row.unescaped_iter().map(|field| text(&field)).collect(),
        _ => Vec::new(),
    }
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
pub(super) fn without_line_ends(line: &[u8]) -> &[u8] {
    let inner = |byte: &u8| !matches!(byte, b'\r' | b'\n');
    let start = line.iter().position(inner).unwrap_or(line.len());
    let end = line.iter().rposition(inner).map_or(start, |last| last + 1);
    line.get(start..end).unwrap_or_default()
}

/// Whether the header ends before the text does, or with it, and not in a quote
fn header_ends(text: &[u8]) -> bool {
    let mut quoted = false;
    for byte in text.trim_ascii_start() {
        quoted ^= *byte == b'"';
        if !quoted && *byte == b'\n' {
            return true;
        }
    }
    !quoted
}

/// A column's name; by its position if it has none
pub(super) fn column_name(at: usize, field: &str) -> String {
    match field.trim() {
        "" => format!("#{}", at + 1),
        name => name.to_owned(),
    }
}

/// The separator that the first row holds most of; the comma if there is none
pub(super) fn separator(text: &[u8]) -> Separator {
    let header = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut quoted = false;
    let mut counts = [Separator::Tab, Separator::Semicolon, Separator::Comma].map(|one| (one, 0));
    for letter in header {
        quoted ^= *letter == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!quoted && byte(*separator) == *letter);
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(Separator::Comma, |(separator, _)| separator)
}

pub(super) fn byte(separator: Separator) -> u8 {
    match separator {
        Separator::Comma => b',',
        Separator::Semicolon => b';',
        Separator::Tab => b'\t',
    }
}
