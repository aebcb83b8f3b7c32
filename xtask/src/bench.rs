//! `cargo xtask bench`: what benches/run.py needs, and then that.

use anyhow::Result;

use crate::place::Place;
use crate::python;
use crate::shell::Cmd;

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
    Ok(())
}
