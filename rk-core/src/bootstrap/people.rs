//! People in their strata, with what each adds to the sums.

use std::collections::BTreeMap;

use super::{
    Contrast, Key,
    layout::{Layout, PARTS, Products},
};
use crate::{
    rule::{Path, Report, Rule},
    score::{People, Rater, Scheme},
    stats::bootstrap::{Stratum, Sums},
    survey::Responses,
};

/// Strata of people
pub(super) struct Drawn<'a> {
    pub(super) responses: &'a Responses,
    strata: Vec<Stratum>,
    places: Vec<Place>,
    /// For each group of the responses, its strata
    of_group: Vec<Vec<usize>>,
    /// For each site, its strata; empty if the data has fewer than two
    of_site: Vec<Vec<usize>>,
    /// Whether the rater's ratings of a rated group count, group by group
    counts: Vec<Vec<bool>>,
    /// The groups that answered, by their positions
    raters: Vec<usize>,
}

/// Where a stratum stands: its group, then its site, then which sides it has
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    group: usize,
    site: usize,
    sides: u8,
}

/// One person: the strata's key but for the sides, and the person's number among all
type Person = (usize, usize, u32);

impl<'a> Drawn<'a> {
    /// The people of responses
    ///
    /// # Errors
    ///
    /// A report if the contrast names what the data does not have.
    pub(super) fn of(
        responses: &'a Responses,
        scheme: &Scheme,
        layout: &Layout,
        contrast: Option<&Contrast>,
    ) -> Result<Self, Report> {
        let people = People::of(responses, scheme);
        let sites = people.sites();
        check(&people, contrast)?;
        let mut numbers: BTreeMap<Person, (u8, usize)> = BTreeMap::new();
        let mut rows: Vec<(Person, Vec<i64>)> = Vec::new();
        let (mut counts, mut raters) = (vec![Vec::new(); responses.groups().len()], Vec::new());
        for rater in people.raters() {
            if let Some(own) = counts.get_mut(rater.group()).filter(|own| own.is_empty()) {
                *own = (0..layout.rated).map(|at| rater.counts(at)).collect();
                raters.push(rater.group());
            }
            let Some(side) = side(&people, &rater, contrast) else { continue };
            let site = people.site(&rater).and_then(|site| sites.binary_search(&site).ok()).unwrap_or(0);
            let key = (rater.group(), site, rater.questionnaire.person());
            let (sides, row) = numbers.entry(key).or_insert_with(|| {
                rows.push((key, vec![0; layout.sides * layout.side()]));
                (0, rows.len() - 1)
            });
            *sides |= 1 << side;
            let start = side * layout.side();
            let own = rows.get_mut(*row).and_then(|(_, row)| row.get_mut(start..start + layout.side()));
            add(&rater, scheme, layout, own.unwrap_or_default());
        }
        let mut strata: BTreeMap<Place, (u32, Vec<i64>)> = BTreeMap::new();
        for (key, row) in rows {
            // From only, then to only, then both.
            let sides = numbers.get(&key).map_or(0, |(sides, _)| *sides);
            let (units, values) = strata.entry(Place { group: key.0, site: key.1, sides }).or_default();
            *units += 1;
            values.extend(row);
        }
        let places: Vec<Place> = strata.keys().copied().collect();
        let width = layout.sides * layout.side();
        let strata: Option<Vec<Stratum>> =
            strata.into_values().map(|(units, values)| Stratum::new(units, width, values)).collect();
        // Only sums of squares of thousands of means of 13 items or more do not fit.
        let too_large = || Report::of(Rule::ValueSize, Path::root().then("statistics"));
        let with = |such: &dyn Fn(&Place) -> bool| {
            places.iter().enumerate().filter(|(_, place)| such(place)).map(|(at, _)| at).collect()
        };
        Ok(Self {
            responses,
            strata: strata.ok_or_else(too_large)?,
            of_group: (0..responses.groups().len())
                .map(|group| with(&|place| place.group == group))
                .collect(),
            of_site: if sites.len() < 2 {
                Vec::new()
            } else {
                (0..sites.len()).map(|site| with(&|place| place.site == site)).collect()
            },
            counts,
            raters,
            places,
        })
    }

    pub(super) fn strata(&self) -> &[Stratum] {
        &self.strata
    }

    /// The groups that answered
    pub(super) fn raters(&self) -> &[usize] {
        &self.raters
    }

    /// Whether a group's ratings of a rated group count
    pub(super) fn counts(&self, rater: usize, rated: usize) -> bool {
        self.counts.get(rater).and_then(|counts| counts.get(rated)).copied().unwrap_or(false)
    }

    /// Whether a group is the rated one
    pub(super) fn own(&self, rater: usize, rated: usize) -> bool {
        self.responses.rated().get(rated) == Some(&rater)
    }

    /// The strata of a group
    pub(super) fn of_group(&self, group: usize) -> &[usize] {
        self.of_group.get(group).map(Vec::as_slice).unwrap_or_default()
    }

    /// The strata of each unit of ICCs: of each site if there are two, else of each group that answered
    pub(super) fn units(&self) -> Vec<&[usize]> {
        if self.of_site.is_empty() {
            self.raters.iter().map(|group| self.of_group(*group)).collect()
        } else {
            self.of_site.iter().map(Vec::as_slice).collect()
        }
    }

    /// Whether ICCs are by site
    pub(super) fn by_site(&self) -> bool {
        !self.of_site.is_empty()
    }

    /// How many people add anything at one of some places, on either side or on all
    pub(super) fn people(
        &self,
        strata: &[usize],
        layout: &Layout,
        places: &[usize],
        side: Option<usize>,
    ) -> u64 {
        let offsets: Vec<usize> = (0..layout.sides)
            .filter(|at| side.is_none_or(|side| side == *at))
            .map(|at| at * layout.side())
            .collect();
        let adds = |row: &&[i64]| {
            offsets
                .iter()
                .any(|start| places.iter().any(|at| row.get(start + at).is_some_and(|sum| *sum != 0)))
        };
        let of = |at: &usize| self.strata.get(*at).map_or(0, |stratum| stratum.rows().filter(adds).count());
        crate::survey::count(strata.iter().map(of).sum())
    }

    /// All strata
    pub(super) fn all(&self) -> Vec<usize> {
        (0..self.places.len()).collect()
    }
}

/// What one questionnaire adds to the numbers of its person
fn add(rater: &Rater<'_>, scheme: &Scheme, layout: &Layout, row: &mut [i64]) {
    let mut put = |place: Option<usize>, numbers: &[i64]| {
        for (at, number) in place.into_iter().flat_map(|place| place..).zip(numbers) {
            if let Some(sum) = row.get_mut(at) {
                *sum += number;
            }
        }
    };
    for rated in (0..layout.rated).filter(|rated| rater.counts(*rated)) {
        if let Some(score) = rater.score(rated) {
            put(layout.score(rated), &[i64::from(score), 1]);
        }
        for (at, part) in PARTS.into_iter().enumerate() {
            let place = layout.sub_score(at, rated);
            if let Some(score) = place.and_then(|_| rater.sub_score(rated, scheme, part)) {
                put(place, &[i64::try_from(score).unwrap_or(0), 1]);
            }
        }
        for (item, rating) in rater.ratings(rated).enumerate() {
            if let Some(rating) = rating {
                put(layout.rating(rated, item), &[i64::from(rating), 1]);
            }
        }
        if let Some((place, products)) = layout.scale(rated).filter(|_| !rater.own(rated)) {
            let whole: Option<Vec<i64>> = rater.ratings(rated).map(|rating| rating.map(i64::from)).collect();
            if let Some(ratings) = whole {
                put(Some(place), &[1]);
                put(Some(place + 1), &ratings);
                put(Some(place + 1 + ratings.len()), &products_of(&ratings, products));
            }
        }
    }
    let mean = rater.between();
    if let (Ok(sum), Ok(scored @ 1..)) = (i64::try_from(mean.sum), usize::try_from(mean.scores)) {
        put(layout.mean(scored), &[sum, if layout.squares() { sum * sum } else { 0 }, 1]);
    }
}

/// The squares and products of the ratings of one questionnaire about one group
fn products_of(ratings: &[i64], products: Products) -> Vec<i64> {
    match products {
        Products::OfSum => {
            let sum: i64 = ratings.iter().sum();
            vec![ratings.iter().map(|rating| rating * rating).sum(), sum * sum]
        }
        Products::OfItems => {
            let pairs = ratings.iter().enumerate();
            pairs.flat_map(|(at, one)| ratings.iter().take(at + 1).map(move |other| one * other)).collect()
        }
    }
}

/// The side of a questionnaire; `None` if it is on neither
fn side(people: &People<'_>, rater: &Rater<'_>, contrast: Option<&Contrast>) -> Option<usize> {
    let Some(contrast) = contrast else { return Some(0) };
    let value = value(people, rater, contrast.key)?;
    [&contrast.from, &contrast.to].into_iter().position(|name| name.trim() == value)
}

fn value<'a>(people: &People<'a>, rater: &Rater<'_>, key: Key) -> Option<&'a str> {
    let [site, wave, case] = people.responses().keys(rater.questionnaire);
    match key {
        Key::Site => site,
        Key::Wave => wave,
        Key::Case => case,
    }
}

fn check(people: &People<'_>, contrast: Option<&Contrast>) -> Result<(), Report> {
    let Some(contrast) = contrast else { return Ok(()) };
    let mut report = Report::default();
    let mut fault =
        |field: &'static str| report.add(Rule::SelectUnknownKey, Path::root().then("difference").then(field));
    let names: Vec<&str> = people.raters().filter_map(|rater| value(people, &rater, contrast.key)).collect();
    if names.is_empty() {
        fault("key");
    } else {
        for (field, name) in [("from", &contrast.from), ("to", &contrast.to)] {
            if !names.contains(&name.trim()) {
                fault(field);
            }
        }
    }
    if report.valid() { Ok(()) } else { Err(report) }
}

/// Sums of replicates, looked up by stratum, side and place
pub(super) struct Side<'a> {
    pub(super) drawn: &'a Drawn<'a>,
    pub(super) layout: &'a Layout,
    pub(super) sums: &'a Sums,
    pub(super) side: usize,
}

impl Side<'_> {
    /// The sum over some strata at a place
    pub(super) fn sum(&self, strata: &[usize], place: usize) -> i64 {
        let at = self.side * self.layout.side() + place;
        strata.iter().map(|stratum| self.sums.of(*stratum).get(at).copied().unwrap_or(0)).sum()
    }
}
