//! A proposed codebook says of every column what is known of it, and no more.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![cfg(all(feature = "json", feature = "import"))]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use proptest::prelude::*;
use rk_core::wire::run;
use rstest::rstest;
use serde_json::{Value, json};

fn answer(operation: &str, call: &Value, file: Option<&[u8]>) -> Value {
    serde_json::from_str(&run(operation, call.to_string().as_bytes(), file.map(Into::into)).unwrap()).unwrap()
}

/// What reads the columns of ratings as `read` does: the group and item of each
fn ratings(columns: &Value) -> BTreeMap<String, (String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let columns = columns.as_array().unwrap().iter().filter(|column| column["use"] == "rating");
    columns.map(|one| (text(&one["column"]), (text(&one["rated"]), text(&one["dimension"])))).collect()
}

#[rstest]
fn an_export_is_proposed_as_its_codebook_says(#[files("samples/exports/*.[ct]sv")] path: PathBuf) {
    let file = std::fs::read(&path).unwrap();
    let codebook = std::fs::read(path.with_extension("codebook.json")).unwrap();
    let codebook: Value = serde_json::from_slice(&codebook).unwrap();
    let proposed = answer("propose", &json!({}), Some(&file));
    let read = answer("read", &json!({"codebook": codebook}), Some(&file));

    // One note a column, in the order of the file.
    let names = |columns: &Value| -> Vec<Value> {
        columns.as_array().unwrap().iter().map(|column| column["column"].clone()).collect()
    };
    assert_eq!(names(&proposed["notes"]), names(&read["columns"]));

    // What is proposed is so, whatever the groups are called.
    for (note, column) in
        proposed["notes"].as_array().unwrap().iter().zip(read["columns"].as_array().unwrap())
    {
        // Some tools add several ids, and a person may choose another than the first.
        let id = ["respondent", "ignored"].map(Value::from);
        if note["use"] != "unused" && !(id.contains(&note["use"]) && id.contains(&column["use"])) {
            assert_eq!(note["use"], column["use"], "{note}");
        }
        assert!(!note["message"].as_str().unwrap().is_empty());
    }
    if proposed["codebook"].get("rating").is_none() {
        let (found, known) = (ratings(&proposed["notes"]), ratings(&read["columns"]));
        assert_eq!(found.keys().collect::<Vec<_>>(), known.keys().collect::<Vec<_>>());
        let mut names: BTreeSet<(&str, &str)> = BTreeSet::new();
        for (column, (rated, dimension)) in &found {
            assert_eq!(*dimension, known[column].1);
            names.insert((rated, &known[column].0));
        }
        assert_eq!(names.len(), 5, "a name for each group: {names:?}");
    }

    // By position is said, and nothing else is.
    let by = |by: &str| proposed["notes"].as_array().unwrap().iter().any(|note| note["by"] == by);
    let warnings = proposed["report"]["violations"].to_string();
    assert_eq!(warnings.contains("propose.by_position"), by("position"));
    assert!(!warnings.contains("propose.ratings.none"));

    // Read by the proposal, what is missing is what it leaves to a person: the group, and what cells mean.
    let read = answer("read", &json!({"codebook": proposed["codebook"]}), Some(&file));
    for found in
        read["report"]["violations"].as_array().unwrap().iter().filter(|found| found["severity"] == "error")
    {
        let code = found["code"].as_str().unwrap();
        let group = code == "codebook.column.missing" && found["path"] == json!(["columns", "group"]);
        assert!(group || code.starts_with("response.") || code == "report.more", "{found}");
    }
}

#[rstest]
#[case("group,care_timely,care_accurate\nA,3,4\n", json!({"group": "group", "columns": {
    "care_timely": {"rated": "care", "dimension": "timely"}, "care_accurate": {"rated": "care", "dimension": "accurate"}}}))]
#[case("Faggruppe;Rettidig kommunikation (Hjemmepleje);Præcis: Hjemmepleje\nA;3;4\n", json!({"group": "Faggruppe", "columns": {
    "Rettidig kommunikation (Hjemmepleje)": {"rated": "Hjemmepleje", "dimension": "timely"},
    "Præcis: Hjemmepleje": {"rated": "Hjemmepleje", "dimension": "accurate"}}}))]
#[case("Q1_1,Q1_2,Q1_3,Q2_1,Q2_2,Q2_3\n1,2,3,4,5,1\n", json!({"columns": {
    "Q1_1": {"rated": "1", "dimension": "timely"}, "Q1_2": {"rated": "2", "dimension": "timely"},
    "Q1_3": {"rated": "3", "dimension": "timely"}, "Q2_1": {"rated": "1", "dimension": "accurate"},
    "Q2_2": {"rated": "2", "dimension": "accurate"}, "Q2_3": {"rated": "3", "dimension": "accurate"}}}))]
#[case("A[1],A[2],B[1],B[2],C[1],C[2]\n1,2,3,4,5,1\n", json!({"columns": {
    "A[1]": {"rated": "A", "dimension": "timely"}, "A[2]": {"rated": "A", "dimension": "accurate"},
    "B[1]": {"rated": "B", "dimension": "timely"}, "B[2]": {"rated": "B", "dimension": "accurate"},
    "C[1]": {"rated": "C", "dimension": "timely"}, "C[2]": {"rated": "C", "dimension": "accurate"}}}))]
#[case("Q1_SQ001,Q1_SQ002,Q2_SQ001,Q2_SQ002,Q3_SQx\n1,2,3,4,5\n", json!({"columns": {
    "Q1_SQ001": {"rated": "SQ001", "dimension": "timely"}, "Q1_SQ002": {"rated": "SQ002", "dimension": "timely"},
    "Q2_SQ001": {"rated": "SQ001", "dimension": "accurate"}, "Q2_SQ002": {"rated": "SQ002", "dimension": "accurate"}}}))]
#[case("timely,untimely care,timelyx\n3,4,5\n", json!({"columns": {}}))]
#[case("id,timely_a,Timely a,status\n1,2,3,x\n", json!({"respondent": "id", "columns": {
    "timely_a": {"rated": "a", "dimension": "timely"}}, "ignore": ["status"]}))]
fn names_say_what_columns_are(#[case] csv: &str, #[case] expected: Value) {
    let call = json!({"instrument": {"items": ["timely", "accurate"]}, "csv": csv});
    let proposed = answer("propose", &call, None);
    assert_eq!(proposed["codebook"], expected, "{proposed}");
    let none = proposed["report"]["violations"].to_string().contains("propose.ratings.none");
    assert_eq!(none, expected["columns"] == json!({}));
}

#[test]
fn question_texts_of_another_program_say_what_columns_are() {
    let columns = json!({"v1": [1], "v2": [2], "v3": [3]});
    let labels = json!({"v1": "Faggruppe", "v2": "Timely - Nurses", "v3": "Shared goals | Nurses"});
    let call = json!({"locale": "da", "columns": columns, "labels": labels});
    let proposed = answer("propose", &call, None);
    let about = json!({"v2": {"rated": "Nurses", "dimension": "timely"},
        "v3": {"rated": "Nurses", "dimension": "shared_goals"}});
    assert_eq!(proposed["codebook"], json!({"group": "v1", "columns": about}));
    assert_eq!(proposed["notes"][0]["by"], "label");
    assert_eq!(proposed["notes"][0]["message"], "Spørgsmålets tekst siger, hvad kolonnen er.");
}

#[test]
fn a_personal_number_is_not_proposed() {
    let csv = "group,010180-0000_timely,Q1\nA,3,x\n";
    let proposed = answer("propose", &json!({"csv": csv, "labels": {"Q1": "timely 0101800000"}}), None);
    assert!(!proposed.to_string().contains("0000"), "{proposed}");
    assert_eq!(
        proposed["notes"][1],
        json!({"column": "…", "use": "unused", "by": "nothing",
        "message": "Nothing says what this column is. Add it to the codebook if it is needed."})
    );
}

proptest! {
    #[test]
    fn any_bytes_are_proposed_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let proposed = answer("propose", &json!({}), Some(&bytes));
        prop_assert_eq!(proposed.get("codebook").is_some(), proposed["report"]["valid"] == json!(true));
    }

    #[test]
    fn a_proposal_is_a_codebook(
        names in prop::collection::vec("(Q[12]|timely|accurate|[ab]|group|id|rating|respondent)([_ |-]|)([12]|\\[[12]\\]|[ab]|timely|)", 1..9),
        rows in prop::collection::vec(prop::collection::vec("[1-5a]{0,1}", 8), 0..4),
    ) {
        let width = names.len();
        let rows = rows.iter().map(|row| row[..width.min(row.len())].join(","));
        let csv: Vec<String> = std::iter::once(names.join(",")).chain(rows).collect();
        let csv = csv.join("\n") + "\n";
        let items = json!({"items": ["timely", "accurate"]});
        let proposed = answer("propose", &json!({"instrument": items, "csv": csv}), None);
        if let Some(codebook) = proposed.get("codebook") {
            let read = answer("read", &json!({"instrument": items, "csv": csv, "codebook": codebook}), None);
            let found = read["report"]["violations"].as_array().unwrap();
            for code in found.iter().map(|found| found["code"].as_str().unwrap()) {
                let of_codebook = code.starts_with("input.") || ["codebook.column.two_roles", "codebook.column.twice",
                    "codebook.file.other", "codebook.dimension.unknown"].contains(&code);
                // A codebook that names nothing in the file is said to be of another one.
                let nothing = code == "codebook.file.other" && codebook["columns"] == json!({});
                prop_assert!(!of_codebook || nothing, "{} {} {}", code, csv, codebook);
            }
        }
    }
}
