//! The index in a release.

use super::{
    contents::IndexShown,
    margins::{Margins, within_is_safe},
    room::Room,
};
use crate::score::{IndexLevels, Reason, Why};

impl Room<'_> {
    /// The index, of which only what keeps withheld ties unknown is shown
    pub(super) fn index(&self, margins: &Margins) -> IndexShown {
        let index = &self.scores.index;
        let all_shown = self.ties(false).all(|cell| !self.secret(cell)) && margins.all_shown();
        // Between the weightings stands what those people said who left out a group.
        let few_left_out = (1..self.policy.mean_from()).contains(&self.left_out());
        let weighted = all_shown && !few_left_out;
        let same = margins.by_tie.is_none() && index.by_group == index.by_tie;
        let too_few = self.scores.counts.respondents < self.policy.mean_from();
        let unless = |holds: bool| {
            let reason = if too_few { Reason::TooFew } else { Reason::Protected };
            Some(reason).filter(|_| !self.policy.is_open() && (too_few || !holds))
        };
        let values = [
            ("by_group", index.by_group, index.levels.by_group, unless(weighted || same)),
            ("by_respondent", index.by_respondent, index.levels.by_respondent, unless(weighted)),
            ("by_tie", index.by_tie, index.levels.by_tie, margins.by_tie),
            ("by_rating", index.by_rating, index.levels.by_rating, unless(all_shown)),
            ("custom", index.custom, index.levels.custom, unless(all_shown)),
            ("within", index.within, index.levels.within, self.within(margins)),
        ];
        let mut why = Why::default();
        let means = values
            .map(|(name, mean, _, withheld)| why.take(name, self.take(mean, &index.why, name, withheld)));
        let [by_group, by_respondent, by_tie, by_rating, custom, within] = means;
        let mut why_levels = Why::default();
        let levels = values.map(|(name, mean, level, withheld)| {
            let absent = index.levels.why.get(name).copied().unwrap_or(Reason::NoCuts);
            let level = match withheld {
                Some(reason) if mean.is_some() => Err(reason),
                _ => level.ok_or(absent),
            };
            why_levels.take(name, level)
        });
        let levels = {
            let [by_group, by_respondent, by_tie, by_rating, custom, within] = levels;
            IndexLevels { by_group, by_respondent, by_tie, by_rating, custom, within, why: why_levels }
        };
        IndexShown { by_group, by_respondent, by_tie, by_rating, custom, within, levels, why }
    }

    /// How many people, at the least, rated some of the other groups and left out one
    fn left_out(&self) -> u64 {
        let groups = self.scores.groups.iter().enumerate().filter_map(|(at, group)| {
            let row = || self.ties(false).filter(|cell| cell.rater == at && cell.exists());
            let most = row().map(|cell| cell.tie.n).max()?.max(group.respondents);
            most.checked_sub(row().map(|cell| cell.tie.n).min()?)
        });
        groups.fold(0, u64::saturating_add)
    }

    /// Why the mean of the groups' ties to themselves is withheld, if it is
    fn within(&self, margins: &Margins) -> Option<Reason> {
        let own = self.ties(true).filter(|cell| cell.exists());
        let people = own.fold(0_u64, |sum, cell| sum.saturating_add(cell.people));
        let too_few = people.min(self.scores.counts.respondents) < self.policy.mean_from();
        let reason = if too_few { Reason::TooFew } else { Reason::Protected };
        Some(reason).filter(|_| {
            !self.policy.is_open() && (too_few || margins.within_unsteady || !within_is_safe(self))
        })
    }
}
