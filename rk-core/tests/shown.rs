//! Scores as people see them: text and HTML.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use rk_core::{
    score::{MatrixScores, Scores},
    wire,
};

fn scores() -> Scores {
    let call = r#"{"frequency":"scored","instrument":{"items":["timely"]},"min_items":1,"codebook":{"pattern":"{rated}-{dimension}"},
        "csv":"group,a-timely,<b>-timely\na,5,3\n<b>,4,5\n"}"#;
    let call = call.replace(r#""frequency":"scored","#, "");
    serde_json::from_str(&wire::run("score", call.as_bytes(), None).unwrap()).unwrap()
}

#[test]
fn the_text_is_a_matrix_with_levels() {
    let expected = "\
relational coordination: 2 respondents, 4 ratings, 0 missing; levels by danish
rates  <b>            a
<b>    5.00 strong    4.00 moderate
a      3.00 weak      5.00 strong
index by group 3.50 moderate, within groups 5.00 strong";
    assert_eq!(scores().to_string(), expected);
}

#[test]
fn the_html_escapes_names() {
    let html = scores().to_html();
    assert!(
        html.contains("<th scope=\"row\">&lt;b&gt;</th><td>5.00 strong<br><small>n = 1</small></td>"),
        "{html}"
    );
    assert!(!html.contains("<b>"));
}

#[test]
fn a_published_matrix_is_shown_too() {
    let call = r#"{"raters":["a"],"rated":["a","b"],"means":[[4.6,null]]}"#;
    let scores: MatrixScores =
        serde_json::from_str(&wire::run("levels", call.as_bytes(), None).unwrap()).unwrap();
    let expected = "\
published means; levels by danish
rates  a              b
a      4.60 strong    –
index by tie –, within groups 4.60 strong";
    assert_eq!(scores.to_string(), expected);
    assert!(scores.to_html().contains("<td>4.60 strong</td><td>–</td>"), "{}", scores.to_html());
}
