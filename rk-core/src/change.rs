//! What changed from one wave to the next.
//!
//! From the scores of two waves to a [`Change`]: ties, groups, indexes and
//! items before and after, over the groups and ties that both waves have. The
//! means are made exact again before they are compared, so a change is rounded
//! once. Like scores, a change is for analysis: it hides nothing.
//!
//! The rules are in the project's documentation, page "Change, sites,
//! indicators".

mod contents;
mod inference;
mod permuted;
mod places;
mod text;
mod values;

pub use contents::{
    Change, Compared, ComparedScopes, GroupChange, GroupCompared, IndexCompared, MatchBy, Matching,
    TieCompared,
};

pub use inference::Tests;

use crate::{
    rule::{Path, Report, Rule},
    score::{Both, Matched, Ordered, Reason, Scores, Why},
    stats::Fraction,
};
use places::{Place, average, places};

/// The groups of two waves, and what keeps the two from being compared
///
/// The faults stand at `place`.
pub(crate) fn waves(before: &Scores, after: &Scores, place: &Path) -> (GroupChange, Report) {
    let names =
        |scores: &Scores| -> Vec<String> { scores.groups.iter().map(|group| group.group.clone()).collect() };
    let (earlier, later) = (names(before), names(after));
    let (both, left) = earlier.iter().cloned().partition(|name| later.contains(name));
    let joined = later.into_iter().filter(|name| !earlier.contains(name)).collect();
    let groups = GroupChange { both, left, joined };
    let mut report = Report::default();
    if groups.both.is_empty() {
        report.add(Rule::WavesNoCommonGroup, place.clone());
    }
    if !before.same_items(after) {
        report.add(Rule::WavesInstrument, place.clone());
    }
    if before.made_otherwise(after) {
        report.add(Rule::WavesMethod, place.clone());
    }
    (groups, report)
}

impl Change {
    /// The change from one wave to the next
    ///
    /// `by` is how the two belong together; left out, people are matched if
    /// both waves list them by more than their rows and somebody is in both. The report holds what is
    /// wrong; the change is there if it is valid.
    #[must_use]
    pub fn of(before: &Scores, after: &Scores, by: Option<MatchBy>) -> (Option<Self>, Report) {
        let (groups, mut report) = waves(before, after, &Path::root().then("before"));
        let matched = match by {
            Some(MatchBy::Samples) => None,
            Some(MatchBy::Respondent) => {
                let matched = Matched::new(before, after);
                if matched.is_none() {
                    report.add(Rule::MatchImpossible, Path::root().then("match"));
                }
                matched
            }
            None => Matched::new(before, after).filter(|matched| matched.both > 0 && !matched.rows),
        };
        if !report.valid() {
            return (None, report);
        }
        let places = places(before, after, &groups.both, matched.as_ref());
        let weights: Vec<u64> = groups.both.iter().map(|group| respondents(before, group)).collect();
        let items = before.instrument.items.iter().enumerate();
        let change = Self {
            matched: Matching::of(matched.as_ref()),
            ties: places.iter().map(|place| tie(place, before, after)).collect(),
            by_group: groups.both.iter().enumerate().map(|(at, name)| group(at, name, &places)).collect(),
            index: index(&weights, &places),
            dimensions: items
                .map(|(item, id)| (id.clone(), dimension(item, &places)))
                .collect::<Ordered<_>>(),
            groups,
            tests: None,
        };
        (Some(change), report)
    }
}

fn respondents(scores: &Scores, name: &str) -> u64 {
    scores.groups.iter().find(|group| group.group == name).map_or(0, |group| group.respondents)
}

fn tie(place: &Place<'_>, before: &Scores, after: &Scores) -> TieCompared {
    let own = place.own();
    let [earlier, later] = &place.means;
    let mut why = Why::default();
    let [n_before, n_after] = place.n;
    let from = why.take("before", crate::score::rounded(earlier));
    let to = why.take("after", crate::score::rounded(later));
    let change = match (earlier, later) {
        (Err(reason), _) | (_, Err(reason)) => Err(*reason),
        (Ok(earlier), Ok(later)) => Ok(later.difference(earlier)),
    };
    let change = why.take("change", change);
    let level_before = why.take("level_before", crate::score::level(earlier, before.cuts.of(own)));
    let level_after = why.take("level_after", crate::score::level(later, after.cuts.of(own)));
    TieCompared {
        rater: place.before.rater.clone(),
        rated: place.before.rated.clone(),
        kind: place.before.kind,
        n_before,
        n_after,
        before: from,
        after: to,
        change,
        level_before,
        level_after,
        why,
    }
}

/// The mean over the ties that `which` holds of and that have both means
fn over(places: &[Place<'_>], which: impl Fn(&Place<'_>) -> bool) -> (u64, Option<Both<Fraction>>) {
    average(places.iter().filter(|place| which(place)).filter_map(Place::both))
}

fn group(at: usize, name: &str, places: &[Place<'_>]) -> GroupCompared {
    GroupCompared {
        group: name.to_owned(),
        out: Compared::of(over(places, |place| place.rater == at && !place.own())),
        received: Compared::of(over(places, |place| place.rated == at && !place.own())),
        own: Compared::of(over(places, |place| place.rater == at && place.own())),
    }
}

fn index(weights: &[u64], places: &[Place<'_>]) -> IndexCompared {
    let by_tie = over(places, |place| !place.own());
    let outs: Vec<(u64, Both<Fraction>)> = weights
        .iter()
        .enumerate()
        .filter_map(|(at, weight)| {
            Some((*weight, over(places, |place| place.rater == at && !place.own()).1?))
        })
        .collect();
    let (_, by_group) = average(outs.iter().map(|(_, out)| out.clone()));
    IndexCompared {
        by_group: Compared::of((by_tie.0, by_group)),
        by_respondent: Compared::of((by_tie.0, weighted(&outs))),
        within: Compared::of(average(places.iter().filter(|place| place.own()).filter_map(Place::both))),
        by_tie: Compared::of(by_tie),
    }
}

/// The mean of values with whole weights
fn weighted(values: &[(u64, Both<Fraction>)]) -> Option<Both<Fraction>> {
    let (mut totals, mut sum) = ([Fraction::zero(), Fraction::zero()], 0_u64);
    for (weight, value) in values {
        for (total, value) in totals.iter_mut().zip(value) {
            total.add(&value.clone().scaled(*weight));
        }
        sum = sum.saturating_add(*weight);
    }
    let [before, after] = totals;
    Some([before.divided(sum)?, after.divided(sum)?])
}

fn dimension(item: usize, places: &[Place<'_>]) -> ComparedScopes {
    let over = |own: bool| {
        let places = places.iter().filter(|place| place.own() == own);
        Compared::of(average(places.filter_map(|place| place.items.get(item)?.clone())))
    };
    ComparedScopes { between: over(false), within: over(true) }
}

impl Compared {
    /// The number of ties and their means, if there is one
    fn of((ties, means): (u64, Option<Both<Fraction>>)) -> Self {
        let mut why = Why::default();
        let values =
            means.map(|[before, after]| (before.rounded(), after.rounded(), after.difference(&before)));
        let values = values.ok_or(Reason::NoTies);
        let before = why.take("before", values.map(|(before, _, _)| before));
        let after = why.take("after", values.map(|(_, after, _)| after));
        let change = why.take("change", values.map(|(_, _, change)| change));
        Self { ties, before, after, change, why }
    }
}

impl Matching {
    fn of(matched: Option<&Matched<'_>>) -> Self {
        Self {
            by: if matched.is_some() { MatchBy::Respondent } else { MatchBy::Samples },
            respondents: matched.map(|matched| matched.both),
            joined: matched.map(|matched| matched.joined),
            left: matched.map(|matched| matched.left),
        }
    }
}
