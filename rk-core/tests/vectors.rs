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

use rk_core::wire;
use rstest::rstest;
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Vector {
    call: Box<RawValue>,
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

/// The folder of a vector has the name of its operation
fn replay(path: &Path) {
    let operation = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let vector: Vector = serde_json::from_str(&text).unwrap();
    let answer = without_messages(&wire::run(operation, vector.call.get().as_bytes(), None).unwrap());
    let expected = compact(vector.answer.get());
    if answer != expected {
        let at = answer.bytes().zip(expected.bytes()).take_while(|(a, b)| a == b).count();
        let near = |text: &str| {
            let from = at.saturating_sub(150);
            let bytes = &text.as_bytes()[from..text.len().min(at + 150)];
            String::from_utf8_lossy(bytes).into_owned()
        };
        panic!("{}\n expected …{}\n      got …{}", path.display(), near(&expected), near(&answer));
    }
}

#[rstest]
fn vector(#[files("vectors/*/*.json")] path: PathBuf) {
    replay(&path);
}
