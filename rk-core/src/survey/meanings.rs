//! What the cells of ratings stand for, made ready for reading many of them.

use super::{
    Cell, Instrument, LEAST, Labels, MOST,
    answers::{DONT_KNOW, MISSING, NONE, UNREAD, number},
    codebook::key,
    interner::Names,
};
use crate::rule::Rule;

/// The meanings of cells, for every item
#[derive(Clone, Debug)]
pub(super) struct Meanings {
    /// Those of items without labels of their own come first
    maps: Vec<Map>,
    of_item: Vec<usize>,
}

impl Meanings {
    pub(super) fn new(labels: &Labels, instrument: &Instrument) -> Self {
        let mut maps = vec![Map::new(labels, &[])];
        let mut of_item = vec![0; instrument.items().len()];
        for (item, map) in of_item.iter_mut().enumerate() {
            let own: Vec<&(String, i64)> = labels
                .item_answers
                .iter()
                .filter(|(name, _)| instrument.position(name) == Some(item))
                .flat_map(|(_, answers)| answers)
                .collect();
            if !own.is_empty() {
                *map = maps.len();
                maps.push(Map::new(labels, &own));
            }
        }
        Self { maps, of_item }
    }

    /// The number of the meanings for an item; those for every item if there is no such item
    pub(super) fn of_item(&self, item: usize) -> usize {
        self.of_item.get(item).copied().unwrap_or_default()
    }

    /// The answer in one cell
    ///
    /// # Errors
    ///
    /// The rule that the cell breaks.
    pub(super) fn answer(&mut self, map: usize, cell: Cell<'_>) -> Result<u8, Rule> {
        self.maps.get_mut(map).map_or(Ok(NONE), |map| map.answer(cell))
    }

    /// What each whole number from 0 to 255 stands for: an answer, none, or a cell to look at
    pub(super) fn table(&self, map: usize) -> [u8; 256] {
        self.maps.get(map).map_or([UNREAD; 256], |map| map.table)
    }
}

/// The meanings of cells for one or more items
#[derive(Clone, Debug)]
struct Map {
    keys: Names,
    /// What each key stands for
    codes: Vec<u8>,
    /// Whether there are labels besides the numbers
    labelled: bool,
    table: [u8; 256],
    /// Texts that were looked up, as they stand in the data, and what came of it
    seen: Names,
    outcomes: Vec<Result<u8, Rule>>,
}

impl Map {
    fn new(labels: &Labels, own: &[&(String, i64)]) -> Self {
        let mut map = Self {
            keys: Names::default(),
            codes: Vec::new(),
            labelled: !own.is_empty() || !labels.answers.is_empty(),
            table: [UNREAD; 256],
            seen: Names::default(),
            outcomes: Vec::new(),
        };
        // In the order in which they are looked at: of equal keys the first counts.
        for text in &labels.dont_know {
            map.add(text, DONT_KNOW);
        }
        for text in &labels.missing {
            map.add(text, MISSING);
        }
        for (label, answer) in own.iter().copied().chain(&labels.answers) {
            map.add(label, u8::try_from(*answer).unwrap_or(NONE));
        }
        let mut table = [UNREAD; 256];
        for (entry, number) in table.iter_mut().zip(0..) {
            *entry = map.whole(number).unwrap_or(UNREAD);
        }
        map.table = table;
        map
    }

    fn add(&mut self, text: &str, code: u8) {
        if self.keys.add(&key(text)).1 {
            self.codes.push(code);
        }
    }

    fn find(&self, key: &str) -> Option<u8> {
        self.keys.find(key).and_then(|number| self.codes.get(number).copied())
    }

    fn answer(&mut self, cell: Cell<'_>) -> Result<u8, Rule> {
        match cell {
            Cell::Missing => Ok(NONE),
            Cell::Whole(number) => self.whole(number),
            Cell::Number(number) => self.number(number),
            Cell::Text(text) if self.codes.is_empty() => self.text(text),
            Cell::Text(text) => {
                // Few different texts stand in many cells.
                let known = self.seen.find(text).and_then(|at| self.outcomes.get(at));
                if let Some(outcome) = known {
                    return outcome.clone();
                }
                let outcome = self.text(text);
                self.seen.add(text);
                self.outcomes.push(outcome.clone());
                outcome
            }
            Cell::Other => Err(Rule::RatingNotNumber),
        }
    }

    fn whole(&self, number: i64) -> Result<u8, Rule> {
        let known = if self.codes.is_empty() { None } else { self.find(&number.to_string()) };
        known
            .or_else(|| u8::try_from(number).ok().filter(|answer| (LEAST..=MOST).contains(answer)))
            .ok_or(Rule::RatingOutOfRange { least: u64::from(LEAST), most: u64::from(MOST) })
    }

    fn number(&self, number: f64) -> Result<u8, Rule> {
        match self.find(&number.to_string()) {
            Some(code) => Ok(code),
            // A whole number that is too large for an integer is whole.
            None if number.is_infinite() || number.fract() == 0.0 => {
                Err(Rule::RatingOutOfRange { least: u64::from(LEAST), most: u64::from(MOST) })
            }
            None => Err(Rule::RatingNotWhole),
        }
    }

    fn text(&self, text: &str) -> Result<u8, Rule> {
        let text = text.trim();
        match number(text) {
            _ if text.is_empty() => Ok(NONE),
            Some(Cell::Whole(number)) => self.whole(number),
            Some(Cell::Number(number)) => self.number(number),
            _ if self.labelled => self.find(&key(text)).ok_or(Rule::AnswerLabelUnknown),
            _ => self.find(&key(text)).ok_or(Rule::RatingNotNumber),
        }
    }
}
