//! Agreement and differences of units: numbers worked out by hand, and published ones.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![cfg(all(feature = "json", feature = "import"))]

use rk_core::{
    estimate::{Estimate, Method, Statistic},
    stats::{OneWay, Rational, Sums, distribution::F},
    wire,
};
use serde_json::{Value, json};

/// The sums of n values with a mean and a variance (n − 1)
fn sums(n: u64, mean: f64, variance: f64) -> Sums {
    let (size, mean) = (Rational::from(n), Rational::of(mean).unwrap());
    let spread = Rational::of(variance).unwrap().times(&Rational::from(n - 1));
    Sums { n, sum: size.times(&mean), squares: spread.plus(&size.times(&mean.squared())) }
}

fn near(value: f64, expected: f64, within: f64) {
    assert!((value - expected).abs() <= within, "{value} is not {expected}");
}

/// Nine hospitals, 336 people: F(8, 327) = 5.32 (Gittell, guidelines, comparison of sites)
#[test]
fn nine_hospitals() {
    // Sizes 37 and 38; two hospitals of 37 apart from the others by d on either side, and a mean square within of 1.
    let apart = (5.32 * 8.0 / 74.0_f64).sqrt();
    let mut groups: Vec<Sums> =
        [37, 37, 37, 37, 37, 37, 38, 38, 38].iter().map(|n| sums(*n, 0.0, 1.0)).collect();
    groups[0] = sums(37, apart, 1.0);
    groups[1] = sums(37, -apart, 1.0);
    let anova = OneWay::from_sums(groups);
    assert_eq!((anova.df_between(), anova.df_within()), (8, 327));
    near(anova.f().unwrap().rounded(), 5.32, 1e-12);
    near(anova.p().unwrap(), 2.73117e-6, 5e-12);
    near(anova.k_mean().unwrap().rounded(), 37.333, 5e-4);
    near(anova.icc1().unwrap().rounded(), 0.1037, 5e-5);
    near(anova.icc2().unwrap().rounded(), 0.8120, 5e-5);
}

/// The other tests of the same hospitals: by function, and of both jointly
#[test]
fn published_p_values() {
    for (over, under, f, p) in
        [(5.0, 330.0, 2.89, 0.014_349_5), (8.0, 322.0, 4.51, 3.279e-5), (5.0, 322.0, 1.75, 0.122_827)]
    {
        let own = F::new(over, under).unwrap().upper(f);
        near(own / p, 1.0, 2e-4);
    }
}

/// German practices by region and by age: sizes, means and variances rounded to four digits
#[test]
fn four_regions_do_not_differ() {
    let regions =
        [(157, 2.6724, 0.5474), (187, 2.5867, 0.5093), (137, 2.6131, 0.5532), (194, 2.6399, 0.5516)];
    let anova = OneWay::from_sums(regions.map(|(n, mean, variance)| sums(n, mean, variance)));
    near(anova.ms_between().unwrap().rounded(), 0.22874, 5e-4);
    near(anova.ms_within().unwrap().rounded(), 0.53922, 5e-5);
    near(anova.f().unwrap().rounded(), 0.4242, 1e-3);
    near(anova.p().unwrap(), 0.73571, 1e-3);
    near(anova.k0().unwrap().rounded(), 167.7047, 5e-5);
    near(anova.icc1().unwrap().rounded(), -0.00342, 1e-5);
    near(anova.icc1_k0().unwrap().rounded(), -0.00345, 1e-5);
    near(anova.icc2().unwrap().rounded(), -1.3574, 5e-3);
}

/// The scores of each respondent of a made survey about A, B and C, in tenths
const TENTHS: [(&str, &str, [Option<u32>; 3]); 6] = [
    ("a1", "A", [Some(46), Some(34), Some(42)]),
    ("a2", "A", [Some(42), Some(30), Some(38)]),
    ("a3", "A", [Some(44), Some(38), None]),
    ("b1", "B", [Some(39), Some(48), Some(29)]),
    ("b2", "B", [Some(35), Some(44), Some(33)]),
    ("c1", "C", [Some(41), Some(36), Some(40)]),
];

/// A call about the made survey: ten items, of which as many as need be are one higher than the others
fn survey(fields: &Value) -> Vec<u8> {
    let items: Vec<String> = (0..10).map(|item| format!("item{item}")).collect();
    let mut columns = serde_json::Map::new();
    columns.insert("respondent".into(), TENTHS.map(|(name, ..)| name).to_vec().into());
    columns.insert("group".into(), TENTHS.map(|(_, group, _)| group).to_vec().into());
    for (at, rated) in ["A", "B", "C"].iter().enumerate() {
        for (place, item) in (0_u32..).zip(&items) {
            let rating = |tenths: u32| tenths / 10 + u32::from(place < tenths % 10);
            let cells: Vec<Value> = TENTHS.iter().map(|(.., scores)| json!(scores[at].map(rating))).collect();
            columns.insert(format!("{rated}_{item}"), cells.into());
        }
    }
    let items: Vec<Value> = items.iter().map(|id| json!({ "id": id })).collect();
    let mut call = json!({
        "instrument": { "items": items },
        "codebook": { "pattern": "{rated}_{dimension}" },
        "columns": columns,
    });
    call.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    call.to_string().into_bytes()
}

fn estimates(operation: &str) -> Vec<Estimate> {
    let answer = wire::run(operation, &survey(&json!({})), None).unwrap();
    wire::estimates(answer.as_bytes()).unwrap()
}

/// The estimate of a statistic with a scope, as text, and a method
fn one(all: &[Estimate], statistic: Statistic, scope: &str, method: Option<Method>) -> (u64, f64) {
    let is = |one: &&Estimate| {
        one.statistic == statistic && one.scope.to_string() == scope && one.method == method
    };
    let found = all.iter().find(is).unwrap();
    (found.n, found.estimate.unwrap())
}

#[test]
fn agreement_of_the_made_survey() {
    let all = estimates("agreement");
    let whole = |statistic, method| one(&all, statistic, "by=group", method);
    // R: A 3.8 3.4 3.8, B 3.4 3.4, C 3.85. Between 373/2400, within 8/75.
    assert_eq!(whole(Statistic::SsBetween, None), (6, 373.0 / 2400.0));
    assert_eq!(whole(Statistic::SsWithin, None), (6, 8.0 / 75.0));
    assert_eq!(whole(Statistic::DfBetween, None), (6, 2.0));
    assert_eq!(whole(Statistic::DfWithin, None), (6, 3.0));
    assert_eq!(whole(Statistic::F, None), (6, 1119.0 / 512.0));
    // Sizes 3, 2, 1: k = 2, k0 = (6 − 14/6)/2.
    assert_eq!(whole(Statistic::MeanSize, None), (6, 2.0));
    assert_eq!(whole(Statistic::K0, None), (6, 11.0 / 6.0));
    assert_eq!(whole(Statistic::Icc1, Some(Method::MeanSize)), (6, 607.0 / 1631.0));
    // (F − 1)/(F + 5/6)
    assert_eq!(whole(Statistic::Icc1, Some(Method::K0)), (6, 3642.0 / 9274.0));
    assert_eq!(whole(Statistic::Icc2, None), (6, 607.0 / 1119.0));
    assert_eq!(whole(Statistic::DesignEffect, None), (6, 2238.0 / 1631.0));
    assert_eq!(whole(Statistic::GrandMean, None), (6, 433.0 / 120.0));
    assert_eq!(one(&all, Statistic::Mean, "group=C", None), (1, 3.85));
    // 433/120 + 607/1119 · (77/20 − 433/120)
    assert_eq!(one(&all, Statistic::ShrunkenMean, "group=C", None), (1, 50213.0 / 13428.0));
    // b1 and b2 about B: four items 5 and 5, four 5 and 4, two 4 and 4. s² = 1/5, q = 9/10, 9/(9 + 1/10).
    let tie = "rater=B, rated=B";
    assert_eq!(one(&all, Statistic::RwgJ, tie, Some(Method::Uniform)), (2, 90.0 / 91.0));
    assert_eq!(one(&all, Statistic::RStarWgJ, tie, Some(Method::Uniform)), (2, 0.9));
    assert_eq!(one(&all, Statistic::Ad, tie, None), (2, 0.2));
    assert_eq!(one(&all, Statistic::Rwg, "rater=B, rated=B, item=item4", Some(Method::Uniform)), (2, 0.75));
}

#[test]
fn differences_of_the_made_survey() {
    let all = estimates("differences");
    let test = |statistic, scope: &str| one(&all, statistic, scope, None);
    // Ranks of R: A 4.5 2 4.5, B 2 2, C 6. H = (12/42 · (121/3 + 16/2 + 36) − 21) / (6/7).
    assert_eq!(test(Statistic::KruskalWallis, "by=group"), (6, 65.0 / 18.0));
    assert_eq!(test(Statistic::KruskalWallisDf, "by=group"), (6, 2.0));
    assert_eq!(test(Statistic::F, "by=group"), (6, 1119.0 / 512.0));
    // a1 and a2 rate C above B, a3 does not say; b1 and b2 rate A above C; c1 rates A above B.
    assert_eq!(test(Statistic::Friedman, "rater=A"), (2, 2.0));
    assert_eq!(test(Statistic::Friedman, "rater=B"), (2, 2.0));
    assert_eq!(test(Statistic::Friedman, "rater=C"), (1, 1.0));
    assert_eq!(test(Statistic::KendallW, "rater=A"), (2, 1.0));
    // Chi-square above 2 and above 1 with one degree of freedom: erfc(1) and erfc(1/√2).
    let (two, one) = (0.157_299_207_050_285_13, 0.317_310_507_862_914_15);
    for (rater, p, q) in [("A", two, two * 1.5), ("B", two, two * 1.5), ("C", one, one)] {
        let scope = format!("rater={rater}");
        near(test(Statistic::FriedmanP, &scope).1, p, 1e-15);
        near(test(Statistic::FriedmanQ, &scope).1, q, 1e-15);
    }
    // Sites are not in the data.
    assert!(!all.iter().any(|one| one.scope.to_string().starts_with("by=site")));
}

/// The codes and paths that an operation reports
fn found(operation: &str, call: &[u8]) -> Vec<(String, Value)> {
    let answer: Value = serde_json::from_str(&wire::run(operation, call, None).unwrap()).unwrap();
    let violations = answer["report"]["violations"].as_array().unwrap().clone();
    violations.iter().map(|one| (one["code"].as_str().unwrap().to_owned(), one["path"].clone())).collect()
}

#[test]
fn faults_of_a_call_are_named() {
    let text = |call: &Value| call.to_string().into_bytes();
    assert_eq!(
        found("agreement", &survey(&json!({ "by": "site" }))),
        [("response.select.unknown_key".to_owned(), json!(["by"]))]
    );
    for operation in ["agreement", "differences"] {
        assert_eq!(
            found(operation, &survey(&json!({ "confidence": 1.0 }))),
            [("stats.confidence.out_of_range".to_owned(), json!(["confidence"]))]
        );
    }
    assert_eq!(
        found("describe", &text(&json!({ "values": [1, null, 1e61] }))),
        [("stats.value.size".to_owned(), json!(["values", 2]))]
    );
    assert_eq!(
        found("icc", &text(&json!({ "values": [2, 2, 5], "groups": ["a", "a", "b"] }))),
        [
            ("stats.variance.none".to_owned(), json!(["values"])),
            ("stats.group.one".to_owned(), json!(["groups"]))
        ]
    );
    assert_eq!(
        found("icc_forms", &text(&json!({ "rows": [[1], [2]] }))),
        [("stats.items.one".to_owned(), json!(["rows"]))]
    );
    assert_eq!(
        found("icc_forms", &text(&json!({ "rows": [[1, 2], [2], [1e61, 3, 4]] }))),
        [
            ("stats.rows.ragged".to_owned(), json!(["rows", 1])),
            ("stats.rows.ragged".to_owned(), json!(["rows", 2]))
        ]
    );
}
