//! The house rules that can be read off the source itself.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

/// The floors, from the ground up: a module uses only what lies below it
const FLOORS: [&[&str]; 9] = [
    &[
        "letters",
        "locale",
        "glossary",
        "markup",
        "personal_number",
        "ordered",
        "decimal",
        "sheet",
        "sort",
        "date",
        "calendar",
    ],
    &["rule", "stats", "document"],
    &["survey", "estimate", "course", "improvement"],
    &["practice", "programme", "plan", "preparation", "decision"],
    &["score"],
    &["change", "compare", "indicator", "agreement", "differences", "reliability", "network", "bootstrap"],
    &["release"],
    &["picture", "report"],
    &["wire"],
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The Rust files below a folder, with their text
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no sources below {folder}");
    found
}

/// Lines that are neither blank nor comments
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"))
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

#[test]
fn modules_use_only_what_lies_below() {
    for (path, text) in sources("rk-core/src") {
        let inside = path.strip_prefix(root().join("rk-core/src")).unwrap().to_owned();
        let own = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        let Some(own) = floor(own) else {
            assert_eq!(own, "lib", "{own} is on no floor: name it in FLOORS");
            continue;
        };
        // `use crate::{a::B, c}` is written over several lines; names of modules are followed by `::`.
        let uses: String = code(&text).collect::<Vec<_>>().join(" ");
        for part in uses.split("crate::").skip(1) {
            let inner = part.strip_prefix('{').map_or(part, |list| list.split(';').next().unwrap());
            let names =
                if inner.len() == part.len() { vec![inner] } else { inner.split([',', '{', ' ']).collect() };
            for name in names {
                let module: String =
                    name.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                let used = floor(&module).unwrap_or(0);
                assert!(used <= own, "{} uses {module}, which lies above it", path.display());
            }
        }
    }
}

#[test]
fn the_core_is_pure() {
    for (path, text) in sources("rk-core/src") {
        for word in
            ["std::fs", "std::net", "std::time", "std::env", "std::process", "HashMap", "HashSet", "rand::"]
        {
            assert!(!code(&text).any(|line| line.contains(word)), "{} uses {word}", path.display());
        }
    }
}

#[test]
fn numbers_are_the_same_on_every_machine() {
    // What the standard library leaves to the platform, or may fuse; `stats` takes it from libm.
    let platform = [
        "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "exp", "exp2",
        "exp_m1", "hypot", "ln", "ln_1p", "log", "log10", "log2", "mul_add", "powf", "powi", "sin",
        "sin_cos", "sinh", "tan", "tanh",
    ];
    for (path, text) in sources("rk-core/src/stats") {
        let used = text.split("#[cfg(test)]").next().unwrap();
        for name in platform {
            for call in [format!(".{name}("), format!("f64::{name}")] {
                let found = code(used).find(|line| line.contains(&call));
                assert_eq!(found, None, "{} calls {name} of the platform", path.display());
            }
        }
    }
}

#[test]
fn sentences_for_people_stand_in_the_two_languages_only() {
    let sentence = |line: &str| {
        line.split('"').skip(1).step_by(2).any(|text| {
            text.len() > 12
                && text.starts_with(char::is_uppercase)
                && text.contains(' ')
                && text.ends_with('.')
        })
    };
    for folder in ["rk-core/src", "rk-py/src", "rk-wasm/src"] {
        for (path, text) in sources(folder) {
            let language =
                ["rule", "rule/course", "rule/practice", "picture", "report"].into_iter().any(|part| {
                    ["en.rs", "da.rs"].into_iter().any(|file| path.ends_with(Path::new(part).join(file)))
                });
            if !language {
                let found = code(&text).find(|line| sentence(line));
                assert_eq!(found, None, "{}", path.display());
            }
        }
    }
}

#[test]
fn only_levels_compare_means_with_cuts() {
    for (path, text) in sources("rk-core/src") {
        let compares = code(&text).any(|line| {
            line.contains("strong_above.millionths") || line.contains("moderate_from.millionths")
        });
        assert!(!compares || path.ends_with("score/level.rs"), "{}", path.display());
    }
}

#[test]
fn the_wrappers_are_thin() {
    let lines = |folder: &str| sources(folder).iter().map(|(_, text)| code(text).count()).sum::<usize>();
    let core = lines("rk-core/src");
    for (wrapper, percent) in [("rk-py/src", 10), ("rk-wasm/src", 2)] {
        let own = lines(wrapper);
        assert!(
            own * 100 <= core * percent,
            "{wrapper} has {own} lines of code, the core {core}: at most {percent} %"
        );
    }
    // What is decided about a survey is decided in the core.
    for folder in ["rk-py/src", "rk-wasm/src"] {
        for (path, text) in sources(folder) {
            for word in [
                "\"weak\"",
                "\"strong\"",
                "\"danish\"",
                "millionths",
                "min_items",
                "\"bridging\"",
                "frequent",
            ] {
                assert!(!code(&text).any(|line| line.contains(word)), "{} knows {word}", path.display());
            }
        }
    }
}
