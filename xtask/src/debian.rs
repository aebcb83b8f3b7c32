//! Debian's Rust compiler with the source of its standard library, unpacked beside the toolchain.
//!
//! Installed, the packages would push other Rust packages out; unpacked, they touch nothing.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::{Place, files, fresh, set_up};
use crate::shell::{Cmd, find};

const FOLDER: &str = "debian-rust";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "libstd-rust-web-dev"];
const REMEDY: &str = "on Debian, run `apt-get update` as root with the package registry in reach; \
     elsewhere, get the target with `rustup target add wasm32-unknown-unknown`";

/// The unpacked packages
#[derive(Debug)]
pub(crate) struct Debian {
    root: PathBuf,
    linker: PathBuf,
}

impl Debian {
    /// What its compiler is told, so that it links for WebAssembly
    pub(crate) fn flags(&self) -> Vec<String> {
        vec![format!("-Clinker={}", self.linker.display()), "-Clinker-flavor=wasm-ld".to_owned()]
    }

    /// Debian's cargo and compiler, able to build the standard library
    pub(crate) fn cargo(&self, place: &Place) -> Cmd {
        let bin = self.root.join("usr/bin");
        let libraries = format!("usr/lib/{}-linux-gnu", std::env::consts::ARCH);
        // The library path of `cargo run` would lead this compiler to the toolchain's libraries.
        Cmd::new(bin.join("cargo"))
            .env("RUSTC", bin.join("rustc"))
            .env("RUSTC_BOOTSTRAP", "1")
            .env("LD_LIBRARY_PATH", self.root.join(libraries))
            .unset("RUSTC_WRAPPER")
            .unset("RUSTUP_TOOLCHAIN")
            .unset("CARGO")
            .remedy(format!("remove {} and try again", place.target(FOLDER).display()))
    }
}

/// Whether the packages have been unpacked before
pub(crate) fn is_there(place: &Place) -> bool {
    place.target(FOLDER).join("usr/bin/rustc").is_file()
}

/// Fetches and unpacks the packages once
pub(crate) fn ensure(place: &Place, sysroot: &Path) -> Result<Debian> {
    let root = place.target(FOLDER);
    if !is_there(place) {
        let what = "Debian's Rust with the source of its standard library (160 MB)";
        set_up(what, || {
            let part = place.target("debian-rust.part");
            fresh(&part)?;
            let debs = part.join("debs");
            fs::create_dir(&debs)?;
            fetch(&debs, linker(sysroot, &part).is_none())?;
            unpack(&debs, &part)?;
            // A set-up that was broken off leaves no folder of the final name.
            fs::rename(&part, &root).with_context(|| format!("cannot make {}", root.display()))
        })?;
    }
    let linker = linker(sysroot, &root)
        .context("there is no linker for WebAssembly\nremedy: install Debian's package `lld`")?;
    Ok(Debian { root, linker })
}

fn fetch(debs: &Path, with_linker: bool) -> Result<()> {
    for tool in ["apt-get", "apt-cache", "dpkg"] {
        anyhow::ensure!(find(tool).is_some(), "there is no `{tool}` here\nremedy: {REMEDY}");
    }
    // The lists of packages may be missing, or name versions that have been replaced.
    if fields("rustc-web").is_ok() && download(debs, with_linker).is_ok() {
        return Ok(());
    }
    Cmd::new("apt-get").arg("update").remedy(REMEDY).run()?;
    download(debs, with_linker)
}

fn download(debs: &Path, with_linker: bool) -> Result<()> {
    let mut names = closure(&PACKAGES)?;
    if with_linker {
        let llvm = names.iter().find_map(|name| name.strip_prefix("libllvm"));
        let lld = format!("lld-{}", llvm.context("Debian's rustc names no LLVM library")?);
        names.extend(closure(&[&lld])?);
    }
    Cmd::new("apt-get")
        .args(["-o", "APT::Sandbox::User=root", "download"])
        .args(&names)
        .dir(debs)
        .remedy(REMEDY)
        .run()?;
    Ok(())
}

/// The packages, and the libraries that they need and this machine has not installed
fn closure(wanted: &[&str]) -> Result<BTreeSet<String>> {
    let mut found: BTreeSet<String> = wanted.iter().map(|&name| name.to_owned()).collect();
    let mut open: VecDeque<String> = found.iter().cloned().collect();
    while let Some(name) = open.pop_front() {
        for library in libraries(&fields(&name)?) {
            if !found.contains(&library) && !is_installed(&library) {
                found.insert(library.clone());
                open.push_back(library);
            }
        }
    }
    Ok(found)
}

fn fields(package: &str) -> Result<String> {
    Cmd::new("apt-cache").args(["show", "--no-all-versions", package]).remedy(REMEDY).read()
}

/// The shared libraries that a package depends on; the C compiler and the like are there already
fn libraries(fields: &str) -> Vec<String> {
    let depends = fields.lines().find_map(|line| line.strip_prefix("Depends: "));
    depends
        .unwrap_or_default()
        .split(", ")
        .filter_map(|one| one.split_whitespace().next())
        .map(|name| name.split(':').next().unwrap_or(name))
        .filter(|name| name.starts_with("lib") && !name.ends_with("-dev"))
        .map(str::to_owned)
        .collect()
}

fn is_installed(package: &str) -> bool {
    Cmd::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .read()
        .is_ok_and(|status| status == "installed")
}

fn unpack(debs: &Path, root: &Path) -> Result<()> {
    for deb in files(debs)? {
        Cmd::new("dpkg").arg("-x").arg(&deb).arg(root).run()?;
    }
    fs::remove_dir_all(debs)?;
    // Of the compiler's source only the standard library is needed: 600 MB less.
    for entry in fs::read_dir(root.join("usr/src"))? {
        for part in fs::read_dir(entry?.path())? {
            let part = part?;
            if part.file_name() == "library" {
                continue;
            }
            if part.file_type()?.is_dir() {
                fs::remove_dir_all(part.path())?;
            } else {
                fs::remove_file(part.path())?;
            }
        }
    }
    Ok(())
}

/// A linker for WebAssembly: the toolchain's or the unpacked one
fn linker(sysroot: &Path, unpacked: &Path) -> Option<PathBuf> {
    let own = fs::read_dir(sysroot.join("lib/rustlib"))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin/rust-lld")))
        .find(|file| file.is_file());
    own.or_else(|| {
        fs::read_dir(unpacked.join("usr/bin"))
            .ok()?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .find(|file| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("wasm-ld")))
    })
}

#[cfg(test)]
mod tests {
    use super::libraries;

    #[test]
    fn only_shared_libraries_are_followed() {
        let fields = "Package: x\nDepends: libc6 (>= 2.36), libgit2-1.5 (>= 1.5.1), libstd-rust-web-dev (= 1), gcc | clang, libz3-4:any\nSize: 1\n";
        assert_eq!(libraries(fields), ["libc6", "libgit2-1.5", "libz3-4"]);
    }
}
