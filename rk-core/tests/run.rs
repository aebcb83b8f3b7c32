//! Operations by name.
#![cfg(all(feature = "json", feature = "import"))]

use rk_core::wire::run;

const CALL: &str = r#"{"instrument":{"items":["timely"]},"codebook":{"pattern":"{rated}-{dimension}"}"#;
const CSV: &str = "group,a-timely,b-timely\na,5,3\nb,4,5\n";

#[test]
fn a_file_beside_the_call_is_scored_as_the_same_text_in_it() {
    let inside = format!("{CALL},\"csv\":{CSV:?}}}");
    let beside = run("score", format!("{CALL}}}").as_bytes(), Some(CSV.as_bytes().into()));
    assert!(beside.as_deref().is_some_and(|answer| answer.contains(r#""by_tie":3.5"#)), "{beside:?}");
    assert_eq!(beside, run("score", inside.as_bytes(), None));
}

#[test]
fn data_in_the_call_and_beside_it_is_a_fault() {
    let answer = run("score", format!("{CALL},\"csv\":\"a\"}}").as_bytes(), Some(CSV.as_bytes().into()));
    assert!(answer.is_some_and(|answer| answer.contains("call.data.twice")));
}

#[test]
fn there_is_no_answer_without_an_operation_for_it() {
    assert_eq!(run("Score", b"{}", None), None);
    assert_eq!(run("levels", b"{}", Some("".into())), None);
    assert!(run("levels", b"\xff", None).is_some_and(|answer| answer.contains("input.shape")));
}
