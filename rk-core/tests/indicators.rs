//! Tables of indicators, by hand.
#![cfg(feature = "json")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use rk_core::{indicator::Indicators, wire};
use serde_json::{Value, json};

fn run(call: &Value) -> Value {
    serde_json::from_str(&wire::run("indicators", call.to_string().as_bytes(), None).unwrap()).unwrap()
}

fn found(call: &Value) -> Vec<(String, String)> {
    let answer = run(call);
    let found = answer.pointer("/report/violations").unwrap().as_array().unwrap();
    let text = |one: &Value| (one["code"].as_str().unwrap().to_owned(), one["path"].to_string());
    found.iter().map(text).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(code, path)| ((*code).to_owned(), (*path).to_owned())).collect()
}

/// The means of eight statements about work with people with dementia, and what stands below them
/// (slides for Odder Kommune, Jacob Storch, 2017)
fn published() -> Value {
    let rows = [
        ("care plans", 2.89, 3.48),
        ("known roles", 2.13, 3.42),
        ("use of skills", 1.93, 3.71),
        ("coherent courses", 3.09, 3.64),
        ("relatives as partners", 3.11, 3.48),
        ("suitable activities", 2.89, 3.52),
        ("say of citizens", 3.57, 3.97),
        ("relatives prepared", 3.11, 3.29),
    ];
    let rows = rows.map(
        |(statement, before, after)| json!({ "statement": statement, "before": before, "after": after }),
    );
    json!({ "rows": rows, "printed_before": 2.59, "printed_after": 3.56, "printed_percent": 37.5 })
}

#[test]
fn a_published_table_does_not_follow_from_its_rows() {
    let answer = run(&published());
    // 22.72 / 8 and 28.51 / 8.
    assert_eq!(answer["mean_before"], json!(2.84));
    assert_eq!(answer["mean_after"], json!(3.56375));
    assert_eq!(answer["points"], json!(0.72375));
    // 100 · 0.72375 / 2.84 = 25.48…, not the 37.5 that is printed.
    assert_eq!(answer["percent"], json!(72_375.0 / 2_840.0));
    let warned = [
        ("indicator.mean.differs", r#"["printed_before"]"#),
        ("indicator.percent.differs", r#"["printed_percent"]"#),
    ];
    assert_eq!(found(&published()), pairs(&warned));
    let skills = &answer["rows"][2];
    assert_eq!(skills["points"], json!(1.78));
    // 100 · 1.78 / 1.93.
    assert_eq!(skills["percent"], json!(178.0 / 1.93));
}

/// A table of one row whose mean before is `before`
fn one(before: f64, more: &Value) -> Value {
    let mut call = json!({ "rows": [{ "statement": "known roles", "before": before, "after": 3.0 }] });
    call.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    call
}

#[test]
fn a_printed_number_may_be_half_a_unit_of_its_last_decimal_off() {
    let differs = pairs(&[("indicator.mean.differs", r#"["printed_before"]"#)]);
    for printed in [2.84, 2.85, 2.845] {
        assert_eq!(found(&one(2.845, &json!({ "printed_before": printed }))), [], "{printed}");
    }
    assert_eq!(found(&one(2.845, &json!({ "printed_before": 2.8452 }))), differs);
    assert_eq!(found(&one(2.845, &json!({ "printed_before": 2.83 }))), differs);
    // Printed with one decimal: 2.8 is right. With the usual two it would be 2.80.
    assert_eq!(found(&one(2.845, &json!({ "printed_before": 2.8 }))), differs);
    assert_eq!(found(&one(2.845, &json!({ "printed_before": 2.8, "decimals": 1 }))), []);
    assert_eq!(found(&one(2.845, &json!({ "printed_before": 3, "decimals": 0 }))), []);
}

#[test]
fn a_loss_is_printed_below_nought() {
    // 100 · (3 − 4) / 4.
    let answer = run(&one(4.0, &json!({ "printed_percent": -25.0 })));
    assert_eq!((&answer["percent"], &answer["points"]), (&json!(-25.0), &json!(-1.0)));
    assert_eq!(answer["report"]["violations"], json!([]));
    let differs = pairs(&[("indicator.percent.differs", r#"["printed_percent"]"#)]);
    assert_eq!(found(&one(4.0, &json!({ "printed_percent": 25.0 }))), differs);
    assert_eq!(found(&one(4.0, &json!({ "printed_percent": -25.06 }))), differs);
    // Printed with two decimals, it may be 0.005 off.
    assert_eq!(found(&one(4.0, &json!({ "printed_percent": -25.04 }))), differs);
    assert_eq!(found(&one(4.0, &json!({ "printed_percent": -25, "percent_decimals": 0 }))), []);
}

#[test]
fn there_is_no_percentage_of_nothing() {
    let answer = run(&one(0.0, &json!({})));
    assert_eq!(answer["percent"], Value::Null);
    assert_eq!(answer["why"], json!({ "percent": "zero_before" }));
    assert_eq!(answer["rows"][0]["why"], json!({ "percent": "zero_before" }));
    assert_eq!(answer["points"], json!(3.0));
    let differs = pairs(&[("indicator.percent.differs", r#"["printed_percent"]"#)]);
    assert_eq!(found(&one(0.0, &json!({ "printed_percent": 0 }))), differs);
}

#[test]
fn faults_are_named_where_they_are() {
    assert_eq!(found(&json!({ "rows": [] })), pairs(&[("indicator.rows.none", r#"["rows"]"#)]));
    let call = json!({
        "rows": [{ "statement": " ", "before": -1, "after": 2.123_456_7 }],
        "printed_before": 1e30, "printed_after": -3, "printed_percent": -2.5,
    });
    let expected = [
        ("indicator.statement.empty", r#"["rows",0,"statement"]"#),
        ("indicator.decimals", r#"["rows",0,"before"]"#),
        ("indicator.decimals", r#"["rows",0,"after"]"#),
        ("indicator.decimals", r#"["printed_before"]"#),
        ("indicator.decimals", r#"["printed_after"]"#),
    ];
    assert_eq!(found(&call), pairs(&expected));
    assert_eq!(
        found(&one(1.0, &json!({ "decimals": 7 }))),
        pairs(&[("indicator.decimals", r#"["decimals"]"#)])
    );
}

#[test]
fn the_text_and_the_html_show_the_rows_and_their_mean() {
    let call = json!({ "rows": [
        { "statement": "known <roles>", "before": 2.5, "after": 3.25 },
        { "statement": "care plans", "before": 0, "after": 1 },
    ] });
    let indicators: Indicators = serde_json::from_value(run(&call)).unwrap();
    let expected = "\
indicators
statement         before  after  points  per cent
known <roles>     2.50    3.25   +0.75   +30.0 %
care plans        0.00    1.00   +1.00   –
mean of the rows  1.25    2.12   +0.88   +70.0 %";
    assert_eq!(indicators.to_string(), expected);
    let shown = wire::shown("indicators", run(&call).to_string().as_bytes()).unwrap();
    assert_eq!((shown.text, &shown.html), (indicators.to_string(), &indicators.to_html()));
    assert_eq!(wire::shown("indicators", b"{}"), None);
    assert_eq!(wire::shown("picture", b"{}"), None);
    assert!(
        indicators
            .to_html()
            .contains("<th scope=\"row\" style=\"text-align:left\">known &lt;roles&gt;</th><td>2.50</td>")
    );
}
