//! Names and question texts that hold an item and a group.

use super::Search;
use crate::{rule::Note, survey::Instrument};

/// What stands around the name of a group
const AROUND: [char; 13] = ['_', '-', '–', ':', '|', '/', '.', ',', '(', ')', '[', ']', ' '];

impl Search<'_> {
    /// Finds the columns whose name or question text holds an item and something else, the rated group
    pub(super) fn find_items(&mut self) {
        let names = spellings(self.instrument);
        for column in self.free() {
            let by_name = split(self.name(column), &names).map(|found| (found, Note::ByName));
            let found =
                by_name.or_else(|| split(self.text(column), &names).map(|found| (found, Note::ByLabel)));
            if let Some(((rated, item), note)) = found {
                self.place(column, &rated, item, note);
            }
        }
    }
}

/// The names of items as letters to compare, longest first, each with its item
fn spellings(instrument: &Instrument) -> Vec<(Vec<char>, usize)> {
    let mut all = Vec::new();
    for (at, item) in instrument.items().iter().enumerate() {
        for name in std::iter::once(&item.id).chain(&item.names) {
            let letters: Vec<char> = name.trim().chars().flat_map(letters).collect();
            if !letters.is_empty() {
                all.push((letters, at));
            }
        }
    }
    all.sort_by_key(|(letters, _)| std::cmp::Reverse(letters.len()));
    all
}

/// A letter as it is compared: in lower case; blank, hyphen and underscore are the same
fn letters(letter: char) -> impl DoubleEndedIterator<Item = char> {
    let lower: Vec<char> = letter.to_lowercase().collect();
    lower
        .into_iter()
        .map(|letter| if matches!(letter, '-' | '_') || letter.is_whitespace() { ' ' } else { letter })
}

/// The rated group and the item in a text that begins or ends with the name of an item
fn split(text: &str, names: &[(Vec<char>, usize)]) -> Option<(String, usize)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text: Vec<char> = words.join(" ").chars().collect();
    names.iter().find_map(|(name, item)| {
        let rest = after(text.iter().copied(), name.iter().copied(), false)
            .and_then(|used| text.get(used..))
            .filter(|rest| !rest.first().is_some_and(|letter| letter.is_alphanumeric()))
            .and_then(group)
            .or_else(|| {
                let used = after(text.iter().rev().copied(), name.iter().rev().copied(), true)?;
                let rest = text.get(..text.len() - used)?;
                group(rest).filter(|_| !rest.last().is_some_and(|letter| letter.is_alphanumeric()))
            })?;
        Some((rest, *item))
    })
}

/// How many letters of a text its beginning takes, if it begins so
fn after(
    text: impl Iterator<Item = char>,
    mut name: impl Iterator<Item = char>,
    backwards: bool,
) -> Option<usize> {
    let mut wanted = name.next();
    let mut used = 0;
    for letter in text {
        if wanted.is_none() {
            break;
        }
        let mut parts: Vec<char> = letters(letter).collect();
        if backwards {
            parts.reverse();
        }
        for part in parts {
            if wanted != Some(part) {
                return None;
            }
            wanted = name.next();
        }
        used += 1;
    }
    wanted.is_none().then_some(used)
}

/// The name of a group without what stands around it; `None` if nothing is left
fn group(rest: &[char]) -> Option<String> {
    let rest: String = rest.iter().collect();
    let name = rest.trim_matches(|letter: char| AROUND.contains(&letter) || letter.is_whitespace());
    Some(name.to_owned()).filter(|name| !name.is_empty())
}
