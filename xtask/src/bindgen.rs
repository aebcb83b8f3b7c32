//! The tool that writes the JavaScript around the WebAssembly: of the crate's own version.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::place::{Place, read, set_up};
use crate::shell::Cmd;

const CRATE: &str = "wasm-bindgen";
const TOOL: &str = "wasm-bindgen-cli";

/// Builds the tool once a version, and says where it lies
pub(crate) fn ensure(place: &Place) -> Result<PathBuf> {
    let version = version(place)?;
    let root = place.target("tools").join(format!("{TOOL}-{version}"));
    let tool = root.join("bin").join(format!("{CRATE}{}", std::env::consts::EXE_SUFFIX));
    if tool.is_file() {
        return Ok(tool);
    }
    let what = format!("{TOOL} {version}, built from source (one to two minutes)");
    set_up(&what, || install(place, &version, &root))?;
    anyhow::ensure!(tool.is_file(), "cargo did not leave {}", tool.display());
    Ok(tool)
}

/// The tool has to be of the version of the crate, to the last digit: cargo's lock file has it
pub(crate) fn version(place: &Place) -> Result<String> {
    locked(&read(&place.at("Cargo.lock"))?).with_context(|| format!("Cargo.lock names no version of {CRATE}"))
}

fn locked(lock: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{CRATE}\""))?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

fn install(place: &Place, version: &str, root: &std::path::Path) -> Result<()> {
    let build = place.target("tools/build");
    let command = |locked: bool| {
        Cmd::cargo()
            .args(["install", TOOL, "--bin", CRATE, "--version", version])
            .args(locked.then_some("--locked"))
            // Optimised, and with the network code of its test runner, it takes thrice as long
            // to build and gives the same bytes.
            .args(["--debug", "--no-default-features"])
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .arg("--root")
            .arg(root)
            .arg("--target-dir")
            .arg(&build)
            .dir(place.at("xtask"))
            .remedy("the crate registry must be reachable and a C compiler installed")
    };
    // The lock file that was published with the tool can name a version of a dependency that the
    // registry no longer has; the tool itself stays of the version asked for.
    if !command(true).try_run()?.ok {
        println!("  its own lock file does not resolve here: trying without it");
        command(false).run()?;
    }
    // 400 MB that nobody needs again.
    std::fs::remove_dir_all(&build).with_context(|| format!("cannot remove {}", build.display()))
}

#[cfg(test)]
mod tests {
    use super::locked;

    #[test]
    fn the_version_is_the_crate_s_own() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock).as_deref(), Some("0.2.130"));
        assert_eq!(locked("[[package]]\n"), None);
    }
}
