//! What drives an aim, as a tree, and what is tried for each driver.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    improvement::{
        Day,
        declare::given,
        notes::{At, MOST_ENTRIES, Notes},
    },
    rule::Rule,
};

given! {
    /// Something that drives the aim
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Driver {
        /// Its name
        pub id: String,
        /// In words
        pub text: String,
        /// The driver that it belongs to; it is primary without one
        pub parent: Option<String>,
    }
}

given! {
    /// Something that is tried
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Tried {
        /// Its name, if it has one
        pub id: Option<String>,
        /// In words
        pub text: String,
        /// The driver that it works on
        pub driver: Option<String>,
        /// From which day on it is tried
        pub from: Option<Day>,
    }
}

/// What a test is called
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum TestName {
    /// By its id
    Id(String),
    /// By its place, counted from 1
    Number(u64),
}

/// A driver in the tree
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DriverRow {
    /// Its name
    pub id: String,
    /// In words
    pub text: String,
    /// 1 for a primary driver, 2 for what belongs to it, and so on
    pub level: u64,
    /// The driver that it belongs to
    pub parent: Option<String>,
    /// What is tried for it
    pub tests: Vec<TestName>,
}

/// Drivers by their ids, and each one's parent by its place
struct Family<'a> {
    places: BTreeMap<&'a str, usize>,
    parents: Vec<Option<usize>>,
}

impl<'a> Family<'a> {
    fn of(drivers: &'a [Driver]) -> Self {
        let mut places = BTreeMap::new();
        for (at, driver) in drivers.iter().enumerate() {
            places.entry(driver.id.as_str()).or_insert(at);
        }
        let parent = |driver: &Driver| places.get(driver.parent.as_deref()?).copied();
        let parents = drivers.iter().map(parent).collect();
        Self { places, parents }
    }

    fn parent(&self, at: usize) -> Option<usize> {
        self.parents.get(at).copied().flatten()
    }

    /// The drivers that stand below themselves
    fn circling(&self) -> BTreeSet<usize> {
        let mut circling = BTreeSet::new();
        // The walk on which each was first met.
        let mut met: Vec<Option<usize>> = vec![None; self.parents.len()];
        for walk in 0..self.parents.len() {
            let mut next = Some(walk);
            while let Some(at) = next {
                match met.get_mut(at) {
                    Some(first @ None) => *first = Some(walk),
                    Some(Some(first)) if *first == walk => {
                        // The walk has come back to itself.
                        let mut on = at;
                        while circling.insert(on) {
                            on = self.parent(on).unwrap_or(on);
                        }
                        break;
                    }
                    _ => break,
                }
                next = self.parent(at);
            }
        }
        circling
    }
}

/// Notes what is wrong with drivers and tests
pub(super) fn check(drivers: &[Driver], tests: &[Tried], notes: &mut Notes<'_>) {
    let list = At::field("drivers");
    if drivers.is_empty() {
        notes.note(Rule::ChangeTestDriversNone, list);
    }
    let family = Family::of(drivers);
    let circling = family.circling();
    let busy: BTreeSet<&str> = drivers
        .iter()
        .filter_map(|driver| driver.parent.as_deref())
        .chain(tests.iter().filter_map(|test| test.driver.as_deref()))
        .collect();
    // Of an id that could not be read nobody knows what it is the same as.
    let known = (0..drivers.len()).all(|at| notes.is_read(list.entry(at).key("id")));
    let mut ids = BTreeSet::new();
    for (at, driver) in notes.list(drivers, MOST_ENTRIES, list).iter().enumerate() {
        let place = list.entry(at);
        if !busy.contains(driver.id.as_str()) {
            notes.note(Rule::ChangeTestUntried, place);
        }
        if known {
            notes.id(Some(&driver.id), &mut ids, place.key("id"));
        } else {
            notes.text(Some(&driver.id), place.key("id"));
        }
        notes.text(Some(&driver.text), place.key("text"));
        if known && driver.parent.is_some() && family.parent(at).is_none() {
            notes.note(Rule::InputReference, place.key("parent"));
        }
        if known && circling.contains(&at) {
            notes.note(Rule::ChangeTestCircle, place.key("parent"));
        }
    }
    let list = At::field("tests");
    let mut ids = BTreeSet::new();
    for (at, test) in notes.list(tests, MOST_ENTRIES, list).iter().enumerate() {
        let place = list.entry(at);
        notes.id(test.id.as_deref(), &mut ids, place.key("id"));
        notes.text(Some(&test.text), place.key("text"));
        match test.driver.as_deref() {
            None => notes.note(Rule::ChangeTestNoDriver, place.key("driver")),
            Some(driver) if known && !family.places.contains_key(driver) => {
                notes.note(Rule::InputReference, place.key("driver"));
            }
            Some(_) => {}
        }
        notes.day(test.from, place.key("from"));
    }
}

/// The tree in preorder; of drivers without a fault
pub(super) fn tree(drivers: &[Driver], tests: &[Tried]) -> Vec<DriverRow> {
    let family = Family::of(drivers);
    let mut tried: BTreeMap<&str, Vec<TestName>> = BTreeMap::new();
    for (number, test) in (1..).zip(tests) {
        if let Some(driver) = test.driver.as_deref() {
            let name = test.id.clone().map_or(TestName::Number(number), TestName::Id);
            tried.entry(driver).or_default().push(name);
        }
    }
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); drivers.len()];
    // What is still to be written, the next at the end.
    let mut waiting: Vec<(usize, u64)> = Vec::new();
    for at in (0..drivers.len()).rev() {
        match family.parent(at).and_then(|parent| children.get_mut(parent)) {
            Some(siblings) => siblings.push(at),
            None => waiting.push((at, 1)),
        }
    }
    let mut rows = Vec::new();
    while let Some((at, level)) = waiting.pop() {
        let Some(driver) = drivers.get(at) else { continue };
        rows.push(DriverRow {
            id: driver.id.clone(),
            text: driver.text.clone(),
            level,
            parent: driver.parent.clone(),
            tests: tried.remove(driver.id.as_str()).unwrap_or_default(),
        });
        waiting.extend(children.get(at).into_iter().flatten().map(|child| (*child, level + 1)));
    }
    rows
}
