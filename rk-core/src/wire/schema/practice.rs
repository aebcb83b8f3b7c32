//! The shapes around the course: documents, calls and answers.
//!
//! Calls are read without serde, so their shapes are declared here, with the
//! names of the fields that they are read by.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use super::{
    call,
    course::{definition, require, shape, with_version},
    found, generator,
};
use crate::{
    Date, Locale,
    course::CourseDraft,
    decision::{DecisionDraft, Standing, effects::Effect},
    plan::{Overview, PlanDraft},
    preparation::{Sheet, SheetDraft},
    programme::{Fidelity, ProgrammeDraft},
    wire::Schema,
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
    /// The document
    document: ProgrammeDraft<'static>,
    /// Courses, to see what they show
    courses: Option<Vec<Option<CourseDraft<'static>>>>,
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
    #[schemars(range(min = 0))]
    cases: Option<f64>,
    /// What a case costs on average
    #[schemars(range(min = 0))]
    cost_per_case: Option<f64>,
    /// How many complaints
    #[schemars(range(min = 0))]
    complaints: Option<f64>,
    /// How many hours a complaint takes on average
    #[schemars(range(min = 0))]
    hours_per_complaint: Option<f64>,
    /// How satisfied citizens are with the authority
    #[schemars(range(min = 0))]
    satisfaction: Option<f64>,
    /// How satisfied the staff are with the work
    #[schemars(range(min = 0))]
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
        ("programme.schema", with(PROGRAMME, call::<ProgrammeDraft<'static>>("A municipality's programme"))),
        ("plan.schema", with(PLAN, call::<PlanDraft<'static>>("A shared plan"))),
        (
            "preparation.schema",
            with(SHEET, call::<SheetDraft<'static>>("The preparation of a network meeting")),
        ),
        (
            "decision.schema",
            with(DECISION, call::<DecisionDraft<'static>>("A decision that the citizen sees first")),
        ),
        (
            "check_programme-call",
            with_version(with(PROGRAMME, call::<CheckProgrammeCall>("The call of check_programme"))),
        ),
        ("check_programme-answer", answer::<Fidelity>("The answer of check_programme", "fidelity")),
        ("check_plan-call", with(PLAN, call::<CheckCall<PlanDraft<'static>>>("The call of check_plan"))),
        ("check_plan-answer", answer::<Overview<'static>>("The answer of check_plan", "plan")),
        (
            "check_preparation-call",
            with(SHEET, call::<CheckCall<SheetDraft<'static>>>("The call of check_preparation")),
        ),
        ("check_preparation-answer", answer::<Sheet>("The answer of check_preparation", "sheet")),
        (
            "check_decision-call",
            with(DECISION, call::<CheckCall<DecisionDraft<'static>>>("The call of check_decision")),
        ),
        ("check_decision-answer", answer::<Standing>("The answer of check_decision", "decision")),
        ("reported_effects-call", call::<ReportedEffectsCall>("The call of reported_effects")),
        ("reported_effects-answer", answer::<Vec<Effect>>("The answer of reported_effects", "effects")),
    ]
}

/// A document with the fields that it needs
fn with(needed: &[Needed], mut schema: Value) -> Value {
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
    let found = found(&mut generator);
    shape(title, json!({ field: result }), &found, &generator.take_definitions(true))
}
