//! The shapes around the course: documents, calls and answers.
//!
//! Calls are read without serde, so their shapes are declared here, with the
//! names of the fields that they are read by.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use super::{
    call,
    course::{SettingsPart, definition, require, shape},
    found, generator,
};
use crate::{
    Date, Locale,
    decision::{DecisionDraft, Standing, effects::Effect},
    plan::{Overview, PlanDraft},
    preparation::{Sheet, SheetDraft},
    programme::{Fidelity, ProgrammeDraft},
    wire::{Schema, practice::Sourced},
};

/// A call that checks a document
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct CheckCall<D> {
    /// The version of this shape, 1
    schema: Option<Schema>,
    /// The language of messages
    locale: Option<Locale>,
    /// The day of the check
    on: Date,
    /// The document
    document: D,
}

/// The call of `check_programme`
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct CheckProgrammeCall {
    /// The version of this shape, 1
    schema: Option<Schema>,
    /// The language of messages
    locale: Option<Locale>,
    /// The day of the check
    on: Date,
    /// What the municipality has decided
    settings: Option<SettingsPart>,
    /// The document
    document: ProgrammeDraft<'static>,
    /// Documents of courses, to see what they show; one that cannot be read is a warning
    courses: Option<Vec<Value>>,
}

/// The call of `reported_effects`
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct ReportedEffectsCall {
    /// The version of this shape, 1
    schema: Option<Schema>,
    /// The language of messages
    locale: Option<Locale>,
    /// How many cases
    cases: Option<f64>,
    /// What a case costs on average
    cost_per_case: Option<f64>,
    /// How many complaints
    complaints: Option<f64>,
    /// How many hours a complaint takes on average
    hours_per_complaint: Option<f64>,
    /// How satisfied citizens are with the authority
    satisfaction: Option<f64>,
    /// How satisfied the staff are with the work
    job_satisfaction: Option<f64>,
}

/// A field that a part of a document needs: the part and the field
type Needed = (&'static str, &'static str);

const PROGRAMME: &[Needed] = &[
    ("Director", "person"),
    ("PersonPart", "id"),
    ("LeaderPart", "person"),
    ("Team", "id"),
    ("MemberPart", "person"),
];
const PLAN: &[Needed] = &[
    ("PersonPart", "id"),
    ("GoalPart", "id"),
    ("GoalPart", "text"),
    ("EffortPart", "id"),
    ("EffortPart", "text"),
    ("MeetingPart", "date"),
    ("Change", "on"),
    ("Change", "kind"),
    ("SharingPart", "on"),
    ("SharingPart", "recipient"),
    ("Channel", "matter"),
    ("Channel", "method"),
];
const SHEET: &[Needed] = &[
    ("PersonPart", "id"),
    ("PersonPart", "kind"),
    ("ThemePart", "text"),
    ("Invited", "person"),
    ("Voice", "person"),
];
const DECISION: &[Needed] = &[
    ("Preliminary", "on"),
    ("FactPart", "id"),
    ("FactPart", "text"),
    ("Presentation", "on"),
    ("RemarkPart", "on"),
    ("RemarkPart", "text"),
    ("FinalPart", "on"),
];

/// The shapes by name
pub(super) fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("programme.schema", document::<ProgrammeDraft<'static>>("A municipality's programme", PROGRAMME)),
        ("plan.schema", document::<PlanDraft<'static>>("A shared plan", PLAN)),
        (
            "preparation.schema",
            document::<SheetDraft<'static>>("The preparation of a network meeting", SHEET),
        ),
        (
            "decision.schema",
            document::<DecisionDraft<'static>>("A decision that the citizen sees first", DECISION),
        ),
        ("check_programme-call", call::<CheckProgrammeCall>("The call of check_programme")),
        ("check_programme-answer", answer::<Fidelity>("The answer of check_programme", "fidelity")),
        ("check_plan-call", call::<CheckCall<PlanDraft<'static>>>("The call of check_plan")),
        ("check_plan-answer", answer::<Overview<'static>>("The answer of check_plan", "plan")),
        ("check_preparation-call", call::<CheckCall<SheetDraft<'static>>>("The call of check_preparation")),
        ("check_preparation-answer", answer::<Sheet>("The answer of check_preparation", "sheet")),
        ("check_decision-call", call::<CheckCall<DecisionDraft<'static>>>("The call of check_decision")),
        ("check_decision-answer", answer::<Standing>("The answer of check_decision", "decision")),
        ("reported_effects-call", call::<ReportedEffectsCall>("The call of reported_effects")),
        ("reported_effects-answer", answer::<Vec<Effect>>("The answer of reported_effects", "effects")),
    ]
}

/// A document with the fields that it needs
fn document<D: JsonSchema>(title: &str, needed: &[Needed]) -> Value {
    let mut schema = call::<D>(title);
    for (part, field) in needed {
        if let Some(place) = definition(&mut schema, part) {
            require(place, field);
        }
    }
    schema
}

/// The result stands beside a report that is not valid too, and may be left out
fn answer<T: JsonSchema>(title: &str, field: &str) -> Value {
    let mut generator: SchemaGenerator = generator();
    let result = generator.subschema_for::<T>();
    let found = found::<Sourced>(&mut generator);
    shape(title, json!({ field: result }), &found, &generator.take_definitions(true))
}
