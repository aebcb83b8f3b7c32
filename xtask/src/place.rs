//! Where things are, and whether they are up to date.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::shell::seconds;

/// The checkout
#[derive(Debug, Clone)]
pub(crate) struct Place {
    root: PathBuf,
}

impl Place {
    /// Finds the checkout that this program was built from
    pub(crate) fn find() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.parent().context("xtask does not lie in a workspace")?.to_owned();
        anyhow::ensure!(
            root.join("Cargo.lock").is_file(),
            "{} is not the checkout any more\nremedy: run `cargo clean -p xtask` and try again",
            root.display()
        );
        Ok(Self { root })
    }

    /// A path in the checkout
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A path under `target/`, wherever cargo was told to put that
    pub(crate) fn target(&self, path: &str) -> PathBuf {
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.at("target"), |dir| self.root.join(dir));
        target.join(path)
    }

    /// Whether the work of this name was done for this key
    pub(crate) fn is_done(&self, name: &str, key: &str) -> bool {
        fs::read_to_string(self.stamp(name)).is_ok_and(|found| found == key)
    }

    /// Notes that the work of this name was done for this key
    pub(crate) fn done(&self, name: &str, key: &str) -> Result<()> {
        write(&self.stamp(name), key.as_bytes())
    }

    fn stamp(&self, name: &str) -> PathBuf {
        self.target("stamps").join(name)
    }
}

/// Does a piece of set-up and tells of it
pub(crate) fn set_up<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("set-up: {what}");
    let begun = Instant::now();
    let done = work().with_context(|| format!("set-up failed: {what}"))?;
    println!("set-up: {what}: done in {}", seconds(begun.elapsed()));
    Ok(done)
}

/// Writes a file and the folders above it
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Reads a file as text
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Makes an empty folder, also where there was one
pub(crate) fn fresh(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).with_context(|| format!("cannot remove {}", dir.display()))?;
    }
    fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))
}

/// Every file below a folder, or the file itself, in order; installed packages are left out
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    if !path.is_dir() {
        return Ok(found);
    }
    let mut entries = fs::read_dir(path)?.map(|e| Ok(e?.path())).collect::<Result<Vec<_>>>()?;
    entries.sort();
    for entry in entries {
        let skip = entry.file_name().is_some_and(|name| name == "node_modules" || name == "__pycache__");
        if !skip {
            found.extend(files(&entry)?);
        }
    }
    Ok(found)
}

/// Copies a folder with everything below it
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        write(&to.join(file.strip_prefix(from)?), &fs::read(&file)?)?;
    }
    Ok(())
}

/// The SHA-256 of some bytes in hexadecimal digits
pub(crate) fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// One hash of the names and contents of many files and folders
pub(crate) fn hash_files(paths: &[PathBuf]) -> Result<String> {
    let mut all = Vec::new();
    for path in paths {
        for file in files(path)? {
            all.extend(file.to_string_lossy().as_bytes());
            all.extend(hash(&fs::read(&file)?).as_bytes());
        }
    }
    Ok(hash(&all))
}
