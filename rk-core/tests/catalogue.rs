//! The rules as a whole: codes, sentences, and a vector that breaks each.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use rk_core::{
    Locale,
    rule::{
        Catalogued, CourseRule, Param, Path as Place, PracticeRule, Report, Rule, Segment, Severity,
        course::{Expected, Label, Profile},
        practice,
    },
};

/// Phrases that the Danish design system forbids in forms, for they do not say what to do
const FORBIDDEN: [&str; 8] = [
    "Udfyld feltet",
    "Dette felt er påkrævet",
    "En fejl opstod",
    "Svar på spørgsmålet",
    "Vælg et svar fra listen",
    "Du har lavet en fejl",
    "Ikke godkendt",
    "korrekt",
];

/// The codes that stand in the catalogues of survey and course
const SHARED: [&str; 9] = [
    "input.date",
    "input.duplicate_id",
    "input.duplicate_key",
    "input.list_too_long",
    "input.personal_number",
    "input.reference",
    "input.shape",
    "input.unknown_field",
    "report.more",
];

/// The codes that stand in the catalogue of the course and in that of what is around it
const SHARED_AROUND: [&str; 3] = ["input.missing", "input.shape", "report.more"];

/// Rules whose sentence names every choice in words, for their codes are no words to a reader
const IN_WORDS: [&str; 3] =
    ["plan.principle.unknown", "steering.mandate.incomplete", "training.competence.missing"];

fn codes<R: Catalogued>(rules: &[R]) -> BTreeSet<&'static str> {
    let codes: BTreeSet<_> = rules.iter().map(R::code).collect();
    assert_eq!(codes.len(), rules.len(), "a code twice");
    codes
}

#[test]
fn codes_are_distinct_and_of_one_form() {
    let (survey, course) = (codes(&Rule::catalogue()), codes(&CourseRule::catalogue()));
    let around = codes(&PracticeRule::catalogue());
    for code in survey.union(&course).chain(&around) {
        let parts: Vec<&str> = code.split('.').collect();
        let plain = |part: &&str| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        assert!((2..=4).contains(&parts.len()) && parts.iter().all(plain), "{code}");
    }
    // What both say must be one thing.
    assert_eq!(survey.intersection(&course).copied().collect::<Vec<_>>(), SHARED);
    assert_eq!(course.intersection(&around).copied().collect::<Vec<_>>(), SHARED_AROUND);
    for code in SHARED {
        let survey = Rule::catalogue().into_iter().find(|rule| rule.code() == code);
        let course = CourseRule::catalogue().into_iter().find(|rule| rule.code() == code);
        assert_eq!(survey.map(|rule| rule.severity()), course.map(|rule| rule.severity()), "{code}");
    }
}

fn plain_sentences<R: Catalogued>(rule: &R) {
    let [english, danish] = [Locale::En, Locale::Da].map(|locale| rule.message(locale));
    assert_ne!(english, danish, "{}", rule.code());
    for sentence in [&english, &danish] {
        assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'), "{sentence}");
        assert!(sentence.chars().count() <= 220, "too long to read at a field: {sentence}");
        for phrase in FORBIDDEN {
            assert!(!sentence.contains(phrase), "{sentence}");
        }
    }
    for (name, param) in rule.params() {
        // A limit that a reader needs, so the sentence says it.
        let [in_english, in_danish] = match param {
            Param::Number(number) => [number.to_string(), number.to_string()],
            Param::Codes(_) if IN_WORDS.contains(&rule.code()) => continue,
            // tests/danish.rs has no code of an area in a Danish sentence.
            Param::Codes(codes) if name == "areas" => [codes.join(", "), "området".to_owned()],
            Param::Codes(codes) => [codes.join(", "), codes.join(", ")],
            Param::Label(label) => [Locale::En, Locale::Da].map(|locale| label.words(locale).to_owned()),
            Param::Code(code) if name == "of" => [code.to_owned(), code.to_owned()],
            Param::Code(_) | Param::Date(_) | Param::Place(_) => continue,
        };
        let said = english.contains(&in_english) && danish.contains(&in_danish);
        assert!(said, "{} does not say {name}", rule.code());
    }
    for sentence in [&english, &danish] {
        let known = ["{rated}", "{dimension}"];
        let left = known.iter().fold(sentence.clone(), |text, name| text.replace(name, ""));
        assert!(!left.contains(['{', '}']), "no such parameter: {sentence}");
    }
}

#[test]
fn sentences_say_what_to_do_in_both_languages() {
    Rule::catalogue().iter().for_each(plain_sentences);
    CourseRule::catalogue().iter().for_each(plain_sentences);
    for expected in
        [Expected::List, Expected::Object, Expected::Number, Expected::YesNo, Expected::OneOf(&["in", "out"])]
    {
        plain_sentences(&CourseRule::Shape { expected });
    }
    for field in Label::ALL {
        plain_sentences(&CourseRule::Missing { field: *field });
    }
    PracticeRule::catalogue().iter().for_each(plain_sentences);
    for field in practice::Label::ALL {
        plain_sentences(&PracticeRule::Missing { field: *field });
    }
}

#[test]
fn each_part_has_a_sentence_of_its_own() {
    type Make = fn(&'static str) -> PracticeRule;
    let parts: [(Make, &[&str]); 8] = [
        (
            |element| PracticeRule::CoreElementUnknown { element },
            &["coordinator", "network_meetings", "binding_agreements", "leadership"],
        ),
        (|part| PracticeRule::BasisIncomplete { part }, &["challenges", "benefit", "costs", "delimitation"]),
        (
            |part| PracticeRule::StatementMissing { part },
            &["why_relevant", "aim", "other_agendas", "frame_and_resources"],
        ),
        (
            |part| PracticeRule::PrecedenceUndefined { part },
            &["offered_when", "effect_on_existing", "inside_outside"],
        ),
        (|part| PracticeRule::TrainingIncomplete { part }, &["time_set_aside", "discussions", "maintenance"]),
        (
            |principle| PracticeRule::PrincipleAbsent { principle },
            &[
                "goals_and_plan",
                "shared_knowledge",
                "mutual_respect",
                "timely_and_frequent",
                "precise",
                "solution_focused",
            ],
        ),
        (
            |part| PracticeRule::LeadershipNotInPlace { part },
            &["regular_meetings", "competence", "same_methods", "continuous_focus"],
        ),
        (
            |part| PracticeRule::MeetingRuleMissing { part },
            &["plain_language", "all_perspectives", "time_to_think", "retelling"],
        ),
    ];
    for (make, codes) in parts {
        let mut sentences = BTreeSet::new();
        for code in codes {
            let rule = make(code);
            plain_sentences(&rule);
            sentences.insert(rule.message(Locale::Da));
        }
        assert_eq!(sentences.len(), codes.len(), "{codes:?}");
    }
}

#[test]
fn labels_have_codes_of_one_form() {
    let codes: BTreeSet<_> = Label::ALL.iter().map(|label| label.code()).collect();
    assert_eq!(codes.len(), Label::ALL.len());
    let around: BTreeSet<_> = practice::Label::ALL.iter().map(|label| label.code()).collect();
    assert_eq!(around.len(), practice::Label::ALL.len());
    for code in codes.union(&around) {
        assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || b"._".contains(&byte)), "{code}");
    }
}

#[test]
fn rules_of_the_course_name_their_source() {
    let mut sources = BTreeMap::new();
    for rule in CourseRule::catalogue() {
        let code = rule.code();
        assert_eq!(rule.id().is_some(), rule.source().is_some(), "{code}");
        // Two codes may stand for what one rule of the model says of two situations.
        if let Some((id, source)) = rule.id().zip(rule.source()) {
            assert!(id.starts_with("SM-") && *sources.entry(id).or_insert(source) == source, "{code}");
        }
        assert!(!code.starts_with("input.") || rule.fixed(), "{code} tells that the document cannot be read");
        for profile in Profile::ALL {
            let own = rule.severity_in(profile);
            assert!(!rule.fixed() || own == Some(rule.severity()), "{code} is fixed");
        }
    }
}

#[test]
fn rules_around_the_course_name_their_source() {
    let mut ids = BTreeSet::new();
    for rule in PracticeRule::catalogue() {
        let code = rule.code();
        // What is wrong with the call, or with a day, is no rule of a source.
        let own = ["input.missing", "input.shape", "programme.course.unreadable", "decision.later"];
        let own = own.contains(&code) || ["effect.base.negative", "report.more"].contains(&code);
        assert_eq!(rule.source().is_none(), own, "{code}");
        if let Some(id) = rule.id() {
            assert!(id.starts_with("SM-LED-00") && ids.insert(id), "{code}");
        }
    }
    assert_eq!(ids.len(), 9);
    let of_course = PracticeRule::from(CourseRule::TeamMissing);
    assert_eq!(of_course.code(), CourseRule::TeamMissing.code());
    assert_eq!(of_course.source(), CourseRule::TeamMissing.source());
    assert_eq!(of_course.message(Locale::Da), CourseRule::TeamMissing.message(Locale::Da));
    let limit = PracticeRule::from(CourseRule::DepartmentsTooFew { least: 2 });
    assert_eq!(limit.params(), [("least", Param::Number(2))]);
    assert_eq!(limit.severity(), Severity::Error);
}

#[test]
fn a_profile_decides_how_much_a_rule_matters() {
    use Severity::{Error, Warning};
    let severities = |rule: CourseRule| Profile::ALL.map(|profile| rule.severity_in(profile));
    let off = severities(CourseRule::AgeBelowModel { least: 50 });
    assert_eq!(off, [Some(Warning), Some(Warning), None, None, Some(Warning)]);
    let less = severities(CourseRule::ValuesIncomplete);
    assert_eq!(less, [Some(Error), Some(Error), Some(Warning), Some(Warning), Some(Error)]);
    for profile in Profile::ALL {
        assert_eq!(Profile::from_code(profile.code()), Some(profile));
    }
    assert_eq!(Profile::from_code("danish"), None);
}

#[test]
fn a_name_in_a_path_repeats_no_personal_number() {
    assert_eq!(Segment::named("010203-1234"), Segment::named("…"));
    assert_eq!(Segment::named("owner"), Segment::from("owner"));
}

#[test]
fn every_rule_is_broken_by_a_vector_or_an_export() {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = crate_folder.join("vectors");
    let mut answers = String::new();
    let operations = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for operation in operations.filter(|path| path.is_dir()) {
        for file in std::fs::read_dir(operation).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            answers.push_str(text.split("\"answer\":").last().unwrap());
        }
    }
    // What only bytes can break; tests/import.rs reads these files.
    for file in std::fs::read_dir(crate_folder.join("samples/exports/faults")).unwrap() {
        let path = file.unwrap().path();
        if path.to_str().unwrap().ends_with(".expected.json") {
            answers.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    let unbroken: Vec<&str> = Rule::catalogue()
        .iter()
        .map(Rule::code)
        .filter(|code| !answers.contains(&format!("\"code\": \"{code}\"")))
        .collect();
    assert!(unbroken.is_empty(), "no vector breaks {unbroken:?}");
}

#[test]
fn a_report_lists_a_hundred_places_of_a_code_and_counts_the_rest() {
    let mut report = Report::default();
    for row in 0..250 {
        report.add(Rule::RatingNotWhole, Place::root().then(row));
    }
    report.add(Rule::WavePooled, Place::root());
    let listed = report.violations();
    assert_eq!(listed.len(), 102);
    assert_eq!(listed[100].rule, Rule::WavePooled);
    assert_eq!(listed[101].rule.params()[1].1, Param::Number(250));
    assert_eq!(listed[101].severity, Rule::RatingNotWhole.severity());
    let mut both = report.clone();
    both.append(report.clone());
    assert_eq!(both.into_violations()[102].rule.params()[1].1, Param::Number(500));
}

#[test]
fn a_report_keeps_the_severity_and_the_waiver_of_each_place() {
    let rule = || CourseRule::ValuesIncomplete;
    let mut report = Report::of(rule(), Place::root());
    assert!(!report.valid());
    report = Report::default();
    report.add_as(rule(), Severity::Warning, Place::root().then("programme"));
    report.add_waived(rule(), 2, Place::root().then("programme"));
    assert!(report.valid());
    let found: Vec<_> = report.violations().iter().map(|found| (found.severity, found.waiver)).collect();
    assert_eq!(found, [(Severity::Warning, None), (Severity::Info, Some(2))]);
    // Of a code that is found too often the worst severity counts, listed or not.
    for _ in 0..200 {
        report.add_as(rule(), Severity::Info, Place::root());
    }
    report.add(rule(), Place::root());
    assert!(!report.valid());
    let more = report.violations().pop().map(|found| (found.severity, found.rule.severity()));
    assert_eq!(more, Some((Severity::Error, Severity::Error)));
}
