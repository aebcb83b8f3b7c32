//! The items that a survey asks.

use super::{Dimension, SubScore, interner::Names, names::plain};
use crate::rule::{Path, Report, Rule};

/// The most items of an instrument
pub(crate) const MOST_ITEMS: usize = 16;

/// One question, asked about each group
///
/// The item has a name, not a wording: the questionnaire is the user's.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// The name in data and answers
    pub id: String,
    /// The half of relational coordination it belongs to; `None` counts in the total only
    pub sub_score: Option<SubScore>,
    /// Other names by which data may call it
    pub names: Vec<String>,
}

impl From<Dimension> for Item {
    fn from(dimension: Dimension) -> Self {
        let [english, danish] = [dimension.english(), dimension.danish()];
        let short = danish.strip_suffix(" kommunikation").unwrap_or(danish);
        Self {
            id: dimension.id().to_owned(),
            sub_score: Some(dimension.sub_score()),
            names: vec![english.to_owned(), danish.to_owned(), short.to_owned()],
        }
    }
}

/// The items of a survey, in order
///
/// # Examples
///
/// ```
/// use rk_core::survey::{Dimension, Instrument};
///
/// assert_eq!(Instrument::seven().items().len(), 7);
/// assert_eq!(Instrument::six().items()[2].id, "problem_solving");
/// let four = Instrument::new(vec![
///     Dimension::Timely.into(),
///     Dimension::ProblemSolving.into(),
///     Dimension::SharedGoals.into(),
///     Dimension::MutualRespect.into(),
/// ])?;
/// assert_eq!(four.half(), 2);
/// # Ok::<(), rk_core::rule::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Instrument {
    // INVARIANT: 1 to 16 items, no two of one name.
    items: Vec<Item>,
    /// The ways to write the items' names, in the form in which names are compared
    spellings: Vec<(String, usize)>,
}

impl Instrument {
    /// The standard form: all seven dimensions
    #[must_use]
    pub fn seven() -> Self {
        Self::of(Dimension::ALL.into_iter().map(Item::from).collect())
    }

    /// The original form: without accurate communication
    #[must_use]
    pub fn six() -> Self {
        let items = Dimension::ALL.into_iter().filter(|dimension| *dimension != Dimension::Accurate);
        Self::of(items.map(Item::from).collect())
    }

    fn of(items: Vec<Item>) -> Self {
        let spelt = |(at, item)| spellings(item).map(move |name| (name, at));
        let spellings = items.iter().enumerate().flat_map(spelt).collect();
        Self { items, spellings }
    }

    /// An instrument of the given items
    ///
    /// # Errors
    ///
    /// A report, with paths below `instrument.items`, if there are none or more
    /// than 16, if one has no id, or if two have the same name.
    pub fn new(items: Vec<Item>) -> Result<Self, Report> {
        Self::collect(items.into_iter().map(Ok))
    }

    /// An instrument of items some of which may already be at fault
    pub(crate) fn collect(given: impl Iterator<Item = Result<Item, Rule>>) -> Result<Self, Report> {
        let place = || Path::root().then("instrument").then("items");
        let mut report = Report::default();
        let (mut items, mut names, mut count) = (Vec::new(), Names::default(), 0);
        for (at, item) in given.enumerate() {
            count += 1;
            match item {
                Ok(item) if plain(&item.id).is_empty() => report.add(Rule::ItemIdEmpty, place().then(at)),
                Ok(item) => {
                    let spellings: Vec<String> = spellings(&item).collect();
                    if spellings.iter().any(|spelling| names.find(spelling).is_some()) {
                        report.add(Rule::ItemDuplicate, place().then(at));
                    }
                    for spelling in spellings {
                        names.add(&spelling);
                    }
                    items.push(item);
                }
                Err(rule) => report.add(rule, place().then(at)),
            }
        }
        if !(1..=MOST_ITEMS).contains(&count) {
            report.add(Rule::ItemCount { least: 1, most: 16 }, place());
        }
        if report.valid() { Ok(Self::of(items)) } else { Err(report) }
    }

    /// The items in order
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Half of the items, rounded up: the fewest answered items by default
    #[must_use]
    pub fn half(&self) -> usize {
        self.items.len().div_ceil(2)
    }

    /// The position of the item that `name` stands for
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        let name = plain(name);
        self.spellings.iter().find(|(spelling, _)| *spelling == name).map(|(_, at)| *at)
    }

    /// The position of the item that one of the dimension's names stands for
    #[must_use]
    pub fn position_of(&self, dimension: Dimension) -> Option<usize> {
        let item = Item::from(dimension);
        spellings(&item).find_map(|name| self.position(&name))
    }
}

/// The ways to write an item's name, in the form in which names are compared
fn spellings(item: &Item) -> impl Iterator<Item = String> + '_ {
    std::iter::once(&item.id).chain(&item.names).map(|name| plain(name))
}
