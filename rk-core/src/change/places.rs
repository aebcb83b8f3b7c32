//! The ties that two waves have in common.

use std::collections::BTreeMap;

use crate::{
    score::{Average, Both, Exact, Matched, Reason, Scores, Tie},
    stats::Fraction,
};

/// A tie that is in both waves
pub(super) struct Place<'a> {
    /// The position of the rating group among those of both waves
    pub(super) rater: usize,
    /// The position of the rated group
    pub(super) rated: usize,
    pub(super) before: &'a Tie,
    /// How many scored the group
    pub(super) n: Both<u64>,
    pub(super) means: Both<Exact>,
    /// For each item, its means, if it has both
    pub(super) items: Vec<Option<Both<Fraction>>>,
}

impl<'a> Place<'a> {
    /// The tie of separate samples
    fn sampled(rater: usize, rated: usize, before: &'a Tie, after: &'a Tie, scores: &Scores) -> Self {
        let unit = scores.unit();
        let item = |id: &String| {
            let [earlier, later] = [before, after].map(|tie| tie.dimensions.get(id)?.exact().ok());
            Some([earlier?, later?])
        };
        Self {
            rater,
            rated,
            before,
            n: [before.n, after.n],
            means: [before.exact(unit), after.exact(unit)],
            items: scores.instrument.items.iter().map(item).collect(),
        }
    }

    /// The tie by those who are in both waves
    fn matched(
        rater: usize,
        rated: usize,
        before: &'a Tie,
        after: &Tie,
        scores: &Scores,
        people: &Matched<'_>,
    ) -> Self {
        let unit = scores.unit();
        let tie = people.tie(&before.rater, &before.rated);
        let absence = || {
            let absence = [before, after].into_iter().find_map(|tie| tie.exact(unit).err());
            absence.unwrap_or(Reason::NoAnswers)
        };
        let means = match tie.means {
            Some(means) => means.map(Ok),
            None => [Err(absence()), Err(absence())],
        };
        Self { rater, rated, before, n: [tie.n; 2], means, items: tie.items }
    }

    /// Whether it is the tie of a group to itself
    pub(super) fn own(&self) -> bool {
        self.rater == self.rated
    }

    /// The means, if it has both
    pub(super) fn both(&self) -> Option<Both<Fraction>> {
        let [Ok(before), Ok(after)] = &self.means else { return None };
        Some([before.clone(), after.clone()])
    }
}

/// The ties between groups of both waves that are in the ties of both, rater by rater
pub(super) fn places<'a>(
    before: &'a Scores,
    after: &'a Scores,
    groups: &[String],
    people: Option<&Matched<'_>>,
) -> Vec<Place<'a>> {
    let positions: BTreeMap<&str, usize> = groups.iter().map(String::as_str).zip(0..).collect();
    let place = |tie: &Tie| Some((*positions.get(tie.rater.as_str())?, *positions.get(tie.rated.as_str())?));
    let ties = |scores: &'a Scores| -> BTreeMap<(usize, usize), &'a Tie> {
        scores.ties.iter().filter_map(|tie| Some((place(tie)?, tie))).collect()
    };
    let later = ties(after);
    let both = ties(before).into_iter().filter_map(|(at, earlier)| Some((at, earlier, *later.get(&at)?)));
    both.map(|((rater, rated), earlier, later)| match people {
        None => Place::sampled(rater, rated, earlier, later, before),
        Some(people) => Place::matched(rater, rated, earlier, later, before, people),
    })
    .collect()
}

/// How many values there are, and their means, each counting the same
pub(super) fn average(values: impl Iterator<Item = Both<Fraction>>) -> (u64, Option<Both<Fraction>>) {
    let (earlier, later): (Vec<Fraction>, Vec<Fraction>) =
        values.map(|[before, after]| (before, after)).unzip();
    let [before, after] = [Average::of(&earlier), Average::of(&later)];
    let n = before.terms();
    (n, before.value().ok().zip(after.value().ok()).map(<[Fraction; 2]>::from))
}
