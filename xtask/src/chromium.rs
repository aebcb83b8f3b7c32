//! A Chromium or Chrome for the browser tests.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::place::set_up;
use crate::shell::{Cmd, find};

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES: [&str; 5] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];
const REMEDY: &str = "install Chromium or Chrome, or set CHROMIUM to the path of one; \
     to do without, leave the browser tests out with `--skip browser`";

/// Finds a browser; on Debian as root, installs one
pub(crate) fn ensure() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        anyhow::ensure!(
            path.is_file(),
            "CHROMIUM is {}, and no file is there\nremedy: {REMEDY}",
            path.display()
        );
        return Ok(path);
    }
    if let Some(path) = installed() {
        return Ok(path);
    }
    if find("apt-get").is_none() || !is_root() {
        bail!("there is no Chromium or Chrome here\nremedy: {REMEDY}");
    }
    set_up("Debian's chromium", || {
        if !install()? {
            // The lists of packages may be missing, or name a version that is gone.
            Cmd::new("apt-get").arg("update").remedy(REMEDY).run()?;
            install()?;
        }
        Ok(())
    })?;
    match installed() {
        Some(path) => Ok(path),
        None => bail!("apt-get could not install Chromium\nremedy: {REMEDY}"),
    }
}

fn installed() -> Option<PathBuf> {
    let named = NAMES.iter().find_map(|name| find(name));
    named.or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}

fn install() -> Result<bool> {
    let ended = Cmd::new("apt-get")
        .args(["install", "--yes", "--no-install-recommends", "chromium"])
        .args(["--option", "DPkg::Lock::Timeout=600"])
        .env("DEBIAN_FRONTEND", "noninteractive")
        .try_run()?;
    Ok(ended.ok)
}

fn is_root() -> bool {
    Cmd::new("id").arg("-u").read().is_ok_and(|id| id.trim() == "0")
}
