//! From what was read to responses: workgroups in their final order, ratings by workgroup.

use super::{
    MOST_GROUPS, Responses, Survey, Workgroup,
    interner::{Names, half, whole},
    responses::{Block, Directory, Left, Questionnaire, count},
    roster::{Entry, NOBODY, Roster},
};
use crate::rule::{Path, Report, Rule};

/// The workgroups in their final order, and where those found in the data stand in it
pub(super) struct Order {
    pub(super) groups: Vec<Workgroup>,
    places: Vec<usize>,
}

impl Order {
    /// The listed groups, or those found in the data by name
    pub(super) fn of(survey: &Survey, found: &Names) -> Self {
        let groups = survey.groups.clone().unwrap_or_else(|| {
            let mut names: Vec<&str> = found.iter().collect();
            names.sort_unstable();
            names.into_iter().map(Workgroup::named).collect()
        });
        let place = |name: &str| groups.iter().position(|group| group.name == name).unwrap_or(NOBODY);
        let places = found.iter().map(place).collect();
        Self { groups, places }
    }

    /// The final place of a group by its number in the data
    pub(super) fn place(&self, found: usize) -> usize {
        self.places.get(found).copied().unwrap_or(NOBODY)
    }
}

/// What can only be seen when all is read: how many groups, and whether they meet
pub(super) fn check_groups(survey: &Survey, roster: &Roster, rated: &[usize], report: &mut Report) {
    let most = survey.groups.as_ref().map_or(roster.groups.len(), Vec::len);
    if most > MOST_GROUPS {
        report.add(Rule::GroupsTooMany { most: count(MOST_GROUPS) }, Path::root());
    } else if survey.groups.is_none() && !roster.entries.iter().any(|entry| rated.contains(&entry.group())) {
        report.add(Rule::GroupsNoOverlap, Path::root());
    }
}

/// Lays out the ratings by workgroup
///
/// `rated` are the numbers of the rated groups in the data. `place` says where
/// a questionnaire is in the columns, by its number and entry; `column` gives
/// the answers about the rated group at a position in `rated` on an item.
pub(super) fn lay_out<A: Fn(usize) -> u8>(
    survey: &Survey,
    mut roster: Roster,
    rated: &[usize],
    duplicate_answers: u64,
    place: impl Fn(usize, &Entry) -> usize,
    column: impl Fn(usize, usize) -> A,
) -> Responses {
    let order = Order::of(survey, &roster.groups);
    // Counted first, so that no list is longer than it need be.
    let mut sizes = vec![0; order.groups.len()];
    for entry in &roster.entries {
        if let Some(size) = sizes.get_mut(order.place(entry.group())) {
            *size += 1;
        }
    }
    let mut members: Vec<(Vec<u32>, Vec<Questionnaire>)> =
        sizes.into_iter().map(|size| (Vec::with_capacity(size), Vec::with_capacity(size))).collect();
    for (number, entry) in roster.entries.iter().enumerate() {
        if let Some((places, questionnaires)) = members.get_mut(order.place(entry.group())) {
            places.push(half(place(number, entry)));
            questionnaires.push(entry.questionnaire);
        }
    }
    // All of it is in `members` now; the ratings can have its place.
    roster.entries = Vec::new();
    let mut targets: Vec<(usize, usize)> =
        rated.iter().enumerate().map(|(at, number)| (order.place(*number), at)).collect();
    targets.sort_unstable();
    let items = survey.instrument.items().len();
    let mut blocks = Vec::new();
    for (group, (places, questionnaires)) in members.into_iter().enumerate() {
        if places.is_empty() {
            continue;
        }
        let mut ratings = Vec::with_capacity(targets.len() * items * places.len());
        for (_, at) in &targets {
            for item in 0..items {
                let answer = column(*at, item);
                let coded = survey.codings.ratings(item);
                let rating = |answer: u8| coded.get(usize::from(answer)).copied().unwrap_or_default();
                ratings.extend(places.iter().map(|place| rating(answer(whole(*place)))));
            }
        }
        blocks.push(Block { group, questionnaires, ratings });
    }
    let left = Left {
        respondents_without_group: count(roster.groupless.len()),
        unselected_questionnaires: 0,
        duplicate_answers,
    };
    Responses {
        instrument: survey.instrument.clone(),
        groups: order.groups,
        rated: targets.into_iter().map(|(place, _)| place).collect(),
        blocks,
        directory: Directory {
            respondents: roster.respondents,
            sites: roster.sites,
            waves: roster.waves,
            cases: roster.cases,
            keyed: roster.keyed,
        },
        left,
    }
}
