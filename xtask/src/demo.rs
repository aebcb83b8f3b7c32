//! `cargo xtask demo`: from the data to the report, in three languages, the same bytes.

mod calls;
mod statistics;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use rk_core::score::Scores;
use serde_json::Value;

use crate::place::{Place, hash, read, write};
use crate::shell::{Cmd, seconds};
use crate::{node, npm, python};
use calls::Asked;

/// Scores, releases, draws and reports the sample survey in Rust, Python and JavaScript
pub(crate) fn run(place: &Place) -> Result<()> {
    let out = place.target("demo");
    let python = python::installed(place)?;
    let package = npm::installed(place)?;

    println!("\nThe sample survey in three languages");
    let asked = timed("Rust", || calls::all(place))?;
    let file = out.join("calls.txt");
    let lines: Vec<_> = asked.iter().map(|each| format!("{}\t{}", each.operation, each.call)).collect();
    write(&file, lines.join("\n").as_bytes())?;
    let python = timed("Python", || in_python(place, &python, &file))?;
    let node = timed("JavaScript", || in_node(place, &package, &file))?;
    compare(&out, &asked, &[("Python", &python), ("JavaScript", &node)])?;

    let names = keep(&out, &asked)?.join(", ");
    println!("Written to {}: calls.txt, {names}", out.display());
    Ok(())
}

fn timed<T>(language: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let begun = Instant::now();
    let done = work().with_context(|| format!("{language} failed"))?;
    println!("  {language:<10} {}", seconds(begun.elapsed()));
    Ok(done)
}

/// The answers of Python, one a line
fn in_python(place: &Place, python: &Path, calls: &Path) -> Result<Vec<u8>> {
    Cmd::new(python)
        .arg(place.at("xtask/src/demo.py"))
        .arg(calls)
        .unset("PYTHONPATH")
        .dir(python::elsewhere(place)?)
        .read_bytes()
}

/// The answers of JavaScript, one a line
fn in_node(place: &Place, package: &Path, calls: &Path) -> Result<Vec<u8>> {
    // A module finds packages from where it lies.
    let script = package.join("demo.mjs");
    write(&script, read(&place.at("xtask/src/demo.mjs"))?.as_bytes())?;
    node::node().arg(script).arg(calls).dir(package).read_bytes()
}

/// The answers have to be the bytes that Rust answers; if they are not, both are kept and the place is named
fn compare(out: &Path, asked: &[Asked], others: &[(&str, &[u8])]) -> Result<()> {
    println!();
    let mut answers: Vec<_> =
        others.iter().map(|(language, bytes)| (*language, bytes.split(|byte| *byte == b'\n'))).collect();
    for Asked { operation, about, answer, .. } in asked {
        for (language, lines) in &mut answers {
            let other = lines.next().unwrap_or_default();
            if other == answer.as_bytes() {
                continue;
            }
            write(&out.join("answer.rust.json"), answer.as_bytes())?;
            write(&out.join("answer.other.json"), other)?;
            let same = answer.bytes().zip(other).take_while(|(one, other)| one == *other).count();
            bail!(
                "{operation} of {about}: {language} answers differently from byte {same} on\n\
                 remedy: compare answer.rust.json and answer.other.json in {}",
                out.display()
            );
        }
        let digest = hash(answer.as_bytes());
        println!("  {operation:<11}  {about:<17}  {:>6} bytes, sha256 {digest}", answer.len());
    }
    println!("  Each of the {} answers is the same bytes in Rust, Python and JavaScript.", asked.len());
    Ok(())
}

/// Shows the scores of the first survey, and writes what there is to look at; gives the names of the files
fn keep(out: &Path, asked: &[Asked]) -> Result<Vec<String>> {
    let first = asked.first().context("nothing was asked")?;
    let scores: Scores = serde_json::from_str(&first.answer).context("the answer holds no scores")?;
    let matrix = format!("{scores}\n");
    println!("\n{matrix}");
    let mut names = Vec::new();
    let mut put = |name: &str, text: &str| {
        names.push(name.to_owned());
        write(&out.join(name), text.as_bytes())
    };
    put("call.json", &first.call)?;
    put("answer.json", &first.answer)?;
    put("matrix.txt", &matrix)?;
    put("matrix.html", &page(&scores))?;
    for Asked { answer, kept, .. } in asked {
        let Some((name, field)) = kept else { continue };
        let answer: Value = serde_json::from_str(answer).context("the answer is not JSON")?;
        put(name, answer.get(field).and_then(Value::as_str).context("the answer lacks a text")?)?;
    }
    Ok(names)
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
