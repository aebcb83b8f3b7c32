//! How alike the people of a unit answer about one group.

use crate::{
    estimate::{By, Caution, Estimate, Method, Note, Scope, Statistic},
    score::{People, Rater},
    stats::{Agreement, Answers, Null, Undefined},
    survey::STEPS,
};

/// The answer options, 1 to 5
const OPTIONS: u32 = 5;

/// The nulls that ratings are held against
const NULLS: [(Null, Method); 2] =
    [(Null::Uniform, Method::Uniform), (Null::SlightlySkewed, Method::SlightlySkewed)];

/// How often each rating was given
type Counts = [u64; STEPS];

/// The agreement of the raters of a unit about each rated group
pub(super) fn within(people: &People<'_>, by: By, unit: &str, raters: &[Rater<'_>]) -> Vec<Estimate> {
    let mut estimates = Vec::new();
    for (at, rated) in people.rated() {
        // All raters of a workgroup have the same ties.
        if by == By::Group && !raters.first().is_some_and(|one| one.own(at) || one.counts(at)) {
            continue;
        }
        let rated = Some(rated.to_owned());
        let scope = match by {
            By::Group => Scope { rater: Some(unit.to_owned()), rated, ..Scope::default() },
            By::Site => Scope { site: Some(unit.to_owned()), rated, ..Scope::default() },
        };
        let asked = |rater: &&Rater<'_>| rater.counts(at) && (by == By::Group || !rater.own(at));
        let items = people.responses().instrument().items();
        let (complete, all) = count(raters.iter().filter(asked), at, items.len());
        if let Some(agreement) =
            Agreement::new(complete.iter().map(|counts| Answers::counted(counts)).collect())
        {
            estimates.extend(over_items(&agreement, &scope));
        }
        estimates.extend(items.iter().zip(&all).filter_map(|(item, counts)| {
            let agreement = Agreement::new(vec![Answers::counted(counts)])?;
            Some(of_item(&agreement, Scope { item: Some(item.id.clone()), ..scope.clone() }))
        }));
    }
    estimates
}

/// How often each rating was given to each item: by those who answered every item, and by all
fn count<'r>(
    raters: impl Iterator<Item = &'r Rater<'r>>,
    at: usize,
    items: usize,
) -> (Vec<Counts>, Vec<Counts>) {
    let mut complete = vec![Counts::default(); items];
    let mut all = complete.clone();
    for rater in raters {
        add(&mut all, rater.ratings(at));
        if rater.ratings(at).all(|rating| rating.is_some()) {
            add(&mut complete, rater.ratings(at));
        }
    }
    (complete, all)
}

fn add(counts: &mut [Counts], ratings: impl Iterator<Item = Option<u8>>) {
    for (counts, rating) in counts.iter_mut().zip(ratings) {
        let place = rating.and_then(|rating| rating.checked_sub(1));
        if let Some(count) = place.and_then(|place| counts.get_mut(usize::from(place))) {
            *count += 1;
        }
    }
}

/// The coefficients over all items
fn over_items(agreement: &Agreement, scope: &Scope) -> Vec<Estimate> {
    let row = |statistic, value| Estimate::new(statistic, scope.clone(), agreement.raters(), value);
    let against = |statistic, value: fn(&Agreement, Null, u32) -> Result<f64, Undefined>| {
        NULLS.map(|(null, method)| {
            row(statistic, value(agreement, null, OPTIONS)).by(method).with(caution(agreement, null))
        })
    };
    let mut rows = against(Statistic::RwgJ, Agreement::rwg_j).to_vec();
    rows.extend(against(Statistic::RStarWgJ, Agreement::r_star_wg_j));
    rows.push(row(Statistic::Ad, agreement.ad()));
    rows.push(row(Statistic::AWgJ, agreement.a_wg_j(OPTIONS)));
    rows
}

/// rwg of one item, against the uniform null
fn of_item(agreement: &Agreement, scope: Scope) -> Estimate {
    let value = agreement.rwg_j(Null::Uniform, OPTIONS);
    Estimate::new(Statistic::Rwg, scope, agreement.raters(), value)
        .by(Method::Uniform)
        .with(caution(agreement, Null::Uniform))
}

fn caution(agreement: &Agreement, null: Null) -> Option<Note> {
    agreement.outside_range(null, OPTIONS).then_some(Note::Caution(Caution::OutsideRange))
}
