//! What the demo asks: every call from the data to the report, in both languages.

use anyhow::{Context, Result};
use rk_core::wire;
use serde_json::{Value, json};

use super::statistics;
use crate::place::{Place, read};

/// The earlier survey and the later one
const SURVEYS: [(&str, &str); 2] = [
    ("2014", "rk-core/samples/rehabilitation_2014.csv"),
    ("2016", "rk-core/samples/rehabilitation_2016.csv"),
];

/// The groups as the files call them, and in Danish; the last are the leaders
const NAMES: [(&str, &str); 5] = [
    ("care", "pleje"),
    ("assessors", "visitatorer"),
    ("nurses", "sygeplejersker"),
    ("therapists", "terapeuter"),
    ("leaders", "ledere"),
];

/// The pictures of one survey
const PICTURES: [&str; 4] = ["map", "matrix", "dimensions", "distributions"];

/// A call, and what Rust answers
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) operation: &'static str,
    /// What it is about, for people
    pub(super) about: String,
    /// JSON in one line
    pub(super) call: String,
    /// JSON in one line
    pub(super) answer: String,
    /// The text of the answer to keep: the name of its file, and the field
    pub(super) kept: Option<(String, &'static str)>,
}

/// Asks everything of Rust; the scores of the first survey come first
pub(super) fn all(place: &Place) -> Result<Vec<Asked>> {
    let mut calls = Calls::default();
    for locale in ["en", "da"] {
        let [(year, before), (later, after)] = SURVEYS;
        let [first, second] = [score(place, before, locale)?, score(place, after, locale)?];
        let before = calls.ask("score", format!("{year}, {locale}"), &first, None)?;
        let after = calls.ask("score", format!("{later}, {locale}"), &second, None)?;
        let one = json!({"scores": before});
        let one = calls.ask("release", format!("{year}, {locale}"), &one, None)?;
        let two = json!({"scores": after, "before": before});
        let two = calls.ask("release", format!("{year}-{later}, {locale}"), &two, None)?;
        for (waves, release, date) in
            [(year.to_owned(), &one, year), (format!("{year}-{later}"), &two, later)]
        {
            let name = format!("report.{waves}.{locale}.html");
            calls.ask(
                "report",
                format!("{waves}, {locale}"),
                &report(release, date, locale),
                Some((name, "html")),
            )?;
        }
        let pictures = PICTURES.map(|kind| (kind, &one));
        for (kind, release) in pictures.into_iter().chain([("change", &two)]) {
            let call = json!({"locale": locale, "release": release, "picture": kind});
            let name = format!("{kind}.{locale}.svg");
            calls.ask("picture", format!("{kind}, {locale}"), &call, Some((name, "svg")))?;
        }
        statistics::of_surveys(&mut calls, locale, [(year, &first, &before), (later, &second, &after)])?;
    }
    let [(year, survey), _] = SURVEYS;
    statistics::of_tables(&mut calls, &score(place, survey, "en")?, year, "nurses")?;
    Ok(calls.asked)
}

#[derive(Debug, Default)]
pub(super) struct Calls {
    asked: Vec<Asked>,
}

impl Calls {
    /// Asks Rust and keeps the call; the answer must be valid
    pub(super) fn ask(
        &mut self,
        operation: &'static str,
        about: String,
        call: &Value,
        kept: Option<(String, &'static str)>,
    ) -> Result<Value> {
        let call = call.to_string();
        let answer = wire::run(operation, call.as_bytes(), None).context("there is no such operation")?;
        let value: Value = serde_json::from_str(&answer).context("the answer is not JSON")?;
        anyhow::ensure!(
            value.pointer("/report/valid") == Some(&Value::Bool(true)),
            "{operation} of {about} has errors:\n{:#}",
            value.get("report").unwrap_or(&value)
        );
        self.asked.push(Asked { operation, about, call, answer, kept });
        Ok(value)
    }
}

/// The call that scores a survey, its groups named in the language
fn score(place: &Place, survey: &str, locale: &str) -> Result<Value> {
    let mut csv = read(&place.at(survey))?;
    let mut names = NAMES.map(|(english, _)| english);
    if locale == "da" {
        for (english, danish) in NAMES {
            csv = csv.replace(english, danish);
        }
        names = NAMES.map(|(_, danish)| danish);
    }
    let [care, assessors, nurses, therapists, leaders] = names;
    Ok(json!({
        "schema": 1,
        "locale": locale,
        "frequency": "scored",
        "profile": "danish",
        "groups": [
            {"name": care},
            {"name": assessors},
            {"name": nurses},
            {"name": therapists},
            {"name": leaders, "level": "leader"},
        ],
        "codebook": {
            "respondent": "respondent",
            "group": "group",
            "pattern": "{rated}_{dimension}",
        },
        "respondents": true,
        "csv": csv,
    }))
}

fn report(release: &Value, date: &str, locale: &str) -> Value {
    let place = if locale == "da" { "Hverdagsrehabilitering" } else { "Everyday rehabilitation" };
    json!({"locale": locale, "release": release, "place": place, "date": date})
}
