//! Laws that hold of the release of any survey.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fmt::Write as _;

use proptest::prelude::*;
use rk_core::{
    release::{Audit, Policy, PublishedTable, Release, TableKind, Wave},
    score::{Reason, Scores},
    wire,
};
use serde_json::json;

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// For each group its people, each with a rating of every group
type Survey = Vec<Vec<Vec<u8>>>;

fn survey() -> impl Strategy<Value = Survey> {
    // Ends of the scale are frequent, so that many answers are alike.
    let rating = prop_oneof![3 => 1_u8..=5, 1 => Just(5), 1 => Just(1), 1 => Just(3)];
    let alike = prop_oneof![1 => Just(true), 4 => Just(false)];
    let person = (alike, prop::collection::vec(rating, 4));
    (3_usize..=4, prop::collection::vec(prop::collection::vec(person, 1..=9), 4)).prop_map(
        |(groups, people)| {
            let ratings = |(alike, ratings): (bool, Vec<u8>)| {
                ratings[..groups].iter().map(|rating| if alike { 5 } else { *rating }).collect()
            };
            people.into_iter().take(groups).map(|group| group.into_iter().map(ratings).collect()).collect()
        },
    )
}

/// The survey with a few people more or fewer in some group
fn moved(survey: &Survey, group: usize, keep: usize, more: &[Vec<u8>]) -> Survey {
    let mut later = survey.clone();
    let group = group % later.len();
    let width = later.len();
    let people = &mut later[group];
    people.truncate(keep.max(1));
    people.extend(more.iter().map(|ratings| ratings[..width].to_vec()));
    later
}

fn scores(survey: &Survey) -> Scores {
    let names = &NAMES[..survey.len()];
    let header: Vec<String> = names.iter().map(|name| format!("{name}_timely")).collect();
    let mut csv = format!("group,{}\n", header.join(","));
    for (name, people) in names.iter().zip(survey) {
        for ratings in people {
            let ratings: Vec<String> = ratings.iter().map(u8::to_string).collect();
            writeln!(csv, "{name},{}", ratings.join(",")).unwrap();
        }
    }
    let call = json!({"instrument": {"items": ["timely"]}, "groups": names, "csv": csv,
        "codebook": {"pattern": "{rated}_{dimension}"}});
    serde_json::from_str(&wire::run("score", call.to_string().as_bytes(), None).unwrap()).unwrap()
}

/// What a release prints, as tables: the ties between groups with their margins, those within, and each tie by
/// itself. A mean with fewer decimals stands by itself only, for a table has one number of decimals.
fn tables(wave: &Wave, name: &str) -> Vec<PublishedTable> {
    let groups: Vec<String> = wave.groups.iter().map(|group| group.group.clone()).collect();
    let tie = |rater: &str, rated: &str| {
        wave.ties.iter().find(|tie| tie.rater == rater && tie.rated == rated).unwrap()
    };
    let fine = |rater: &str, rated: &str| Some(tie(rater, rated)).filter(|tie| tie.decimals == Some(2));
    let row = |a: &String| groups.iter().map(|b| fine(a, b).filter(|_| a != b)).collect::<Vec<_>>();
    let between = PublishedTable {
        name: Some("between".to_owned()),
        wave: Some(name.to_owned()),
        kind: TableKind::Means,
        rows: groups.clone(),
        columns: groups.clone(),
        cells: groups.iter().map(|a| row(a).into_iter().map(|tie| tie?.mean).collect()).collect(),
        n: Some(groups.iter().map(|a| row(a).into_iter().map(|tie| tie?.n).collect()).collect()),
        row_margins: Some(wave.groups.iter().map(|group| group.out).collect()),
        column_margins: Some(wave.groups.iter().map(|group| group.received).collect()),
        total: wave.index.by_tie,
        decimals: Some(2),
        without_diagonal: true,
    };
    let own: Vec<_> = groups.iter().map(|group| fine(group, group)).collect();
    let within = PublishedTable {
        name: Some("within".to_owned()),
        rows: vec!["self".to_owned()],
        cells: vec![own.iter().map(|tie| (*tie)?.mean).collect()],
        n: Some(vec![own.iter().map(|tie| (*tie)?.n).collect()]),
        row_margins: Some(vec![wave.index.within]),
        column_margins: None,
        total: None,
        without_diagonal: false,
        ..between.clone()
    };
    let alone = wave.ties.iter().map(|tie| PublishedTable {
        name: Some("alone".to_owned() + &tie.rater + &tie.rated),
        rows: vec![tie.rater.clone()],
        columns: vec![tie.rated.clone()],
        cells: vec![vec![tie.mean]],
        n: Some(vec![vec![tie.n]]),
        row_margins: None,
        column_margins: None,
        total: None,
        decimals: tie.decimals,
        without_diagonal: false,
        ..between.clone()
    });
    let alone: Vec<PublishedTable> = alone.collect();
    [vec![between, within], alone].concat()
}

fn finds_nothing(tables: &[PublishedTable]) -> Result<(), TestCaseError> {
    let (audit, report) = Audit::of(tables, 5);
    prop_assert!(report.valid(), "{report}");
    let findings = audit.unwrap().findings;
    prop_assert!(findings.is_empty(), "{findings:?}\n{tables:?}");
    Ok(())
}

/// A column or a row of a table
type Line = (bool, usize);

/// Cells, and whether each goes up
type Way = Vec<(usize, usize)>;

/// By how much a cell can be larger or smaller, in steps, if the sums of the lines of a table are what they are:
/// the largest flow round the cell, by one step after the other
struct Room {
    /// For each cell that is not known, its line of rows and of columns, and how far it is from 1 and from 5
    cells: Vec<(usize, usize, [u32; 2])>,
}

impl Room {
    /// The steps that the cell can go up (1) or down (0)
    fn steps(&self, cell: usize, up: usize, enough: u32) -> u32 {
        let mut left: Vec<[u32; 2]> = self.cells.iter().map(|(.., room)| *room).collect();
        let (row, column, _) = self.cells[cell];
        for done in 0..enough {
            if left[cell][up] == 0 {
                return done;
            }
            // A way back from the column to the row if the cell grows, else from the row to the column.
            let (from, to) =
                if up == 1 { ((true, column), (false, row)) } else { ((false, row), (true, column)) };
            let (mut way, mut at): (Vec<(Line, Way)>, usize) = (vec![(from, Vec::new())], 0);
            let found = loop {
                let Some((node, steps)) = way.get(at).cloned() else { break None };
                if node == to {
                    break Some(steps);
                }
                for (other, (row, column, _)) in
                    self.cells.iter().enumerate().filter(|(other, _)| *other != cell)
                {
                    let (here, there) =
                        if node.0 { (*column, (false, *row)) } else { (*row, (true, *column)) };
                    let direction = usize::from(!node.0);
                    let new = !way.iter().any(|(seen, _)| *seen == there);
                    if here == node.1 && left[other][direction] > 0 && new {
                        way.push((there, [steps.clone(), vec![(other, direction)]].concat()));
                    }
                }
                at += 1;
            };
            let Some(steps) = found else { return done };
            for (other, direction) in steps.into_iter().chain([(cell, up)]) {
                left[other][direction] -= 1;
                left[other][1 - direction] += 1;
            }
        }
        enough
    }
}

/// Whether each tie that is withheld can be half a point off, first for all of them, then, if those that are
/// `protected` are known, for the others
fn half_a_point_is_open(scores: &Scores, wave: &Wave) -> Result<(), TestCaseError> {
    // The means are of up to nine whole numbers, so all are whole numbers of 2520ths; steps of 1/20 are fine enough.
    let place = |name: &str| NAMES.iter().position(|other| *other == name).unwrap();
    let margins = NAMES.len();
    for guess in [false, true] {
        let mut room = Room { cells: Vec::new() };
        let mut secrets = Vec::new();
        for tie in wave.ties.iter().filter(|tie| tie.rater != tie.rated && tie.mean.is_none()) {
            if guess && tie.why.get("mean") == Some(&Reason::Protected) {
                continue;
            }
            let mean = scores
                .ties
                .iter()
                .find(|of| of.rater == tie.rater && of.rated == tie.rated)
                .unwrap()
                .mean
                .unwrap();
            let steps =
                |room: f64| (0_u32..80).rev().find(|steps| f64::from(*steps) <= room * 20.0 + 1e-9).unwrap();
            secrets.push(room.cells.len());
            room.cells.push((place(&tie.rater), place(&tie.rated), [steps(mean - 1.0), steps(5.0 - mean)]));
        }
        let free = [1000, 1000];
        for group in &wave.groups {
            if group.out.is_none() {
                room.cells.push((place(&group.group), margins, free));
            }
            if group.received.is_none() {
                room.cells.push((margins, place(&group.group), free));
            }
        }
        if wave.index.by_tie.is_none() {
            room.cells.push((margins, margins, free));
        }
        for secret in secrets {
            let open = room.steps(secret, 0, 10) + room.steps(secret, 1, 10);
            prop_assert!(open >= 10, "{open} steps for {:?} of {:?}", room.cells[secret], room.cells);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_release_tells_nothing_that_its_own_audit_would_find(survey in survey()) {
        let scores = scores(&survey);
        let (release, _) = Release::of(&scores, &Policy::standard());
        let wave = release.unwrap().wave;
        finds_nothing(&tables(&wave, "1"))?;
        half_a_point_is_open(&scores, &wave)?;
    }

    #[test]
    fn two_waves_tell_nothing_that_an_audit_of_both_would_find(
        survey in survey(),
        group in 0_usize..4,
        keep in 1_usize..=9,
        more in prop::collection::vec(prop::collection::vec(1_u8..=5, 4), 0..=3),
    ) {
        let (before, after) = (scores(&survey), scores(&moved(&survey, group, keep, &more)));
        let (release, _) = Release::of_waves(&before, &after, &Policy::standard());
        let release = release.unwrap();
        let earlier = release.before.unwrap();
        prop_assert_eq!(&earlier, &Release::of(&before, &Policy::standard()).0.unwrap().wave);
        finds_nothing(&[tables(&earlier, "1"), tables(&release.wave, "2")].concat())?;
        half_a_point_is_open(&before, &earlier)?;
        // The mean of a row of withheld ties would tell of a joiner what the ties no longer tell.
        let [there, now] = [&survey, &moved(&survey, group, keep, &more)].map(|survey| survey[group % survey.len()].len());
        let name = NAMES[group % survey.len()];
        let row = release.wave.ties.iter().filter(|tie| tie.rater == name && tie.rated != name);
        let out = release.wave.groups.iter().find(|group| group.group == name).unwrap().out;
        prop_assert!(there == now || row.clone().all(|tie| tie.decimals == Some(2)) || out.is_none());
    }

    #[test]
    fn withheld_is_null_with_its_reason_and_counted(survey in survey()) {
        let scores = scores(&survey);
        let wave = Release::of(&scores, &Policy::standard()).0.unwrap().wave;
        let reason = |reason: Reason| {
            let ties = wave.ties.iter().filter(|tie| tie.why.get("mean") == Some(&reason));
            u64::try_from(ties.count()).unwrap()
        };
        for tie in &wave.ties {
            let nulls = [tie.n.is_none(), tie.mean.is_none(), tie.decimals.is_none(), tie.level.is_none()];
            prop_assert!(nulls.iter().all(|null| *null == nulls[0]));
            prop_assert_eq!(tie.why.iter().count(), if nulls[0] { 4 } else { 0 });
        }
        prop_assert_eq!(wave.withheld.too_few, reason(Reason::TooFew));
        prop_assert_eq!(wave.withheld.too_few_rated, reason(Reason::TooFewRated));
        prop_assert_eq!(wave.withheld.protected, reason(Reason::Protected));
        prop_assert_eq!(wave.withheld.of, u64::try_from(wave.ties.len()).unwrap());
        // Read back from its own text it is the same.
        let text = serde_json::to_string(&wave).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Wave>(&text).unwrap(), &wave);
    }

    #[test]
    fn the_open_policy_shows_every_mean_of_the_scores(survey in survey()) {
        let scores = scores(&survey);
        let (release, report) = Release::of(&scores, &Policy::open());
        let wave = release.unwrap().wave;
        prop_assert_eq!(report.violations().len(), 1);
        prop_assert!(wave.ties.iter().all(|tie| tie.mean.is_some() && tie.decimals == Some(2)));
        prop_assert!(wave.groups.iter().all(|group| group.out.is_some() && group.own.is_some()));
        prop_assert!(wave.index.by_respondent.is_some() && wave.index.within.is_some());
    }
}
