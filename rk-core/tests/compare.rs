//! Sites side by side, by hand.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use rk_core::{
    compare::{Beside, Comparison},
    rule::Report,
    score::{Level, Reason, Scores},
    wire,
};
use serde_json::{Value, json};

fn scores(csv: &str) -> Scores {
    let call = json!({
        "instrument": { "items": ["timely"] }, "codebook": { "pattern": "{rated}-{dimension}" }, "csv": csv,
    });
    serde_json::from_str(&wire::run("score", call.to_string().as_bytes(), None).unwrap()).unwrap()
}

fn north() -> Scores {
    // care of nurses 4, nurses of care 3, care of itself 5; nurses do not rate themselves.
    scores("respondent,group,care-timely,nurses-timely\n1,care,5,4\n2,nurses,3,\n")
}

fn south() -> Scores {
    // care of nurses (4 + 5) / 2, nurses of care 4, care of itself 4, nurses of themselves 2.
    scores("respondent,group,care-timely,nurses-timely\n1,care,4,4\n2,care,4,5\n3,nurses,4,2\n")
}

fn west() -> Scores {
    // care of leaders 1 and itself 2.
    scores("respondent,group,care-timely,leaders-timely\n1,care,2,1\n")
}

fn compare(sites: &[(&str, Scores)], reference: Option<&str>) -> (Option<Comparison>, Report) {
    let sites: Vec<(String, Scores)> =
        sites.iter().map(|(name, scores)| ((*name).to_owned(), scores.clone())).collect();
    Comparison::of(&sites, reference)
}

fn values(beside: &Beside) -> [Option<f64>; 3] {
    [beside.value, beside.reference, beside.difference]
}

#[test]
fn sites_beside_the_mean_of_all() {
    let (comparison, report) = compare(&[("north", north()), (" south ", south())], None);
    assert!(report.valid() && report.violations().is_empty(), "{report}");
    let comparison = comparison.unwrap();
    assert_eq!(comparison.reference, None);
    let (north, south) = (&comparison.sites[0], &comparison.sites[1]);
    assert_eq!((south.name.as_str(), south.respondents), ("south", 3));
    // (4 + 3) / 2 = 3.5 and (4.5 + 4) / 2 = 4.25; their mean is 3.875.
    assert_eq!(values(&north.index.by_group), [Some(3.5), Some(3.875), Some(-0.375)]);
    assert_eq!(values(&south.index.by_group), [Some(4.25), Some(3.875), Some(0.375)]);
    assert_eq!(north.index.by_group.level, Some(Level::Moderate));
    // (4.5 + 4.5 + 4) / 3 = 13 / 3 by respondent; (3.5 + 13 / 3) / 2 = 3.9166….
    assert_eq!(south.index.by_respondent.value, Some(13.0 / 3.0));
    // 5, and (4 + 2) / 2.
    assert_eq!(values(&north.index.within), [Some(5.0), Some(4.0), Some(1.0)]);
    assert_eq!(values(north.dimensions.get("timely").unwrap()), [Some(3.5), Some(3.875), Some(-0.375)]);
    let nurses = north.groups.get("nurses").unwrap();
    assert_eq!(values(&nurses.out), [Some(3.0), Some(3.5), Some(-0.5)]);
    assert_eq!(nurses.out.why.get("level"), Some(&Reason::NoLevel));
    assert_eq!(values(&nurses.received), [Some(4.0), Some(4.25), Some(-0.25)]);
    // North has no value of its own; the mean of all that have one is South's.
    assert_eq!(values(&nurses.own), [None, Some(2.0), None]);
    assert_eq!(nurses.own.why.get("value"), Some(&Reason::NoAnswers));
    assert_eq!(nurses.own.why.get("difference"), Some(&Reason::NoAnswers));
}

#[test]
fn a_difference_is_that_of_the_numbers_in_the_scores() {
    let mut other = north();
    other.index.by_group = Some(3.6);
    let mut one = north();
    one.index.by_group = Some(3.4);
    let (comparison, _) = compare(&[("one", one), ("other", other)], Some("one"));
    // The binary64 numbers nearest to 3.6 and 3.4 differ by this, and 3.6 − 3.4 is exact.
    assert_eq!(comparison.unwrap().sites[1].index.by_group.difference, Some(0.200_000_000_000_000_18));
}

#[test]
fn sites_beside_one_of_them() {
    let sites = [("north", north()), ("south", south()), ("west", west())];
    let (comparison, report) = compare(&sites, Some("south "));
    assert!(report.valid(), "{report}");
    let comparison = comparison.unwrap();
    assert_eq!(comparison.reference.as_deref(), Some("south"));
    let (north, south, west) = (&comparison.sites[0], &comparison.sites[1], &comparison.sites[2]);
    assert_eq!(values(&north.index.by_group), [Some(3.5), Some(4.25), Some(-0.75)]);
    assert_eq!(values(&south.index.by_group), [Some(4.25), Some(4.25), Some(0.0)]);
    // South has no leaders, and leaders at West did not answer.
    let leaders = west.groups.get("leaders").unwrap();
    assert_eq!(values(&leaders.received), [Some(1.0), None, None]);
    assert_eq!(leaders.received.why.get("reference"), Some(&Reason::NoReference));
    assert_eq!(leaders.received.why.get("difference"), Some(&Reason::NoReference));
    assert_eq!(leaders.out.why.get("difference"), Some(&Reason::NoAnswers));
    assert_eq!(values(&west.groups.get("care").unwrap().own), [Some(2.0), Some(4.0), Some(-2.0)]);
}

fn found(report: &Report) -> Vec<(&'static str, String)> {
    report.violations().iter().map(|found| (found.rule.code(), found.path.to_string())).collect()
}

#[test]
fn faults_are_named_where_they_are() {
    let mut strange = north();
    strange.instrument.items = vec!["frequent".into()];
    strange.instrument.min_items = 2;
    let (none, report) =
        compare(&[("north", north()), ("south", strange), (" north", south())], Some("east"));
    assert_eq!(none, None);
    let expected = [
        ("waves.instrument.differs", "sites[1].scores"),
        ("waves.method.differs", "sites[1].scores"),
        ("compare.site.duplicate", "sites[2].name"),
        ("compare.reference.unknown", "reference"),
    ];
    assert_eq!(found(&report), expected.map(|(code, path)| (code, path.to_owned())));
    let (none, report) = compare(&[("north", north())], None);
    assert_eq!(none, None);
    assert_eq!(found(&report), [("compare.sites.too_few", "sites".to_owned())]);
}

#[test]
fn the_wire_and_the_text_tell_the_same() {
    let call = json!({ "sites": [{ "name": "north", "scores": north() }, { "name": "<south>", "scores": south() }] });
    let answer = wire::run("compare", call.to_string().as_bytes(), None).unwrap();
    let read: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(read["reference"], Value::Null);
    assert_eq!(read["sites"][0]["index"]["within"]["difference"], json!(1.0));
    let comparison: Comparison = serde_json::from_str(&answer).unwrap();
    let expected = "\
relational coordination side by side, beside the mean of all sites
                     north                  <south>
index by group       3.50 (-0.38) moderate  4.25 (+0.38) strong
index by respondent  3.50 (-0.42) moderate  4.33 (+0.42) strong
within groups        5.00 (+1.00) strong    3.00 (-1.00) weak
timely               3.50 (-0.38) moderate  4.25 (+0.38) strong
care, out            4.00 (-0.25)           4.50 (+0.25)
care, in             3.00 (-0.50)           4.00 (+0.50)
care, self           5.00 (+0.50)           4.00 (-0.50)
nurses, out          3.00 (-0.50)           4.00 (+0.50)
nurses, in           4.00 (-0.25)           4.50 (+0.25)
nurses, self         –                      2.00 (+0.00)";
    assert_eq!(comparison.to_string(), expected);
    assert!(comparison.to_html().contains("<th scope=\"col\">&lt;south&gt;</th>"));
}
