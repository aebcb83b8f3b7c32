//! The report: one page that is whole, safe and says no more than its release.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use rk_core::wire;
use roxmltree::{Document, Node, ParsingOptions};
use serde_json::{Value, json};

/// What a page may hold; what is not here is not let in
const ELEMENTS: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "main",
    "nav",
    "section",
    "h1",
    "h2",
    "h3",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "span",
    "strong",
    "bdi",
    "a",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "svg",
    "desc",
    "defs",
    "pattern",
    "g",
    "rect",
    "circle",
    "line",
    "path",
    "polygon",
    "text",
    "tspan",
];

/// Attributes that hold no address
const ATTRIBUTES: &[&str] = &[
    "lang",
    "charset",
    "name",
    "content",
    "http-equiv",
    "class",
    "id",
    "scope",
    "role",
    "aria-label",
    "aria-labelledby",
    "viewBox",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "d",
    "points",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "font-size",
    "font-weight",
    "font-family",
    "text-anchor",
    "patternUnits",
    "href",
    "colspan",
    "rowspan",
];

fn run(operation: &str, call: &Value) -> Value {
    serde_json::from_str(&wire::run(operation, call.to_string().as_bytes(), None).unwrap()).unwrap()
}

/// The scores of a sample survey
fn sample(year: u32) -> Value {
    let file = format!("{}/samples/rehabilitation_{year}.csv", env!("CARGO_MANIFEST_DIR"));
    let answer = run(
        "score",
        &json!({
            "frequency": "scored", "respondents": true,
            "groups": [
                {"name": "care", "eligible": 14}, {"name": "assessors", "eligible": 6},
                {"name": "nurses", "eligible": 8}, {"name": "therapists", "eligible": 8},
                {"name": "leaders", "level": "leader", "eligible": 4},
            ],
            "codebook": {"respondent": "respondent", "group": "group", "pattern": "{rated}_{dimension}"},
            "csv": std::fs::read_to_string(file).unwrap(),
        }),
    );
    assert_eq!(answer["report"]["valid"], true);
    answer
}

fn release(scores: &Value, policy: &Value) -> Value {
    let answer = run("release", &json!({"scores": scores, "policy": policy}));
    assert_eq!(answer["report"]["valid"], true, "{answer}");
    answer
}

/// The report of a release in a language
fn page(release: &Value, locale: &str) -> String {
    let answer = run("report", &json!({"release": release, "locale": locale}));
    answer["html"].as_str().unwrap().to_owned()
}

fn parsed(page: &str) -> Document<'_> {
    Document::parse_with_options(page, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() })
        .unwrap()
}

/// All that a reader can read or hear, a text an entry
fn texts(document: &Document<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    for node in document.descendants() {
        if node.is_text() && node.parent().is_none_or(|parent| parent.tag_name().name() != "style") {
            texts.push(node.text().unwrap().to_owned());
        }
        texts.extend(node.attribute("aria-label").map(ToOwned::to_owned));
    }
    texts
}

/// The numbers with decimals in a text
fn decimals(text: &str, point: char) -> Vec<&str> {
    let part = |letter: char| letter.is_ascii_digit() || letter == point;
    text.split(|letter| !part(letter))
        .map(|number| number.trim_matches(point))
        .filter(|number| number.contains(point))
        .collect()
}

/// Holds a page against what a page may hold
fn check(page: &str) {
    let document = parsed(page);
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "an id stands twice");
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        assert!(ELEMENTS.contains(&name), "{name}");
        for attribute in node.attributes() {
            let (attribute, value) = (attribute.name(), attribute.value());
            assert!(ATTRIBUTES.contains(&attribute), "{name} {attribute}");
            if attribute == "href" {
                assert!(known.contains(value.strip_prefix('#').unwrap()), "{value} leads nowhere");
            }
            if attribute == "aria-labelledby" {
                assert!(value.split(' ').all(|id| known.contains(id)), "{value} names nothing");
            }
            if let Some((_, address)) = value.split_once("url(") {
                let id = address.strip_prefix('#').and_then(|id| id.strip_suffix(')'));
                assert!(known.contains(id.unwrap()), "{value} leads nowhere");
            }
        }
        if name == "style" {
            let style = node.text().unwrap();
            assert!(!["url(", "@import", "@font-face", "expression"].iter().any(|word| style.contains(word)));
        }
        if name == "table" {
            let first = node.first_element_child().unwrap();
            assert_eq!(first.tag_name().name(), "caption");
        }
        if name == "th" {
            assert!(matches!(node.attribute("scope"), Some("col" | "row")));
        }
        if name == "svg" {
            assert_eq!(node.attribute("role"), Some("img"));
            assert!(node.attribute("aria-label").or(node.attribute("aria-labelledby")).is_some());
        }
    }
    headings(&document);
    let policy = document.descendants().find(|node| node.attribute("http-equiv").is_some()).unwrap();
    assert_eq!(policy.attribute("http-equiv"), Some("Content-Security-Policy"));
    assert!(
        policy.attribute("content").unwrap().starts_with("default-src 'none'; style-src 'unsafe-inline';")
    );
}

/// One heading of the first level, and no level left out on the way down
fn headings(document: &Document<'_>) {
    let levels: Vec<u32> = document
        .descendants()
        .filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse().ok())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert_eq!(levels[0], 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
}

#[test]
fn the_page_of_the_sample_is_whole() {
    let release = release(&sample(2014), &json!("standard"));
    for (locale, title) in [("en", "Relational coordination"), ("da", "Relationel koordinering")] {
        let page = page(&release, locale);
        check(&page);
        let document = parsed(&page);
        assert_eq!(document.root_element().attribute("lang"), Some(locale));
        let found = document.descendants().find(|node| node.has_tag_name("title")).unwrap();
        assert_eq!(found.text(), Some(title));
        // A slot that a section forgot to fill.
        assert!(texts(&document).iter().all(|text| !text.contains(['{', '}'])));
    }
}

/// The sections: their ids, headings and texts
fn sections(page: &str) -> Vec<(String, String, Vec<String>)> {
    let document = parsed(page);
    let sections = document.descendants().filter(|node| node.has_tag_name("section"));
    sections
        .map(|section| {
            let id = section.attribute("aria-labelledby").unwrap().to_owned();
            let heading = section.first_element_child().unwrap();
            assert_eq!((heading.tag_name().name(), heading.attribute("id")), ("h2", Some(id.as_str())));
            let paragraphs = section.children().filter(|node| node.has_tag_name("p"));
            let text = |node: Node<'_, '_>| {
                node.descendants()
                    .filter_map(|node| if node.is_text() { node.text() } else { None })
                    .collect()
            };
            (id, heading.text().unwrap().to_owned(), paragraphs.map(text).collect())
        })
        .collect()
}

#[test]
fn every_section_has_both_languages() {
    let release = release(&sample(2014), &json!("standard"));
    let [en, da] = ["en", "da"].map(|locale| sections(&page(&release, locale)));
    assert_eq!(en.len(), 14);
    assert_eq!(en.len(), da.len());
    for (en, da) in en.iter().zip(&da) {
        assert_eq!(en.0, da.0);
        assert_ne!(en.1, da.1);
        assert_eq!(en.2.len(), da.2.len(), "{}", en.0);
        for (en, da) in en.2.iter().zip(&da.2) {
            assert_ne!(en, da);
        }
    }
}

#[test]
fn numbers_are_written_as_each_language_writes_them() {
    let release = release(&sample(2014), &json!("open"));
    let of = |locale: &str, point: char| {
        let page = page(&release, locale);
        let texts = texts(&parsed(&page));
        texts.iter().flat_map(|text| decimals(text, point)).map(ToOwned::to_owned).collect::<Vec<String>>()
    };
    assert!(of("en", '.').contains(&"3.76".to_owned()));
    assert!(of("da", ',').contains(&"3,76".to_owned()));
    assert_eq!(of("en", ','), [""; 0]);
    // The version, and the address of a paper.
    let points: BTreeSet<String> = of("da", '.').into_iter().collect();
    assert_eq!(points, BTreeSet::from([env!("CARGO_PKG_VERSION").to_owned(), "10.5334".to_owned()]));
}

#[test]
fn what_is_withheld_stands_nowhere() {
    let [first, second] = [2014, 2016].map(sample);
    let two = run("release", &json!({"scores": second, "before": first}));
    assert_eq!(two["report"]["valid"], true);
    assert!(two["withheld"]["protected"].as_u64() > Some(0) && two["withheld"]["coarser"].as_u64() > Some(0));
    for (scores, release) in [
        (&first, release(&first, &json!("standard"))),
        (&first, release(&first, &json!({"mean_from": 6, "distribution_from": 10}))),
        (&second, two),
    ] {
        let pairs = scores["ties"].as_array().unwrap().iter().zip(release["ties"].as_array().unwrap());
        let (mut hidden, mut shown) = (BTreeSet::new(), BTreeSet::new());
        for (tie, printed) in pairs {
            let mean = format!("{:.2}", tie["mean"].as_f64().unwrap());
            // A mean with fewer decimals hides the one with two.
            if printed["decimals"] == 2 {
                shown.insert(mean)
            } else {
                hidden.insert(mean)
            };
        }
        // Some number that is shown may happen to be the same.
        let mut numbers = Vec::new();
        collect(&release, &mut numbers);
        let printed: BTreeSet<String> = numbers.iter().map(|number| format!("{number:.2}")).collect();
        let hidden: Vec<&String> = hidden.difference(&printed).collect();
        assert!(hidden.len() >= 3, "{hidden:?}");
        for (locale, point) in [("en", '.'), ("da", ',')] {
            let page = page(&release, locale);
            let texts = texts(&parsed(&page));
            let found: BTreeSet<String> = texts
                .iter()
                .flat_map(|text| decimals(text, point))
                .map(|number| number.replace(',', "."))
                .collect();
            assert!(hidden.iter().all(|number| !found.contains(*number)), "{hidden:?}");
            assert!(shown.is_subset(&found), "{shown:?} in {found:?}");
        }
    }
}

#[test]
fn two_waves_have_a_section_on_change() {
    let [first, second] = [2014, 2016].map(sample);
    let one = page(&release(&second, &json!("standard")), "en");
    assert!(!one.contains("id=\"change\""));
    let two = run("release", &json!({"scores": second, "before": first}));
    let change = &two["change"]["index"];
    for (locale, point, thousands) in [("en", '.', "1,018"), ("da", ',', "1.018")] {
        let page = page(&two, locale);
        check(&page);
        let texts = texts(&parsed(&page)).concat();
        let number =
            |name: &str| format!("{:.2}", change[name].as_f64().unwrap()).replace('.', &point.to_string());
        assert!(texts.contains(&format!("{} (+{})", number("after"), number("change"))));
        assert!(texts.contains(&format!(": {thousands}. ")));
        assert!(sections(&page).iter().any(|(id, ..)| id == "change"));
    }
}

/// Every number with decimals in a JSON value
fn collect(value: &Value, numbers: &mut Vec<f64>) {
    match value {
        Value::Number(number) => numbers.extend(number.as_f64().filter(|_| number.is_f64())),
        Value::Array(values) => values.iter().for_each(|value| collect(value, numbers)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, numbers)),
        _ => {}
    }
}

#[test]
fn an_index_that_is_withheld_is_explained() {
    let scores = sample(2014);
    // Three leaders answered: their ties are withheld, and with them every index.
    let withheld = release(&scores, &json!("standard"));
    assert_eq!(withheld["index"]["why"]["by_group"], "protected");
    let explanation = "would let a reader work out a tie that is withheld";
    assert!(page(&withheld, "en").contains(explanation));
    let shown = page(&release(&scores, &json!("open")), "en");
    assert!(!shown.contains(explanation));
    assert!(shown.contains("rate their work with each other at <strong>3.76</strong>"));
}

#[test]
fn an_open_release_says_who_may_see_it() {
    let page = page(&release(&sample(2014), &json!("open")), "en");
    assert!(page.contains("Give it only to those who may see every answer."));
    check(&page);
}

#[test]
fn nothing_is_written_without_a_tie() {
    let mut nothing = release(&sample(2014), &json!("standard"));
    for tie in nothing["ties"].as_array_mut().unwrap() {
        for field in ["n", "mean", "decimals", "level"] {
            tie[field] = Value::Null;
            tie["why"][field] = json!("too_few");
        }
    }
    let answer = run("report", &json!({"release": nothing, "locale": "da"}));
    assert_eq!(answer["html"], Value::Null);
    assert_eq!(answer["report"]["violations"][0]["code"], "report.nothing_to_show");
    assert_eq!(answer["report"]["violations"][0]["path"], json!(["release"]));
}

#[test]
fn the_front_is_the_callers() {
    let release = release(&sample(2014), &json!("standard"));
    let call = json!({
        "release": release, "title": "<script>alert(1)</script>", "date": "1 & 2", "place": "\"Odder\"",
        "note": "One.\n\nTwo.",
    });
    let answer = run("report", &call);
    let page = answer["html"].as_str().unwrap();
    check(page);
    let document = parsed(page);
    let title = document.descendants().find(|node| node.has_tag_name("h1")).unwrap();
    assert_eq!(title.first_element_child().unwrap().text(), Some("<script>alert(1)</script>"));
    let notes = document
        .descendants()
        .filter(|node| node.has_tag_name("p") && node.attribute("class") == Some("note"));
    assert_eq!(notes.count(), 2);
    let blank = json!({"release": release, "title": " ", "date": "\u{202e}1\u{2069}2", "note": "\n"});
    let answer = run("report", &blank);
    let page = answer["html"].as_str().unwrap();
    assert!(page.contains(
        "<h1><bdi>Relational coordination</bdi></h1><p class=\"place\"><bdi>12</bdi></p></header>"
    ));
}

/// Text that tries to be something else
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("</style><script>alert(1)</script>".to_owned()),
        Just("]]><!-- &lt; &#0; {mean} {{".to_owned()),
        Just("\u{202e}abc\u{2066}\u{0}\u{1}\u{b}\u{fffe}".to_owned()),
        Just("x\" onload=\"alert(1)' url(http://example.org/)".to_owned()),
        "\\PC{1,40}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_name_breaks_the_page(
        names in prop::collection::hash_set(hostile(), 3),
        title in hostile(),
        note in hostile(),
        item in hostile(),
        profile in hostile(),
    ) {
        let names: Vec<String> = names.into_iter().map(|name| format!("{name}#")).collect();
        let mut columns: [Vec<Value>; 5] = Default::default();
        for person in 0..15 {
            for (at, rated) in names.iter().enumerate() {
                let row = [json!(person), json!(names[person % 3]), json!(rated), json!("timely"), json!(2 + (person / 3 + at) % 3)];
                for (column, cell) in columns.iter_mut().zip(row) {
                    column.push(cell);
                }
            }
        }
        let [respondent, rater_group, rated_group, dimension, rating] = columns;
        let mut scores = run("score", &json!({
            "instrument": {"items": ["timely"]},
            "columns": {"respondent": respondent, "rater_group": rater_group, "rated_group": rated_group,
                "dimension": dimension, "rating": rating},
        }));
        prop_assume!(scores["report"]["valid"] == true);
        // The name of an item or a profile of one's own is a text like any other.
        scores["profile"] = json!(profile);
        scores["instrument"]["items"] = json!([item]);
        for part in ["dimensions", "distributions"] {
            let value = scores[part]["timely"].clone();
            scores[part] = json!({ item.as_str(): value });
        }
        for tie in scores["ties"].as_array_mut().unwrap() {
            let value = tie["dimensions"]["timely"].clone();
            tie["dimensions"] = json!({ item.as_str(): value });
        }
        let release = release(&scores, &json!("standard"));
        for locale in ["en", "da"] {
            let call = json!({"release": release, "locale": locale, "title": title, "note": note, "place": title, "date": note});
            let answer = run("report", &call);
            check(answer["html"].as_str().unwrap());
        }
    }
}
