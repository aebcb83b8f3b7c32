//! Who joined and left between two waves, and which margins would tell of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    movers::Movers,
    room::{Cell, Room},
};
use crate::score::Scores;

/// A person: the name, and the site if there is one
type Person<'s> = (&'s str, Option<&'s str>);

/// Who joined and left each group, as far as the people are listed
pub(super) struct Moved(Option<BTreeMap<String, Movers>>);

impl Moved {
    pub(super) fn between(before: &Scores, after: &Scores) -> Self {
        let (Some(earlier), Some(later)) = (people(before), people(after)) else { return Self(None) };
        let (nobody, mut moved) = (BTreeSet::new(), BTreeMap::new());
        for group in earlier.keys().chain(later.keys()) {
            let there = earlier.get(group).unwrap_or(&nobody);
            let now = later.get(group).unwrap_or(&nobody);
            let joined = crate::survey::count(now.difference(there).count());
            let left = crate::survey::count(there.difference(now).count());
            moved.insert((*group).to_owned(), Movers { joined, left });
        }
        Self(Some(moved))
    }

    /// Who joined and left the rating group of a tie, there and now
    pub(super) fn of(&self, there: &Cell<'_>, now: &Cell<'_>) -> Movers {
        let (before, after) = (there.tie.n, now.tie.n);
        let listed = self.0.as_ref().and_then(|moved| moved.get(&now.tie.rater)).copied();
        let fits = |movers: &Movers| {
            let (now, there) = (u128::from(after), u128::from(before));
            movers.left <= before && now + u128::from(movers.left) == there + u128::from(movers.joined)
        };
        listed.filter(fits).unwrap_or_else(|| Movers::fewest(before, after))
    }

    /// How many they are
    pub(super) fn count(&self, there: &Cell<'_>, now: &Cell<'_>) -> u64 {
        self.of(there, now).count()
    }
}

/// The people of each group, if they are listed
fn people(scores: &Scores) -> Option<BTreeMap<&str, BTreeSet<Person<'_>>>> {
    let mut groups: BTreeMap<&str, BTreeSet<Person<'_>>> = BTreeMap::new();
    for score in scores.respondents.as_ref()? {
        let person = (score.respondent.as_str(), score.site.as_deref());
        groups.entry(score.group.as_str()).or_default().insert(person);
    }
    Some(groups)
}

/// For each rating group the most people of one of its ties
#[derive(Default)]
pub(super) struct MostOfEach<'s>(BTreeMap<&'s str, u64>);

impl<'s> MostOfEach<'s> {
    pub(super) fn add(&mut self, rater: &'s str, people: u64) {
        let most = self.0.entry(rater).or_default();
        *most = people.max(*most);
    }

    /// Whether they are somebody, but fewer than `least`
    pub(super) fn few(&self, least: u64) -> bool {
        (1..least).contains(&self.0.values().fold(0, |sum, people| people.saturating_add(sum)))
    }
}

/// Margins of the later wave that average a tie that few people joined or left
/// and that is withheld, or printed with fewer decimals: from two means of a
/// margin, too, these people could be worked out
#[derive(Default)]
pub(super) struct Unsteady {
    /// The rating groups of whom it is so of how they rate the others
    pub(super) out: BTreeSet<usize>,
    /// The rated groups of whom it is so of how the others rate them
    pub(super) received: BTreeSet<usize>,
    /// Of all ties between groups
    pub(super) by_tie: bool,
    /// Of the groups' ties to themselves
    pub(super) within: bool,
}

impl Unsteady {
    pub(super) fn of(later: &Room<'_>, earlier: &Room<'_>, moved: &Moved) -> Self {
        let pairs: Vec<(&Cell<'_>, u64)> = later
            .cells
            .iter()
            .filter(|cell| cell.exists())
            .filter_map(|cell| {
                let there = earlier.find(cell).filter(|there| there.exists())?;
                Some((cell, moved.count(there, cell)))
            })
            .collect();
        let secret = |(cell, count): &(&Cell<'_>, u64)| *count > 0 && later.secret(cell);
        let unsteady = |of: &dyn Fn(&Cell<'_>) -> bool| {
            let averaged = || pairs.iter().filter(|(cell, _)| of(cell));
            let mut most = MostOfEach::default();
            for (cell, count) in averaged() {
                most.add(&cell.tie.rater, *count);
            }
            averaged().any(secret) && most.few(later.policy.mean_from())
        };
        let between: Vec<&(&Cell<'_>, u64)> = pairs.iter().filter(|(cell, _)| !cell.own()).collect();
        let rated: BTreeSet<usize> = between.iter().map(|(cell, _)| cell.rated).collect();
        Self {
            out: between.iter().filter(|pair| secret(pair)).map(|(cell, _)| cell.rater).collect(),
            received: rated
                .into_iter()
                .filter(|group| unsteady(&|cell| !cell.own() && cell.rated == *group))
                .collect(),
            by_tie: unsteady(&|cell| !cell.own()),
            within: unsteady(&|cell| cell.own()),
        }
    }
}
