//! The published schemas and the list of rules are those of the code.
//!
//! `RK_WRITE=1 cargo test -p rk-core --all-features --test published` writes them anew.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![cfg(feature = "schema")]

use std::{fmt::Write as _, path::PathBuf};

use rk_core::{
    Locale,
    rule::{Catalogued, CourseRule, Param, PracticeRule, Rule, Severity, course::Profile},
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

/// How much it matters that a rule was broken in more places than are listed
const AS_COUNTED: &str = "as grave as the gravest of the places that it counts";

#[test]
fn schemas_are_published() {
    for (name, schema) in schemas() {
        check(&format!("schema/{name}.json"), &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
    }
}

/// A rule's limits by name and kind
fn params<R: Catalogued>(rule: &R) -> String {
    let params: Vec<String> = rule
        .params()
        .iter()
        .map(|(name, param)| {
            let kind = match param {
                Param::Number(_) => "number",
                Param::Code(_) => "code",
                Param::Codes(_) => "list of codes",
                Param::Date(_) => "date",
                Param::Label(_) => "code of a field",
                Param::Place(_) => "place",
            };
            format!("`{name}` {kind}")
        })
        .collect();
    if params.is_empty() { "none".to_owned() } else { params.join(", ") }
}

fn sentences<R: Catalogued>(rule: &R) -> String {
    format!("- {}\n- *da* {}", rule.message(Locale::En), rule.message(Locale::Da))
}

#[test]
fn rules_are_published() {
    let mut page = String::from(
        "# Rules\n\nEvery rule that a call or its data can break, written from the code (`rk-core/src/rule/catalogue.rs`).\n\
         A code never changes its meaning.\nAn error stops the call; a warning or an info stands beside the answer.\n\
         The numbers in a sentence are limits, given in `params`; here they are as they usually are.\n\
         The rules of a citizen's course have [a page of their own](rules/course.md), and so have those [around it](rules/practice.md).\n",
    );
    for rule in Rule::catalogue() {
        let severity = if let Rule::More { .. } = rule { AS_COUNTED } else { rule.severity().code() };
        let params = params(&rule);
        writeln!(page, "\n## {}\n\n*{severity}*, params: {params}\n", rule.code()).unwrap();
        writeln!(page, "{}", sentences(&rule)).unwrap();
    }
    check("src/rules.md", &page);
}

#[test]
fn rules_of_the_course_are_published() {
    let mut page = String::from(
        "# Rules of a citizen's course\n\nEvery rule that a course's document can break, written from the code (`rk-core/src/rule/course/catalogue.rs`).\n\
         [The course on the wire](../wire/course.md) says when each is broken; a code never changes its meaning.\n\
         A *fixed* rule keeps its severity in every profile, and no waiver covers it.\n\
         The profile `custom` starts from `elder_50_plus`.\n\
         The numbers in a sentence are limits, given in `params`; here they are as they usually are.\n",
    );
    for rule in CourseRule::catalogue() {
        let profiles =
            [Profile::Elder50Plus, Profile::YouthEducation, Profile::HousingSupport, Profile::OpenDialogue];
        let severities = profiles.map(|profile| rule.severity_in(profile));
        let severity = if let CourseRule::More { .. } = rule {
            AS_COUNTED.to_owned()
        } else if severities == [severities[0]; 4] {
            rule.severity().code().to_owned()
        } else {
            let own = profiles.map(|profile| {
                format!("{} in `{}`", rule.severity_in(profile).map_or("off", Severity::code), profile.code())
            });
            own.join(", ")
        };
        let counts = matches!(rule, CourseRule::More { .. });
        let fixed = if rule.fixed() && !counts { ", fixed" } else { "" };
        writeln!(page, "\n## {}\n", rule.code()).unwrap();
        if let Some((id, source)) = rule.id().zip(rule.source()) {
            writeln!(page, "{id}, from {source}\n").unwrap();
        }
        writeln!(page, "*{severity}*{fixed}, params: {}\n\n{}", params(&rule), sentences(&rule)).unwrap();
    }
    check("src/rules/course.md", &page);
}

#[test]
fn rules_around_the_course_are_published() {
    let mut page = String::from(
        "# Rules around a citizen's course\n\nEvery rule that a programme, a shared plan, a preparation, a decision or a call of reported effects can break, written from the code (`rk-core/src/rule/practice/catalogue.rs`).\n\
         Rules that [courses](course.md) have too are not written again.\n\
         [Around the course on the wire](../wire/practice.md) says when each is broken, and when its severity is another; a code never changes its meaning.\n\
         The numbers in a sentence are limits, given in `params`; here they are as they usually are.\n",
    );
    for rule in PracticeRule::catalogue() {
        writeln!(page, "\n## {}\n", rule.code()).unwrap();
        match (rule.id(), rule.source()) {
            (Some(id), Some(source)) => writeln!(page, "{id}, from {source}\n").unwrap(),
            (_, Some(source)) => writeln!(page, "From {source}\n").unwrap(),
            _ => {}
        }
        let severity = if let PracticeRule::More { .. } = rule { AS_COUNTED } else { rule.severity().code() };
        writeln!(page, "*{severity}*, params: {}\n\n{}", params(&rule), sentences(&rule)).unwrap();
    }
    check("src/rules/practice.md", &page);
}
