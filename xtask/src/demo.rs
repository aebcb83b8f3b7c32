//! `cargo xtask demo`: one survey, three languages, the same bytes; what of it may be shown.

mod released;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use rk_core::score::Scores;
use serde_json::{Value, json};

use crate::place::{Place, hash, read, write};
use crate::shell::{Cmd, seconds};
use crate::{node, npm, python};

const SURVEY: &str = "rk-core/samples/rehabilitation_2014.csv";

/// The groups as the survey calls them
const GROUPS: [&str; 5] = ["care", "assessors", "nurses", "therapists", "leaders"];

/// Scores the sample survey in Rust, Python and JavaScript, and shows the answer
pub(crate) fn run(place: &Place) -> Result<()> {
    let out = place.target("demo");
    let call = call(&read(&place.at(SURVEY))?, GROUPS).to_string();
    let call_file = out.join("call.json");
    write(&call_file, call.as_bytes())?;

    let python = python::installed(place)?;
    let package = npm::installed(place)?;
    println!("\nScoring {SURVEY}");
    let answers = [
        timed("Rust", || in_rust(&call))?,
        timed("Python", || in_python(place, &python, &call_file))?,
        timed("JavaScript", || in_node(place, &package, &call_file))?,
    ];
    compare(&out, &answers)?;

    let [rust, ..] = answers;
    let text = String::from_utf8(rust.bytes).context("the answer is not UTF-8")?;
    let answer: Value = serde_json::from_str(&text).context("the answer is not JSON")?;
    ensure_valid(&answer)?;
    let scores: Scores = serde_json::from_str(&text).context("the answer holds no scores")?;
    let matrix = format!("{scores}\n");
    println!("\n{matrix}");
    write(&out.join("answer.json"), text.as_bytes())?;
    write(&out.join("matrix.txt"), matrix.as_bytes())?;
    write(&out.join("matrix.html"), page(&scores).as_bytes())?;
    let released = released::write_all(place, &out)?.join(", ");
    println!("Written to {}: call.json, answer.json, matrix.txt, matrix.html, {released}", out.display());
    Ok(())
}

/// Refuses an answer that reports an error
fn ensure_valid(answer: &Value) -> Result<()> {
    if answer.pointer("/report/valid") != Some(&Value::Bool(true)) {
        bail!("the sample survey has errors:\n{:#}", answer.get("report").unwrap_or(answer));
    }
    Ok(())
}

/// The tie matrix as a page to look at
fn page(scores: &Scores) -> String {
    let style = "body{font:16px sans-serif;margin:2rem}td,th{padding:.4rem .8rem;text-align:left;\
                 border-bottom:1px solid #bbb}caption{text-align:left;padding-bottom:1rem}";
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>rk demo</title>\
         <style>{style}</style>{}</html>\n",
        scores.to_html()
    )
}

/// The call in JSON, as every language gets it; the last group is the leaders
fn call(csv: &str, [care, assessors, nurses, therapists, leaders]: [&str; 5]) -> Value {
    json!({
        "schema": 1,
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
        "csv": csv,
    })
}

#[derive(Debug)]
struct Answer {
    language: &'static str,
    bytes: Vec<u8>,
}

fn timed(language: &'static str, score: impl FnOnce() -> Result<Vec<u8>>) -> Result<Answer> {
    let begun = Instant::now();
    let bytes = score().with_context(|| format!("scoring in {language} failed"))?;
    let (length, digest) = (bytes.len(), hash(&bytes));
    println!("  {language:<10} {length} bytes, sha256 {digest} ({})", seconds(begun.elapsed()));
    Ok(Answer { language, bytes })
}

fn in_rust(call: &str) -> Result<Vec<u8>> {
    let answer = rk_core::wire::run("score", call.as_bytes(), None).context("there is no such operation")?;
    Ok(answer.into_bytes())
}

fn in_python(place: &Place, python: &Path, call: &Path) -> Result<Vec<u8>> {
    Cmd::new(python)
        .arg(place.at("xtask/src/demo.py"))
        .arg(call)
        .unset("PYTHONPATH")
        .dir(python::elsewhere(place)?)
        .read_bytes()
}

fn in_node(place: &Place, package: &Path, call: &Path) -> Result<Vec<u8>> {
    // A module finds packages from where it lies.
    let script = package.join("demo.mjs");
    write(&script, read(&place.at("xtask/src/demo.mjs"))?.as_bytes())?;
    node::node().arg(script).arg(call).dir(package).read_bytes()
}

/// The answers have to be the same bytes; if they are not, they are kept and the place is named
fn compare(out: &Path, answers: &[Answer; 3]) -> Result<()> {
    let [first, others @ ..] = answers;
    let Some(other) = others.iter().find(|other| other.bytes != first.bytes) else {
        println!("  The three answers are the same bytes.");
        return Ok(());
    };
    for answer in answers {
        let name = format!("answer.{}.json", answer.language.to_lowercase());
        write(&out.join(name), &answer.bytes)?;
    }
    let same = first.bytes.iter().zip(&other.bytes).take_while(|(a, b)| a == b).count();
    bail!(
        "{} and {} answer differently from byte {same} on\nremedy: compare answer.*.json in {}",
        first.language,
        other.language,
        out.display()
    );
}
