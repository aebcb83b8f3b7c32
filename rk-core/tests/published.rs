//! The published schemas and the list of rules are those of the code.
//!
//! `RK_WRITE=1 cargo test -p rk-core --all-features --test published` writes them anew.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![cfg(feature = "schema")]

use std::{fmt::Write as _, path::PathBuf};

use rk_core::{
    Locale,
    rule::{Param, Rule, Severity},
    wire::schemas,
};

fn docs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs")
}

fn check(file: &str, text: &str) {
    let path = docs().join(file);
    if std::env::var_os("RK_WRITE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == text,
        "{file} is not what the code says: write it anew with RK_WRITE=1 (see tests/published.rs)"
    );
}

#[test]
fn schemas_are_published() {
    for (name, schema) in schemas() {
        check(&format!("schema/{name}.json"), &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
    }
}

#[test]
fn rules_are_published() {
    let mut page = String::from(
        "# Rules\n\nEvery rule that a call or its data can break, written from the code (`rk-core/src/rule/catalogue.rs`).\n\
         A code never changes its meaning.\nAn error stops the call; a warning or an info stands beside the answer.\n\
         The numbers in a sentence are limits, given in `params`; here they are as they usually are.\n",
    );
    for rule in Rule::catalogue() {
        let severity = match rule.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let params: Vec<String> = rule
            .params()
            .iter()
            .map(|(name, param)| match param {
                Param::Number(_) => format!("`{name}` number"),
                Param::Code(_) => format!("`{name}` code"),
            })
            .collect();
        let params = if params.is_empty() { "none".to_owned() } else { params.join(", ") };
        writeln!(page, "\n## {}\n\n*{severity}*, params: {params}\n", rule.code()).unwrap();
        writeln!(page, "- {}\n- *da* {}", rule.message(Locale::En), rule.message(Locale::Da)).unwrap();
    }
    check("src/rules.md", &page);
}
