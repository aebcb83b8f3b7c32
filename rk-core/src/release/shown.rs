//! Means over the ties that are shown.

use std::collections::BTreeMap;

use super::{
    contents::{
        DimensionShown, DimensionShownScopes, Leadership, ShareDistribution, ShareDistributions, Shown,
        ShownScopes,
    },
    print::{Printed, average, round},
    room::{Cell, Room},
};
use crate::{
    score::{DimensionTie, Level, Ordered, Reason, Why},
    stats::Fraction,
    survey::{GroupLevel, STEPS},
};

/// The decimals of shares
const SHARE_DECIMALS: u64 = 2;

/// What may be shown of dimensions and distributions beside the rules for each of them
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Guard {
    /// No mean of a dimension is shown
    pub(super) dimensions: bool,
    /// No distribution is shown
    pub(super) distributions: bool,
}

/// The same for ties between groups, and of groups to themselves
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Guards {
    pub(super) between: Guard,
    pub(super) within: Guard,
}

impl Room<'_> {
    /// The mean of the ties that are shown
    pub(super) fn shown(&self) -> ShownScopes {
        ShownScopes { between: self.mean(false, |_| true), within: self.mean(true, |_| true) }
    }

    /// Leaders and staff
    pub(super) fn leadership(&self) -> Leadership {
        let of = |rater: GroupLevel, rated: Option<GroupLevel>| {
            self.mean(false, |cell| {
                self.level(cell.rater) == rater && rated.is_none_or(|rated| self.level(cell.rated) == rated)
            })
        };
        let (leader, staff) = (GroupLevel::Leader, GroupLevel::Staff);
        Leadership {
            leaders_rate_staff: of(leader, Some(staff)),
            staff_rate_leaders: of(staff, Some(leader)),
            leaders_rate_others: of(leader, None),
            staff_rate_others: of(staff, None),
        }
    }

    /// The mean of the printed means of the ties that `which` holds of
    fn mean(&self, own: bool, which: impl Fn(&Cell<'_>) -> bool) -> Shown {
        let ties = || self.ties(own).filter(|cell| cell.exists() && which(cell));
        let printed: Vec<Fraction> = ties().filter_map(Cell::printed).map(Printed::fraction).collect();
        let of = crate::survey::count(ties().count());
        let mean = average(&printed).ok_or(Reason::NoTiesShown);
        let mut why = Why::default();
        let value = why.take("mean", self.rounded(&mean));
        let level = why.take("level", self.level_of(&mean, own));
        Shown { ties: crate::survey::count(printed.len()), of, mean: value, level, why }
    }

    fn rounded(&self, mean: &Result<Fraction, Reason>) -> Result<f64, Reason> {
        mean.as_ref().map(|mean| round(mean.rounded(), self.policy.decimals())).map_err(|reason| *reason)
    }

    fn level_of(&self, mean: &Result<Fraction, Reason>, own: bool) -> Result<Level, Reason> {
        let mean = mean.as_ref().map_err(|reason| *reason)?;
        self.scores.cuts.of(own).map(|cuts| cuts.level(mean)).ok_or(Reason::NoCuts)
    }

    /// Each item over the ties that are shown
    pub(super) fn dimensions(&self, guards: Guards) -> Ordered<DimensionShownScopes> {
        let scopes = |item: &String| DimensionShownScopes {
            between: self.dimension(item, false, guards.between),
            within: self.dimension(item, true, guards.within),
        };
        self.scores.instrument.items.iter().map(|item| (item.clone(), scopes(item))).collect()
    }

    /// The answers to an item in the ties that are shown and have enough of them
    pub(super) fn answers(&self, item: &str, own: bool) -> Vec<(&Cell<'_>, &DimensionTie)> {
        self.ties(own)
            .filter(|cell| cell.printed().is_some())
            .filter_map(|cell| Some((cell, cell.tie.dimensions.get(item)?)))
            .filter(|(cell, answers)| self.people(cell, answers) >= self.policy.mean_from())
            .collect()
    }

    /// The people behind the answers to an item
    fn people(&self, cell: &Cell<'_>, answers: &DimensionTie) -> u64 {
        let group = self.scores.groups.get(cell.rater);
        answers.n.min(group.map_or(0, |group| group.respondents))
    }

    fn dimension(&self, item: &str, own: bool, guard: Guard) -> DimensionShown {
        let ties = self.answers(item, own);
        let means: Vec<Fraction> = ties.iter().filter_map(|(_, answers)| answers.exact().ok()).collect();
        let mean = average(&means).ok_or(Reason::NoTiesShown).and_then(|mean| {
            let printed = Printed::new(mean.rounded(), self.policy.decimals());
            let tells = guard.dimensions || (printed.at_an_end() && !self.policy.is_open());
            if tells { Err(Reason::Protected) } else { Ok(mean) }
        });
        let mut why = Why::default();
        let value = why.take("mean", self.rounded(&mean));
        let level_of_mean = self.level_of(&mean, own);
        let level = why.take("level", level_of_mean);
        // The levels of a few ties can tell as much as their mean.
        let mut count = |field: &str, level: Level| {
            let levels = ties.iter().filter(|(_, answers)| answers.level == Some(level));
            let count = crate::survey::count(levels.count());
            let hidden = level_of_mean.err().filter(|_| !ties.is_empty());
            why.take(field, hidden.map_or(Ok(count), Err))
        };
        let weak = count("weak", Level::Weak);
        let moderate = count("moderate", Level::Moderate);
        let strong = count("strong", Level::Strong);
        DimensionShown {
            ties: crate::survey::count(ties.len()),
            mean: value,
            level,
            weak,
            moderate,
            strong,
            why,
        }
    }

    /// The shares of the answers to each item
    pub(super) fn distributions(&self, guards: Guards) -> Ordered<ShareDistributions> {
        let scopes = |item: &String| ShareDistributions {
            between: self.distribution(item, false, guards.between),
            within: self.distribution(item, true, guards.within),
        };
        self.scores.instrument.items.iter().map(|item| (item.clone(), scopes(item))).collect()
    }

    fn distribution(&self, item: &str, own: bool, guard: Guard) -> ShareDistribution {
        let mut why = Why::default();
        let counts = self.shares(item, own, guard);
        let n = why.take("n", counts.map(|(n, _)| n));
        let shares = why.take("shares", counts.map(|(_, shares)| shares));
        ShareDistribution { n, shares, why }
    }

    /// The number of answers to an item and the shares of each, or why they are not shown
    fn shares(&self, item: &str, own: bool, guard: Guard) -> Result<(u64, [f64; STEPS]), Reason> {
        let ties = self.answers(item, own);
        if ties.is_empty() {
            return Err(Reason::NoTiesShown);
        }
        // Who rates several groups is one person: of each rating group, the tie with the most counts.
        let mut people: BTreeMap<usize, u64> = BTreeMap::new();
        for (cell, answers) in &ties {
            let most = people.entry(cell.rater).or_default();
            *most = self.people(cell, answers).max(*most);
        }
        let people = people.values().fold(0_u64, |sum, people| sum.saturating_add(*people));
        if people < self.policy.distribution_from() {
            return Err(Reason::TooFew);
        }
        let mut counts = [0_u64; STEPS];
        for (_, answers) in &ties {
            for (sum, count) in counts.iter_mut().zip(answers.counts) {
                *sum = sum.saturating_add(count);
            }
        }
        let n = counts.iter().fold(0_u64, |sum, count| sum.saturating_add(*count));
        let alike = counts.contains(&n) && !self.policy.is_open();
        if alike || guard.distributions {
            return Err(Reason::Protected);
        }
        let share = |count: u64| Fraction::new(count, n).map_or(0.0, |share| share.rounded());
        Ok((n, counts.map(|count| round(share(count), SHARE_DECIMALS))))
    }
}
