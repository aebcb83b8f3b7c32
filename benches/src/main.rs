//! Measures rk-core on the work that the peers do, one JSON line a measurement.
//!
//! `rk-benches m --data DIR` scores the files that `benches/data.py` wrote;
//! `rk-benches resampling --data DIR` resamples those that it wrote for that;
//! `rk-benches course DIR` checks the citizen's courses of `benches/course`;
//! `rk-benches l` passes over 10⁸ ratings with one thread and with two.

mod course;
mod large;
mod medium;
mod resampling;
mod timing;

use std::path::PathBuf;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["m", "--data", folder] => medium::run(&PathBuf::from(folder)),
        ["resampling", "--data", folder] => resampling::run(&PathBuf::from(folder)),
        ["course", folder] => course::run(&PathBuf::from(folder)),
        ["l"] | ["l", "--data", _] => large::run(),
        _ => bail!(
            "usage: rk-benches m --data DIR, rk-benches resampling --data DIR, rk-benches course DIR, or rk-benches l"
        ),
    }
}
