//! The network of scores: numbers by hand, and the search for a core against one that tries every pattern in full.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test fails by panicking, and exact numbers are compared as they are"
)]

use rk_core::wire;
use rstest::rstest;
use serde_json::{Value, json};

/// The answer of an operation
fn run(operation: &str, call: &Value) -> Value {
    let text = wire::run(operation, call.to_string().as_bytes(), None).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The scores of a vector
fn scores_of(vector: &str) -> Value {
    let path = format!("{}/vectors/score/{vector}.json", env!("CARGO_MANIFEST_DIR"));
    let vector: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    vector["answer"].clone()
}

/// Scores of groups of one, with one item: row a, column b is how a rates b, 0 for no answer
fn scores(matrix: &[&[u8]]) -> Value {
    let mut columns =
        json!({ "respondent": [], "rater_group": [], "rated_group": [], "dimension": [], "rating": [] });
    for (rater, row) in matrix.iter().enumerate() {
        for (rated, rating) in row.iter().enumerate().filter(|(_, rating)| **rating != 0) {
            for (name, cell) in [
                ("respondent", json!(format!("p{rater}"))),
                ("rater_group", json!(name_of(rater))),
                ("rated_group", json!(name_of(rated))),
                ("dimension", json!("timely")),
                ("rating", json!(rating)),
            ] {
                columns[name].as_array_mut().unwrap().push(cell);
            }
        }
    }
    run("score", &json!({ "instrument": { "items": ["timely"] }, "columns": columns }))
}

fn name_of(group: usize) -> String {
    format!("g{group:02}")
}

/// The network of scores
struct Network(Value);

impl Network {
    fn of(scores: &Value) -> Self {
        let network = run("network", &json!({ "scores": scores }));
        assert_eq!(network["report"]["valid"], true, "{network}");
        Self(network)
    }

    fn row(&self, statistic: &str, scope: &Value, method: Option<&str>) -> &Value {
        let rows = self.0["estimates"].as_array().unwrap();
        let mut found = rows.iter().filter(|row| {
            row["statistic"] == statistic && row["scope"] == *scope && row["method"] == json!(method)
        });
        let row = found.next().unwrap();
        assert!(found.next().is_none(), "{statistic} {scope} stands there twice");
        row
    }

    fn value(&self, statistic: &str, scope: &Value) -> f64 {
        self.row(statistic, scope, None)["estimate"].as_f64().unwrap()
    }

    fn note(&self, statistic: &str, scope: &Value) -> &Value {
        let row = self.row(statistic, scope, None);
        assert!(row["estimate"].is_null(), "{row}");
        &row["note"]
    }

    fn fit(&self, method: &str) -> &Value {
        self.row("core_periphery", &json!({}), Some(method))
    }

    /// The positions of the groups in the core
    fn core(&self) -> Vec<usize> {
        let inside = |at: &usize| {
            self.row("core", &json!({ "group": name_of(*at) }), Some("core_only"))["estimate"] == 1.0
        };
        (0..self.0["groups"].as_array().unwrap().len()).filter(inside).collect()
    }
}

fn group(name: &str) -> Value {
    json!({ "group": name })
}

fn pair(rater: &str, rated: &str) -> Value {
    json!({ "rater": rater, "rated": rated })
}

#[test]
fn the_constructed_example_has_its_numbers() {
    // w is A: 3.4 to B, 4.0 to C; B: 3.7 to A, 3.1 to C; C: 4.1 to A, 3.6 to B; own 4.4, 4.6, 4.0.
    let network = Network::of(&scores_of("constructed_example"));
    let value = |statistic: &str| network.value(statistic, &json!({}));
    assert_eq!(network.0["groups"], json!(["A", "B", "C"]));
    assert_eq!(value("density"), 21.9 / 6.0);
    assert_eq!(value("density_rescaled"), 0.6625);
    // Deviations from 3.65: −.25 .35 .05 −.55 .45 −.05, squares sum to .695.
    assert_eq!(value("density_sd"), 0.139_f64.sqrt());
    assert_eq!(network.value("density_binary", &json!({ "level": "moderate" })), 4.0 / 6.0);
    assert_eq!(network.value("density_binary", &json!({ "level": "strong" })), 1.0 / 6.0);
    assert_eq!(network.value("mean", &json!({ "kind": "bonding" })), 13.0 / 3.0);
    assert_eq!(network.value("mean", &json!({ "kind": "bridging" })), 3.65);
    assert_eq!(*network.note("mean", &json!({ "kind": "linking" })), "no_ties");
    for (name, out, back, balance) in [("A", 3.7, 3.9, -0.2), ("B", 3.4, 3.5, -0.1), ("C", 3.85, 3.55, 0.3)] {
        assert_eq!(network.value("strength_out", &group(name)), out);
        assert_eq!(network.value("strength_in", &group(name)), back);
        assert_eq!(network.value("balance", &group(name)), balance);
    }
    for (rater, rated, asymmetry) in [("A", "B", -0.3), ("A", "C", -0.1), ("B", "C", -0.5)] {
        assert_eq!(network.value("asymmetry", &pair(rater, rated)), asymmetry);
    }
    // At least moderate are A to C, B to A, C to A, C to B: of the pairs only A and C are alike, of the four ties two are returned.
    assert_eq!(value("reciprocity_dyadic"), 1.0 / 3.0);
    assert_eq!(value("reciprocity_edgewise"), 0.5);
    // 2 (−.25 · .05 + .35 · .45 + .55 · .05) / .695
    assert_eq!(value("reciprocity_correlation"), 0.345 / 0.695);
    // Less 1, the smaller ones are 2.4, 3.0, 2.1 and all sum to 15.9.
    assert_eq!(value("reciprocity_minimum"), 15.0 / 15.9);
    assert_eq!(value("centralization_out"), 0.075);
    assert_eq!(value("centralization_in"), 0.09375);
    // Without an item of communication there are no layers to compare.
    assert_eq!(*network.note("qap_correlation", &json!({ "kind": "layers" })), "no_ties");
    assert_eq!(network.fit("core_only")["note"], "no_variance");
}

#[test]
fn a_star_is_as_central_as_a_network_can_be() {
    let network = Network::of(&scores(&[&[3, 5, 5, 5], &[1, 3, 1, 1], &[1, 1, 3, 1], &[1, 1, 1, 3]]));
    assert_eq!(network.value("centralization_out", &json!({})), 1.0);
    // Of ties in, the star itself gets the least: (5 + 1 + 1)/3 less 1, over 12.
    assert_eq!(network.value("centralization_in", &json!({})), (4.0 / 3.0) / 12.0);
}

#[test]
fn items_are_counted_by_their_own_means() {
    let network = Network::of(&scores(&[&[4, 3], &[4, 5]]));
    assert_eq!(network.value("multiplexity", &pair("g00", "g01")), 0.0);
    assert_eq!(network.value("multiplexity", &pair("g01", "g00")), 1.0);
    assert_eq!(network.value("multiplexity", &json!({})), 0.5);
}

#[test]
fn what_needs_a_tie_without_a_mean_does_not_exist() {
    // Nobody of the last group rates another, and the first does not rate it.
    let network = Network::of(&scores(&[&[0, 3, 0], &[4, 0, 5], &[0, 0, 4]]));
    assert_eq!(network.row("density", &json!({}), None)["n"], 3);
    assert_eq!(network.value("density", &json!({})), 4.0);
    assert_eq!(*network.note("strength_out", &group("g02")), "no_ties");
    assert_eq!(network.value("strength_in", &group("g02")), 5.0);
    assert_eq!(*network.note("balance", &group("g02")), "no_ties");
    assert_eq!(*network.note("asymmetry", &pair("g01", "g02")), "no_ties");
    assert_eq!(*network.note("centralization_out", &json!({})), "no_ties");
    assert_eq!(network.value("reciprocity_dyadic", &json!({})), 0.0);
    assert_eq!(network.row("reciprocity_dyadic", &json!({}), None)["n"], 2);
    assert_eq!(network.value("reciprocity_correlation", &json!({})), -1.0);
    assert_eq!(*network.note("multiplexity", &pair("g00", "g02")), "no_ties");
    assert_eq!(network.value("multiplexity", &json!({})), 2.0 / 3.0);
}

#[test]
fn a_group_that_does_not_answer_is_no_part_of_the_network() {
    let network = Network::of(&scores(&[&[4, 3, 5], &[4, 5, 1]]));
    assert_eq!(network.0["groups"], json!(["g00", "g01"]));
    assert_eq!(network.value("density", &json!({})), 3.5);
    assert_eq!(network.fit("core_only")["note"], "too_few");
}

#[test]
fn one_level_of_ties_has_no_pattern() {
    let network = Network::of(&scores(&[&[4, 3, 3, 3], &[3, 4, 3, 3], &[3, 3, 4, 3], &[3, 3, 3, 4]]));
    for method in ["core_only", "core_or", "core_and"] {
        assert_eq!(network.fit(method)["note"], "no_variance");
    }
    assert_eq!(*network.note("reciprocity_correlation", &json!({})), "no_variance");
    assert_eq!(*network.note("reciprocity_edgewise", &json!({})), "no_ties");
}

#[test]
fn a_core_is_found_and_fits_in_full() {
    // Groups 1 and 3 rate each other 5, 0 and 2 each other 1, and all else is 3.
    let network = Network::of(&scores(&[&[4, 3, 1, 3], &[3, 4, 3, 5], &[1, 3, 4, 3], &[3, 5, 3, 4]]));
    assert_eq!(network.fit("core_only")["estimate"], 1.0);
    assert_eq!(network.core(), [1, 3]);
    // Of 12 ties 2 are 5, 2 are 1, 8 are 3: Σ(w − 3)² = 16. Ones are all but the two of 1 (or only the two of 5):
    // Σ(w − 3)(p − p̄) = 4, Σ(p − p̄)² = 2 · 10/12, so r = 4/√(16 · 20/12).
    let expected = (16.0_f64 / (16.0 * 20.0 / 12.0)).sqrt();
    assert_eq!(network.fit("core_or")["estimate"], expected);
    assert_eq!(network.fit("core_and")["estimate"], expected);
}

#[test]
fn of_cores_as_good_the_smaller_comes_first_then_the_first_in_order() {
    // Groups 0 and 1, and groups 0 and 2, rate each other 5; all other ties are 1.
    let network = Network::of(&scores(&[&[4, 5, 5, 1], &[5, 4, 1, 1], &[5, 1, 4, 1], &[1, 1, 1, 4]]));
    assert_eq!(network.fit("core_only")["estimate"], 1.0);
    assert_eq!(network.core(), [0, 1]);
    // The first three rate each other 5: all of them are as good a core as two of them.
    let rows: Vec<Vec<u8>> =
        (0..5).map(|a| (0..5).map(|b| if a < 3 && b < 3 { 5 } else { 1 }).collect()).collect();
    let rows: Vec<&[u8]> = rows.iter().map(Vec::as_slice).collect();
    let network = Network::of(&scores(&rows));
    assert_eq!(network.fit("core_only")["estimate"], 1.0);
    assert_eq!(network.core(), [0, 1]);
}

/// The numbers of a comparison of matrices: r, p, p of both sides, the smallest p
fn likeness(network: &Value, kind: &str, method: &str) -> [Value; 4] {
    let scope = json!({ "kind": kind });
    let network = Network(network.clone());
    [
        ("qap_correlation", None),
        ("qap_p", Some(method)),
        ("qap_p_two_sided", Some(method)),
        ("qap_smallest_p", Some(method)),
    ]
    .map(|(statistic, method)| {
        let row = network.row(statistic, &scope, method);
        if row["note"].is_null() { row["estimate"].clone() } else { row["note"].clone() }
    })
}

#[test]
fn the_smallest_p_is_one_of_all_orders() {
    // No two ties of a group are alike in both directions, so that only the order of the data gives r = 1.
    let all: [&[u8]; 6] = [
        &[3, 1, 2, 3, 4, 5],
        &[5, 3, 1, 2, 3, 4],
        &[1, 5, 3, 1, 2, 3],
        &[1, 1, 5, 3, 1, 2],
        &[2, 1, 1, 5, 3, 1],
        &[5, 2, 1, 1, 5, 3],
    ];
    for (groups, smallest) in [(3, 1.0 / 6.0), (4, 1.0 / 24.0), (5, 1.0 / 120.0), (6, 1.0 / 720.0)] {
        let rows: Vec<&[u8]> = all[..groups].iter().map(|row| &row[..groups]).collect();
        let scores = scores(&rows);
        let network = run("network", &json!({ "scores": scores, "with": scores }));
        let expected = [json!(1.0), json!(smallest), json!(smallest), json!(smallest)];
        assert_eq!(likeness(&network, "with", "exact"), expected, "{groups} groups");
    }
}

#[test]
fn orders_of_three_groups_are_counted_by_hand() {
    // Less 1, the first has a 1 in the cell (0, 1) alone, the second in (0, 1) and (1, 2).
    let one = scores(&[&[3, 2, 1], &[1, 3, 1], &[1, 1, 3]]);
    let two = scores(&[&[3, 2, 1], &[1, 3, 2], &[1, 1, 3]]);
    let network = run("network", &json!({ "scores": one, "with": two }));
    // n Σxy − Σx Σy = 6 · 1 − 1 · 2 = 4; the same of each with itself is 6 · 1 − 1 = 5 and 6 · 2 − 4 = 8.
    let r = (16.0_f64 / 40.0).sqrt();
    // Each order puts another of the six cells in the first place; two hold a 1, and elsewhere 4 becomes −2.
    let third = json!(2.0 / 6.0);
    assert_eq!(likeness(&network, "with", "exact"), [json!(r), third.clone(), third, json!(1.0 / 6.0)]);
}

#[test]
fn many_groups_need_a_seed() {
    let rows: Vec<Vec<u8>> = (0..9)
        .map(|a| (0..9).map(|b| 1 + u8::try_from((3 * a + 7 * b + a * b) % 5).unwrap()).collect())
        .collect();
    let rows: Vec<&[u8]> = rows.iter().map(Vec::as_slice).collect();
    let scores = scores(&rows);
    let of = |more: Value| {
        let mut call = json!({ "scores": scores, "with": scores });
        for (name, value) in more.as_object().unwrap() {
            call[name] = value.clone();
        }
        run("network", &call)
    };
    let none = json!("no_seed");
    let without = of(json!({}));
    assert_eq!(likeness(&without, "with", "permutation"), [json!(1.0), none.clone(), none.clone(), none]);
    let least = json!(1.0 / 1000.0);
    let drawn = of(json!({ "seed": 1, "permutations": 999 }));
    assert_eq!(likeness(&drawn, "with", "permutation"), [json!(1.0), least.clone(), least.clone(), least]);
    for (call, path) in
        [(json!({ "permutations": 0 }), "permutations"), (json!({ "seed": 1_u64 << 53 }), "seed")]
    {
        let fault = &of(call)["report"]["violations"][0];
        assert_eq!(fault["path"], json!([path]), "{fault}");
    }
}

#[test]
fn only_groups_of_both_networks_are_compared() {
    let [small, large] = [&[&[3_u8, 2, 1][..], &[1, 3, 4], &[5, 1, 3]][..], &[&[3, 2], &[4, 3]]].map(scores);
    let network = run("network", &json!({ "scores": small, "with": large }));
    assert!(likeness(&network, "with", "exact").iter().all(|value| *value == "not_comparable"));
    let gap = scores(&[&[3, 2, 1], &[1, 3, 4], &[5, 0, 3]]);
    let network = run("network", &json!({ "scores": small, "with": gap }));
    assert!(likeness(&network, "with", "exact").iter().all(|value| *value == "no_ties"));
}

/// The best correlation and the positions of its core, by the definition: every pattern in full
fn naive(scores: &Value, groups: usize, method: &str) -> Option<(f64, Vec<usize>)> {
    let mean = |a: usize, b: usize| {
        let ties = scores["ties"].as_array().unwrap();
        ties.iter().find(|tie| tie["rater"] == name_of(a) && tie["rated"] == name_of(b))?["mean"].as_f64()
    };
    let mut all: Vec<(f64, Vec<usize>)> = Vec::new();
    for mask in 1..(1_u32 << groups) - 1 {
        let core: Vec<usize> = (0..groups).filter(|group| mask >> group & 1 == 1).collect();
        let mut pairs = Vec::new();
        for (a, b) in (0..groups).flat_map(|a| (0..groups).map(move |b| (a, b))).filter(|(a, b)| a != b) {
            let inside = u8::from(core.contains(&a)) + u8::from(core.contains(&b));
            let pattern = match (inside, method) {
                (2, _) | (1, "core_or") => Some(1.0),
                (0, _) | (1, "core_and") => Some(0.0),
                _ => None,
            };
            pairs.extend(mean(a, b).zip(pattern));
        }
        all.extend(pearson(&pairs).map(|r| (r, core)));
    }
    let best = all.iter().map(|(r, _)| *r).reduce(f64::max)?;
    all.retain(|(r, _)| *r >= best - 1e-12);
    all.sort_by(|(_, a), (_, b)| a.len().cmp(&b.len()).then(a.cmp(b)));
    all.into_iter().next()
}

fn pearson(pairs: &[(f64, f64)]) -> Option<f64> {
    let n: f64 = pairs.iter().map(|_| 1.0).sum();
    let [x, y] =
        [pairs.iter().map(|pair| pair.0).sum::<f64>() / n, pairs.iter().map(|pair| pair.1).sum::<f64>() / n];
    let sum = |of: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|pair| of(pair.0 - x, pair.1 - y)).sum::<f64>();
    let (xy, xx, yy) = (sum(&|x, y| x * y), sum(&|x, _| x * x), sum(&|_, y| y * y));
    (n > 0.0 && xx > 1e-20 && yy > 1e-20).then(|| xy / (xx * yy).sqrt())
}

#[rstest]
#[case(3)]
#[case(5)]
#[case(8)]
fn the_search_finds_what_trying_in_full_finds(#[case] groups: usize) {
    let mut state = 7_u64;
    for round in 0..12 {
        let matrix: Vec<Vec<u8>> = (0..groups)
            .map(|_| {
                (0..groups)
                    .map(|_| {
                        state = state
                            .wrapping_mul(6_364_136_223_846_793_005)
                            .wrapping_add(1_442_695_040_888_963_407);
                        // Some rounds leave ties out.
                        let lowest = u64::from(round % 3 != 0);
                        u8::try_from(lowest + (state >> 33) % (6 - lowest)).unwrap()
                    })
                    .collect()
            })
            .collect();
        let mut matrix = matrix;
        for (own, row) in matrix.iter_mut().enumerate() {
            row[own] = 3;
        }
        let rows: Vec<&[u8]> = matrix.iter().map(Vec::as_slice).collect();
        let scores = scores(&rows);
        let network = Network::of(&scores);
        for method in ["core_only", "core_or", "core_and"] {
            let fit = network.fit(method);
            match naive(&scores, groups, method) {
                None => assert_eq!(fit["note"], "no_variance", "{matrix:?}"),
                Some((best, core)) => {
                    assert!((fit["estimate"].as_f64().unwrap() - best).abs() < 2e-12, "{matrix:?} {method}");
                    if method == "core_only" {
                        assert_eq!(network.core(), core, "{matrix:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_core_is_looked_for_among_at_most_sixteen_groups() {
    let network = |groups: usize| {
        let rows: Vec<Vec<u8>> = (0..groups)
            .map(|a| {
                (0..groups).map(|b| if a < 5 && b < 5 { 5 } else { 1 + u8::from((a + b) % 3 == 0) }).collect()
            })
            .collect();
        let rows: Vec<&[u8]> = rows.iter().map(Vec::as_slice).collect();
        Network::of(&scores(&rows))
    };
    assert_eq!(network(16).core(), [0, 1, 2, 3, 4]);
    assert_eq!(network(17).fit("core_only")["note"], "too_many_groups");
}
