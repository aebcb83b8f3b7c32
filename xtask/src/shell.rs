//! Running other programs: their output is passed on as it comes, and kept.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Error, Result, anyhow, bail};

use crate::stream;

/// A program to run
#[derive(Debug, Clone)]
pub(crate) struct Cmd {
    program: OsString,
    args: Vec<OsString>,
    env: Vec<(OsString, OsString)>,
    unset: Vec<OsString>,
    dir: Option<PathBuf>,
    limit: Option<Duration>,
    remedy: Option<String>,
}

/// How a program ended and what it printed on both streams
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) ok: bool,
    pub(crate) how: String,
    pub(crate) text: String,
}

impl Cmd {
    /// A program by name or path
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        Self {
            program: program.as_ref().to_owned(),
            args: Vec::new(),
            env: Vec::new(),
            unset: cargo_run_variables(),
            dir: None,
            limit: None,
            remedy: None,
        }
    }

    /// The cargo that started this command, so that both are of one toolchain
    pub(crate) fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.args.push(arg.as_ref().to_owned());
        self
    }

    pub(crate) fn args<I: IntoIterator<Item = impl AsRef<OsStr>>>(mut self, args: I) -> Self {
        self.args.extend(args.into_iter().map(|a| a.as_ref().to_owned()));
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.env.push((name.into(), value.as_ref().to_owned()));
        self
    }

    pub(crate) fn unset(mut self, name: &str) -> Self {
        self.unset.push(name.into());
        self
    }

    pub(crate) fn dir(mut self, dir: impl AsRef<Path>) -> Self {
        self.dir = Some(dir.as_ref().to_owned());
        self
    }

    /// Ends the program after this time
    pub(crate) fn limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// What the user can do if it fails
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// Runs it with its output shown; it has to succeed
    pub(crate) fn run(&self) -> Result<String> {
        let ended = self.try_run()?;
        if ended.ok {
            return Ok(ended.text);
        }
        bail!("`{}` {}{}", self.line(), ended.how, self.advice());
    }

    /// Runs it with its output shown
    pub(crate) fn try_run(&self) -> Result<Ended> {
        println!("  $ {}", self.line());
        let mut child = self.spawn()?;
        let (status, text) = stream::watch(&mut child, self.limit)?;
        let how = match status {
            Some(status) => format!("ended with {status}"),
            None => format!("was ended after its limit of {}", seconds(self.limit.unwrap_or_default())),
        };
        let ok = status.is_some_and(|s| s.success());
        Ok(Ended { ok, how, text })
    }

    /// Runs it unseen and gives its standard output; it has to succeed
    pub(crate) fn read(&self) -> Result<String> {
        Ok(String::from_utf8_lossy(&self.read_bytes()?).into_owned())
    }

    /// Runs it unseen and gives the bytes of its standard output; it has to succeed
    pub(crate) fn read_bytes(&self) -> Result<Vec<u8>> {
        let output = self.command().output().map_err(|error| self.cannot_start(&error))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` ended with {}\n{}{}", self.line(), output.status, said.trim_end(), self.advice());
    }

    fn spawn(&self) -> Result<Child> {
        self.command()
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| self.cannot_start(&error))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args).stdin(Stdio::null());
        for name in &self.unset {
            command.env_remove(name);
        }
        command.envs(self.env.iter().map(|(n, v)| (n, v)));
        if let Some(dir) = &self.dir {
            command.current_dir(dir);
        }
        command
    }

    fn cannot_start(&self, error: &std::io::Error) -> Error {
        anyhow!("`{}` cannot be started: {error}{}", self.line(), self.advice())
    }

    fn advice(&self) -> String {
        self.remedy.as_ref().map_or_else(String::new, |r| format!("\nremedy: {r}"))
    }

    /// The command line, for people
    pub(crate) fn line(&self) -> String {
        let mut line = self.program.to_string_lossy().into_owned();
        for arg in &self.args {
            line.push(' ');
            line.push_str(&arg.to_string_lossy());
        }
        line
    }
}

/// Whether a program of this name is on the PATH
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(&name)).find(|file| file.is_file())
}

/// A duration for people
pub(crate) fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// What `cargo run` sets for this program alone: passed on, it makes other packages' build
/// scripts believe that they belong to xtask.
fn cargo_run_variables() -> Vec<OsString> {
    std::env::vars_os()
        .map(|(name, _)| name)
        .filter(|name| {
            let name = name.to_string_lossy();
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        })
        .collect()
}
