//! Exports of survey tools are read by their codebooks, and what is wrong with one is said once.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
#![cfg(all(feature = "json", feature = "import"))]

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use proptest::prelude::*;
use rk_core::wire::run;
use rstest::rstest;
use serde_json::{Value, json};

const GROUPS: [&str; 5] = ["care", "assessors", "nurses", "therapists", "leaders"];

/// The answer of an operation to a call, with a file beside it or not
fn answer(operation: &str, call: &Value, file: Option<&[u8]>) -> Value {
    serde_json::from_str(&run(operation, call.to_string().as_bytes(), file.map(Into::into)).unwrap()).unwrap()
}

fn codebook(path: &Path) -> Value {
    let path = path.with_extension("codebook.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// The scores, without what was dropped on the way and without the notes on columns
fn scores(mut answer: Value) -> Value {
    assert_eq!(answer["report"]["valid"], json!(true), "{}", answer["report"]);
    answer["counts"]["dropped"].take();
    answer["report"].take();
    answer
}

fn plain() -> Value {
    let file = std::fs::read("samples/rehabilitation_2014.csv").unwrap();
    let codebook = json!({"pattern": "{rated}_{dimension}"});
    let call = json!({"frequency": "scored", "groups": GROUPS, "codebook": codebook, "respondents": true});
    scores(answer("score", &call, Some(&file)))
}

#[rstest]
fn an_export_scores_as_the_plain_file(#[files("samples/exports/*.[ct]sv")] path: PathBuf) {
    let (file, codebook) = (std::fs::read(&path).unwrap(), codebook(&path));
    let call = json!({"frequency": "scored", "groups": GROUPS, "codebook": codebook, "respondents": true});
    assert_eq!(scores(answer("score", &call, Some(&file))), plain());

    // The law: what was read scores as the file does.
    let call = json!({"groups": GROUPS, "codebook": codebook});
    let read = answer("read", &call, Some(&file));
    assert_eq!(read["report"]["valid"], json!(true), "{}", read["report"]);
    let call = json!({"frequency": "scored", "groups": GROUPS, "columns": read["data"], "respondents": true});
    assert_eq!(scores(answer("score", &call, None)), plain());

    // Every cell of a column of ratings is counted once, and nothing is left unsaid.
    let rows = read["rows"].as_u64().unwrap();
    let columns = read["columns"].as_array().unwrap();
    let ratings: Vec<&Value> = columns.iter().filter(|column| column["use"] == "rating").collect();
    for column in &ratings {
        let of = |field: &str| column[field].as_u64().unwrap();
        assert_eq!(of("answers") + of("empty") + of("missing") + of("dont_know"), rows, "{column}");
    }
    let sum = |field: &str| ratings.iter().map(|column| column[field].as_u64().unwrap()).sum::<u64>();
    let counts = &read["counts"];
    assert_eq!(counts["answers"], json!(sum("answers")));
    assert_eq!(counts["missing"], json!(sum("empty") + sum("missing")));
    assert_eq!(counts["dont_know"], json!(sum("dont_know")));
    assert_eq!(counts["respondents"], json!(30));
    assert_eq!(columns.iter().filter(|column| column["use"] == "unused").count(), 0, "{columns:?}");
}

#[rstest]
fn a_faulty_export_gives_one_clear_error(#[files("samples/exports/faults/*.csv")] path: PathBuf) {
    let (file, codebook) = (std::fs::read(&path).unwrap(), codebook(&path));
    let expected = std::fs::read(path.with_extension("expected.json")).unwrap();
    let expected: Value = serde_json::from_slice(&expected).unwrap();
    let read = answer("read", &json!({"codebook": codebook}), Some(&file));
    let violations = read["report"]["violations"].as_array().unwrap();
    let errors: Vec<&Value> = violations.iter().filter(|found| found["severity"] == "error").collect();
    assert_eq!(errors.len(), 1, "{violations:?}");
    assert_eq!(errors[0]["code"], expected["code"]);
    assert_eq!(errors[0]["path"], expected["path"]);
    // No personal number comes back, whatever it stood in.
    let text = read.to_string();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    assert!(!text.contains("-00") && !digits.contains("0101"), "{text}");
    let scored = answer("score", &json!({"frequency": "scored", "codebook": codebook}), Some(&file));
    assert_eq!(scored["report"], read["report"]);
}

/// A call on one column of answers about one group and item
fn one_item(cells: &Value, codebook: &Value) -> Value {
    let rows = cells.as_array().unwrap().len();
    let mut whole = codebook.clone();
    whole["columns"] = json!({"q": {"rated": "A", "dimension": "timely"}});
    let columns = json!({"group": vec!["A"; rows], "q": cells});
    json!({"instrument": {"items": ["timely"]}, "columns": columns, "codebook": whole})
}

#[rstest]
#[case(json!(["3,0", " 4 ", "2.0", 5, 1.0]), json!({}), json!([3, 4, 2, 5, 1]))]
#[case(json!([null, "", "  ", 99, "99,0", "N/A"]), json!({"missing": [99, "n/a"]}), json!([null, null, null, null, null, null]))]
#[case(json!(["Helt  enig", "UENIG", "3"]), json!({"answers": {"helt enig": 5, "uenig": 2}}), json!([5, 2, 3]))]
#[case(json!(["A", "b"]), json!({"answers": {"a": 1, "b": 2}, "item_answers": {"rettidig": {"A": 5}}}), json!([5, 2]))]
#[case(json!([5, "5", 6]), json!({"dont_know": [6], "missing": ["5"], "answers": {"5": 1}}), json!([null, null, null]))]
#[case(json!([1, 2]), json!({"answers": {"1": 5, "2": 4}}), json!([5, 4]))]
fn cells_are_looked_at_in_order(#[case] cells: Value, #[case] codebook: Value, #[case] expected: Value) {
    let read = answer("read", &one_item(&cells, &codebook), None);
    assert_eq!(read["data"]["rating"], expected, "{}", read["report"]);
}

#[test]
fn labels_missing_and_dont_know_are_counted_apart() {
    let cells = json!(["enig", null, 9, "ved  ikke", "3", 9]);
    let codebook = json!({"answers": {"Enig": 4}, "missing": [9], "dont_know": ["Ved ikke"]});
    let read = answer("read", &one_item(&cells, &codebook), None);
    let column = &read["columns"][1];
    assert_eq!(
        *column,
        json!({"column": "q", "use": "rating", "rated": "A", "dimension": "timely",
            "answers": 2, "empty": 1, "missing": 2, "dont_know": 1})
    );
    assert_eq!(read["counts"]["missing"], json!(3));
    assert_eq!(read["file"], Value::Null);
}

#[rstest]
#[case(json!("x"), json!({}), "response.rating.not_number")]
#[case(json!("x"), json!({"missing": ["y"]}), "response.rating.not_number")]
#[case(json!("x"), json!({"answers": {"y": 1}}), "response.answer.unknown_label")]
#[case(json!("x"), json!({"item_answers": {"timely": {"y": 1}}}), "response.answer.unknown_label")]
#[case(json!("6"), json!({"answers": {"y": 1}}), "response.rating.out_of_range")]
#[case(json!("3,5"), json!({"answers": {"y": 1}}), "response.rating.not_whole")]
#[case(json!("1.2.3"), json!({}), "response.rating.not_number")]
#[case(json!("1,2.3"), json!({}), "response.rating.not_number")]
fn what_is_no_answer_is_named(#[case] cell: Value, #[case] codebook: Value, #[case] code: &str) {
    let read = answer("read", &one_item(&json!([cell]), &codebook), None);
    let found = &read["report"]["violations"];
    assert_eq!(found[0]["code"], json!(code), "{found}");
    assert_eq!(found[0]["path"], json!(["columns", "q", 0]));
    assert_eq!(found.as_array().unwrap().len(), 1);
}

/// The personal number of nobody: no serial number is 0000
const NUMBER: &str = "010180-0000";

#[test]
fn a_personal_number_is_refused_wherever_a_name_stands_and_never_repeated() {
    let columns = json!({"respondent": ["r1", NUMBER, NUMBER], "rater_group": ["A", "A", "A"],
        "rated_group": ["A", "A", "A"], "dimension": ["timely", "timely", "timely"], "rating": [1, 2, 3],
        "site": ["x", "x", "team 0101800000"]});
    let base = json!({"instrument": {"items": ["timely"]}});
    let with = |fields: Value| {
        let mut call = base.clone();
        for (field, value) in fields.as_object().unwrap() {
            call[field] = value.clone();
        }
        let text = answer("read", &call, None).to_string();
        assert!(!text.contains("0000"), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        let found = read["report"]["violations"].as_array().unwrap();
        let personal = found.iter().filter(|found| found["code"] == "privacy.personal_number");
        personal.map(|found| found["path"].clone()).collect::<Vec<Value>>()
    };
    assert_eq!(
        with(json!({"columns": columns})),
        [json!(["columns", "respondent", 1]), json!(["columns", "site", 2])]
    );
    // The fields of this document stand in the order of their names.
    let wide = json!({"group": ["A"], NUMBER: [3]});
    let mut codebook = json!({"columns": {}});
    codebook["columns"][NUMBER] = json!({"rated": "A", "dimension": "timely"});
    assert_eq!(with(json!({"columns": wide, "codebook": codebook})), [json!(["columns", 0])]);
    // A column that is not read is no fault, and its name is not repeated either.
    let unread = json!({"group": ["A"], "q": [3], NUMBER: [3]});
    let codebook = json!({"columns": {"q": {"rated": "A", "dimension": "timely"}}});
    assert!(with(json!({"columns": unread, "codebook": codebook, "groups": ["A"]})).is_empty());
    let codebook =
        json!({"columns": {"q": {"rated": NUMBER, "dimension": "timely"}}, "group_names": {"1": NUMBER}});
    assert_eq!(
        with(json!({"columns": unread, "codebook": codebook, "groups": ["A", NUMBER]})),
        [json!(["groups", 1]), json!(["codebook", "columns", 0]), json!(["codebook", "group_names", 0])]
    );
    // A field that the call does not know may be called anything.
    assert!(with(json!({NUMBER: 1})).is_empty());
}

/// Bytes of a text in an encoding, with a mark or not
fn encode(text: &str, encoding: &str, mark: bool, big_endian: bool) -> Vec<u8> {
    let text = if mark { format!("\u{feff}{text}") } else { text.to_owned() };
    match encoding {
        "utf-8" => text.into_bytes(),
        "utf-16" => {
            let pair = |unit: u16| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() };
            text.encode_utf16().flat_map(pair).collect()
        }
        _ => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
    }
}

/// A table as CSV text: groups that any of the encodings can write, ratings or none
fn table() -> impl Strategy<Value = (String, usize)> {
    let row = ("[a-zæøåÆØÅéß€–]{1,8}", prop::option::of(1_u8..=5), prop::option::of(1_u8..=5));
    prop::collection::vec(row, 1..20).prop_map(|rows| {
        let mut text = String::from("group;q1;spørgsmål 2\r\n");
        for (group, first, second) in &rows {
            let cell = |answer: &Option<u8>| answer.map_or(String::new(), |answer| answer.to_string());
            writeln!(text, "{group};{};{}\r", cell(first), cell(second)).unwrap();
        }
        (text, rows.len())
    })
}

fn wide_codebook() -> Value {
    json!({"columns": {"q1": {"rated": "a", "dimension": "timely"}, "spørgsmål 2": {"rated": "a", "dimension": "accurate"}}})
}

proptest! {
    #[test]
    fn a_table_survives_its_encoding(
        (text, rows) in table(),
        encoding in prop::sample::select(vec!["utf-8", "utf-16", "windows-1252"]),
        (mark, big_endian, named) in any::<(bool, bool, bool)>(),
    ) {
        let mark = mark && encoding != "windows-1252";
        // Without its mark big-endian text can be found but not named.
        let big_endian = big_endian && (mark || !named);
        let bytes = encode(&text, encoding, mark, big_endian);
        let mut codebook = wide_codebook();
        if named {
            codebook["encoding"] = json!(encoding);
        }
        let call = json!({"instrument": {"items": ["timely", "accurate"]}, "codebook": codebook});
        let mut from_text = call.clone();
        from_text["csv"] = json!(text);
        let mut read = answer("read", &call, Some(&bytes));
        let mut expected = answer("read", &from_text, None);
        if let Some(file) = read.get("file") {
            let plain = std::str::from_utf8(&bytes).is_ok() && encoding == "windows-1252" && !named;
            prop_assert_eq!(&file["encoding"], &json!(if plain { "utf-8" } else { encoding }));
            prop_assert_eq!(&read["rows"], &json!(rows));
            read["file"].take();
            expected["file"].take();
        }
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn any_bytes_are_read_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        codebook in any::<[Option<u8>; 4]>(),
    ) {
        let [encoding, separator, header_rows, wide] = codebook;
        let mut codebook = if wide.is_some() { wide_codebook() } else { json!({}) };
        if let Some(encoding) = encoding {
            codebook["encoding"] = json!(["utf-8", "utf-16", "windows-1252"][usize::from(encoding % 3)]);
        }
        if let Some(separator) = separator {
            codebook["separator"] = json!([",", ";", "\t"][usize::from(separator % 3)]);
        }
        if let Some(rows) = header_rows {
            codebook["header_rows"] = json!(rows % 5);
        }
        let call = json!({"codebook": codebook});
        let read = answer("read", &call, Some(&bytes));
        prop_assert_eq!(read.get("data").is_some(), read["report"]["valid"] == json!(true));
    }

    #[test]
    fn any_codebook_and_cells_are_read_or_refused(
        labels in prop::collection::vec(("[a-bA-B0-9 ,.\u{a0}-]{0,4}", -1_i64..8), 0..6),
        missing in prop::collection::vec("[a-b0-9,. ]{0,3}", 0..3),
        cells in prop::collection::vec("[a-bA-B0-9 ,.\u{a0}-]{0,4}", 1..12),
    ) {
        let answers: serde_json::Map<String, Value> =
            labels.into_iter().map(|(label, answer)| (label, json!(answer))).collect();
        let codebook = json!({"answers": answers, "missing": missing, "group_names": {"A": "A"}});
        let as_table = one_item(&json!(cells), &codebook);
        let mut as_text = as_table.clone();
        as_text["columns"].take();
        as_text.as_object_mut().unwrap().remove("columns");
        as_text["csv"] = json!(["group,q\n", &cells.iter().map(|cell| ["A,\"", cell, "\"\n"].concat()).collect::<Vec<_>>().concat()].concat());
        let (table, text) = (answer("read", &as_table, None), answer("read", &as_text, None));
        prop_assert_eq!(&table["report"], &text["report"]);
        prop_assert_eq!(&table["data"], &text["data"]);
    }
}

#[rstest]
fn a_file_that_is_cut_off_in_its_rows_has_one_fault_at_most(
    #[files("samples/exports/*.[ct]sv")] path: PathBuf,
) {
    let file = std::fs::read(&path).unwrap();
    let call = json!({"codebook": codebook(&path), "groups": GROUPS});
    let mut told = 0;
    // The header rows of every file end in its first half.
    for end in (file.len() / 2..file.len()).step_by(file.len() / 197) {
        let report = &answer("read", &call, Some(&file[..end]))["report"];
        let violations = report["violations"].as_array().unwrap().iter();
        let errors: Vec<&Value> = violations.filter(|found| found["severity"] == "error").collect();
        assert!(errors.len() <= 1, "cut at {end}: {errors:?}");
        // A cut at the end of a row, or in its last cell, cannot be seen; in half a letter it is one of encoding.
        told += usize::from(errors.iter().any(|error| {
            let message = error["message"].as_str().unwrap();
            message.starts_with("Export the file again") || error["code"] == "file.encoding.unreadable"
        }));
    }
    assert!(told > 60, "{told} of 99 cuts are told as such");
}

#[rstest]
#[case("utf-8", "windows-1252")]
#[case("utf-8", "utf-16")]
#[case("utf-16", "utf-8")]
#[case("utf-16", "windows-1252")]
#[case("windows-1252", "utf-8")]
#[case("windows-1252", "utf-16")]
fn a_file_in_another_encoding_than_the_codebook_names_is_refused(#[case] written: &str, #[case] named: &str) {
    let text = "group;q1;spørgsmål 2\r\na;3;4\r\n";
    let mut codebook = wide_codebook();
    codebook["encoding"] = json!(named);
    let call = json!({"instrument": {"items": ["timely", "accurate"]}, "codebook": codebook});
    for (mark, big_endian) in [(false, false), (true, false), (false, true), (true, true)] {
        let bytes = encode(text, written, mark && written != "windows-1252", big_endian);
        let report = &answer("read", &call, Some(&bytes))["report"];
        let found: Vec<Value> = report["violations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| json!([one["code"], one["path"]]))
            .collect();
        assert_eq!(found, [json!(["file.encoding.unreadable", ["csv"]])], "mark {mark}");
    }
}

#[test]
fn letters_of_ascii_are_the_same_in_two_encodings() {
    let mut codebook = json!({"columns": {"q": {"rated": "a", "dimension": "timely"}}});
    for named in ["utf-8", "windows-1252"] {
        codebook["encoding"] = json!(named);
        let call = json!({"instrument": {"items": ["timely"]}, "codebook": codebook});
        let read = answer("read", &call, Some(b"group,q\na,3\n"));
        assert_eq!(read["file"]["encoding"], named);
    }
}

#[test]
fn every_byte_of_windows_1252_is_read_as_others_read_it() {
    for byte in 0_u8..=255 {
        if [b'"', b',', b'\n', b'\r', 0x81, 0x8d, 0x8f, 0x90, 0x9d].contains(&byte) {
            continue;
        }
        let mut file = b"group,q\nx".to_vec();
        file.extend([byte, b'x', b',', b'3', b'\n']);
        let codebook =
            json!({"encoding": "windows-1252", "columns": {"q": {"rated": "a", "dimension": "timely"}}});
        let call = json!({"instrument": {"items": ["timely"]}, "codebook": codebook, "groups": [
            "a", encoding_rs::WINDOWS_1252.decode(&[b'x', byte, b'x']).0]});
        let read = answer("read", &call, Some(&file));
        assert_eq!(read["report"]["valid"], json!(true), "{byte:x} {}", read["report"]);
    }
}
