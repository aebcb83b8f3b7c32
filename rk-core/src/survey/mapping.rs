//! Whom and what each wide column is about.

use super::{
    Instrument, WideColumns,
    columns::{Columns, Use},
    roster::{NOBODY, Rated, Roster},
};
use crate::{
    personal_number::held_in,
    rule::{Path, Rule, Segment},
};

/// Finds out whom and what each column is about
pub(super) struct Mapping<'a> {
    instrument: &'a Instrument,
    roster: &'a mut Roster,
    rated: Rated,
    /// The texts for the rated groups, as they were first written in a column of the pattern
    texts: Vec<Option<String>>,
    /// For each rated group and item, the column
    columns: Vec<Vec<Option<usize>>>,
    /// Whether a column is about something that is not asked
    unclear: bool,
    /// Whether a column of the codebook is not there
    absent: bool,
    /// Whether a column belongs to the pattern
    fits: bool,
}

impl<'a> Mapping<'a> {
    pub(super) fn new(instrument: &'a Instrument, roster: &'a mut Roster) -> Self {
        Self {
            instrument,
            roster,
            rated: Rated::default(),
            texts: Vec::new(),
            columns: Vec::new(),
            unclear: false,
            absent: false,
            fits: false,
        }
    }

    /// Whether a column belongs to the pattern
    pub(super) fn fits_pattern(&self) -> bool {
        self.fits
    }

    /// The rated groups by their numbers in the roster
    pub(super) fn rated(self) -> Vec<usize> {
        self.rated.groups
    }

    /// Looks at the columns that are named, then at those that belong to the pattern
    pub(super) fn map(&mut self, columns: &WideColumns, found: &mut Columns) {
        for (name, about) in &columns.columns {
            let column = found.need(name, Use::Rating);
            self.absent |= column.is_none();
            if let Some(item) = self.instrument.position(&about.dimension) {
                self.add(column, name, about.rated.trim(), item, found);
            } else {
                let place = Path::root().then("codebook").then("columns").then(Segment::named(name));
                found.fault(column, Rule::CodebookDimensionUnknown, place);
                self.unclear = true;
            }
        }
        let Some(pattern) = &columns.pattern else { return };
        for (column, name) in found.free() {
            let fits = pattern.read(&name, |dimension| self.instrument.position(dimension));
            if let Some((rated, item)) = fits {
                self.fits = true;
                found.take(column, Use::Rating);
                self.add(Some(column), &name, rated, item, found);
            }
        }
    }

    /// Notes whom and what a column is about; one that is not there is already at fault
    fn add(&mut self, column: Option<usize>, name: &str, rated: &str, item: usize, found: &mut Columns) {
        let place = column
            .map_or_else(|| Path::root().then("columns").then(Segment::named(name)), |at| found.place(at));
        // The name of the column, or of the group in the codebook, is looked at by itself.
        let looked_at = held_in(name) || !self.fits;
        let mut known = true;
        let group = self.roster.group(rated, Rule::RatedGroupUnknown, |rule| {
            known &= rule != Rule::CodebookGroupUnknown;
            if rule != Rule::PersonalNumber || !looked_at {
                found.fault(column, rule, place.clone());
            }
        });
        if !known {
            return;
        }
        let text = self.fits.then(|| rated.to_owned());
        let rated = self.rated.position(group);
        if rated == self.columns.len() {
            self.texts.push(None);
            self.columns.push(vec![None; self.instrument.items().len()]);
        }
        if let Some(first @ None) = self.texts.get_mut(rated) {
            *first = text;
        }
        match self.columns.get_mut(rated).and_then(|columns| columns.get_mut(item)) {
            Some(free @ None) => *free = Some(column.unwrap_or(NOBODY)),
            _ => found.fault(column, Rule::ColumnTwice, place),
        }
    }

    /// The columns in order; those that are not there are noted, for a file
    /// that was cut off must not pass for a whole one
    pub(super) fn complete(&self, columns: &WideColumns, found: &mut Columns) -> Vec<usize> {
        let mut places = Vec::new();
        if self.columns.is_empty() {
            found.fault(None, Rule::NoRatingColumns, Path::root().then("codebook"));
        }
        let (mut named, mut halves) = (self.absent, Vec::<usize>::new());
        for (text, mapped) in self.texts.iter().zip(&self.columns) {
            for (column, asked) in mapped.iter().zip(self.instrument.items()) {
                match (*column, &columns.pattern, text) {
                    (Some(column), _, _) => places.push(column),
                    (None, Some(pattern), Some(text)) if !self.unclear => {
                        let name = pattern.name(text, &asked.id);
                        found.missing(&name);
                        named = true;
                    }
                    (None, _, _) => halves.extend(mapped.iter().flatten().copied().next()),
                }
            }
        }
        // What else is missing has no name; the group is known by a column that it has.
        if !named && !self.unclear {
            halves.dedup();
            for column in halves {
                let place =
                    Path::root().then("codebook").then("columns").then(Segment::named(found.name(column)));
                found.fault(None, Rule::CodebookItemMissing, place);
            }
        }
        places
    }
}
