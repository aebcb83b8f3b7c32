//! The ratings of each rated group as a table of cases by items.

use crate::{score::Scheme, stats::Rows, survey::Responses};

/// For each rated group its name and a row for each questionnaire that rates it
///
/// Questionnaires stand by group in the order of the groups, then as they came
/// in the data; one without any answer about the group has no row.
pub(super) fn by_rated(responses: &Responses, scheme: &Scheme, own_group: bool) -> Vec<(String, Rows)> {
    let items = responses.instrument().items().len();
    let name = |group: usize| responses.groups().get(group).map_or("", |group| group.name.as_str());
    let table = |(at, rated): (usize, &usize)| {
        let mut columns: Vec<Vec<u8>> = vec![Vec::new(); items];
        for block in responses.blocks() {
            let own = block.group() == *rated;
            if !scheme.counts(name(block.group()), name(*rated)) || (own && !own_group) {
                continue;
            }
            let rows = block.questionnaires().len();
            let column = |item: usize| {
                let start = (at * items + item) * rows;
                block.ratings().get(start..start + rows).unwrap_or_default()
            };
            let answered: Vec<bool> =
                (0..rows).map(|row| (0..items).any(|item| column(item).get(row) != Some(&0))).collect();
            for (item, ratings) in columns.iter_mut().enumerate() {
                let kept = column(item).iter().zip(&answered).filter(|(_, answered)| **answered);
                ratings.extend(kept.map(|(rating, _)| *rating));
            }
        }
        (name(*rated).to_owned(), Rows::of_ratings(&columns))
    };
    responses.rated().iter().enumerate().map(table).collect()
}
