//! `cargo xtask bench`: what benches/run.py needs, and then that.

use std::path::PathBuf;

use anyhow::Result;

use crate::place::{Place, fresh, hash_files, read, set_up, write};
use crate::shell::{Cmd, find};
use crate::{node, npm, python};

const REQUIREMENTS: &str = "benches/peers/requirements.txt";

/// Builds the measured programs, installs the peers, and measures
pub(crate) fn run(place: &Place, args: &[String]) -> Result<()> {
    Cmd::cargo()
        .args(["build", "--locked", "--release", "--package", "rk-benches"])
        .dir(place.at(""))
        .run()?;
    let wheel = python::wheel(place)?;
    let python = python::environment(place, "bench-venv", &place.at(REQUIREMENTS))?;
    python::install(place, "bench-wheel", &python, &wheel)?;
    let program = format!("release/rk-benches{}", std::env::consts::EXE_SUFFIX);
    let (program, out) = (place.target(&program), place.target("bench"));
    Cmd::new(&python)
        .arg(place.at("benches/run.py"))
        .arg("--rust")
        .arg(&program)
        .arg("--out")
        .arg(&out)
        .args(args)
        .unset("PYTHONPATH")
        .dir(place.at(""))
        .run()?;
    for script in ["benches/peers/reading.py", "benches/peers/resampling.py"] {
        Cmd::new(&python)
            .arg(place.at(script))
            .arg(&out)
            .arg(&program)
            .unset("PYTHONPATH")
            .dir(place.at(""))
            .run()?;
    }
    Cmd::new(&python)
        .arg(place.at("benches/peers/course.py"))
        .arg(&program)
        .args(in_node(place)?.into_iter().flatten())
        .unset("PYTHONPATH")
        .dir(place.at(""))
        .run()?;
    Ok(())
}

/// The folder of the peers in Node, and rk's module for the course; None without Node
fn in_node(place: &Place) -> Result<Option<[PathBuf; 2]>> {
    if find("node").is_none() {
        return Ok(None);
    }
    let course = npm::installed(place)?.join("node_modules/rk-wasm/dist");
    let dir = place.target("bench-node");
    let manifests = ["package.json", "package-lock.json"];
    let source = place.at("benches/course");
    let key = hash_files(&manifests.map(|name| source.join(name)))?;
    if !dir.join("node_modules").is_dir() || !place.is_done("bench-node", &key) {
        set_up("the peers in Node", || {
            fresh(&dir)?;
            for name in manifests {
                write(&dir.join(name), read(&source.join(name))?.as_bytes())?;
            }
            node::npm(&dir).arg("ci").run()
        })?;
        place.done("bench-node", &key)?;
    }
    Ok(Some([dir, course]))
}
