//! CSV text as input: one header row, then rows.

use super::{Codebook, Responses, Survey, intake::Reader};
use crate::rule::{Path, Report, Rule};

impl Survey {
    /// Reads CSV text with one header row
    ///
    /// The separator is the comma, semicolon or tab that the header row holds
    /// most of. Paths count rows from 0 after the header.
    #[must_use]
    pub fn read_csv(&self, text: &str, codebook: &Codebook) -> (Option<Responses>, Report) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(separator(text))
            .flexible(true)
            .from_reader(text.as_bytes());
        let names: Vec<String> = match rows.headers() {
            Ok(header) => header.iter().map(|name| name.trim().to_owned()).collect(),
            Err(_) => return (None, Report::of(Rule::CsvMalformed, Path::root().then("csv"))),
        };
        let mut reader = match Reader::new(self, codebook, &names) {
            Ok(reader) => reader,
            Err(report) => return (None, report),
        };
        let mut report = Report::default();
        let mut record = csv::StringRecord::new();
        for row in 0_usize.. {
            match rows.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) if open_quote(text, &record) => {
                    report.add(Rule::CsvMalformed, Path::root().then("csv").then(row));
                }
                Ok(true) if record.len() != names.len() => {
                    report.add(Rule::CsvRowFields, Path::root().then("csv").then(row));
                }
                Ok(true) => {
                    let field = |column: usize| record.get(column).unwrap_or_default();
                    match &mut reader {
                        Reader::Long(reader) => reader.record(field),
                        Reader::Wide(reader) => reader.record(field),
                    }
                }
                Err(_) => {
                    report.add(Rule::CsvMalformed, Path::root().then("csv").then(row));
                    break;
                }
            }
        }
        if report.valid() { reader.finish() } else { (None, report) }
    }
}

/// Whether the record is the last because a quote in it is never closed
fn open_quote(text: &str, record: &csv::StringRecord) -> bool {
    let last = record.iter().next_back().is_some_and(|field| text.trim_end().ends_with(field.trim_end()));
    let start = record.position().and_then(|start| usize::try_from(start.byte()).ok());
    let rest = start.filter(|_| last).and_then(|start| text.get(start..)).unwrap_or_default();
    rest.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}

/// The separator that the header row holds most of; the comma if there is none
fn separator(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    let [comma, semicolon, tab] = [b',', b';', b'\t'];
    [tab, semicolon, comma].into_iter().max_by_key(count).unwrap_or(comma)
}
