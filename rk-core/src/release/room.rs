//! The ties of one wave, and what becomes of each.

use std::collections::{BTreeMap, BTreeSet};

use super::{policy::Policy, print::Printed};
use crate::{
    rule::{Path, Report, Rule},
    score::{GroupScores, Reason, Scores, Tie},
    survey::GroupLevel,
};

/// What becomes of a tie
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Verdict {
    /// It has no mean
    Absent,
    /// Its mean is printed
    Shown(Printed),
    /// It is not shown
    Withheld(Reason),
}

/// A tie with the positions of its groups
pub(super) struct Cell<'s> {
    pub(super) tie: &'s Tie,
    pub(super) rater: usize,
    pub(super) rated: usize,
    /// The people behind it: one person may have answered several questionnaires
    pub(super) people: u64,
    pub(super) verdict: Verdict,
}

impl Cell<'_> {
    /// Whether it is the tie of a group to itself
    pub(super) fn own(&self) -> bool {
        self.rater == self.rated
    }

    /// Whether it has a mean in the scores
    pub(super) fn exists(&self) -> bool {
        self.verdict != Verdict::Absent
    }

    /// Its mean as printed, if it is shown
    pub(super) fn printed(&self) -> Option<Printed> {
        match self.verdict {
            Verdict::Shown(printed) => Some(printed),
            Verdict::Absent | Verdict::Withheld(_) => None,
        }
    }

    /// Why it is withheld, if it is
    pub(super) fn withheld(&self) -> Option<Reason> {
        match self.verdict {
            Verdict::Withheld(reason) => Some(reason),
            Verdict::Absent | Verdict::Shown(_) => None,
        }
    }
}

/// The scores of a wave under a policy
pub(super) struct Room<'s> {
    pub(super) scores: &'s Scores,
    pub(super) policy: &'s Policy,
    pub(super) cells: Vec<Cell<'s>>,
}

impl<'s> Room<'s> {
    /// The ties that rest on too few, or tell too much, are withheld
    pub(super) fn new(scores: &'s Scores, policy: &'s Policy) -> Self {
        let positions: BTreeMap<&str, usize> =
            scores.groups.iter().enumerate().map(|(at, group)| (group.group.as_str(), at)).collect();
        let position = |name: &str| positions.get(name).copied();
        let cells = scores
            .ties
            .iter()
            .filter_map(|tie| {
                let (rater, rated) = (position(&tie.rater)?, position(&tie.rated)?);
                let people = tie.n.min(scores.groups.get(rater)?.respondents);
                let verdict = verdict(tie, people, scores.groups.get(rated)?, policy);
                Some(Cell { tie, rater, rated, people, verdict })
            })
            .collect();
        Self { scores, policy, cells }
    }

    /// The ties of groups to themselves, or those between groups
    pub(super) fn ties(&self, own: bool) -> impl Iterator<Item = &Cell<'s>> {
        self.cells.iter().filter(move |cell| cell.own() == own)
    }

    /// The tie between two groups, if it is in the list
    pub(super) fn cell(&self, rater: usize, rated: usize) -> Option<&Cell<'s>> {
        self.cells.iter().find(|cell| cell.rater == rater && cell.rated == rated)
    }

    /// Whether its mean is not to be known, or not as exactly as the policy prints means
    pub(super) fn secret(&self, cell: &Cell<'_>) -> bool {
        match cell.verdict {
            Verdict::Absent => false,
            Verdict::Shown(printed) => printed.decimals < self.policy.decimals(),
            Verdict::Withheld(_) => true,
        }
    }

    /// Where a group stands
    pub(super) fn level(&self, group: usize) -> GroupLevel {
        self.scores.groups.get(group).map(|group| group.level).unwrap_or_default()
    }
}

/// How many people a group has, as far as is known
pub(super) fn size(group: &GroupScores) -> Option<u64> {
    group.eligible.or(Some(group.respondents).filter(|respondents| *respondents > 0))
}

fn verdict(tie: &Tie, people: u64, rated: &GroupScores, policy: &Policy) -> Verdict {
    let Some(mean) = tie.mean else { return Verdict::Absent };
    let printed = Printed::new(mean, policy.decimals());
    if policy.is_open() {
        return Verdict::Shown(printed);
    }
    if people < policy.mean_from() {
        return Verdict::Withheld(Reason::TooFew);
    }
    if tie.rater != tie.rated && size(rated).is_some_and(|size| size < policy.rated_from()) {
        return Verdict::Withheld(Reason::TooFewRated);
    }
    let alike = tie.sd == Some(0.0) && people < policy.distribution_from();
    if printed.at_an_end() || alike {
        return Verdict::Withheld(Reason::Protected);
    }
    Verdict::Shown(printed)
}

/// What is wrong with scores that were not made here, at `place`
pub(super) fn check(scores: &Scores, place: &Path) -> Report {
    let mut report = Report::default();
    let mut ties = BTreeSet::new();
    for (at, tie) in scores.ties.iter().enumerate() {
        let known = |name: &str| scores.groups.iter().any(|group| group.group == name);
        if !known(&tie.rater) || !known(&tie.rated) || !ties.insert((&tie.rater, &tie.rated)) {
            report.add(Rule::Shape, place.clone().then("ties").then(at));
        }
    }
    let mut names = BTreeSet::new();
    for (at, group) in scores.groups.iter().enumerate() {
        if !names.insert(&group.group) {
            report.add(Rule::Shape, place.clone().then("groups").then(at));
        }
    }
    report
}
