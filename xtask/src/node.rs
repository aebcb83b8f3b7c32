//! Node, npm and what is installed with them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::{Place, hash_files, read, set_up, write};
use crate::shell::{Cmd, find};

const OLDEST: u32 = 20;
const REMEDY: &str = "install Node.js 20 or later with npm, and put both on the PATH";

/// Makes sure that Node is there and recent enough
fn check() -> Result<()> {
    let text = node().arg("--version").read()?;
    let version = text.trim();
    let major = version
        .strip_prefix('v')
        .and_then(|v| v.split('.').next()?.parse::<u32>().ok())
        .with_context(|| format!("`node --version` says `{version}`\nremedy: {REMEDY}"))?;
    anyhow::ensure!(major >= OLDEST, "node is {version}\nremedy: {REMEDY}");
    anyhow::ensure!(find(npm_name()).is_some(), "there is no npm on the PATH\nremedy: {REMEDY}");
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

/// Installs the development tools of the JavaScript package; gives their `node_modules`
///
/// They lie above the folder of the tests, which so find them, and apart from the source.
pub(crate) fn tools(place: &Place) -> Result<PathBuf> {
    check()?;
    let dir = place.target("npm");
    let manifests = ["package.json", "package-lock.json"];
    let key =
        format!("{}\n{}", dir.display(), hash_files(&manifests.map(|name| place.at("rk-wasm").join(name)))?);
    let modules = dir.join("node_modules");
    if modules.is_dir() && place.is_done("npm-tools", &key) {
        return Ok(modules);
    }
    set_up("the development tools of rk-wasm", || {
        for name in manifests {
            let text = read(&place.at("rk-wasm").join(name))?;
            write(&dir.join(name), text.as_bytes())?;
        }
        npm(&dir).arg("ci").run()
    })?;
    place.done("npm-tools", &key)?;
    Ok(modules)
}
