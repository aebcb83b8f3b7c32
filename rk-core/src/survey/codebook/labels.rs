//! What the texts and numbers in the cells of ratings stand for.

use crate::survey::{Cell, answers};

/// What stands in the cells of ratings besides the numbers 1 to 5
///
/// A cell is looked for in `dont_know`, `missing`, the labels of its item and
/// the labels of every item, in this order, and then read as a number. Numbers
/// and the same numbers as text are the same; texts are compared without regard
/// to case, and with every run of white space as one blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// The answers that labels stand for, for every item
    pub answers: Vec<(String, i64)>,
    /// The same for single items, by the item's name
    pub item_answers: Vec<(String, Vec<(String, i64)>)>,
    /// What means "no answer"
    pub missing: Vec<String>,
    /// What means "don't know" or "not relevant"
    pub dont_know: Vec<String>,
}

/// A text in the form in which labels and names of groups are compared
pub(in crate::survey) fn key(text: &str) -> String {
    let text = text.trim();
    match answers::number(text) {
        Some(Cell::Whole(number)) => number.to_string(),
        Some(Cell::Number(number)) => number.to_string(),
        _ => {
            let mut folded = String::with_capacity(text.len());
            for word in text.split_whitespace() {
                if !folded.is_empty() {
                    folded.push(' ');
                }
                folded.extend(word.chars().flat_map(char::to_lowercase));
            }
            folded
        }
    }
}
