//! Node, npm and what is installed with them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::{Place, hash_files, set_up, write};
use crate::shell::{Cmd, find};

const OLDEST: u32 = 20;
const REMEDY: &str = "install Node.js 20 or later with npm, and put both on the PATH";
const BINARYEN: &str = "132.0.0";

/// Makes sure that Node is there and recent enough
pub(crate) fn check() -> Result<()> {
    let text = node().arg("--version").read()?;
    let version = text.trim();
    let major = version
        .strip_prefix('v')
        .and_then(|v| v.split('.').next()?.parse::<u32>().ok())
        .with_context(|| format!("`node --version` says `{version}`\nremedy: {REMEDY}"))?;
    anyhow::ensure!(major >= OLDEST, "node is {version}\nremedy: {REMEDY}");
    anyhow::ensure!(
        find(npm_name()).is_some(),
        "there is no npm on the PATH\nremedy: {REMEDY}"
    );
    Ok(())
}

/// The Node interpreter
pub(crate) fn node() -> Cmd {
    Cmd::new("node").remedy(REMEDY)
}

/// npm in a folder
pub(crate) fn npm(dir: &Path) -> Cmd {
    Cmd::new(find(npm_name()).unwrap_or_else(|| npm_name().into()))
        .dir(dir)
        .args(["--loglevel=error", "--no-fund", "--no-audit"])
        .remedy("the npm registry must be reachable")
}

fn npm_name() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Installs wasm-opt once; gives the script to run with node
pub(crate) fn wasm_opt(place: &Place) -> Result<PathBuf> {
    let dir = place.target("tools").join(format!("binaryen-{BINARYEN}"));
    let tool = dir.join("node_modules/binaryen/bin/wasm-opt");
    let key = dir.display().to_string();
    if tool.is_file() && place.is_done("binaryen", &key) {
        return Ok(tool);
    }
    set_up("wasm-opt out of npm's binaryen", || {
        write(&dir.join("package.json"), b"{\"private\":true}\n")?;
        npm(&dir)
            .args(["install", &format!("binaryen@{BINARYEN}")])
            .run()
    })?;
    anyhow::ensure!(tool.is_file(), "npm did not leave {}", tool.display());
    place.done("binaryen", &key)?;
    Ok(tool)
}

/// Installs the development tools of the JavaScript package beside its source
pub(crate) fn development(place: &Place) -> Result<()> {
    let dir = place.at("rk-wasm");
    let lock = dir.join("package-lock.json");
    let key = hash_files(&[dir.join("package.json"), lock.clone()])?;
    if dir.join("node_modules").is_dir() && place.is_done("rk-wasm-development", &key) {
        return Ok(());
    }
    let how = if lock.is_file() { "ci" } else { "install" };
    set_up("the development tools of rk-wasm", || {
        npm(&dir).arg(how).run()
    })?;
    // An install without a lock file writes one: the next run compares with that.
    let key = hash_files(&[dir.join("package.json"), lock])?;
    place.done("rk-wasm-development", &key)
}
