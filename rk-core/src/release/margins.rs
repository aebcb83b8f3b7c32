//! Which margins of the table of ties may be shown.

use std::collections::BTreeSet;

use super::{
    moved::Unsteady,
    room::{Cell, Room, size},
    table::Table,
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
    /// Whether the mean of the groups' ties to themselves tells of people who joined or left
    pub(super) within_unsteady: bool,
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
    /// `unsteady` are those that must not be shown for the sake of another wave.
    pub(super) fn of(room: &Room<'_>, unsteady: &Unsteady) -> Self {
        let groups = room.scores.groups.len();
        let mut margins = Self {
            by_tie: None,
            out: vec![None; groups],
            received: vec![None; groups],
            within_unsteady: unsteady.within,
        };
        if !room.policy.is_open() {
            margins.withhold_too_few(room);
            let out = unsteady.out.iter().copied().map(Margin::Out);
            let received = unsteady.received.iter().copied().map(Margin::In);
            for margin in out.chain(received).chain(unsteady.by_tie.then_some(Margin::ByTie)) {
                margins.set(margin, margins.get(margin).unwrap_or(Reason::Protected));
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
        for margin in Existing::of(room).all() {
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

    /// Withholds the margins from which a withheld value could be worked out or guessed
    fn withhold_protected(&mut self, room: &Room<'_>) {
        let of_margins = room.scores.groups.len();
        let place = |margin: Margin| match margin {
            Margin::ByTie => (of_margins, of_margins),
            Margin::Out(group) => (group, of_margins),
            Margin::In(group) => (of_margins, group),
        };
        let mut table = Table::new(of_margins + 1);
        for cell in between(room).filter(|cell| room.secret(cell)) {
            table.withhold_tie(cell.rater, cell);
        }
        let margins = Existing::of(room);
        let mut rest = Vec::new();
        for margin in margins.all() {
            match self.get(margin) {
                Some(reason) => table.withhold_margin(place(margin), reason),
                None => rest.push(margin),
            }
        }
        if table.is_empty() {
            return;
        }
        let withheld = margins.turns().map(|turn| {
            let turn: Vec<Margin> = turn.into_iter().filter(|margin| rest.contains(margin)).collect();
            let mut hidden = turn.clone();
            for margin in turn {
                let others = hidden.iter().filter(|other| **other != margin);
                if table.safe(&others.map(|other| place(*other)).collect::<Vec<_>>()) {
                    hidden.retain(|other| *other != margin);
                }
            }
            hidden
        });
        // Of turns that withhold as few, the first.
        for margin in withheld.into_iter().min_by_key(Vec::len).unwrap_or_default() {
            self.set(margin, Reason::Protected);
        }
    }
}

/// Whether the mean of the groups' ties to themselves keeps those safe that are withheld
pub(super) fn within_is_safe(room: &Room<'_>) -> bool {
    // A table of one row, of which the other margins are not shown.
    let of_margins = room.scores.groups.len();
    let mut table = Table::new(of_margins + 1);
    let own = || room.ties(true).filter(|cell| cell.exists());
    for cell in own().filter(|cell| room.secret(cell)) {
        table.withhold_tie(0, cell);
    }
    let columns = own().map(|cell| (of_margins, cell.rated));
    table.safe(&columns.chain([(of_margins, of_margins)]).collect::<Vec<_>>())
}

/// The ties between groups that have a mean
fn between<'r, 's>(room: &'r Room<'s>) -> impl Iterator<Item = &'r Cell<'s>> {
    room.ties(false).filter(|cell| cell.exists())
}

/// The margins that exist
struct Existing {
    by_tie: Vec<Margin>,
    out: Vec<Margin>,
    received: Vec<Margin>,
}

impl Existing {
    fn of(room: &Room<'_>) -> Self {
        let raters: BTreeSet<usize> = between(room).map(|cell| cell.rater).collect();
        let rated: BTreeSet<usize> = between(room).map(|cell| cell.rated).collect();
        let mut rows: Vec<usize> = raters.into_iter().collect();
        let respondents = |group: &usize| room.scores.groups.get(*group).map_or(0, |group| group.respondents);
        // A stable sort: groups with as many respondents keep their order.
        rows.sort_by_key(|group| std::cmp::Reverse(respondents(group)));
        Self {
            by_tie: if rows.is_empty() { Vec::new() } else { vec![Margin::ByTie] },
            out: rows.into_iter().map(Margin::Out).collect(),
            received: rated.into_iter().map(Margin::In).collect(),
        }
    }

    fn all(&self) -> Vec<Margin> {
        [self.by_tie.as_slice(), &self.out, &self.received].concat()
    }

    /// The orders in which margins are tried: none of them withholds the fewest in every table
    fn turns(&self) -> [Vec<Margin>; 3] {
        let (by_tie, out, received) = (self.by_tie.as_slice(), self.out.as_slice(), self.received.as_slice());
        [[by_tie, out, received].concat(), [out, received, by_tie].concat(), [received, out, by_tie].concat()]
    }
}
