//! Tallies are a commutative monoid: any split of the respondents, merged in
//! any order, gives the same bytes and the same scores.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rk_core::{
    score::{Options, Profile, Scheme, Scores, Tally, TallyError},
    survey::{
        Codebook, Codings, Column, Frequency, Instrument, Labels, Layout, Pattern, Responses, Survey, Table,
        Values, WideColumns, Workgroup,
    },
};

const GROUPS: [&str; 3] = ["care", "nurses", "leaders"];

/// One respondent: the group, and an answer or none for each rated group and item
type Row = (usize, Vec<Option<u8>>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let answer = prop_oneof![1 => Just(None), 4 => (1_u8..=5).prop_map(Some)];
    prop::collection::vec((0..GROUPS.len(), prop::collection::vec(answer, GROUPS.len() * 7)), 1..40)
}

fn read(rows: &[(usize, &Row)]) -> Responses {
    let instrument = Instrument::seven();
    let mut names = vec!["respondent".to_owned(), "group".to_owned()];
    for group in GROUPS {
        names.extend(instrument.items().iter().map(|item| format!("{group}_{}", item.id)));
    }
    let ids: Vec<u32> = rows.iter().map(|(id, _)| u32::try_from(*id).unwrap()).collect();
    // 0 is no answer here.
    let answers: Vec<Vec<u8>> = (0..GROUPS.len() * 7)
        .map(|at| rows.iter().map(|(_, row)| row.1[at].unwrap_or(0)).collect())
        .collect();
    let mut columns = vec![
        Column::full(Values::U32(&ids)),
        Column::full(Values::Text(rows.iter().map(|(_, row)| Some(GROUPS[row.0])).collect())),
    ];
    columns.extend(answers.iter().map(|column| Column::full(Values::U8(column))));
    let codings = Codings::new(&instrument, Some(Frequency::Scored), &[]).unwrap();
    let groups = GROUPS.map(Workgroup::named).to_vec();
    let pattern = Pattern::parse("{rated}_{dimension}");
    let layout = Layout::Wide(WideColumns { group: None, pattern, columns: Vec::new() });
    let labels = Labels { missing: vec!["0".into()], ..Labels::default() };
    let codebook = Codebook { layout, labels, ..Codebook::default() };
    let survey = Survey::new(instrument, codings, Some(groups)).unwrap();
    survey.read(&Table { names, batches: vec![columns] }, &codebook).0.unwrap()
}

fn scheme(min_items: usize) -> Scheme {
    let groups = GROUPS.map(Workgroup::named);
    let expected =
        [("care", "nurses"), ("nurses", "care"), ("leaders", "care")].map(|(a, b)| (a.into(), b.into()));
    Scheme::new(&Instrument::seven(), &groups, Some(min_items), Some(&expected)).unwrap()
}

proptest! {
    #[test]
    fn any_split_in_any_order_gives_the_same_bytes(
        rows in rows(),
        parts in prop::collection::vec(0_usize..4, 40),
        order in Just([0_usize, 1, 2, 3]).prop_shuffle(),
        min_items in 1_usize..=7,
    ) {
        let scheme = scheme(min_items);
        let all: Vec<(usize, &Row)> = rows.iter().enumerate().collect();
        let whole = Tally::of(&read(&all), &scheme);
        let mut merged = Tally::new(scheme.clone());
        for part in order {
            let own: Vec<(usize, &Row)> = all.iter().filter(|(id, _)| parts[*id] == part).copied().collect();
            if !own.is_empty() {
                let mut tally = Tally::of(&read(&own), &scheme);
                // Merged from the other side too.
                tally.merge(&merged).unwrap();
                merged = tally;
            }
        }
        prop_assert_eq!(merged.to_bytes(), whole.to_bytes());
        let groups = GROUPS.map(Workgroup::named);
        let options = Options::new(Profile::danish());
        prop_assert_eq!(Scores::of(&merged, &groups, &options), Scores::of(&whole, &groups, &options));
    }

    #[test]
    fn merging_is_associative_and_has_an_identity(rows in rows(), cut in 0_usize..40, other in 0_usize..40) {
        let scheme = scheme(4);
        let all: Vec<(usize, &Row)> = rows.iter().enumerate().collect();
        let (low, high) = (cut.min(other).min(all.len()), cut.max(other).min(all.len()));
        let tally = |rows: &[(usize, &Row)]| {
            if rows.is_empty() { Tally::new(scheme.clone()) } else { Tally::of(&read(rows), &scheme) }
        };
        let [a, b, c] = [tally(&all[..low]), tally(&all[low..high]), tally(&all[high..])];
        let join = |x: &Tally, y: &Tally| {
            let mut joined = x.clone();
            joined.merge(y).unwrap();
            joined
        };
        prop_assert_eq!(join(&join(&a, &b), &c), join(&a, &join(&b, &c)));
        prop_assert_eq!(join(&a, &b), join(&b, &a));
        prop_assert_eq!(join(&Tally::new(scheme.clone()), &a), a);
    }

    #[test]
    fn bytes_read_back_as_the_same_tally(rows in rows()) {
        let all: Vec<(usize, &Row)> = rows.iter().enumerate().collect();
        let tally = Tally::of(&read(&all), &scheme(4));
        prop_assert_eq!(Tally::from_bytes(&tally.to_bytes(), scheme(4)), Ok(tally.clone()));
        prop_assert_eq!(Tally::from_bytes(&tally.to_bytes(), scheme(5)), Err(TallyError::Fingerprint));
    }

    #[test]
    fn damaged_bytes_are_refused(rows in rows(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let all: Vec<(usize, &Row)> = rows.iter().enumerate().collect();
        let tally = Tally::of(&read(&all), &scheme(4));
        let good = tally.to_bytes();
        let mut bytes = good.clone();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        // A changed count is another tally; anything else is an error. Never a panic, never this tally.
        prop_assert!(bytes == good || Tally::from_bytes(&bytes, scheme(4)) != Ok(tally));
        prop_assert!(Tally::from_bytes(&good[..at], scheme(4)).is_err());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut tally = Tally::new(scheme(4)).to_bytes();
        tally.truncate(12);
        tally.extend(&bytes);
        let _ = Tally::from_bytes(&tally, scheme(4)).map(|read| prop_assert_eq_bytes(&read, &tally));
        prop_assert!(Tally::from_bytes(&bytes, scheme(4)).is_err());
    }
}

/// What is read is written the same
fn prop_assert_eq_bytes(tally: &Tally, bytes: &[u8]) {
    assert_eq!(tally.to_bytes(), bytes);
}

#[test]
fn tallies_of_other_schemes_do_not_merge() {
    let mut tally = Tally::new(scheme(4));
    assert_eq!(tally.merge(&Tally::new(scheme(7))), Err(TallyError::Fingerprint));
}

/// The bytes of a tally with one group, in which all numbers are `number`
fn made_up(number: u8) -> Vec<u8> {
    let mut bytes = Tally::new(scheme(4)).to_bytes();
    bytes.truncate(12);
    let name = [4, b'c', b'a', b'r', b'e'];
    bytes.push(1);
    bytes.extend(name);
    bytes.push(1);
    bytes.extend(name);
    // Nine bytes of seven bits: more than any tally holds.
    let large = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, number];
    for _ in 0..2 {
        bytes.extend(large);
    }
    bytes.extend([0, 0, 1]);
    bytes.extend(name);
    for _ in 0..7 * 5 + 3 * 3 + 1 + 4 {
        bytes.extend(large);
    }
    bytes
}

#[test]
fn made_up_sums_are_refused() {
    assert_eq!(Tally::from_bytes(&made_up(0x7f), scheme(4)), Err(TallyError::Damaged));
}
