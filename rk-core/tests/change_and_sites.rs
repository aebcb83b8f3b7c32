//! The tests of a change and of sites: by hand, with p and limits from scipy.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    clippy::panic,
    reason = "a test fails by panicking, and exact numbers are compared as they are"
)]

use rk_core::wire;
use serde_json::{Value, json};

fn run(operation: &str, call: &Value) -> Value {
    let text = wire::run(operation, call.to_string().as_bytes(), None).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Respondent, own group, rated group, rating
type Answer<'a> = (&'a str, &'a str, &'a str, u8);

/// Scores of one item
fn scores(answers: &[Answer<'_>], respondents: bool) -> Value {
    let column = |cell: &dyn Fn(&Answer<'_>) -> Value| answers.iter().map(cell).collect::<Vec<_>>();
    let scores = run(
        "score",
        &json!({
            "instrument": { "items": ["timely"] },
            "groups": ["a", "b", "c"],
            "respondents": respondents,
            "columns": {
                "respondent": column(&|answer| json!(answer.0)),
                "rater_group": column(&|answer| json!(answer.1)),
                "rated_group": column(&|answer| json!(answer.2)),
                "dimension": column(&|_| json!("timely")),
                "rating": column(&|answer| json!(answer.3)),
            }
        }),
    );
    assert_eq!(scores["report"]["valid"], true, "{scores}");
    scores
}

/// The row of a statistic
fn row<'a>(answer: &'a Value, statistic: &str, scope: &Value) -> &'a Value {
    let rows = answer["tests"].as_array().unwrap_or_else(|| panic!("{answer}"));
    let mut found = rows.iter().filter(|row| row["statistic"] == statistic && row["scope"] == *scope);
    let row = found.next().unwrap();
    assert!(found.next().is_none(), "{statistic} {scope} stands there twice");
    row
}

fn value(answer: &Value, statistic: &str, scope: &Value) -> f64 {
    row(answer, statistic, scope)["estimate"].as_f64().unwrap()
}

fn near(value: &Value, expected: f64) {
    let value = value.as_f64().unwrap();
    assert!((value - expected).abs() < 1e-12 * expected.abs(), "{value} is not {expected}");
}

/// Three people of a rate b 1, 2, 3 and c 1, 2, 2
fn before(respondents: bool) -> Value {
    let answers = [
        ("p1", "a", "b", 1),
        ("p1", "a", "c", 1),
        ("p2", "a", "b", 2),
        ("p2", "a", "c", 2),
        ("p3", "a", "b", 3),
        ("p3", "a", "c", 2),
    ];
    scores(&answers, respondents)
}

/// The same three rate b 2, 4, 3 and c 3, 3, 5
fn after() -> Value {
    let answers = [
        ("p1", "a", "b", 2),
        ("p1", "a", "c", 3),
        ("p2", "a", "b", 4),
        ("p2", "a", "c", 3),
        ("p3", "a", "b", 3),
        ("p3", "a", "c", 5),
    ];
    scores(&answers, true)
}

fn only_b(scores: &Value) -> Value {
    let mut answers = Vec::new();
    for one in scores["respondents"].as_array().unwrap() {
        let rating = u8::try_from(one["ratings"]["b"][0].as_u64().unwrap()).unwrap();
        answers.push((one["respondent"].as_str().unwrap(), "a", "b", rating));
    }
    crate::scores(&answers, true)
}

#[test]
fn the_same_people_by_hand() {
    // Changes 1, 2, 0: mean 1, SD 1. Both waves have the variance 1.
    let call = json!({ "before": only_b(&before(true)), "after": only_b(&after()), "match": "respondent", "tests": {} });
    let answer = run("change", &call);
    let whole = json!({});
    let difference = row(&answer, "difference", &whole);
    assert_eq!((&difference["estimate"], &difference["n"]), (&json!(1.0), &json!(3)));
    assert_eq!(difference["method"], "paired_t");
    near(&difference["low"], -1.484_137_711_750_329_8);
    near(&difference["high"], 3.484_137_711_750_33);
    assert_eq!(value(&answer, "t", &whole), 3.0_f64.sqrt());
    assert_eq!(value(&answer, "df", &whole), 2.0);
    near(&row(&answer, "p", &whole)["estimate"], 0.225_403_330_758_516_65);
    assert_eq!(value(&answer, "d_z", &whole), 1.0);
    assert_eq!(value(&answer, "d_av", &whole), 1.0);
    // Mean squares: people 1.5, waves 1.5, residual .5. ICC(A,1) = 1 / (2 + 2/3), ICC(C,1) = 1/2.
    assert_eq!(value(&answer, "icc_agreement", &whole), 0.375);
    assert_eq!(value(&answer, "icc_consistency", &whole), 0.5);
    assert_eq!(value(&answer, "standard_error_of_measurement", &whole), 0.625_f64.sqrt());
    let detectable = 1.959_963_984_540_054 * 1.25_f64.sqrt();
    near(&row(&answer, "minimal_detectable_change", &whole)["estimate"], detectable);
    let of_mean = row(&answer, "minimal_detectable_change", &json!({ "kind": "mean" }));
    near(&of_mean["estimate"], detectable / 3.0_f64.sqrt());
    // One tie: q is p.
    let tie = json!({ "rater": "a", "rated": "b" });
    assert_eq!(value(&answer, "q", &tie), value(&answer, "p", &whole));
    assert_eq!(value(&answer, "d_z", &tie), 1.0);
}

#[test]
fn two_samples_by_hand() {
    let call = json!({ "before": only_b(&before(true)), "after": only_b(&after()), "match": "samples", "tests": { "confidence": 0.95 } });
    let answer = run("change", &call);
    let whole = json!({});
    // Variances 1 and 1: the error is √(2/3), the degrees of freedom (2/3)² / (2 · (1/3)² / 2) = 4.
    let difference = row(&answer, "difference", &whole);
    assert_eq!((&difference["estimate"], &difference["n"]), (&json!(1.0), &json!(6)));
    assert_eq!(difference["method"], "welch_t");
    near(&difference["low"], -1.266_957_935_527_519_1);
    near(&difference["high"], 3.266_957_935_527_519);
    assert_eq!(value(&answer, "t", &whole), 1.5_f64.sqrt());
    assert_eq!(value(&answer, "df", &whole), 4.0);
    near(&row(&answer, "p", &whole)["estimate"], 0.287_864_134_726_690_53);
    // 1 − 3/(4 · 4 − 1)
    assert_eq!(value(&answer, "hedges_g", &whole), 0.8);
    assert_eq!(value(&answer, "hedges_g", &json!({ "rater": "a", "rated": "b" })), 0.8);
}

#[test]
fn many_ties_share_their_false_discoveries() {
    let answer = run("change", &json!({ "before": before(true), "after": after(), "tests": {} }));
    let [b, c] = ["b", "c"].map(|rated| json!({ "rater": "a", "rated": rated }));
    // p is .2254 and .0742: q is the larger p, and twice the smaller one.
    near(&row(&answer, "p", &c)["estimate"], 0.074_179_900_227_448_54);
    assert_eq!(value(&answer, "q", &c), 2.0 * value(&answer, "p", &c));
    assert_eq!(value(&answer, "q", &b), value(&answer, "p", &b));
    // R before is 1, 2, 2.5 and after 2.5, 3.5, 4.
    assert_eq!(value(&answer, "difference", &json!({})), 1.5);
    assert_eq!(row(&answer, "t", &json!({}))["note"], "no_variance");
}

#[test]
fn the_same_people_are_compared_on_what_they_rated_twice() {
    let fewer =
        scores(&[("p1", "a", "b", 4), ("p2", "a", "c", 4), ("p3", "a", "b", 4), ("p3", "a", "c", 4)], true);
    let answer =
        run("change", &json!({ "before": before(true), "after": fewer, "match": "respondent", "tests": {} }));
    // 4 less 1, 4 less 2, and 4 less the mean of 3 and 2.
    assert_eq!(value(&answer, "difference", &json!({})), 6.5 / 3.0);
    let samples =
        run("change", &json!({ "before": before(true), "after": fewer, "match": "samples", "tests": {} }));
    // 4 less the mean of 1, 2, 2.5: 13/6
    assert_eq!(value(&samples, "difference", &json!({})), 6.5 / 3.0);
}

#[test]
fn permutations_keep_to_their_groups() {
    // All of a rise by 2, and all of b fall by 2: the mean over groups is 0, which every permutation reaches.
    let wave = |a: u8, b: u8| {
        scores(&[("p1", "a", "b", a), ("p2", "a", "b", a), ("p3", "b", "a", b), ("p4", "b", "a", b)], true)
    };
    let tests = json!({ "permutations": 200, "seed": 3 });
    let scope = json!({ "index": "by_group" });
    for by in ["samples", "respondent"] {
        let call = json!({ "before": wave(2, 5), "after": wave(4, 3), "match": by, "tests": tests });
        let answer = run("change", &call);
        assert_eq!(value(&answer, "difference", &scope), 0.0);
        assert_eq!(value(&answer, "p", &scope), 1.0);
        assert_eq!(row(&answer, "p", &scope)["method"], "permutation");
        // Both groups rise by 2. Of pairs 2 of 16 ways are as far from 0; of samples 2 of 36.
        let call = json!({ "before": wave(2, 1), "after": wave(4, 3), "match": by, "tests": { "permutations": 20_000, "seed": 3 } });
        let answer = run("change", &call);
        assert_eq!(value(&answer, "difference", &scope), 2.0);
        let expected = if by == "samples" { 2.0 / 36.0 } else { 2.0 / 16.0 };
        assert!((value(&answer, "p", &scope) - expected).abs() < 0.008, "{answer}");
    }
}

#[test]
fn tests_are_there_if_they_are_asked_for() {
    let plain = run("change", &json!({ "before": before(true), "after": after() }));
    assert!(plain.get("tests").is_none());
    let fault = |tests: Value, respondents: bool| {
        let answer =
            run("change", &json!({ "before": before(respondents), "after": after(), "tests": tests }));
        let found = answer["report"]["violations"][0].clone();
        (found["code"].as_str().unwrap().to_owned(), found["path"].clone())
    };
    let place = |path: &[&str]| json!(path);
    for (tests, respondents, code, path) in [
        (json!({}), false, "change.tests.respondents", place(&["tests"])),
        (
            json!({ "confidence": 1.0 }),
            true,
            "stats.confidence.out_of_range",
            place(&["tests", "confidence"]),
        ),
        (json!({ "permutations": 9 }), true, "resampling.seed.missing", place(&["tests", "seed"])),
        (
            json!({ "permutations": 0, "seed": 1 }),
            true,
            "resampling.replicates.out_of_range",
            place(&["tests", "permutations"]),
        ),
    ] {
        assert_eq!(fault(tests, respondents), (code.to_owned(), path));
    }
}

#[test]
fn sites_by_hand() {
    let site = |name: &str, ratings: [u8; 3], respondents: bool| {
        let people = ["p1", "p2", "p3"];
        let answers: Vec<_> =
            people.iter().zip(ratings).map(|(one, rating)| (*one, "a", "b", rating)).collect();
        json!({ "name": name, "scores": scores(&answers, respondents) })
    };
    let sites = |respondents| json!([site("north", [1, 2, 3], true), site("south", [3, 4, 5], respondents)]);
    let answer = run("compare", &json!({ "sites": sites(true), "tests": {} }));
    let by = json!({ "by": "site" });
    // Means 2 and 4 about 3: between 6, within 4 over 4 degrees of freedom.
    assert_eq!(value(&answer, "ss_between", &by), 6.0);
    assert_eq!(value(&answer, "f", &by), 6.0);
    near(&row(&answer, "p", &by)["estimate"], 0.070_483_996_910_219_92);
    // (6 − 1)/6 of the way from 3 to 2
    let north = json!({ "site": "north" });
    assert_eq!(value(&answer, "mean", &north), 2.0);
    assert_eq!(value(&answer, "shrunken_mean", &north), 13.0 / 6.0);
    // Ranks sum to 6.5 and 14.5; 3 stands there twice.
    assert_eq!(value(&answer, "kruskal_wallis", &by), 160.0 / 51.0);
    assert_eq!(value(&answer, "kruskal_wallis_df", &by), 1.0);
    near(&row(&answer, "kruskal_wallis_p", &by)["estimate"], 0.076_522_500_475_059_36);
    assert!(run("compare", &json!({ "sites": sites(true) })).get("tests").is_none());
    let fault = &run("compare", &json!({ "sites": sites(false), "tests": {} }))["report"]["violations"][0];
    assert_eq!(fault["code"], "change.tests.respondents");
    assert_eq!(fault["path"], json!(["sites", 1, "scores"]));
}
