//! The reader of documents: what it takes for JSON, what it notes, and that nothing brings it down.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![cfg(feature = "json")]

use std::borrow::Cow;

use proptest::prelude::*;
use rk_core::Date;
use rk_core::document::{Choice, DEEPEST, Faults, Kind, LARGEST, LONGEST_TEXT, Limits, MOST_ENTRIES, Reader};
use rk_core::rule::course::Expected;
use rstest::rstest;
use serde_json::value::RawValue;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Colour {
    Red,
    Green,
}

impl Choice for Colour {
    const CODES: &'static [&'static str] = &["red", "green"];
    const ALL: &'static [Self] = &[Self::Red, Self::Green];
}

/// A field for every kind of value, and the thing again inside
#[derive(Debug, Default, PartialEq)]
struct Thing<'a> {
    text: Option<Cow<'a, str>>,
    date: Option<Date>,
    yes_no: Option<bool>,
    whole: Option<u32>,
    choice: Option<Colour>,
    texts: Option<Vec<Option<Cow<'a, str>>>>,
    things: Option<Vec<Thing<'a>>>,
    map: Option<Vec<(Cow<'a, str>, Option<u32>)>>,
    unread: (),
}

const FIELDS: &[&str] = &["text", "date", "yes_no", "whole", "choice", "texts", "things", "map", "unread"];

impl<'a> Thing<'a> {
    fn of(reader: &mut Reader<'a>) -> Self {
        let mut thing = Self::default();
        reader.fields(FIELDS, &mut |reader, field| match field {
            0 => thing.text = reader.text(),
            1 => thing.date = reader.date(),
            2 => thing.yes_no = reader.yes_no(),
            3 => thing.whole = reader.whole(),
            4 => thing.choice = reader.choice(),
            5 => thing.texts = reader.list(Reader::text),
            6 => thing.things = reader.list(Self::of),
            7 => thing.map = reader.map(Reader::whole),
            _ => thing.unread = (),
        });
        thing
    }

    fn read(text: &'a [u8]) -> (Self, Faults) {
        let mut thing = Self::default();
        let faults = Reader::read(text, &mut |reader| thing = Self::of(reader));
        (thing, faults)
    }
}

fn listed(faults: &Faults) -> Vec<(Kind, String)> {
    faults.listed().iter().map(|fault| (fault.kind, fault.path.to_string())).collect()
}

/// The only fault of a text
fn only(text: &[u8]) -> (Kind, String) {
    let faults = Thing::read(text).1;
    let listed = listed(&faults);
    assert_eq!(listed.len(), 1, "{listed:?}");
    listed.into_iter().next().unwrap()
}

/// Reads with fields and passes over everything: both must find the same text to be JSON
fn is_json(text: &[u8]) -> Result<bool, Kind> {
    let skipped = Reader::read(text, &mut Reader::skip);
    let read = Thing::read(text).1;
    for faults in [&skipped, &read] {
        assert_eq!(faults.ended(), faults.listed().iter().any(|fault| fault.kind.ends()));
        assert!(!faults.ended() || faults.listed().len() == 1);
    }
    assert_eq!(skipped.ended(), read.ended());
    let Some(fault) = skipped.listed().first() else { return Ok(true) };
    assert_eq!(fault.kind, read.listed().first().unwrap().kind);
    if fault.kind == Kind::NotJson { Ok(false) } else { Err(fault.kind) }
}

/// Whether another reader takes a text for JSON whose texts are Unicode; `None` where it cannot tell
fn is_json_elsewhere(text: &[u8]) -> Option<bool> {
    // A raw value is not looked into: its escapes may be half a pair. A value ends at a number beyond binary64.
    if serde_json::from_slice::<&RawValue>(text).is_err() {
        return Some(false);
    }
    match serde_json::from_slice::<serde_json::Value>(text) {
        Ok(_) => Some(true),
        Err(error) if error.to_string().starts_with("number out of range") => None,
        Err(_) => Some(false),
    }
}

#[test]
fn every_kind_of_value() {
    let text = r#" {
        "text": "smør\n\"\\\/\b\f\n\r\t\u0041\ud83d\ude00", "date": "2025-10-06", "yes_no": true, "whole": 4294967295,
        "choice": "green", "texts": ["a", null, ""], "map": {"anna": 6, "bo": 0, "per": null, "eva": 7},
        "things": [{}, {"yes_no": false, "things": []}], "unread": {"a": [1, {"b": null}]}
    } "#;
    let (thing, faults) = Thing::read(text.as_bytes());
    assert_eq!(listed(&faults), []);
    let expected = Thing {
        text: Some("smør\n\"\\/\u{8}\u{c}\n\r\tA😀".into()),
        date: Date::parse("2025-10-06"),
        yes_no: Some(true),
        whole: Some(u32::MAX),
        choice: Some(Colour::Green),
        texts: Some(vec![Some("a".into()), None, Some("".into())]),
        things: Some(vec![
            Thing::default(),
            Thing { yes_no: Some(false), things: Some(Vec::new()), ..Thing::default() },
        ]),
        map: Some(vec![
            ("anna".into(), Some(6)),
            ("bo".into(), Some(0)),
            ("per".into(), None),
            ("eva".into(), Some(7)),
        ]),
        unread: (),
    };
    assert_eq!(thing, expected);
}

#[test]
fn texts_are_lent_unless_they_have_escapes() {
    let (thing, _) = Thing::read(r#"{"text": "smør", "texts": ["a\u0062"]}"#.as_bytes());
    assert!(matches!(thing.text, Some(Cow::Borrowed("smør"))));
    assert!(matches!(thing.texts.unwrap().as_slice(), [Some(Cow::Owned(text))] if text == "ab"));
}

#[test]
fn other_limits_are_those_that_are_named() {
    let read = |limits, text: &str| {
        Reader::read_within(limits, text.as_bytes(), &mut |reader| {
            reader.fields(&["text", "list"], &mut |reader, field| match field {
                0 => drop(reader.text()),
                _ => drop(reader.list(Reader::integer::<i64>)),
            });
        })
    };
    let few = Limits { bytes: 40, entries: 2, characters: 3 };
    assert_eq!(listed(&read(few, r#"{"text": "smø", "list": [-9, 1]}"#)), []);
    let found = listed(&read(few, r#"{"text": "smør", "list": [1, 2, 3.5]}"#));
    assert_eq!(found, [(Kind::TextTooLong, "text".to_owned()), (Kind::ListTooLong, "list".to_owned())]);
    let long = format!(r#"{{"text": "{}", "list": [{}1]}}"#, "a".repeat(LARGEST), "0,".repeat(MOST_ENTRIES));
    assert_eq!(listed(&read(few, &long)), [(Kind::TooLarge, String::new())]);
    assert_eq!(listed(&read(Limits::DOCUMENT, &long)), [(Kind::TooLarge, String::new())]);
    assert_eq!(listed(&read(Limits::NONE, &long)), []);
}

#[test]
fn null_can_be_told_from_nothing_and_a_field_of_an_object_be_at_fault() {
    let mut nulls = Vec::new();
    let faults = Reader::read(br#"{"whole": null, "text": 1}"#, &mut |reader| {
        reader.fields(FIELDS, &mut |reader, _| nulls.push(reader.is_null()));
        reader.fault_of("date", Kind::Date);
    });
    assert_eq!((nulls, listed(&faults)), (vec![true, false], vec![(Kind::Date, "date".to_owned())]));
    let faults = Reader::read(b"[nul]", &mut |reader| drop(reader.list(Reader::is_null)));
    assert_eq!(listed(&faults), [(Kind::NotJson, "[0]".to_owned())]);
}

#[test]
fn null_is_nothing() {
    let all: Vec<_> = FIELDS.iter().map(|name| format!("\"{name}\": null")).collect();
    let all = format!("{{{}}}", all.join(","));
    let (thing, faults) = Thing::read(all.as_bytes());
    assert_eq!((thing, listed(&faults)), (Thing::default(), Vec::new()));
    let (thing, faults) = Thing::read(b"null");
    assert_eq!((thing, listed(&faults)), (Thing::default(), Vec::new()));
}

#[test]
fn all_faults_of_shape_come_at_once_and_in_order() {
    let text = r#"{
        "text": 5, "date": "2025-02-29", "yes_no": "yes", "whole": -1, "choice": "blue", "texts": {"a": 1},
        "things": [7, {"date": 20250101, "things": [{"whole": 1e2}]}, []], "map": {"anna": "6", "bo": true},
        "tekst": [[[]]], "unread": 5
    }"#;
    let (thing, faults) = Thing::read(text.as_bytes());
    let shape = Kind::Shape;
    let expected = [
        (shape(Expected::Text), "text"),
        (Kind::Date, "date"),
        (shape(Expected::YesNo), "yes_no"),
        (shape(Expected::Number), "whole"),
        (shape(Expected::OneOf(&["red", "green"])), "choice"),
        (shape(Expected::List), "texts"),
        (shape(Expected::Object), "things[0]"),
        (Kind::Date, "things[1].date"),
        (shape(Expected::Number), "things[1].things[0].whole"),
        (shape(Expected::Object), "things[2]"),
        (shape(Expected::Number), "map.anna"),
        (shape(Expected::Number), "map.bo"),
        (Kind::UnknownField, "tekst"),
    ];
    assert_eq!(listed(&faults), expected.map(|(kind, path)| (kind, path.to_owned())));
    assert_eq!(faults.count(shape(Expected::Text)), 10);
    assert!(!faults.ended());
    // What is faulty is missing; what is around it was read.
    let inner = Thing { things: Some(vec![Thing::default()]), ..Thing::default() };
    assert_eq!(thing.things, Some(vec![Thing::default(), inner, Thing::default()]));
    assert_eq!(thing.map, Some(vec![("anna".into(), None), ("bo".into(), None)]));
    assert_eq!((thing.text, thing.date, thing.whole, thing.choice), (None, None, None, None));
}

#[rstest]
#[case::zero("0", Some(0))]
#[case::largest("4294967295", Some(u32::MAX))]
#[case::decimals_of_zero("12.0", None)]
#[case::zero_below_zero("-0", None)]
#[case::too_large("4294967296", None)]
#[case::far_too_large("123456789012345678901234567890", None)]
#[case::below_zero("-1", None)]
#[case::below_zero_with_decimals("-1.0", None)]
#[case::with_decimals("1.5", None)]
#[case::with_small_decimals("1.0000000000000000000000001", None)]
#[case::with_exponent("1e0", None)]
#[case::with_exponent_after_decimals("1.0e5", None)]
#[case::text("\"1\"", None)]
fn whole_numbers(#[case] number: &str, #[case] expected: Option<u32>) {
    let text = format!("{{\"whole\": {number}}}");
    let (thing, faults) = Thing::read(text.as_bytes());
    assert_eq!(thing.whole, expected);
    let fault = (Kind::Shape(Expected::Number), "whole".to_owned());
    assert_eq!(listed(&faults), if expected.is_some() { Vec::new() } else { vec![fault] });
}

#[rstest]
#[case::plain(r#"{"text": "a", "text": "b"}"#, "text")]
#[case::escaped(r#"{"text": "a", "t\u0065xt": 7}"#, "text")]
#[case::escaped_first(r#"{"\u0074ext": "a", "text": "b"}"#, "text")]
#[case::null_first(r#"{"date": null, "text": "a", "date": null}"#, "date")]
#[case::inside(r#"{"text": "a", "things": [{}, {"yes_no": true, "yes_no": true}]}"#, "things[1].yes_no")]
#[case::in_a_map(r#"{"text": "a", "map": {"anna": 1, "bo": 2, "anna": 3}}"#, "map.anna")]
#[case::in_a_map_escaped(r#"{"text": "a", "map": {"anna": 1, "bo": 2, "ann\u0061": 3}}"#, "map.anna")]
fn a_key_that_stands_there_twice(#[case] text: &str, #[case] path: &str) {
    let (thing, faults) = Thing::read(text.as_bytes());
    assert_eq!(listed(&faults), [(Kind::DuplicateKey, path.to_owned())]);
    // The first one counts.
    assert!(path == "date" || thing.text.as_deref() == Some("a"));
}

#[test]
fn keys_of_a_map_that_stand_there_often() {
    let keys: Vec<_> = (0..300).map(|at| format!("\"k{}\": 1", at % 100)).collect();
    let (_, faults) = Thing::read(format!("{{\"map\": {{{}}}}}", keys.join(",")).as_bytes());
    assert_eq!(faults.count(Kind::DuplicateKey), 200);
    let expected: Vec<_> = (0..200).map(|at| (Kind::DuplicateKey, format!("map.k{}", at % 100))).collect();
    assert_eq!(listed(&faults), expected);
}

#[test]
fn a_personal_number_in_a_key_is_not_repeated() {
    let text = r#"{"010180-0000": {"x": 1}, "map": {"0101800000": "x", "010180\u0030000": 1}}"#;
    let faults = Thing::read(text.as_bytes()).1;
    assert!(!format!("{faults:?}").contains("01018"));
    let kinds: Vec<_> = faults.listed().iter().map(|fault| fault.kind).collect();
    assert_eq!(kinds, [Kind::UnknownField, Kind::Shape(Expected::Number), Kind::DuplicateKey]);
}

#[rstest]
#[case(b"")]
#[case(b" \n\t\r")]
#[case(b"\xef\xbb\xbf")]
#[case(b"\xef\xbb\xbf\xef\xbb\xbf{}")]
#[case(b"\xef\xbb{}")]
#[case(b"\xfe\xff\0{\0}")]
#[case(b"{}\xef\xbb\xbf")]
#[case(b"{} {}")]
#[case(b"{},")]
#[case(b"{}}")]
#[case(b"{}\0")]
#[case(b"\0{}")]
#[case(b"\x0b{}")]
#[case(b"\xc2\xa0{}")]
#[case(b"{")]
#[case(b"}")]
#[case(b"[")]
#[case(b"]")]
#[case(b"[}")]
#[case(b"{]")]
#[case(b"[1")]
#[case(b"[1,")]
#[case(b"[1,]")]
#[case(b"[,1]")]
#[case(b"[,]")]
#[case(b"[1,,2]")]
#[case(b"[1 2]")]
#[case(b"[1;2]")]
#[case(b"[1:2]")]
#[case(b"{\"text\"}")]
#[case(b"{\"text\":}")]
#[case(b"{\"text\" \"a\"}")]
#[case(b"{\"text\",\"a\"}")]
#[case(b"{\"text\":\"a\",}")]
#[case(b"{,\"text\":\"a\"}")]
#[case(b"{\"text\":\"a\" \"date\":null}")]
#[case(b"{\"text\"::\"a\"}")]
#[case(b"{\"text\":\"a\"")]
#[case(b"{\"text\":\"a")]
#[case(b"{\"text")]
#[case(b"{text:\"a\"}")]
#[case(b"{'text':'a'}")]
#[case(b"{1:2}")]
#[case(b"{null:2}")]
#[case(b"{[]:2}")]
#[case(b"/* */ {}")]
#[case(b"{} // end")]
#[case(b"{\"unread\": nul}")]
#[case(b"{\"unread\": nulll}")]
#[case(b"{\"unread\": Null}")]
#[case(b"{\"unread\": tru}")]
#[case(b"{\"unread\": True}")]
#[case(b"{\"yes_no\": trues}")]
#[case(b"{\"yes_no\": falsetrue}")]
#[case(b"{\"yes_no\": nil}")]
#[case(b"{\"text\": nan}")]
#[case(b"{\"whole\": NaN}")]
#[case(b"{\"whole\": Infinity}")]
#[case(b"{\"whole\": -Infinity}")]
#[case(b"{\"whole\": 01}")]
#[case(b"{\"whole\": 00}")]
#[case(b"{\"whole\": -01}")]
#[case(b"{\"whole\": +1}")]
#[case(b"{\"whole\": .5}")]
#[case(b"{\"whole\": 5.}")]
#[case(b"{\"whole\": 5.e1}")]
#[case(b"{\"whole\": 5e}")]
#[case(b"{\"whole\": 5e+}")]
#[case(b"{\"whole\": 5e1.5}")]
#[case(b"{\"whole\": 5ee1}")]
#[case(b"{\"whole\": 1-2}")]
#[case(b"{\"whole\": 1.2.3}")]
#[case(b"{\"whole\": -}")]
#[case(b"{\"whole\": --1}")]
#[case(b"{\"whole\": 0x10}")]
#[case(b"{\"whole\": 1_000}")]
#[case(b"{\"whole\": 1,000}")]
#[case(b"{\"whole\": 1a}")]
#[case("{\"whole\": １}".as_bytes())]
#[case(b"{\"text\": \"\n\"}")]
#[case(b"{\"text\": \"\t\"}")]
#[case(b"{\"text\": \"\0\"}")]
#[case(b"{\"text\": \"\x1f\"}")]
#[case(b"{\"text\": \"\\\"}")]
#[case(b"{\"text\": \"\\a\"}")]
#[case(b"{\"text\": \"\\x41\"}")]
#[case(b"{\"text\": \"\\U0041\"}")]
#[case(b"{\"text\": \"\\'\"}")]
#[case(b"{\"text\": \"\\\n\"}")]
#[case(b"{\"text\": \"\\u\"}")]
#[case(b"{\"text\": \"\\u00\"}")]
#[case(b"{\"text\": \"\\u00g0\"}")]
#[case(b"{\"text\": \"\\u+041\"}")]
#[case(b"{\"text\": \"\\ud83d\"}")]
#[case(b"{\"text\": \"\\ud83dx\"}")]
#[case(b"{\"text\": \"\\ud83d\\n\"}")]
#[case(b"{\"text\": \"\\ud83d\\u0041\"}")]
#[case(b"{\"text\": \"\\ud83d\\ud83d\"}")]
#[case(b"{\"text\": \"\\ude00\"}")]
#[case(b"{\"text\": \"\\ude00\\ud83d\"}")]
#[case(b"{\"unread\": [\"\\ud83d\"]}")]
#[case(b"{\"\\ud83d\": 1}")]
#[case(b"{\"text\": \"\xff\"}")]
#[case(b"{\"text\": \"\xc3\"}")]
#[case(b"{\"text\": \"\xc0\x80\"}")]
#[case(b"{\"text\": \"\xed\xa0\xbd\"}")]
#[case(b"{\"text\": \"\xf4\x90\x80\x80\"}")]
#[case(b"{\"text\": \"\xe2\x82\"}")]
#[case(b"{\"text\": \"sm\xf8r\"}")]
#[case(b"{\"unread\": \"sm\xf8r\"}")]
#[case(b"{\"sm\xf8r\": 1}")]
#[case(b"{\"text\": \"\\n\xff\"}")]
#[case(b"\xff")]
#[case(b"undefined")]
#[case(b"id;text\n1;a")]
fn what_is_no_json(#[case] text: &[u8]) {
    assert_eq!(is_json(text), Ok(false));
    assert_eq!(is_json_elsewhere(text), Some(false));
    // It ends the reading, whatever was noted before.
    let text = [b"{\"text\": 1, \"things\": [{\"date\": 5}, ", text].concat();
    let (kind, path) = only(&text);
    assert_eq!(kind, Kind::NotJson);
    assert!(path.starts_with("things"), "{path}");
}

#[rstest]
#[case(b"{}")]
#[case(b" \t\r\n{ \t\r\n} \t\r\n")]
#[case(b"[]")]
#[case(b"[ ]")]
#[case(b"null")]
#[case(b"true")]
#[case(b"false")]
#[case(b"0")]
#[case(b"-0")]
#[case(b"-0.0e-0")]
#[case(b"1E400")]
#[case(b"-1e-400")]
#[case(b"123456789012345678901234567890.123456789012345678901234567890")]
#[case(b"\"\"")]
#[case(b"\"\\u0000\"")]
#[case(b"\"\x7f\"")]
#[case(b"\"\\ud83d\\ude00\"")]
#[case(b"\"\\uD83D\\uDE00\"")]
#[case(b"\"\\uffff\\ufdd0\"")]
#[case("\"\u{2028}\u{feff}\u{10ffff}\"".as_bytes())]
#[case(b"[[[]],{\"\":{\"\":0}}]")]
#[case(b"{\"\": 1, \" \": 2}")]
#[case(b"{\"text\":\"a\",\"date\":\"2025-01-01\"}")]
#[case(b"[1,2.5,-3e+7,4E-2]")]
fn what_is_json(#[case] text: &[u8]) {
    assert_eq!(is_json(text), Ok(true));
    assert_ne!(is_json_elsewhere(text), Some(false));
    assert_eq!(is_json(&[b"\xef\xbb\xbf", text].concat()), Ok(true));
}

#[rstest]
#[case::value(b"[", "")]
#[case::unread(b"{\"unread\": [[1, {\"a\": }", "unread")]
#[case::field(b"{\"things\": [{}, {\"map\": {\"anna\": .1}}]}", "things[1].map.anna")]
#[case::after_a_value(b"{\"things\": [{}, {\"map\": {\"anna\": 01}}]}", "things[1].map")]
#[case::between_fields(b"{\"things\": [{\"text\": \"a\" \"date\"]}", "things[0]")]
#[case::after_the_end(b"{\"text\": \"a\"} x", "")]
fn the_place_where_json_ends(#[case] text: &[u8], #[case] path: &str) {
    assert_eq!(only(text), (Kind::NotJson, path.to_owned()));
}

#[test]
fn depth_is_limited() {
    let nested = |depth: usize, open: &str, close: &str| [open.repeat(depth), close.repeat(depth)].concat();
    assert_eq!(is_json(nested(DEEPEST, "[", "]").as_bytes()), Ok(true));
    assert_eq!(is_json(nested(DEEPEST + 1, "[", "]").as_bytes()), Err(Kind::TooDeep));
    let objects = |depth: usize| format!("{}1{}", "{\"things\":".repeat(depth), "}".repeat(depth));
    assert_eq!(is_json(objects(DEEPEST).as_bytes()), Ok(true));
    assert_eq!(is_json(objects(DEEPEST + 1).as_bytes()), Err(Kind::TooDeep));
    let things = "{\"things\":[".repeat(200_000);
    let (kind, path) = only(things.as_bytes());
    assert_eq!((kind, path), (Kind::TooDeep, ["things[0]"; DEEPEST / 2].join(".")));
    assert_eq!(only("[".repeat(200_000).as_bytes()).0, Kind::TooDeep);
    assert_eq!(only("[{\"a\":".repeat(200_000).as_bytes()).0, Kind::TooDeep);
    // Many beside each other are not deep.
    assert_eq!(is_json(format!("[{}[]]", "[[]],".repeat(100_000)).as_bytes()), Ok(true));
}

#[test]
fn size_is_limited() {
    let padded = |size: usize| format!("{{\"text\": \"a\"}}{}", " ".repeat(size - 13));
    assert_eq!(is_json(padded(LARGEST).as_bytes()), Ok(true));
    assert_eq!(only(padded(LARGEST + 1).as_bytes()), (Kind::TooLarge, String::new()));
}

#[test]
fn texts_are_limited_by_characters() {
    let of = |text: &str| format!("{{\"text\": \"{text}\", \"date\": \"{text}\", \"choice\": \"{text}\"}}");
    let longest = "ø".repeat(LONGEST_TEXT);
    let document = of(&longest);
    let (thing, faults) = Thing::read(document.as_bytes());
    assert_eq!(thing.text.as_deref(), Some(longest.as_str()));
    assert_eq!(faults.listed().len(), 2);
    for text in [format!("{longest}x"), "x".repeat(1_000_000), "\\u0078".repeat(LONGEST_TEXT + 1)] {
        let document = of(&text);
        let (thing, faults) = Thing::read(document.as_bytes());
        assert_eq!(thing.text, None);
        let kinds: Vec<_> = faults.listed().iter().map(|fault| fault.kind).collect();
        assert_eq!(kinds, [Kind::TextTooLong, Kind::Date, Kind::Shape(Expected::OneOf(&["red", "green"]))]);
    }
    // Long keys are not repeated.
    let key = "k".repeat(1_000_000);
    let faults = Thing::read(format!("{{\"{key}\": 1, \"map\": {{\"{key}\": 1}}}}").as_bytes()).1;
    let expected = [(Kind::UnknownField, "…".to_owned()), (Kind::TextTooLong, "map.…".to_owned())];
    assert_eq!(listed(&faults), expected);
}

#[test]
fn lists_and_maps_are_limited() {
    for count in [MOST_ENTRIES, MOST_ENTRIES + 1, 100_000] {
        let fault = |path: &str| (Kind::ListTooLong, path.to_owned());
        let expected = |path| if count > MOST_ENTRIES { vec![fault(path)] } else { Vec::new() };
        let texts = format!("{{\"texts\": [{}], \"whole\": 1}}", vec!["\"a\""; count].join(","));
        let (thing, faults) = Thing::read(texts.as_bytes());
        assert_eq!(listed(&faults), expected("texts"));
        assert_eq!((thing.texts.unwrap().len(), thing.whole), (MOST_ENTRIES, Some(1)));
        let keys: Vec<_> = (0..count).rev().map(|at| format!("\"{at}\":{at}")).collect();
        let map = format!("{{\"map\": {{{}}}, \"whole\": 1}}", keys.join(","));
        let (thing, faults) = Thing::read(map.as_bytes());
        assert_eq!(listed(&faults), expected("map"));
        assert_eq!((thing.map.unwrap().len(), thing.whole), (MOST_ENTRIES, Some(1)));
    }
}

#[test]
fn faults_beyond_the_first_ten_thousand_are_counted() {
    let texts = vec!["5"; 9_000].join(",");
    let thing = format!("{{\"date\":2,\"texts\":[{texts}]}}");
    let things = format!("{{\"things\": [{thing},{thing}]}}");
    let faults = Thing::read(things.as_bytes()).1;
    let shape = Kind::Shape(Expected::Text);
    assert_eq!((faults.count(shape), faults.count(Kind::Date)), (18_000, 2));
    assert_eq!((faults.unlisted(shape), faults.unlisted(Kind::Date)), (8_000, 0));
    assert_eq!(faults.listed().len(), 10_002);
}

/// JSON texts that hold a bit of everything, mostly in the shape of a thing
fn json() -> impl Strategy<Value = String> {
    let name =
        prop_oneof![3 => proptest::sample::select(FIELDS).prop_map(str::to_owned), 1 => "[a-z\\\\u0-9]{0,6}"];
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,4})?",
        "\"[ -~æøå\\\\]{0,12}\"",
        "\"(\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4}|\\\\ud8[0-9a-f]{2}\\\\udc[0-9a-f]{2}|x){0,5}\"",
        "\"20[0-9]{2}-[01][0-9]-[0-3][0-9]\"",
        Just("\"red\"".to_owned()),
    ];
    leaf.prop_recursive(6, 60, 6, move |inner| {
        let member = (name.clone(), inner.clone()).prop_map(|(name, value)| format!("\"{name}\": {value}"));
        prop_oneof![
            proptest::collection::vec(inner, 0..6).prop_map(|all| format!("[{}]", all.join(","))),
            proptest::collection::vec(member, 0..6).prop_map(|all| format!("{{{}}}", all.join(" , "))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_bytes_are_json_or_not_as_elsewhere(text in proptest::collection::vec(any::<u8>(), 0..60)) {
        let found = is_json(&text);
        prop_assert!(found.is_ok() && is_json_elsewhere(&text).is_none_or(|expected| found == Ok(expected)));
    }

    #[test]
    fn signs_of_json_are_json_or_not_as_elsewhere(
        parts in proptest::collection::vec(
            proptest::sample::select(&[
                "{", "}", "[", "]", ",", ":", "\"", "\"text\"", "\"whole\":", "null", "true", "1", "-", ".", "0", "e",
                "\\", "\\u00e6", "\\ud83d", "\\ude00", " ", "\n", "æ", "\u{feff}",
            ][..]),
            0..16,
        ),
    ) {
        let text = parts.concat();
        // A byte order mark at the start is ours alone.
        let elsewhere = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let found = is_json(text.as_bytes());
        prop_assert!(found.is_ok() && is_json_elsewhere(elsewhere.as_bytes()).is_none_or(|expected| found == Ok(expected)));
    }

    #[test]
    fn json_is_read_as_elsewhere(text in json()) {
        let found = is_json(text.as_bytes());
        prop_assert!(found.is_ok() && is_json_elsewhere(text.as_bytes()).is_none_or(|expected| found == Ok(expected)));
    }

    #[test]
    fn spoilt_json_is_json_or_not_as_elsewhere(
        text in json(),
        at in any::<proptest::sample::Index>(),
        byte in any::<u8>(),
        change in 0..3,
    ) {
        let mut text = text.into_bytes();
        let at = at.index(text.len());
        match change {
            0 => text[at] = byte,
            1 => text.insert(at, byte),
            _ => drop(text.remove(at)),
        }
        let found = is_json(&text);
        prop_assert!(found.is_ok() && is_json_elsewhere(&text).is_none_or(|expected| found == Ok(expected)));
    }

    #[test]
    fn texts_are_those_that_were_written(text in "\\PC{0,30}|[\\x00-\\x40\\\\\"]{0,30}") {
        let written = format!("{{\"text\": {}}}", serde_json::to_string(&text).unwrap());
        let (thing, faults) = Thing::read(written.as_bytes());
        prop_assert_eq!(thing.text.as_deref(), Some(text.as_str()));
        prop_assert!(faults.is_empty());
    }
}
