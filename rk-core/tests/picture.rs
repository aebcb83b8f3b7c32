//! Pictures: what they are made of, where things stand, what they look like.
//!
//! The pictures of the sample survey, and the report of its two waves, are kept
//! in `snapshots/`, where the tests of Python and JavaScript find them too; after
//! a change that is meant, `RK_WRITE=1 cargo test -p rk-core --all-features --test
//! picture` writes them anew. Look at them before they are kept.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![cfg(all(feature = "json", feature = "import"))]

#[path = "picture/looks.rs"]
mod looks;

use std::{collections::BTreeSet, path::PathBuf};

use looks::{check, check_kept, check_table};
use proptest::prelude::*;
use rk_core::{
    Locale,
    picture::{Kind, Picture},
    release::Release,
    rule::Rule,
    wire,
};
use roxmltree::Document;
use serde_json::{Value, json};

const KINDS: [Kind; 5] = [Kind::Map, Kind::Matrix, Kind::Dimensions, Kind::Change, Kind::Distributions];

fn sample(year: u16) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("samples/rehabilitation_{year}.csv"));
    let names = [
        ("care", "Social- og sundhedshjælpere"),
        ("assessors", "Visitatorer"),
        ("nurses", "Sygeplejersker"),
        ("therapists", "Terapeuter"),
        ("leaders", "Gruppe- og teamledere"),
    ];
    let csv = std::fs::read_to_string(path).unwrap();
    let call = json!({
        "frequency": "scored",
        "groups": names.map(|(id, _)| json!({"name": id, "level": if id == "leaders" { "leader" } else { "staff" }})),
        "codebook": {"respondent": "respondent", "group": "group", "pattern": "{rated}_{dimension}"},
    });
    let mut scores = wire::run("score", call.to_string().as_bytes(), Some(csv.as_bytes().into())).unwrap();
    for (id, name) in names {
        scores = scores.replace(&format!("\"{id}\""), &format!("\"{name}\""));
    }
    serde_json::from_str(&scores).unwrap()
}

fn released(call: &Value) -> Value {
    let answer = wire::run("release", call.to_string().as_bytes(), None).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["report"]["valid"], true, "{}", answer["report"]);
    answer
}

/// The sample survey of two waves, as it may be shown
fn waves() -> Value {
    released(
        &json!({"scores": sample(2016), "before": sample(2014), "policy": {"mean_from": 3, "distribution_from": 8}}),
    )
}

fn read(release: &Value) -> Release {
    serde_json::from_value(release.clone()).unwrap()
}

fn draw(release: &Value, kind: Kind, locale: Locale) -> Picture {
    Picture::draw(&read(release), kind, None, locale).unwrap()
}

/// A release of groups with these names; `means` has a mean, or none, for each pair
fn made(names: &[String], means: &[Option<u16>]) -> Value {
    let mut release = waves();
    let size = names.len();
    let mean = |a: usize, b: usize| means[(a * size + b) % means.len()].map(|cents| f64::from(cents) / 100.0);
    let ties = (0..size * size).map(|at| {
        let (a, b) = (at / size, at % size);
        let mut tie = json!({
            "rater": names[a], "rated": names[b], "kind": if a == b { "bonding" } else { "bridging" },
            "n": 7, "mean": mean(a, b), "decimals": 2,
            "level": mean(a, b).map(|mean| if mean < 3.5 { "weak" } else if mean > 4.0 { "strong" } else { "moderate" }),
        });
        if mean(a, b).is_none() {
            let reason = if at % 3 == 0 { "no_answers" } else { "too_few" };
            for field in ["n", "mean", "decimals", "level"] {
                tie[field] = Value::Null;
                tie["why"][field] = reason.into();
            }
        }
        tie
    });
    release["ties"] = ties.collect();
    let pairs = (0..size).flat_map(|a| (a + 1..size).map(move |b| (a, b)));
    let asymmetries = pairs.filter_map(|(a, b)| {
        let (there, back) = (mean(a, b)?, mean(b, a)?);
        Some(json!({
            "first": names[a], "second": names[b], "first_rates_second": there, "second_rates_first": back,
            "difference": there - back, "mean": f64::midpoint(there, back),
        }))
    });
    release["asymmetries"] = asymmetries.collect();
    let group = |name: &String| {
        json!({
            "group": name, "level": "staff", "respondents": 7, "eligible": null, "response_rate": null,
            "out": 3.5, "in": null, "self": null,
            "why": {"eligible": "eligible_unknown", "response_rate": "eligible_unknown", "in": "protected", "self": "too_few"},
        })
    };
    release["groups"] = names.iter().map(group).collect();
    let change = &mut release["change"];
    change["groups"] = json!({"both": names, "left": names, "joined": []});
    let tie = |at: usize| {
        let (a, b) = (at / size, at % size);
        let (before, after) = (mean(a, b), mean(b, a));
        let change = before.zip(after).map(|(before, after)| after - before);
        let mut tie =
            json!({"rater": names[a], "rated": names[b], "before": before, "after": after, "change": change});
        if change.is_none() {
            tie["why"] = json!({"change": "protected"});
        }
        tie
    };
    change["ties"] = (0..size * size).map(tie).collect();
    change["by_rater"] = names.iter().map(|name| (name.clone(), release_change(3.2, 3.9))).collect();
    release
}

fn release_change(before: f64, after: f64) -> Value {
    json!({"ties": 2, "before": before, "after": after, "change": after - before})
}

/// Letters that a name should not hold, and some that it may
fn name() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        8 => prop::char::range('a', 'z'),
        3 => Just(' '),
        1 => prop::sample::select(vec!['<', '>', '&', '"', '\'', '-', '/', '\\', ']', '%']),
        1 => prop::sample::select(vec!['\0', '\u{1b}', '\u{202e}', '\u{2066}', '\u{fffe}', '\u{85}', '\u{2028}', '\u{200d}', '\u{301}', '\u{fdfd}']),
        1 => prop::char::range('\u{4e00}', '\u{4eff}'),
        1 => prop::char::range('\u{627}', '\u{64a}'),
        1 => prop::char::range('\u{1f600}', '\u{1f640}'),
        1 => any::<char>(),
    ];
    prop::collection::vec(letter, 0..60).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_names_and_values_stand_in_place(
        names in prop_oneof![
            6 => prop::collection::vec(name(), 1..=9),
            2 => prop::collection::vec(name(), 10..=26),
            1 => prop::collection::vec(name(), 60..=64),
        ],
        means in prop::collection::vec(prop::option::weighted(0.8, 100_u16..=500), 1..200),
        danish: bool,
    ) {
        // Groups have names of their own.
        let names: Vec<String> = names.iter().enumerate().map(|(at, name)| format!("{name}{at}")).collect();
        let release = made(&names, &means);
        let locale = if danish { Locale::Da } else { Locale::En };
        for kind in KINDS {
            let picture = draw(&release, kind, locale);
            check(&picture.svg);
            check_table(&picture.table);
        }
    }
}

#[test]
fn the_sample_survey_looks_as_it_was_seen() {
    let (one, two) = (released(&json!({"scores": sample(2014)})), waves());
    for kind in KINDS {
        for (locale, language) in [(Locale::En, "en"), (Locale::Da, "da")] {
            let picture = draw(if kind == Kind::Change { &two } else { &one }, kind, locale);
            check(&picture.svg);
            check_table(&picture.table);
            let stem = serde_json::to_value(kind).unwrap();
            for (ending, text) in [("svg", &picture.svg), ("html", &picture.table)] {
                check_kept(&format!("{}.{language}.{ending}", stem.as_str().unwrap()), text);
            }
        }
    }
}

#[test]
fn the_report_of_two_waves_reads_as_it_was_seen() {
    let two = waves();
    for language in ["en", "da"] {
        let call = json!({"release": two, "locale": language});
        let answer = wire::run("report", call.to_string().as_bytes(), None).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        check_kept(&format!("report.{language}.html"), answer["html"].as_str().unwrap());
    }
}

#[test]
fn levels_have_their_own_lines_on_grey_paper() {
    let svg = draw(&waves(), Kind::Map, Locale::En).svg;
    let document = Document::parse(&svg).unwrap();
    let lines: BTreeSet<_> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "path")))
        .filter(|node| {
            node.attribute("d").unwrap().contains('Q') && node.attribute("stroke") != Some("#ffffff")
        })
        .map(|node| (node.attribute("stroke").unwrap(), node.attribute("stroke-dasharray")))
        .collect();
    let colours: BTreeSet<_> = lines.iter().map(|(colour, _)| colour).collect();
    let dashes: BTreeSet<_> = lines.iter().map(|(_, dashes)| dashes).collect();
    assert!(colours.len() >= 3, "{lines:?}");
    assert_eq!(lines.len(), dashes.len(), "{lines:?}");
}

#[test]
fn what_is_withheld_is_never_silently_gone() {
    let names = ["A", "B", "C"].map(String::from);
    let hidden = made(&names, &[None]);
    for kind in [Kind::Map, Kind::Matrix] {
        for (locale, words) in [(Locale::En, "withheld"), (Locale::Da, "vises ikke")] {
            let picture = draw(&hidden, kind, locale);
            check(&picture.svg);
            assert!(picture.svg.contains(words), "{kind:?}");
            assert!(picture.table.contains(words), "{kind:?}");
        }
    }
    let svg = draw(&hidden, Kind::Map, Locale::En).svg;
    assert!(svg.contains("stroke-dasharray=\"1.5 4.5\""));
}

#[test]
fn a_name_that_is_cut_is_whole_in_its_title_and_in_the_table() {
    let long = "Afdelingen for tværfaglig udredning ".repeat(12);
    let names = [long.clone(), "B".into(), "C".into()];
    let picture = draw(&made(&names, &[Some(340)]), Kind::Map, Locale::Da);
    check(&picture.svg);
    assert!(picture.svg.contains(&format!("<title>{}</title>", long.trim())));
    assert!(picture.table.contains(long.trim()));
}

#[test]
fn marks_of_direction_and_control_do_not_reach_the_picture() {
    let names = ["a\u{202e}b".to_owned(), "c\u{0}d".into(), "\u{2066}\u{200f}".into()];
    for kind in KINDS {
        let picture = draw(&made(&names, &[Some(340)]), kind, Locale::En);
        check(&picture.svg);
        for text in [&picture.svg, &picture.table] {
            assert!(!text.contains(['\u{202e}', '\u{0}', '\u{2066}', '\u{200f}']));
        }
    }
}

#[test]
fn markup_in_names_and_titles_is_text() {
    let hostile = "</text><script>alert('1')</script><image href=\"//x\"/>";
    let names = [hostile.to_owned(), "B".into()];
    for kind in KINDS {
        let release = read(&made(&names, &[Some(340), Some(420)]));
        let picture = Picture::draw(&release, kind, Some(hostile), Locale::En).unwrap();
        check(&picture.svg);
        check_table(&picture.table);
        assert!(!picture.svg.contains("<script") && !picture.table.contains("<script"));
    }
}

#[test]
fn pictures_of_one_page_share_no_id() {
    let release = waves();
    let mut ids = BTreeSet::new();
    for kind in KINDS {
        let svg = draw(&release, kind, Locale::En).svg;
        for id in svg.split(" id=\"").skip(1).map(|part| part.split('"').next().unwrap()) {
            assert!(ids.insert(id.to_owned()), "{id}");
        }
    }
}

#[test]
fn many_groups_are_drawn_by_what_stands_out() {
    let names: Vec<String> = (0..64).map(|at| format!("Gruppe {at}")).collect();
    let means: Vec<_> = (0..4096_u16).map(|at| Some(150 + at * 7 % 330)).collect();
    let picture = draw(&made(&names, &means), Kind::Map, Locale::Da);
    check(&picture.svg);
    assert!(picture.svg.contains("Med så mange grupper"));
    let too_many: Vec<String> = (0..65).map(|at| format!("Gruppe {at}")).collect();
    let report = Picture::draw(&read(&made(&too_many, &means)), Kind::Map, None, Locale::Da).unwrap_err();
    assert_eq!(report.violations()[0].rule, Rule::GroupsTooMany { most: 64 });
}

#[test]
fn change_needs_two_waves() {
    let release = read(&released(&json!({"scores": sample(2014)})));
    let report = Picture::draw(&release, Kind::Change, None, Locale::En).unwrap_err();
    assert_eq!(report.violations()[0].rule, Rule::PictureOneWave);
}

#[test]
fn a_release_with_impossible_values_is_not_drawn() {
    let faults: [(&str, Value); 6] = [
        ("/ties/0/mean", json!(5.1)),
        ("/groups/1/out", json!(0.9)),
        ("/dimensions/timely/within/mean", json!(1e300)),
        ("/distributions/timely/within/shares/2", json!(-0.1)),
        ("/change/ties/3/before", json!(0)),
        ("/change/index/change", json!(-4.5)),
    ];
    for (pointer, value) in faults {
        let mut release = waves();
        *release.pointer_mut(pointer).unwrap() = value;
        let call = json!({"release": release, "picture": "matrix"});
        let answer = wire::run("picture", call.to_string().as_bytes(), None).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["report"]["violations"][0]["code"], "input.shape", "{pointer}");
        assert!(answer.get("svg").is_none());
    }
}
