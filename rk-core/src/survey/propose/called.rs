//! Columns that are called by what they are.

use super::{Search, plain};
use crate::{rule::Note, survey::Use};

/// What the columns of keys are called, in English and Danish
const KEYS: [(Use, &[&str]); 5] = [
    (Use::Respondent, &["respondent"]),
    (Use::Group, &["group", "faggruppe", "gruppe"]),
    (Use::Site, &["site", "sted", "enhed"]),
    (Use::Wave, &["wave", "måling", "runde"]),
    (Use::Case, &["case", "sag"]),
];

/// Words that the question about the respondent's own group may hold
const GROUP_WORDS: [&str; 5] = ["group", "team", "profession", "faggruppe", "gruppe"];

/// What the columns of the long form are called
const LONG: [(Use, &str); 5] = [
    (Use::Respondent, "respondent"),
    (Use::RaterGroup, "rater_group"),
    (Use::RatedGroup, "rated_group"),
    (Use::Dimension, "dimension"),
    (Use::Rating, "rating"),
];

impl Search<'_> {
    /// The first free column that is called so, by its name, else by its question text
    pub(super) fn called(&self, names: &[&str]) -> Option<(usize, Note)> {
        let free = self.free();
        let find = |of: &dyn Fn(usize) -> String| {
            free.iter().copied().find(|column| names.contains(&of(*column).as_str()))
        };
        let by_name = find(&|column| plain(self.name(column))).map(|column| (column, Note::ByName));
        by_name.or_else(|| find(&|column| plain(self.text(column))).map(|column| (column, Note::ByLabel)))
    }

    /// Finds the columns of the long form, if all five are there by name
    pub(super) fn find_long(&mut self) -> bool {
        let free = self.free();
        let find = |name: &str| free.iter().copied().find(|column| plain(self.name(*column)) == name);
        let found = LONG.map(|(used, name)| (find(name), used));
        let all = found.iter().all(|(column, _)| column.is_some());
        for (column, used) in found {
            if let Some(column) = column.filter(|_| all) {
                self.set(column, used, Note::ByName);
            }
        }
        all
    }

    /// Finds the columns of keys; in the long form respondent and group are found already
    pub(super) fn find_keys(&mut self, wide: bool) {
        let known = self.notes.iter().any(|note| note.used == Use::Respondent);
        for (used, names) in KEYS {
            let skip = match used {
                Use::Respondent => known,
                Use::Group => !wide,
                _ => false,
            };
            if let Some((column, note)) = self.called(names).filter(|_| !skip) {
                self.set(column, used, note);
            }
        }
    }

    /// Finds the column of the group, where none is called so, by a word in it that no other free column holds
    pub(super) fn find_group_by_word(&mut self) {
        if self.notes.iter().any(|note| note.used == Use::Group) {
            return;
        }
        let free = self.free();
        let only = |of: &dyn Fn(usize) -> String| {
            let mut found = free.iter().copied().filter(|column| {
                let text = of(*column);
                text.split(|letter: char| !letter.is_alphanumeric()).any(|word| GROUP_WORDS.contains(&word))
            });
            found.next().filter(|_| found.next().is_none())
        };
        let by_name = only(&|column| plain(self.name(column))).map(|column| (column, Note::ByName));
        let found = by_name.or_else(|| Some((only(&|column| plain(self.text(column)))?, Note::ByLabel)));
        if let Some((column, note)) = found {
            self.set(column, Use::Group, note);
        }
    }
}
