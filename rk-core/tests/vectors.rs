//! Replays the shared vectors: the answers are compared as text.
#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]
#![cfg(all(feature = "json", feature = "import"))]

use std::path::{Path, PathBuf};

use rk_core::survey::Source;
use rk_core::wire;
use rstest::rstest;
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Vector {
    call: Box<RawValue>,
    /// The text of a document that stands beside the call
    document: Option<String>,
    answer: Box<RawValue>,
}

/// JSON text without white space outside of texts
fn compact(json: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    json.chars()
        .filter(|letter| {
            let keep = inside || !letter.is_ascii_whitespace();
            inside ^= *letter == '"' && !escaped;
            escaped = inside && *letter == '\\' && !escaped;
            keep
        })
        .collect()
}

/// JSON text without the `message` of violations, which has tests of its own
fn without_messages(json: &str) -> String {
    let mut parts = json.split(",\"message\":\"");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut escaped = false;
        let end = part.find(|letter| {
            let end = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            end
        });
        kept.push_str(&part[end.unwrap() + 1..]);
    }
    kept
}

/// What stands before a number that an answer has to come near to, in a text in its place
const NEAR: &str = "\"≈";
/// How near: a share of the number, or this much
const WITHIN: [f64; 2] = [1e-11, 1e-15];

/// Where in the answer the first difference from what a vector says is; None if there is none
fn difference(answer: &str, expected: &str) -> Option<usize> {
    let mut rest = answer;
    for (place, part) in expected.split(NEAR).enumerate() {
        let mut literal = part;
        if place > 0 {
            let (wanted, after) = part.split_once('"').unwrap();
            let end = rest.find([',', ']', '}']).unwrap_or(rest.len());
            let (given, wanted) = (rest[..end].parse::<f64>().ok(), wanted.parse::<f64>().unwrap());
            let [share, least] = WITHIN;
            if !given.is_some_and(|given| (given - wanted).abs() <= (wanted.abs() * share).max(least)) {
                return Some(answer.len() - rest.len());
            }
            (rest, literal) = (&rest[end..], after);
        }
        let same = rest.bytes().zip(literal.bytes()).take_while(|(one, other)| one == other).count();
        if same < literal.len() {
            return Some(answer.len() - rest.len() + same);
        }
        rest = &rest[same..];
    }
    (!rest.is_empty()).then(|| answer.len() - rest.len())
}

/// The operation that a vector's folder names, the answer without messages, and what the vector says
fn answered(path: &Path) -> (String, String, String) {
    let operation = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let vector: Vector = serde_json::from_str(&text).unwrap();
    let document = vector.document.as_ref().map(|text| Source::Bytes(text.as_bytes()));
    let answer = without_messages(&wire::run(operation, vector.call.get().as_bytes(), document).unwrap());
    (operation.to_owned(), answer, compact(vector.answer.get()))
}

fn replay(path: &Path) {
    let (_, answer, expected) = answered(path);
    if let Some(at) = difference(&answer, &expected) {
        let near = |text: &str, at: usize| {
            let bytes = &text.as_bytes()[at.saturating_sub(150).min(text.len())..text.len().min(at + 150)];
            String::from_utf8_lossy(bytes).into_owned()
        };
        // Numbers that are near may be of another length, so the same words are looked for.
        let before =
            answer[..at].chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect::<String>();
        let there = expected.find(&before).map_or(at, |found| found + before.len());
        panic!("{}\n expected …{}\n      got …{}", path.display(), near(&expected, there), near(&answer, at));
    }
}

#[rstest]
fn vector(#[files("vectors/*/*.json")] path: PathBuf) {
    replay(&path);
}

#[rstest]
#[case::the_same(r#"{"a":0.5,"b":1}"#, r#"{"a":"≈0.5","b":1}"#, None)]
#[case::near("[0.5000000000001,-3e-7]", r#"["≈0.5","≈-3.0000000000001e-7"]"#, None)]
#[case::not_near("[0.50000000001]", r#"["≈0.5"]"#, Some(1))]
#[case::no_number("[null]", r#"["≈0.5"]"#, Some(1))]
#[case::a_text(r#"["0.5"]"#, r#"["≈0.5"]"#, Some(1))]
#[case::other_digits("[0.5,4]", r#"["≈0.5",4.0]"#, Some(6))]
#[case::too_long("[0.5] ", r#"["≈0.5"]"#, Some(5))]
#[case::too_short("[0.5", r#"["≈0.5"]"#, Some(4))]
#[case::exact("[0.5000000000001]", "[0.5]", Some(4))]
fn answers_are_compared(#[case] answer: &str, #[case] expected: &str, #[case] at: Option<usize>) {
    assert_eq!(difference(answer, expected), at);
}

/// Fowler, Noll and Vo's hash FNV-1a of 64 bits
fn print_of(text: &str) -> String {
    let hash = text.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    format!("{hash:016x}")
}

/// Answers with numbers that are only near to the vector's are the same bytes in every language and on every machine:
/// their prints are kept, and the tests of Python and JavaScript read them too
#[test]
fn answers_have_the_prints_that_are_kept() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut prints = std::collections::BTreeMap::new();
    for entry in
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir())
    {
        for path in std::fs::read_dir(entry).unwrap().map(|entry| entry.unwrap().path()) {
            let (operation, answer, expected) = answered(&path);
            if expected.contains(NEAR) {
                let name = path.file_stem().unwrap().to_str().unwrap();
                prints.insert(format!("{operation}/{name}"), print_of(&answer));
            }
        }
    }
    let lines: Vec<String> = prints.iter().map(|(name, print)| format!("{name} {print}\n")).collect();
    let text = lines.concat();
    let kept = folder.join("prints.txt");
    if std::env::var_os("RK_WRITE").is_some() {
        std::fs::write(&kept, &text).unwrap();
    }
    assert_eq!(
        text,
        std::fs::read_to_string(&kept).unwrap(),
        "write them anew with RK_WRITE=1 if that is meant"
    );
}
