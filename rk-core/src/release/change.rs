//! What changed, of what is shown in both waves.

use super::{
    contents::{Compared, DimensionShown, GroupChange, TieChange, Wave, WaveChange},
    print::{Printed, average, difference, round},
    room::{Cell, Room},
};
use crate::{
    score::{Ordered, Reason, Why},
    stats::Fraction,
};

impl Room<'_> {
    /// What changed since an earlier wave; both are given with what is shown of them
    pub(super) fn change(&self, shown: &Wave, earlier: &Room<'_>, shown_before: &Wave) -> WaveChange {
        let groups = groups(shown_before, shown);
        let rated = |rater: Option<&str>| self.compare(earlier, rater);
        let items = self.scores.instrument.items.iter();
        WaveChange {
            ties: self.tie_changes(earlier),
            index: rated(None),
            by_rater: groups.both.iter().map(|group| (group.clone(), rated(Some(group)))).collect(),
            dimensions: items
                .map(|item| (item.clone(), self.item(item, shown, earlier, shown_before)))
                .collect::<Ordered<Compared>>(),
            groups,
        }
    }

    /// The tie of this wave between the groups of a tie of another
    pub(super) fn find(&self, cell: &Cell<'_>) -> Option<&Cell<'_>> {
        let mut cells = self.cells.iter();
        cells.find(|own| own.tie.rater == cell.tie.rater && own.tie.rated == cell.tie.rated)
    }

    /// The ties that have a mean in both waves, the earlier one first
    fn in_both<'r>(&'r self, earlier: &'r Room<'_>) -> impl Iterator<Item = (&'r Cell<'r>, &'r Cell<'r>)> {
        let cells = self.cells.iter().filter(|cell| cell.exists());
        cells.filter_map(|cell| Some((earlier.find(cell).filter(|there| there.exists())?, cell)))
    }

    fn tie_changes(&self, earlier: &Room<'_>) -> Vec<TieChange> {
        let changes = self.in_both(earlier).map(|(there, now)| {
            let printed =
                |cell: &Cell<'_>| cell.printed().ok_or(cell.withheld().unwrap_or(Reason::Protected));
            let (before, after) = (printed(there), printed(now));
            let change = match (before, after) {
                (Ok(before), Ok(after)) => {
                    let decimals = before.decimals.min(after.decimals);
                    Ok(difference(&after.fraction(), &before.fraction(), decimals))
                }
                _ => Err(Reason::Protected),
            };
            let mut why = Why::default();
            TieChange {
                rater: now.tie.rater.clone(),
                rated: now.tie.rated.clone(),
                before: why.take("before", before.map(Printed::value)),
                after: why.take("after", after.map(Printed::value)),
                change: why.take("change", change),
                why,
            }
        });
        changes.collect()
    }

    /// The ties between groups that are shown in both waves, of one rating group or of all
    fn compare(&self, earlier: &Room<'_>, rater: Option<&str>) -> Compared {
        let ties = self
            .in_both(earlier)
            .filter(|(_, now)| !now.own() && rater.is_none_or(|rater| now.tie.rater == rater));
        let printed = ties.filter_map(|(there, now)| Some((there.printed()?, now.printed()?)));
        let (before, after): (Vec<Fraction>, Vec<Fraction>) =
            printed.map(|(before, after)| (before.fraction(), after.fraction())).unzip();
        self.compared(&before, &after, false)
    }

    fn item(&self, item: &str, shown: &Wave, earlier: &Room<'_>, shown_before: &Wave) -> Compared {
        let there = earlier.answers(item, false);
        let pairs = self.answers(item, false).into_iter().filter_map(|(cell, now)| {
            let same = |(other, _): &&(&Cell<'_>, _)| {
                other.tie.rater == cell.tie.rater && other.tie.rated == cell.tie.rated
            };
            Some((there.iter().find(same)?.1.exact().ok()?, now.exact().ok()?))
        });
        let (before, after): (Vec<Fraction>, Vec<Fraction>) = pairs.unzip();
        let hidden = |wave: &Wave| {
            let shown: Option<&DimensionShown> = wave.dimensions.get(item).map(|scopes| &scopes.between);
            shown.is_some_and(|shown| shown.why.get("mean") == Some(&Reason::Protected))
        };
        let at_an_end = |means: &[Fraction]| {
            let mean = average(means).map(|mean| Printed::new(mean.rounded(), self.policy.decimals()));
            mean.is_some_and(Printed::at_an_end) && !self.policy.is_open()
        };
        let protected = hidden(shown) || hidden(shown_before) || at_an_end(&before) || at_an_end(&after);
        self.compared(&before, &after, protected)
    }

    /// Means over the same ties in two waves
    fn compared(&self, before: &[Fraction], after: &[Fraction], protected: bool) -> Compared {
        let decimals = self.policy.decimals();
        let mean = |values: &[Fraction]| match average(values) {
            None => Err(Reason::NoTiesShown),
            Some(_) if protected => Err(Reason::Protected),
            Some(mean) => Ok(mean),
        };
        let (before, after, ties) = (mean(before), mean(after), before.len());
        let change = match (&before, &after) {
            (Ok(before), Ok(after)) => Ok(difference(after, before, decimals)),
            (Err(reason), _) | (_, Err(reason)) => Err(*reason),
        };
        let print = |mean: Result<Fraction, Reason>| mean.map(|mean| round(mean.rounded(), decimals));
        let mut why = Why::default();
        Compared {
            ties: crate::survey::count(ties),
            before: why.take("before", print(before)),
            after: why.take("after", print(after)),
            change: why.take("change", change),
            why,
        }
    }
}

/// The groups of both waves and of one only
fn groups(before: &Wave, after: &Wave) -> GroupChange {
    let names =
        |wave: &Wave| -> Vec<String> { wave.groups.iter().map(|group| group.group.clone()).collect() };
    let (earlier, later) = (names(before), names(after));
    let left = earlier.iter().filter(|name| !later.contains(name)).cloned().collect();
    let (both, joined) = later.into_iter().partition(|name| earlier.contains(name));
    GroupChange { both, left, joined }
}
