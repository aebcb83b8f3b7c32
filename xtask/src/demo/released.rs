//! What the demo releases: reports and pictures, in both languages.

use std::path::Path;

use anyhow::{Context, Result};
use rk_core::wire;
use serde_json::{Value, json};

use crate::place::{Place, read, write};

/// The earlier survey and the later one
const SURVEYS: [(&str, &str); 2] = [
    ("2014", "rk-core/samples/rehabilitation_2014.csv"),
    ("2016", "rk-core/samples/rehabilitation_2016.csv"),
];

/// The groups as the files call them, and in Danish
const NAMES: [(&str, &str); 5] = [
    ("care", "pleje"),
    ("assessors", "visitatorer"),
    ("nurses", "sygeplejersker"),
    ("therapists", "terapeuter"),
    ("leaders", "ledere"),
];

/// The pictures of one survey
const PICTURES: [&str; 4] = ["map", "matrix", "dimensions", "distributions"];

/// Writes a report of the first survey and one of both, and every picture; gives the names of the files
pub(super) fn write_all(place: &Place, out: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for locale in ["en", "da"] {
        let [(year, before), (later, after)] = SURVEYS;
        let [before, after] = [scores(place, before, locale)?, scores(place, after, locale)?];
        let one = answer("release", &json!({"scores": before}))?;
        let two = answer("release", &json!({"scores": after, "before": before}))?;
        let mut put = |name: String, text: &str| {
            files.push(name.clone());
            write(&out.join(name), text.as_bytes())
        };
        put(format!("report.{year}.{locale}.html"), &report(&one, year, locale)?)?;
        put(format!("report.{year}-{later}.{locale}.html"), &report(&two, later, locale)?)?;
        for kind in PICTURES {
            put(format!("{kind}.{locale}.svg"), &picture(&one, kind, locale)?)?;
        }
        put(format!("change.{locale}.svg"), &picture(&two, "change", locale)?)?;
    }
    Ok(files)
}

/// The scores of a survey, its groups named in the language
fn scores(place: &Place, survey: &str, locale: &str) -> Result<Value> {
    let mut csv = read(&place.at(survey))?;
    let mut names = NAMES.map(|(english, _)| english);
    if locale == "da" {
        for (english, danish) in NAMES {
            csv = csv.replace(english, danish);
        }
        names = NAMES.map(|(_, danish)| danish);
    }
    let mut call = super::call(&csv, names);
    call.as_object_mut().context("the call is no object")?.insert("respondents".to_owned(), json!(true));
    answer("score", &call)
}

fn report(release: &Value, year: &str, locale: &str) -> Result<String> {
    let place = if locale == "da" { "Hverdagsrehabilitering" } else { "Everyday rehabilitation" };
    let call = json!({"locale": locale, "release": release, "place": place, "date": year});
    text(&answer("report", &call)?, "html")
}

fn picture(release: &Value, kind: &str, locale: &str) -> Result<String> {
    let call = json!({"locale": locale, "release": release, "picture": kind});
    text(&answer("picture", &call)?, "svg")
}

/// The answer of an operation, which must be valid
fn answer(operation: &str, call: &Value) -> Result<Value> {
    let text =
        wire::run(operation, call.to_string().as_bytes(), None).context("there is no such operation")?;
    let answer: Value = serde_json::from_str(&text).context("the answer is not JSON")?;
    super::ensure_valid(&answer).with_context(|| format!("{operation} failed"))?;
    Ok(answer)
}

fn text(answer: &Value, field: &str) -> Result<String> {
    Ok(answer.get(field).and_then(Value::as_str).context("the answer lacks a text")?.to_owned())
}
