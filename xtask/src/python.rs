//! The virtual environment and the wheel in it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::place::{Place, files, fresh, hash, read, set_up};
use crate::shell::{Cmd, find};

const OLDEST: (u32, u32) = (3, 11);
const REQUIREMENTS: &str = "rk-py/requirements-test.txt";
const INTERPRETERS: [&str; 6] = ["python3", "python", "python3.14", "python3.13", "python3.12", "python3.11"];

/// Makes the virtual environment with the build and test tools; gives its interpreter
pub(crate) fn venv(place: &Place) -> Result<PathBuf> {
    environment(place, "venv", &place.at(REQUIREMENTS))
}

/// Makes a virtual environment under `target/` with what a requirements file lists
pub(crate) fn environment(place: &Place, name: &str, requirements: &Path) -> Result<PathBuf> {
    let base = interpreter()?;
    let dir = place.target(name);
    let python = python_of(&dir);
    let wanted = read(requirements)?;
    let version = Cmd::new(&base).arg("--version").read()?;
    let key = format!("{}\n{}\n{}", dir.display(), version.trim(), hash(wanted.as_bytes()));
    if !python.is_file() || !place.is_done(name, &key) {
        let what = format!("{} with the packages of {}", dir.display(), requirements.display());
        set_up(&what, || {
            Cmd::new(&base)
                .args(["-m", "venv", "--clear"])
                .arg(&dir)
                .remedy("install Python's module `venv` (on Debian the package python3-venv)")
                .run()?;
            pip(&python).arg("--requirement").arg(requirements).run()
        })?;
        place.done(name, &key)?;
    }
    Ok(python)
}

/// Builds the wheel, unless nothing has changed
pub(crate) fn wheel(place: &Place) -> Result<PathBuf> {
    let python = venv(place)?;
    let wheels = place.target("wheels");
    fresh(&wheels)?;
    Cmd::new(&python)
        .args(["-m", "maturin", "build", "--release", "--locked"])
        .args(["--manifest-path", "rk-py/Cargo.toml", "--out"])
        .arg(&wheels)
        .arg("--interpreter")
        .arg(&python)
        // The same build gives the same file, so that it need not be installed again.
        .env("SOURCE_DATE_EPOCH", "315532800")
        .dir(place.at(""))
        .run()?;
    match files(&wheels)?.as_slice() {
        [wheel] => Ok(wheel.clone()),
        found => bail!("maturin left {} files in {}", found.len(), wheels.display()),
    }
}

/// Builds the wheel and installs it into the virtual environment; gives its interpreter
pub(crate) fn installed(place: &Place) -> Result<PathBuf> {
    let python = venv(place)?;
    let wheel = wheel(place)?;
    install(place, "wheel", &python, &wheel)?;
    Ok(python)
}

/// Installs a wheel, unless the same one is there
pub(crate) fn install(place: &Place, stamp: &str, python: &Path, wheel: &Path) -> Result<()> {
    let there = Cmd::new(python).args(["-c", "import rk"]).dir(elsewhere(place)?);
    let key = format!("{}\n{}", python.display(), hash(&fs::read(wheel)?));
    if place.is_done(stamp, &key) && there.read().is_ok() {
        return Ok(());
    }
    pip(python).args(["--force-reinstall", "--no-deps"]).arg(wheel).run()?;
    place.done(stamp, &key)
}

/// A folder from which the package's source cannot be imported
pub(crate) fn elsewhere(place: &Place) -> Result<PathBuf> {
    let dir = place.target("elsewhere");
    fs::create_dir_all(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
    Ok(dir)
}

fn pip(python: &Path) -> Cmd {
    Cmd::new(python)
        .args(["-m", "pip", "install", "--no-input", "--progress-bar", "off"])
        .args(["--disable-pip-version-check"])
        .remedy("the Python package registry must be reachable")
}

fn python_of(venv: &Path) -> PathBuf {
    if cfg!(windows) { venv.join("Scripts/python.exe") } else { venv.join("bin/python") }
}

fn interpreter() -> Result<PathBuf> {
    let mut seen = Vec::new();
    for name in INTERPRETERS {
        let Some(path) = find(name) else { continue };
        let Ok(text) = Cmd::new(&path).arg("--version").read() else {
            continue;
        };
        if version(&text).is_some_and(|found| found >= OLDEST) {
            return Ok(path);
        }
        seen.push(format!("{name} is {}", text.trim()));
    }
    let (major, minor) = OLDEST;
    let seen = if seen.is_empty() { "there is no python3 on the PATH".to_owned() } else { seen.join(", ") };
    bail!("{seen}\nremedy: install Python {major}.{minor} or later with its module `venv`")
}

fn version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix("Python ")?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(version("Python 3.9.2\n"), Some((3, 9)));
        assert!(version("Python 3.11.7\n") > version("Python 3.9.2"));
        assert_eq!(version("pyenv: no such command"), None);
    }
}
