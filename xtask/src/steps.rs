//! What each step of `cargo xtask test` runs.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, anyhow, bail};

use crate::count::{self, Count};
use crate::place::{Place, files};
use crate::shell::Cmd;
use crate::test::Step;
use crate::wasm_std::{self, WasmStd};
use crate::{chromium, demo, features, node, npm, python};

/// A browser that hangs must not hang the run.
const BROWSER_LIMIT: Duration = Duration::from_secs(900);

/// The suites, and what several of them need: built once, and not tried again if it failed
#[derive(Debug)]
pub(crate) struct Suites {
    place: Place,
    wheel: Option<std::result::Result<PathBuf, String>>,
    package: Option<std::result::Result<PathBuf, String>>,
    failures: Vec<String>,
}

impl Suites {
    pub(crate) fn new(place: Place) -> Self {
        Self { place, wheel: None, package: None, failures: Vec::new() }
    }

    /// Runs a step to its end; an error means that it could not be run
    pub(crate) fn run(&mut self, step: Step) -> Result<Count> {
        match step {
            Step::Format => self.format(),
            Step::Clippy => self.clippy(),
            Step::Features => self.features(),
            Step::Rust => self.rust(),
            Step::Doctest => self.doctest(),
            Step::Docs => self.docs(),
            Step::Python => self.python(),
            Step::Types => self.types(),
            Step::Node => self.node(),
            Step::Browser => self.browser(),
            Step::Demo => {
                self.wheel()?;
                self.package()?;
                demo::run(&self.place).map(|()| Count::one(true))
            }
        }
    }

    /// The names of what has failed since the last time
    pub(crate) fn take_failures(&mut self) -> Vec<String> {
        std::mem::take(&mut self.failures)
    }

    /// Counts what a test runner printed
    fn suite(&mut self, command: &Cmd, read: fn(&str) -> Count) -> Result<Count> {
        let ended = command.try_run()?;
        let count = read(&ended.text).judged(ended.ok);
        if count.failed > 0 {
            self.failures.extend(count::failures(&ended.text));
        }
        Ok(count)
    }

    /// Runs a check that passes or fails as a whole
    fn check(&mut self, command: &Cmd) -> Result<Count> {
        let ended = command.try_run()?;
        if !ended.ok {
            self.failures.push(command.line());
        }
        Ok(Count::one(ended.ok))
    }

    fn cargo(&mut self, args: &[&str]) -> Result<Count> {
        let command = Cmd::cargo().args(args).dir(self.place.at(""));
        self.check(&command)
    }

    fn format(&mut self) -> Result<Count> {
        let count = self.cargo(&["fmt", "--all", "--check", "--", "--files-with-diff"])?;
        if count.failed > 0 {
            println!("remedy: run `cargo fmt --all`");
        }
        Ok(count)
    }

    fn clippy(&mut self) -> Result<Count> {
        let deny = ["--", "--deny", "warnings"];
        let host = ["clippy", "--locked", "--workspace", "--exclude", "rk-wasm"];
        let mut count = self.cargo(&[&host[..], &["--all-targets", "--all-features"], &deny].concat())?;
        let mut wasm = vec!["clippy", "--locked", "--package", "rk-wasm"];
        // The toolchain's clippy cannot use Debian's standard library: then it reads the crate as
        // one of this machine.
        if let WasmStd::Toolchain = wasm_std::ensure(&self.place)? {
            wasm.extend(["--target", wasm_std::TARGET]);
        }
        count += self.cargo(&[&wasm[..], &deny].concat())?;
        Ok(count)
    }

    fn features(&mut self) -> Result<Count> {
        let mut count = Count::default();
        for set in features::sets(&self.place)? {
            let set = set.join(",");
            count += self.cargo(&[
                "clippy",
                "--locked",
                "--package",
                "rk-core",
                "--no-default-features",
                "--features",
                &set,
                "--",
                "--deny",
                "warnings",
            ])?;
        }
        Ok(count)
    }

    fn rust(&mut self) -> Result<Count> {
        let command = Cmd::cargo()
            .args(["test", "--locked", "--no-fail-fast", "--workspace"])
            .args(["--exclude", "rk-py", "--exclude", "rk-wasm"])
            .args(["--all-features", "--lib", "--bins", "--tests", "--examples"])
            .dir(self.place.at(""));
        self.suite(&command, Count::of_cargo)
    }

    fn doctest(&mut self) -> Result<Count> {
        let command = Cmd::cargo()
            .args(["test", "--locked", "--package", "rk-core"])
            .args(["--all-features", "--doc"])
            .dir(self.place.at(""));
        self.suite(&command, Count::of_cargo)
    }

    fn docs(&mut self) -> Result<Count> {
        let command = Cmd::cargo()
            .args(["doc", "--locked", "--no-deps", "--workspace"])
            .args(["--exclude", "rk-benches", "--exclude", "xtask"])
            .arg("--all-features")
            .env("RUSTDOCFLAGS", "--deny warnings")
            .dir(self.place.at(""));
        self.check(&command)
    }

    fn python(&mut self) -> Result<Count> {
        let python = self.wheel()?;
        let command = self
            .installed_python(&python)?
            .args(["-m", "pytest", "-ra", "-p", "no:cacheprovider"])
            .arg(self.place.at("rk-py/tests"));
        self.suite(&command, Count::of_pytest)
    }

    fn types(&mut self) -> Result<Count> {
        let python = self.wheel()?;
        let mypy = self.installed_python(&python)?;
        let strict = mypy.clone().args(["-m", "mypy", "--strict"]);
        let mut count = self.check(&strict.clone().args(["--package", "rk"]))?;
        count += self.check(&mypy.args(["-m", "mypy.stubtest", "rk"]))?;
        let typed = self.place.at("rk-py/tests/typed");
        if typed.is_dir() {
            count += self.check(&strict.arg(typed))?;
        }
        Ok(count)
    }

    fn node(&mut self) -> Result<Count> {
        let dir = self.package()?;
        let mut tests = files(&dir.join("tests/node"))?;
        tests.retain(|file| {
            let name = file.to_string_lossy();
            name.ends_with(".test.mjs") || name.ends_with(".test.cjs")
        });
        if tests.is_empty() {
            bail!("there is no test in rk-wasm/tests/node");
        }
        let command = node::node()
            .args(["--test", "--test-reporter=spec"])
            .args(tests)
            .env("RK_VECTORS", self.vectors())
            .dir(dir);
        self.suite(&command, Count::of_node)
    }

    fn browser(&mut self) -> Result<Count> {
        let chromium = chromium::ensure()?;
        let dir = self.package()?;
        let command = node::node()
            .arg("tests/browser/run.mjs")
            .env("CHROMIUM", chromium)
            .env("RK_PAGE", npm::page(&self.place))
            .env("RK_VECTORS", self.vectors())
            .limit(BROWSER_LIMIT)
            .dir(dir);
        self.suite(&command, Count::of_plain)
    }

    /// The interpreter with the wheel, where the package's source cannot be imported instead
    fn installed_python(&self, python: &PathBuf) -> Result<Cmd> {
        Ok(Cmd::new(python)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("RK_VECTORS", self.vectors())
            .unset("PYTHONPATH")
            .dir(python::elsewhere(&self.place)?))
    }

    fn wheel(&mut self) -> Result<PathBuf> {
        let place = &self.place;
        let built = self.wheel.get_or_insert_with(|| python::installed(place).map_err(|e| format!("{e:#}")));
        built.clone().map_err(|why| anyhow!("there is no wheel to test: {why}"))
    }

    fn package(&mut self) -> Result<PathBuf> {
        let place = &self.place;
        let built = self.package.get_or_insert_with(|| npm::installed(place).map_err(|e| format!("{e:#}")));
        built.clone().map_err(|why| anyhow!("there is no npm package to test: {why}"))
    }

    fn vectors(&self) -> PathBuf {
        self.place.at("rk-core/vectors")
    }
}
