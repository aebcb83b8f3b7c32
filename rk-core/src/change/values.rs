//! What people said in two waves, person by person, as exact ratings.

use super::places::Place;
use crate::score::{Both, Matched, Mean, Scores};

/// A mean of scores of each person in each wave
pub(super) enum Values {
    /// Of the same people, over as many scores in both
    Pairs(Vec<Both<Mean>>),
    /// Of two samples
    Samples(Both<Vec<Mean>>),
}

/// The people of two waves
pub(super) struct People<'a> {
    pub(super) before: &'a Scores,
    pub(super) after: &'a Scores,
    pub(super) matched: Option<&'a Matched<'a>>,
    pub(super) groups: &'a [String],
    pub(super) places: &'a [Place<'a>],
}

impl People<'_> {
    /// R(r) of the people of each group: over the groups other than the own that are in both waves' ties,
    /// of the same people over those that the person scored in both
    pub(super) fn indexes(&self) -> Vec<Values> {
        (0..self.groups.len())
            .map(|group| self.values(|place| place.rater == group && !place.own()))
            .collect()
    }

    /// s(r,t) of the people of the rating group
    pub(super) fn scores(&self, rater: usize, rated: usize) -> Values {
        self.values(|place| place.rater == rater && place.rated == rated)
    }

    /// For each person of a rating group, the mean score over the places that `which` holds of
    fn values(&self, which: impl Fn(&Place<'_>) -> bool) -> Values {
        let places: Vec<&Place<'_>> = self.places.iter().filter(|place| which(place)).collect();
        let group = places.first().map_or("", |place| place.before.rater.as_str());
        let rated: Vec<&str> = places.iter().map(|place| place.before.rated.as_str()).collect();
        match self.matched {
            Some(matched) => {
                let people = matched.people(group).iter();
                Values::Pairs(people.filter_map(|pair| matched.means(pair, &rated)).collect())
            }
            None => Values::Samples([self.before, self.after].map(|scores| sample(scores, group, &rated))),
        }
    }
}

/// The means over the rated groups of each person of a wave, as listed
fn sample(scores: &Scores, group: &str, rated: &[&str]) -> Vec<Mean> {
    let people = scores.respondents.iter().flatten().filter(|one| one.group == group);
    people.filter_map(|one| scores.mean(one, |other| rated.contains(&other))).collect()
}
