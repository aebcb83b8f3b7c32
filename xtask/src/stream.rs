//! A program's output: passed on line by line, kept, and a sign of life where there is none.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ExitStatus};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::shell::seconds;

/// A silent program is reported as alive this often.
const TICK: Duration = Duration::from_secs(15);

/// Follows a program to its end, or ends it at its limit: then it has no status
pub(crate) fn watch(child: &mut Child, limit: Option<Duration>) -> Result<(Option<ExitStatus>, String)> {
    let begun = Instant::now();
    let (sender, lines) = channel();
    if let Some(out) = child.stdout.take() {
        follow(out, false, sender.clone());
    }
    if let Some(err) = child.stderr.take() {
        follow(err, true, sender.clone());
    }
    drop(sender);
    let mut text = String::new();
    loop {
        let wait = limit.map_or(TICK, |limit| TICK.min(limit.saturating_sub(begun.elapsed())));
        match lines.recv_timeout(wait) {
            Ok((is_err, line)) => {
                pass_on(is_err, &line);
                text.push_str(&line);
            }
            Err(RecvTimeoutError::Disconnected) => return Ok((Some(child.wait()?), text)),
            Err(RecvTimeoutError::Timeout) => {
                println!("  ... still running, {}", seconds(begun.elapsed()));
            }
        }
        if limit.is_some_and(|limit| begun.elapsed() >= limit) {
            child.kill()?;
            child.wait()?;
            return Ok((None, text));
        }
    }
}

fn follow(stream: impl Read + Send + 'static, is_err: bool, lines: Sender<(bool, String)>) {
    std::thread::spawn(move || {
        let mut stream = BufReader::new(stream);
        let mut line = Vec::new();
        while matches!(stream.read_until(b'\n', &mut line), Ok(n) if n > 0) {
            let text = String::from_utf8_lossy(&line).into_owned();
            if lines.send((is_err, text)).is_err() {
                break;
            }
            line.clear();
        }
    });
}

fn pass_on(is_err: bool, line: &str) {
    // A reader that has gone away is no reason to stop the work.
    let _ = if is_err {
        std::io::stderr().write_all(line.as_bytes())
    } else {
        std::io::stdout().write_all(line.as_bytes())
    };
}
