//! CSV text as input: one header row, then rows.

use super::{Codebook, Responses, Survey, intake::Reader};
use crate::rule::{Path, Report, Rule};

/// As much of the text as is held at a time
const BUFFER: usize = 1 << 16;

impl Survey {
    /// Reads CSV text in UTF-8 with one header row
    ///
    /// The separator is the comma, semicolon or tab that the header row holds
    /// most of. Paths count rows from 0 after the header; empty lines are no rows.
    #[must_use]
    pub fn read_csv(&self, text: &[u8], codebook: &Codebook) -> (Option<Responses>, Report) {
        let mut rows = simd_csv::ZeroCopyReaderBuilder::with_capacity(BUFFER)
            .delimiter(separator(text))
            .flexible(true)
            .from_reader(text);
        let malformed = |place: Path| Report::of(Rule::CsvMalformed, place);
        let header =
            rows.byte_headers().ok().map(|header| header.iter().map(name).collect::<Option<Vec<String>>>());
        let Some(Some(names)) = header else { return (None, malformed(Path::root().then("csv"))) };
        let mut reader = match Reader::new(self, codebook, &names) {
            Ok(reader) => reader,
            Err(report) => return (None, report),
        };
        // Looked for in the whole text once, so that rows need not be looked through one by one.
        let (quoted, valid) = (text.contains(&b'"'), std::str::from_utf8(text).is_ok());
        let mut report = Report::default();
        for row in 0_usize.. {
            let place = || Path::root().then("csv").then(row);
            let record = match rows.read_byte_record() {
                Ok(None) => break,
                Ok(Some(record)) if valid || std::str::from_utf8(record.as_slice()).is_ok() => record,
                Ok(Some(_)) | Err(_) => {
                    report.add(Rule::CsvMalformed, place());
                    break;
                }
            };
            let quotes =
                if quoted { record.as_slice().iter().filter(|byte| **byte == b'"').count() } else { 0 };
            if quotes % 2 == 1 {
                // A quote that is never closed takes in the rest of the text.
                report.add(Rule::CsvMalformed, place());
            } else if record.len() != names.len() {
                report.add(Rule::CsvRowFields, place());
            } else if quotes == 0 {
                reader.record(|column| record.get(column).unwrap_or_default());
            } else {
                let fields: Vec<_> = record.unescaped_iter().collect();
                reader.record(|column| fields.get(column).map(AsRef::as_ref).unwrap_or_default());
            }
        }
        if report.valid() { reader.finish() } else { (None, report) }
    }
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
