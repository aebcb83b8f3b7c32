//! Blocks of columns that differ in their endings only.

use super::{Search, plain};
use crate::rule::Note;

/// Neighbours of one beginning: their columns and endings
struct Block {
    prefix: String,
    columns: Vec<usize>,
    endings: Vec<String>,
}

impl Search<'_> {
    /// Places blocks by their number and size: one an item, or one a group
    pub(super) fn find_blocks(&mut self) {
        let blocks = self.blocks();
        let Some(first) = blocks.first() else { return };
        let items = self.instrument.items().len();
        if blocks.len() == items && blocks.iter().all(|block| block.endings == first.endings) {
            let groups: Vec<&str> = first.endings.iter().map(String::as_str).collect();
            for (place, ending) in groups.into_iter().enumerate() {
                let texts: Vec<&str> = blocks
                    .iter()
                    .filter_map(|block| block.columns.get(place))
                    .map(|column| self.text(*column).trim())
                    .collect();
                let shared = texts
                    .first()
                    .copied()
                    .filter(|text| !text.is_empty() && texts.iter().all(|other| plain(other) == plain(text)));
                let rated = shared.unwrap_or(ending);
                for (item, block) in blocks.iter().enumerate() {
                    if let Some(column) = block.columns.get(place) {
                        self.place(*column, rated, item, Note::ByPosition);
                    }
                }
            }
        } else if blocks.iter().all(|block| block.columns.len() == items) {
            for block in &blocks {
                for (item, column) in block.columns.iter().enumerate() {
                    self.place(*column, &block.prefix, item, Note::ByPosition);
                }
            }
        }
    }

    /// Runs of two or more free columns of one beginning
    fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut open = false;
        for column in self.free() {
            let Some((prefix, ending)) = split(self.name(column)) else {
                open = false;
                continue;
            };
            match blocks.last_mut().filter(|block| open && plain(&block.prefix) == plain(prefix)) {
                Some(block) => {
                    block.columns.push(column);
                    block.endings.push(ending.to_owned());
                }
                None => blocks.push(Block {
                    prefix: prefix.to_owned(),
                    columns: vec![column],
                    endings: vec![ending.to_owned()],
                }),
            }
            open = true;
        }
        blocks.retain(|block| block.columns.len() > 1);
        blocks
    }
}

/// A name as its beginning and its ending: `_` and digits, `_SQ` and digits, or something in brackets
///
/// `LimeSurvey` writes `Q1[SQ001]` into text, and `Q1_SQ001` for SPSS and R.
fn split(name: &str) -> Option<(&str, &str)> {
    let (prefix, ending) = match name.strip_suffix(']') {
        Some(inner) => inner.rsplit_once('[')?,
        None => name.rsplit_once('_').filter(|(_, ending)| {
            let number = ending.strip_prefix("SQ").unwrap_or(ending);
            number.bytes().all(|byte| byte.is_ascii_digit())
        })?,
    };
    let (prefix, ending) = (prefix.trim(), ending.trim());
    (!prefix.is_empty() && !ending.is_empty()).then_some((prefix, ending))
}
