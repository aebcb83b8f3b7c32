//! The standard library for WebAssembly, and how to build with it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::debian::{self, Debian};
use crate::place::{Place, set_up};
use crate::shell::{Cmd, find};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Where rustup cannot reach its server it may hang: by then it would have been done.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);

/// Chooses the source by name, for tests and for machines where the first choice misleads
const CHOICE: &str = "RK_WASM_STD";

/// What the npm package holds: a module for each of its entries
#[derive(Clone, Copy, Debug)]
pub(crate) enum Module {
    /// The survey and the statistics
    Survey,
    /// The citizen's course, as a page downloads it
    Course,
    /// The same for Node
    CourseNode,
}

impl Module {
    pub(crate) const ALL: [Self; 3] = [Self::Survey, Self::Course, Self::CourseNode];

    /// Its name among the folders of the build
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Course => "course",
            Self::CourseNode => "course-node",
        }
    }

    /// What the compiler is told beside the profile
    fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Survey | Self::CourseNode => &[],
            // A function in place of its call, and what makes loops faster, makes them longer: decision 0014 has the measures.
            Self::Course => &[
                "-Cllvm-args=-inline-threshold=5",
                "-Cllvm-args=-disable-lsr",
                "-Cllvm-args=-enable-pre=false",
                // As much as is needed many times over; what lies behind it has shorter addresses than behind 1 MiB.
                "-Clink-arg=-zstack-size=524288",
            ],
        }
    }

    /// What wasm-opt does
    pub(crate) fn passes(self) -> &'static [&'static str] {
        match self {
            Self::Survey => &["-Os"],
            // The first kilobyte is the end of the stack, which nothing reaches that does not overflow.
            Self::Course => {
                &["--remove-exports=__*", "-Os", "--low-memory-unused", "--gufa", "-Os", "--dealign"]
            }
            Self::CourseNode => &["--remove-exports=__*", "-O3"],
        }
    }

    /// The profile of Cargo that it is built with
    fn profile(self) -> &'static str {
        match self {
            Self::Survey => "wasm",
            Self::Course => "wasm-course",
            Self::CourseNode => "wasm-course-node",
        }
    }
}

/// Where the standard library comes from
#[derive(Debug)]
pub(crate) enum WasmStd {
    /// It lies in the toolchain
    Toolchain,
    /// It is built from Debian's source with Debian's compiler
    Debian(Debian),
}

impl WasmStd {
    /// Builds a module of the WebAssembly wrapper and says where it lies
    pub(crate) fn build(&self, place: &Place, module: Module) -> Result<PathBuf> {
        let (command, own, target) = match self {
            Self::Toolchain => (Cmd::cargo(), Vec::new(), place.target("")),
            Self::Debian(debian) => (debian.cargo(place), debian.flags(), place.target("wasm-std")),
        };
        let flags = module.flags().iter().map(|flag| (*flag).to_owned());
        command
            .env("CARGO_ENCODED_RUSTFLAGS", own.into_iter().chain(flags).collect::<Vec<_>>().join("\x1f"))
            .args(["build", "--locked", "--profile", module.profile(), "--package", "rk-wasm"])
            .args(match module {
                Module::Survey => None,
                Module::Course | Module::CourseNode => Some("--no-default-features"),
            })
            .args(["--target", TARGET, "--target-dir"])
            .arg(&target)
            .args(match self {
                Self::Toolchain => None,
                Self::Debian(_) => Some("-Zbuild-std=std,panic_abort"),
            })
            .dir(place.at(""))
            .run()?;
        Ok(target.join(TARGET).join(module.profile()).join("rk_wasm.wasm"))
    }
}

/// Finds the standard library, or fetches it
pub(crate) fn ensure(place: &Place) -> Result<WasmStd> {
    let sysroot = sysroot()?;
    match std::env::var(CHOICE).as_deref() {
        Ok("rustup") => toolchain(&sysroot),
        Ok("debian") => debian::ensure(place, &sysroot).map(WasmStd::Debian),
        Ok(other) => {
            bail!("{CHOICE} is `{other}`\nremedy: set it to `rustup` or `debian`, or unset it")
        }
        Err(_) if has_target(&sysroot) => Ok(WasmStd::Toolchain),
        Err(_) if debian::is_there(place) => debian::ensure(place, &sysroot).map(WasmStd::Debian),
        Err(_) => toolchain(&sysroot).or_else(|why| {
            println!("  {why:#}");
            println!("  so it is built from Debian's packages");
            debian::ensure(place, &sysroot).map(WasmStd::Debian)
        }),
    }
    .with_context(|| format!("there is no Rust standard library for {TARGET}"))
}

fn toolchain(sysroot: &Path) -> Result<WasmStd> {
    if has_target(sysroot) {
        return Ok(WasmStd::Toolchain);
    }
    let rustup = find("rustup").context("rustup is not on the PATH")?;
    set_up(&format!("the standard library for {TARGET}"), || {
        Cmd::new(rustup).args(["target", "add", TARGET]).limit(RUSTUP_LIMIT).run()
    })?;
    anyhow::ensure!(
        has_target(sysroot),
        "rustup added {TARGET} to another toolchain than the one in {}",
        sysroot.display()
    );
    Ok(WasmStd::Toolchain)
}

fn has_target(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir()
}

fn sysroot() -> Result<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let path = Cmd::new(rustc)
        .args(["--print", "sysroot"])
        .remedy("install Rust 1.85 or later with rustup")
        .read()?;
    Ok(PathBuf::from(path.trim()))
}
