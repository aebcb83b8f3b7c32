//! The project's own commands: `cargo xtask demo`, `cargo xtask test` and their helpers.
//!
//! What they fetch or build lies under `target/`, but for two things of the machine's own: the
//! toolchain gets the WebAssembly target, and Debian without a Chromium gets one.

mod bench;
mod bindgen;
mod chromium;
mod count;
mod debian;
mod demo;
mod features;
mod node;
mod npm;
mod place;
mod python;
mod shell;
mod steps;
mod stream;
mod test;
mod wasm_std;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::place::Place;

const AFTER: &str = "Needed: Rust 1.85 or later, Python 3.11 or later, Node.js 20 or later, and the \
package registries. What else a command needs it fetches into target/, once.\n\n\
Environment:\n  \
CHROMIUM       path of the Chromium or Chrome for the browser tests\n  \
RK_WASM_STD    `rustup` or `debian`: where the WebAssembly standard library comes from";

/// The project's own commands
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = AFTER)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Score the sample survey in Rust, Python and JavaScript, and compare the answers
    Demo,
    /// Run every check and test; the last line counts them
    Test(test::Choice),
    /// Measure rk beside its peers
    Bench {
        /// Passed on to benches/run.py
        #[arg(last = true)]
        args: Vec<String>,
    },
    /// Fetch and build the tools that the other commands need, and nothing else
    Setup,
    /// Build the Python wheel and install it into target/venv
    Wheel,
    /// Build and pack the npm package, and the page to try it in a browser
    Wasm,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<bool> {
    let place = Place::find()?;
    match command {
        Command::Demo => demo::run(&place)?,
        Command::Test(choice) => return test::run(&place, choice),
        Command::Bench { args } => bench::run(&place, args)?,
        Command::Setup => setup(&place)?,
        Command::Wheel => {
            let python = python::installed(&place)?;
            println!(
                "installed for {}; the wheel is in {}",
                python.display(),
                place.target("wheels").display()
            );
        }
        Command::Wasm => {
            println!("packed: {}", npm::packed(&place)?.display());
            println!("the page to try it: {}", npm::page(&place).display());
        }
    }
    Ok(true)
}

fn setup(place: &Place) -> Result<()> {
    let python = python::venv(place)?;
    let tools = node::tools(place)?;
    wasm_std::ensure(place)?;
    let bindgen = bindgen::ensure(place)?;
    let chromium = chromium::ensure()?;
    println!(
        "every tool is there: {}, {}, {}, {}",
        python.display(),
        tools.display(),
        bindgen.display(),
        chromium.display()
    );
    Ok(())
}
