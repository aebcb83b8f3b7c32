//! The first rows of CSV text: which are headers, and what they say.

use simd_csv::TotalReaderBuilder;

use super::Head;
use crate::survey::{answers::number, encoding, text};

/// The header of CSV text
pub(super) fn head(csv: &str) -> Head {
    let csv = encoding::lines(csv);
    let csv = csv.as_bytes();
    if csv.trim_ascii().is_empty() {
        return Head::default();
    }
    let separator = text::byte(text::separator(csv));
    let mut reader = TotalReaderBuilder::new().delimiter(separator).has_headers(false).from_bytes(csv);
    let mut rows = std::iter::from_fn(|| {
        loop {
            let line = text::without_line_ends(reader.split_record()?);
            if !line.is_empty() {
                return Some(text::texts(line, separator));
            }
        }
    });
    let first = rows.next().unwrap_or_default();
    let names: Vec<String> = first.iter().enumerate().map(|(at, name)| text::column_name(at, name)).collect();
    let second = rows.next().unwrap_or_default();
    let mut numbers = vec![Numbers::default(); names.len()];
    let mut import_ids = false;
    for (at, row) in rows.enumerate() {
        import_ids |= at == 0 && row.iter().any(|cell| cell.trim_start().starts_with("{\"ImportId\""));
        for (column, cell) in numbers.iter_mut().zip(&row) {
            column.look(cell);
        }
    }
    let blank = |at: usize| first.get(at).is_none_or(|name| name.trim().is_empty());
    let header_rows = if import_ids {
        3
    } else if (0..names.len()).any(blank) || above_numbers(&second, &numbers) {
        2
    } else {
        1
    };
    let mut texts = vec![String::new(); names.len()];
    if header_rows > 1 {
        let mut stem: Option<&str> = None;
        for (at, place) in texts.iter_mut().enumerate() {
            let cell = second.get(at).map_or("", |cell| cell.trim());
            if !blank(at) {
                // A name stands over the columns behind it that have none.
                let spans = at + 1 < names.len() && blank(at + 1);
                stem = first.get(at).map(|name| name.trim()).filter(|_| spans);
            }
            *place = match stem {
                Some(stem) => [stem, " | ", cell].concat(),
                None => cell.to_owned(),
            };
        }
    }
    Head { names, texts, header_rows }
}

/// Whether a column holds numbers and nothing else
#[derive(Clone, Copy, Default)]
struct Numbers {
    some: bool,
    others: bool,
}

impl Numbers {
    fn look(&mut self, cell: &str) {
        let cell = cell.trim();
        if !cell.is_empty() {
            let is_number = number(cell).is_some();
            self.some |= is_number;
            self.others |= !is_number;
        }
    }

    fn only(self) -> bool {
        self.some && !self.others
    }
}

/// Whether a row holds texts over more than half of the columns of numbers
fn above_numbers(row: &[String], numbers: &[Numbers]) -> bool {
    let columns = numbers.iter().filter(|column| column.only()).count();
    let texts = row
        .iter()
        .zip(numbers)
        .filter(|(cell, column)| column.only() && !cell.trim().is_empty() && number(cell.trim()).is_none());
    texts.count() * 2 > columns
}
