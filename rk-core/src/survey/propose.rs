//! What the columns of a file may be: a codebook for a person to correct.

mod blocks;
mod called;
mod items;
mod metadata;
#[cfg(feature = "import")]
mod sheet;

use super::{
    Codebook, FileForm, Instrument, Layout, LongColumns, RatingColumn, Source, Use, WideColumns, columns,
    interner::Names,
};
use crate::{
    personal_number::held_in,
    rule::{Note, Path, Report, Rule},
};

/// A codebook that may fit, and how each column was found
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The codebook
    pub codebook: Codebook,
    /// One note a column, in their order
    pub notes: Vec<ColumnNote>,
}

/// How a column was found
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnNote {
    /// Its name
    pub column: String,
    /// What it is proposed for
    pub used: Use,
    /// The rated group and the item of a wide column of ratings
    pub about: Option<(String, String)>,
    /// What says so
    pub note: Note,
}

/// The head of a table: names of columns and the texts of their questions
#[derive(Clone, Debug, Default)]
struct Head {
    names: Vec<String>,
    texts: Vec<String>,
    header_rows: usize,
}

impl Instrument {
    /// Proposes a codebook for data by the names of its columns
    ///
    /// `labels` are the question texts of columns by name, where another
    /// program knows them. The proposal is there if the report is valid.
    #[must_use]
    pub fn propose<'a>(
        &self,
        source: impl Into<Source<'a>>,
        labels: &[(String, String)],
    ) -> (Option<Proposal>, Report) {
        let mut head = match source.into() {
            Source::Table(table) => Head {
                names: table.names.clone(),
                texts: vec![String::new(); table.names.len()],
                header_rows: 1,
            },
            #[cfg(feature = "import")]
            Source::Csv(text) => sheet::head(text),
            #[cfg(feature = "import")]
            Source::Bytes(bytes) => match super::encoding::decode(bytes, None) {
                Some((text, _)) => sheet::head(&text),
                None => return (None, Report::of(Rule::EncodingUnreadable, Path::root().then("csv"))),
            },
        };
        if head.names.is_empty() {
            return (None, Report::of(Rule::NoRows, Path::root()));
        }
        let (mut index, mut report) = (Names::default(), Report::default());
        for (at, name) in head.names.iter().enumerate() {
            if !index.add(name).1 {
                report.add(Rule::CsvHeaderDuplicate, columns::place(&head.names, at));
            }
        }
        if !report.valid() {
            return (None, report);
        }
        for (name, text) in labels {
            if let Some(known) = index.find(name).and_then(|at| head.texts.get_mut(at)) {
                known.clone_from(text);
            }
        }
        let proposal = Search::new(self, &head).propose();
        let finds = |used: &[Use]| proposal.notes.iter().any(|note| used.contains(&note.used));
        if !finds(&[Use::Rating]) {
            report.add(Rule::ProposeNone, Path::root());
        } else if !finds(&[Use::Group, Use::RaterGroup]) {
            report.add(Rule::ProposeGroupNone, Path::root());
        }
        if proposal.notes.iter().any(|note| note.note == Note::ByPosition) {
            report.add(Rule::ProposeByPosition, Path::root());
        }
        (Some(proposal), report)
    }
}

/// What has been found so far
struct Search<'a> {
    instrument: &'a Instrument,
    head: &'a Head,
    notes: Vec<ColumnNote>,
    /// The groups and items that have a column
    placed: Names,
}

impl<'a> Search<'a> {
    fn new(instrument: &'a Instrument, head: &'a Head) -> Self {
        let notes = head.names.iter().map(|name| ColumnNote {
            column: if held_in(name) { "…".to_owned() } else { name.clone() },
            used: Use::Unused,
            about: None,
            note: Note::Nothing,
        });
        Self { instrument, head, notes: notes.collect(), placed: Names::default() }
    }

    fn propose(mut self) -> Proposal {
        self.find_metadata();
        let long = self.find_long();
        self.find_keys(!long);
        if !long {
            self.find_items();
            self.find_blocks();
            self.find_group_by_word();
        }
        let codebook = self.codebook(long);
        Proposal { codebook, notes: self.notes }
    }

    /// The columns that are still free, by position
    fn free(&self) -> Vec<usize> {
        let nameable = |at: &usize| self.head.names.get(*at).is_some_and(|name| !held_in(name));
        let free = self.notes.iter().enumerate().filter(|(_, note)| note.used == Use::Unused);
        free.map(|(at, _)| at).filter(nameable).collect()
    }

    fn name(&self, column: usize) -> &'a str {
        self.head.names.get(column).map_or("", String::as_str)
    }

    fn text(&self, column: usize) -> &'a str {
        self.head.texts.get(column).map_or("", String::as_str)
    }

    fn set(&mut self, column: usize, used: Use, note: Note) {
        if let Some(place) = self.notes.get_mut(column) {
            place.used = used;
            place.note = note;
        }
    }

    /// Proposes a column of ratings, unless its group and item have one
    fn place(&mut self, column: usize, rated: &str, item: usize, note: Note) {
        let Some(asked) = self.instrument.items().get(item) else { return };
        if held_in(rated) || !self.placed.add(&format!("{item} {rated}")).1 {
            return;
        }
        self.set(column, Use::Rating, note);
        if let Some(place) = self.notes.get_mut(column) {
            place.about = Some((rated.to_owned(), asked.id.clone()));
        }
    }

    fn codebook(&self, long: bool) -> Codebook {
        let named = |used: Use| -> Vec<String> {
            let notes = self.notes.iter().filter(|note| note.used == used);
            notes.map(|note| note.column.clone()).collect()
        };
        let first = |used: Use| named(used).into_iter().next();
        let layout = if long {
            let default = LongColumns::default();
            Layout::Long(LongColumns {
                rater_group: first(Use::RaterGroup).unwrap_or(default.rater_group),
                rated_group: first(Use::RatedGroup).unwrap_or(default.rated_group),
                dimension: first(Use::Dimension).unwrap_or(default.dimension),
                rating: first(Use::Rating).unwrap_or(default.rating),
            })
        } else {
            let about = self.notes.iter().filter_map(|note| {
                let (rated, dimension) = note.about.clone()?;
                Some((note.column.clone(), RatingColumn { rated, dimension }))
            });
            Layout::Wide(WideColumns { group: first(Use::Group), pattern: None, columns: about.collect() })
        };
        Codebook {
            respondent: first(Use::Respondent),
            site: first(Use::Site),
            wave: first(Use::Wave),
            case: first(Use::Case),
            layout,
            file: FileForm { header_rows: self.head.header_rows, ..FileForm::default() },
            ignore: named(Use::Ignored),
            ..Codebook::default()
        }
    }
}

/// A name in the form in which names are compared: lower case, every run of white space one blank
fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").chars().flat_map(char::to_lowercase).collect()
}
