//! Which margins of the table of ties may be shown.

use std::collections::BTreeSet;

use super::{
    graph::Graph,
    room::{Cell, Room, size},
};
use crate::score::Reason;

/// For each margin of the ties between groups, why it is withheld; `None` if it may be shown
pub(super) struct Margins {
    /// Of all ties
    pub(super) by_tie: Option<Reason>,
    /// Of each rating group
    pub(super) out: Vec<Option<Reason>>,
    /// Of each rated group
    pub(super) received: Vec<Option<Reason>>,
}

/// One of the margins
#[derive(Clone, Copy, PartialEq, Eq)]
enum Margin {
    ByTie,
    Out(usize),
    In(usize),
}

impl Margins {
    /// The margins of a room's ties
    ///
    /// `guarded` are rating groups whose mean must not be shown either.
    pub(super) fn of(room: &Room<'_>, guarded: &BTreeSet<usize>) -> Self {
        let groups = room.scores.groups.len();
        let mut margins = Self { by_tie: None, out: vec![None; groups], received: vec![None; groups] };
        if !room.policy.is_open() {
            margins.withhold_too_few(room);
            for rater in guarded {
                let reason = margins.out.get(*rater).copied().flatten().unwrap_or(Reason::Protected);
                margins.set(Margin::Out(*rater), reason);
            }
            margins.withhold_protected(room);
        }
        margins
    }

    /// Whether all are shown
    pub(super) fn all_shown(&self) -> bool {
        self.by_tie.is_none() && self.out.iter().chain(&self.received).all(Option::is_none)
    }

    fn get(&self, margin: Margin) -> Option<Reason> {
        match margin {
            Margin::ByTie => self.by_tie,
            Margin::Out(group) => self.out.get(group).copied().flatten(),
            Margin::In(group) => self.received.get(group).copied().flatten(),
        }
    }

    fn set(&mut self, margin: Margin, reason: Reason) {
        let place = match margin {
            Margin::ByTie => Some(&mut self.by_tie),
            Margin::Out(group) => self.out.get_mut(group),
            Margin::In(group) => self.received.get_mut(group),
        };
        if let Some(place) = place {
            *place = Some(reason);
        }
    }

    /// Withholds the margins that rest on too few themselves
    fn withhold_too_few(&mut self, room: &Room<'_>) {
        let policy = room.policy;
        if room.scores.counts.respondents < policy.mean_from() {
            self.set(Margin::ByTie, Reason::TooFew);
        }
        for margin in existing(room) {
            match margin {
                Margin::Out(group) => {
                    let mut row = between(room).filter(|cell| cell.rater == group);
                    if row.all(|cell| cell.people < policy.mean_from()) {
                        self.set(margin, Reason::TooFew);
                    }
                }
                Margin::In(group) => {
                    let column = between(room).filter(|cell| cell.rated == group);
                    let answers = column.fold(0_u64, |sum, cell| sum.saturating_add(cell.people));
                    let people = room.scores.groups.get(group).and_then(size);
                    if answers < policy.mean_from() {
                        self.set(margin, Reason::TooFew);
                    } else if people.is_some_and(|people| people < policy.rated_from()) {
                        self.set(margin, Reason::TooFewRated);
                    }
                }
                Margin::ByTie => {}
            }
        }
    }

    /// Withholds the margins from which a withheld value could be worked out
    fn withhold_protected(&mut self, room: &Room<'_>) {
        let ends = |cell: &Cell<'_>| (cell.rater, cell.rated);
        let mut secret: Vec<(usize, usize)> =
            between(room).filter(|cell| room.secret(cell)).map(ends).collect();
        let margins = existing(room);
        let of_margins = room.scores.groups.len();
        let edge = |margin: Margin| match margin {
            Margin::ByTie => (of_margins, of_margins),
            Margin::Out(group) => (group, of_margins),
            Margin::In(group) => (of_margins, group),
        };
        let withheld = margins.iter().filter(|margin| self.get(**margin).is_some());
        secret.extend(withheld.map(|margin| edge(*margin)));
        if secret.is_empty() {
            return;
        }
        let mut open: Vec<Margin> =
            margins.into_iter().filter(|margin| self.get(*margin).is_none()).collect();
        for margin in open.clone() {
            let others = open.iter().filter(|other| **other != margin);
            let hidden: Vec<(usize, usize)> =
                secret.iter().copied().chain(others.map(|other| edge(*other))).collect();
            if worked_out(of_margins + 1, &hidden).iter().zip(&secret).any(|(bridge, _)| *bridge) {
                self.set(margin, Reason::Protected);
            } else {
                open.retain(|other| *other != margin);
            }
        }
    }
}

/// The ties between groups that have a mean
fn between<'r, 's>(room: &'r Room<'s>) -> impl Iterator<Item = &'r Cell<'s>> {
    room.ties(false).filter(|cell| cell.exists())
}

/// The margins that exist, in the order in which they are shown
fn existing(room: &Room<'_>) -> Vec<Margin> {
    let raters: BTreeSet<usize> = between(room).map(|cell| cell.rater).collect();
    let rated: BTreeSet<usize> = between(room).map(|cell| cell.rated).collect();
    let mut rows: Vec<usize> = raters.into_iter().collect();
    let respondents = |group: &usize| room.scores.groups.get(*group).map_or(0, |group| group.respondents);
    // A stable sort: groups with as many respondents keep their order.
    rows.sort_by_key(|group| std::cmp::Reverse(respondents(group)));
    let by_tie = if rows.is_empty() { None } else { Some(Margin::ByTie) };
    by_tie
        .into_iter()
        .chain(rows.into_iter().map(Margin::Out))
        .chain(rated.into_iter().map(Margin::In))
        .collect()
}

/// For each value that is not shown, by its row and column, whether it can be worked out
pub(super) fn worked_out(side: usize, hidden: &[(usize, usize)]) -> Vec<bool> {
    let mut graph = Graph::new(2 * side);
    for (row, column) in hidden {
        graph.join(*row, side + *column);
    }
    graph.bridges()
}
