//! No Danish sentence holds a word that only a program knows.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, path::Path};

use rk_core::{
    Locale,
    rule::{Catalogued, CourseRule, PracticeRule, Rule},
};
use serde_json::Value;

/// Codes that are Danish words as well
const DANISH: &str = "ad at caseload da data dimension driver en end id interval mail median moderate part person plan \
                      private recovery relation status tests to video visitator";

/// Their reader writes one of the codes, or looks one up
const CODES_ARE_MEANT: [&str; 2] = ["input.shape", "report.more"];

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Every code that a schema lists, and every name of a field
fn codes() -> BTreeSet<String> {
    fn collect(schema: &Value, codes: &mut BTreeSet<String>) {
        match schema {
            Value::Object(fields) => {
                codes.extend(fields.get("const").and_then(Value::as_str).map(str::to_owned));
                let listed = fields.get("enum").and_then(Value::as_array).into_iter().flatten();
                codes.extend(listed.filter_map(Value::as_str).map(str::to_owned));
                let named = fields.get("properties").and_then(Value::as_object).into_iter().flatten();
                codes.extend(named.map(|(name, _)| name.clone()));
                fields.values().for_each(|inner| collect(inner, codes));
            }
            Value::Array(entries) => entries.iter().for_each(|inner| collect(inner, codes)),
            _ => {}
        }
    }
    let mut codes = BTreeSet::new();
    for file in std::fs::read_dir(folder("../docs/schema")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        collect(&serde_json::from_str(&text).unwrap(), &mut codes);
    }
    codes
}

/// The words of a text that are neither set as code nor the place of a parameter
fn words(text: &str) -> Vec<&str> {
    let outside = text.split('`').step_by(2);
    let outside = outside.flat_map(|text| text.split('{').map(|part| part.rsplit('}').next().unwrap()));
    outside.flat_map(|text| text.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))).collect()
}

fn foreign<'t>(text: &'t str, codes: &BTreeSet<String>) -> Vec<&'t str> {
    let is_foreign = |word: &&str| {
        word.contains('_') || (codes.contains(*word) && !DANISH.split(' ').any(|known| known == *word))
    };
    words(text).into_iter().filter(is_foreign).collect()
}

fn messages<R: Catalogued>(rules: &[R]) -> Vec<(&'static str, String)> {
    rules.iter().map(|rule| (rule.code(), rule.message(Locale::Da))).collect()
}

#[test]
fn no_message_holds_a_code() {
    let codes = codes();
    assert!(codes.len() > 800, "{}", codes.len());
    let all = [
        messages(&Rule::catalogue()),
        messages(&CourseRule::catalogue()),
        messages(&PracticeRule::catalogue()),
    ];
    for (code, message) in all.concat() {
        let found = foreign(&message, &codes);
        assert!(found.is_empty() || CODES_ARE_MEANT.contains(&code), "{code} says {found:?}: {message}");
    }
}

/// Sentences of every variant, as they are written
#[test]
fn no_sentence_is_written_with_a_code() {
    let codes = codes();
    let mut sentences = 0;
    for file in ["rule/da.rs", "rule/course/da.rs", "rule/practice/da.rs"] {
        let text = std::fs::read_to_string(folder("src").join(file)).unwrap().replace("\\\"", "”");
        for literal in text.split('"').skip(1).step_by(2).filter(|literal| literal.contains(' ')) {
            let found = foreign(literal, &codes);
            assert!(found.is_empty() || literal == "a line a rule", "{file} says {found:?}: {literal}");
            sentences += 1;
        }
    }
    assert!(sentences > 400, "{sentences}");
}
