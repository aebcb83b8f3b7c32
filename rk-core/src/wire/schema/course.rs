//! The shapes of the course: its document, its calls and answers.
//!
//! Calls are read without serde, so their shapes are declared here, with the
//! names of the fields that they are read by.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use super::{Found, call, found, generator};
use crate::{
    Date, Locale,
    course::{
        Act, CourseDraft, Facts,
        draft::{Agreement, Meeting},
    },
    rule::course::Label,
    wire::Schema,
};

/// How severe a broken rule is
#[derive(JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "declared for its shape only")]
enum SeverityOrOff {
    /// There is no valid course until it is mended
    Error,
    /// Somebody should look
    Warning,
    /// Worth knowing
    Info,
    /// The rule is not looked at
    Off,
}

/// What the municipality has decided
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
pub(super) struct SettingsPart {
    /// Days on which it is closed besides weekends and public holidays
    closed_days: Option<Vec<Option<Date>>>,
    /// A first meeting is early within this many days of the opening, 1 to 3650
    early_meeting_days: Option<u32>,
    /// A follow-up is late after this many months, 1 to 60; 6 if left out
    follow_up_months: Option<u32>,
    /// For the profile `custom`: severities by the code of the rule
    severities: Option<BTreeMap<String, Option<SeverityOrOff>>>,
}

/// The call of `check_course`
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct CheckCourseCall {
    /// The version of this shape, 1
    schema: Option<Schema>,
    /// The language of messages
    locale: Option<Locale>,
    /// The day that the course is checked on
    on: Date,
    /// Whether the answer holds `facts`
    facts: Option<bool>,
    /// What the municipality has decided
    settings: Option<SettingsPart>,
    /// The document, unless it stands beside the call
    course: Option<CourseDraft<'static>>,
}

/// The call of `check_agreement`
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct CheckAgreementCall {
    /// The version of this shape, 1
    schema: Option<Schema>,
    /// The language of messages
    locale: Option<Locale>,
    /// The day that the agreement is checked on
    on: Date,
    /// What the municipality has decided
    settings: Option<SettingsPart>,
    /// The course around the agreement
    course: Option<CourseDraft<'static>>,
    /// The agreement
    agreement: Agreement<'static>,
}

/// The call of `check_meeting`
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct CheckMeetingCall {
    /// The version of this shape, 1
    schema: Option<Schema>,
    /// The language of messages
    locale: Option<Locale>,
    /// The day that the meeting is checked on
    on: Date,
    /// What the municipality has decided
    settings: Option<SettingsPart>,
    /// The course around the meeting
    course: Option<CourseDraft<'static>>,
    /// The meeting
    meeting: Meeting<'static>,
}

/// The call of `apply_act`
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct ApplyActCall {
    /// The version of this shape, 1
    schema: Option<Schema>,
    /// The language of messages
    locale: Option<Locale>,
    /// The day on which the act is recorded
    on: Date,
    /// What the municipality has decided
    settings: Option<SettingsPart>,
    /// The course before the act
    course: CourseDraft<'static>,
    /// The act
    act: Act<'static>,
}

/// An act and the day on which it was recorded
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct Recorded {
    /// The day on which it was recorded
    recorded_on: Date,
    /// The act; left out if the entry only undoes the one that it corrects
    act: Option<Act<'static>>,
    /// The position of the entry that it corrects
    corrects: Option<u32>,
}

/// The call of `replay_course`
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "declared for its shape only")]
struct ReplayCourseCall {
    /// The version of this shape, 1
    schema: Option<Schema>,
    /// The language of messages
    locale: Option<Locale>,
    /// What the municipality has decided
    settings: Option<SettingsPart>,
    /// The course before the first act
    start: CourseDraft<'static>,
    /// The acts, by the day on which each was recorded
    acts: Vec<Option<Recorded>>,
    /// The last day of which is looked at what was recorded; all if left out
    known_on: Option<Date>,
}

/// The shapes by name
pub(super) fn schemas() -> Vec<(&'static str, Value)> {
    let applied = json!({
        "applied": { "type": "integer", "minimum": 0, "description": "How many acts took effect" }
    });
    vec![
        ("course.schema", document()),
        ("check_course-call", with_version(call::<CheckCourseCall>("The call of check_course"))),
        ("check_course-answer", check_course_answer()),
        ("check_agreement-call", with_version(call::<CheckAgreementCall>("The call of check_agreement"))),
        ("check_agreement-answer", report("The answer of check_agreement")),
        ("check_meeting-call", with_version(call::<CheckMeetingCall>("The call of check_meeting"))),
        ("check_meeting-answer", report("The answer of check_meeting")),
        ("apply_act-call", with_version(call::<ApplyActCall>("The call of apply_act"))),
        ("apply_act-answer", course_after("The answer of apply_act", &json!({}))),
        ("replay_course-call", with_version(call::<ReplayCourseCall>("The call of replay_course"))),
        ("replay_course-answer", course_after("The answer of replay_course", &applied)),
    ]
}

/// Kinds of entries whose needed fields have labels, and what holds their shape
const KINDS: [(&str, &str); 22] = [
    ("course", ""),
    ("citizen", "Citizen"),
    ("phase", "PhaseSpan"),
    ("criterion", "Criterion"),
    ("person", "Person"),
    ("role", "Role"),
    ("member", "TeamMember"),
    ("wish", "Wish"),
    ("plan", "Plan"),
    ("goal", "Goal"),
    ("meeting", "Meeting"),
    ("theme", "Theme"),
    ("participant", "Participant"),
    ("discussed", "Discussed"),
    ("agreement", "Agreement"),
    ("disposition", "Disposition"),
    ("consent", "Consent"),
    ("sharing", "Sharing"),
    ("contact", "Contact"),
    ("other_course", "OtherCourse"),
    ("closure", "Closure"),
    ("reopening", "Reopening"),
];

/// The document of a course, with the fields that it needs
fn document() -> Value {
    let mut schema = with_version(call::<CourseDraft<'static>>("A citizen's course"));
    // What is needed in some entries only stands in the documentation.
    let needed = Label::ALL
        .iter()
        .filter(|label| !matches!(label, Label::ParticipantAttended | Label::AgreementAgreedOn));
    for (kind, field) in needed.filter_map(|label| label.code().split_once('.')) {
        let Some((_, name)) = KINDS.iter().find(|(known, _)| *known == kind) else { continue };
        let place = if name.is_empty() { schema.as_object_mut() } else { definition(&mut schema, name) };
        if let Some(place) = place {
            require(place, field);
        }
    }
    if let Some(place) = schema.as_object_mut() {
        require(place, "citizen");
    }
    schema
}

pub(super) fn definition<'s>(schema: &'s mut Value, name: &str) -> Option<&'s mut Map<String, Value>> {
    schema.get_mut("$defs")?.get_mut(name)?.as_object_mut()
}

/// A field that is needed is no null
pub(super) fn require(place: &mut Map<String, Value>, field: &str) {
    if let Some(required) = place.entry("required").or_insert_with(|| json!([])).as_array_mut() {
        required.push(field.into());
    }
    let Some(field) = place.get_mut("properties").and_then(|properties| properties.get_mut(field)) else {
        return;
    };
    if let Some(kinds) = field.get_mut("type")
        && let Some([first, _]) = kinds.as_array().map(Vec::as_slice)
    {
        *kinds = first.clone();
    }
    if let Some(Value::Array(mut choices)) = field.get_mut("anyOf").map(Value::take)
        && let Some(object) = field.as_object_mut()
    {
        object.remove("anyOf");
        choices.retain(|choice| choice.get("type") != Some(&"null".into()));
        object.extend(choices.into_iter().filter_map(|choice| choice.as_object().cloned()).flatten());
    }
}

/// A document with the version that no draft has
pub(super) fn with_version(mut schema: Value) -> Value {
    let version = json!({ "const": 1, "description": "The version of this shape" });
    let is_course = schema.get("title") == Some(&"A citizen's course".into());
    let place = if is_course { schema.as_object_mut() } else { definition(&mut schema, "CourseDraft") };
    if let Some(properties) = place.and_then(|place| place.get_mut("properties")?.as_object_mut()) {
        properties.insert("schema".into(), version);
    }
    schema
}

/// Facts stand beside a report that is not valid too, and may be left out
fn check_course_answer() -> Value {
    let mut generator = generator();
    let facts = generator.subschema_for::<Facts>();
    let found = found::<Found>(&mut generator);
    shape("The answer of check_course", json!({ "facts": facts }), &found, &generator.take_definitions(true))
}

fn report(title: &str) -> Value {
    let mut generator = generator();
    let found = found::<Found>(&mut generator);
    shape(title, json!({}), &found, &generator.take_definitions(true))
}

/// A whole course beside a valid report; any other answer has none
///
/// `more` are fields that stand beside the course, and may beside other reports.
fn course_after(title: &str, more: &Value) -> Value {
    let mut generator = generator();
    let found = found::<Found>(&mut generator);
    let mut definitions = generator.take_definitions(true);
    let mut course = document();
    if let Some(course) = course.as_object_mut() {
        course.remove("$schema");
        if let Some(Value::Object(inside)) = course.remove("$defs") {
            definitions.extend(inside);
        }
    }
    definitions.insert("Course".into(), course);
    let course = json!({ "course": { "$ref": "#/$defs/Course" } });
    let answer = |valid: bool, fields: &[&Value]| {
        let mut report = found.clone();
        if let Some(field) = report.pointer_mut("/properties/valid") {
            *field = json!({ "const": valid });
        }
        let mut properties = json!({ "schema": { "const": 1 }, "report": report });
        if let Some(properties) = properties.as_object_mut() {
            properties.extend(fields.iter().filter_map(|fields| fields.as_object().cloned()).flatten());
        }
        let all = properties.as_object().map(|fields| fields.keys().cloned().collect::<Vec<_>>());
        let required = if valid { json!(all) } else { json!(["schema", "report"]) };
        json!({ "required": required, "properties": properties, "additionalProperties": false })
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "oneOf": [answer(true, &[&course, more]), answer(false, &[more])],
        "$defs": definitions
    })
}

pub(super) fn shape(title: &str, result: Value, report: &Value, definitions: &Map<String, Value>) -> Value {
    let mut properties = json!({ "schema": { "const": 1 }, "report": report });
    if let (Some(properties), Value::Object(result)) = (properties.as_object_mut(), result) {
        properties.extend(result);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "required": ["schema", "report"],
        "properties": properties,
        "additionalProperties": false,
        "$defs": definitions
    })
}
