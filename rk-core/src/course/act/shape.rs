//! The shapes of the acts as JSON Schema, from their table.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{
    Act, ActName,
    agreement::MADE,
    table::{Kind, Slot},
};
use crate::{
    Date,
    course::draft::{
        Agreement, Consent, Contact, Disposed, Ended, FollowUp, FollowUpResult, Goal, Meeting, NotHeld,
        PhaseName, Plan, Resumed, Sharing, Waiver, Wish,
    },
};

impl JsonSchema for Act<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Act".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let acts: Vec<Value> = ActName::ALL.iter().map(|name| act(*name, generator)).collect();
        json_schema!({ "description": "Something that happens in a course", "oneOf": acts })
    }
}

/// One act with its fields; what it needs is there, and is not null
fn act(name: ActName, generator: &mut SchemaGenerator) -> Value {
    let table = name.table();
    let mut needed = vec!["act"];
    let mut fields = Map::new();
    fields.insert("act".into(), json!({ "const": name.code() }));
    for slot in table.slots {
        let mut field = field(slot, generator).to_value();
        if name == ActName::Agree && slot.kind == Kind::Agreement {
            field = made(&field);
        }
        if slot.needed {
            needed.push(slot.field);
        } else {
            field = json!({ "anyOf": [field, { "type": "null" }] });
        }
        fields.insert(slot.field.into(), field);
    }
    json!({
        "type": "object",
        "description": table.says.trim(),
        "required": needed,
        "properties": fields,
        "additionalProperties": false
    })
}

/// An agreement with a status that it may be made with
fn made(agreement: &Value) -> Value {
    let mut choices: Vec<Value> = MADE.iter().copied().map(Value::from).collect();
    choices.push(Value::Null);
    json!({ "allOf": [agreement], "properties": { "status": { "enum": choices } } })
}

fn field(slot: &Slot, generator: &mut SchemaGenerator) -> Schema {
    match slot.kind {
        Kind::Day => generator.subschema_for::<Date>(),
        Kind::Person
        | Kind::PlanId
        | Kind::MeetingId
        | Kind::AgreementId
        | Kind::ConsentId
        | Kind::Reason => generator.subschema_for::<String>(),
        Kind::Phase => generator.subschema_for::<PhaseName>(),
        Kind::Resumed => generator.subschema_for::<Resumed>(),
        Kind::NotHeld => generator.subschema_for::<NotHeld>(),
        Kind::Ended => generator.subschema_for::<Ended>(),
        Kind::Position => generator.subschema_for::<u32>(),
        Kind::Dispositions => generator.subschema_for::<Vec<Option<Disposed<'static>>>>(),
        Kind::Wish => generator.subschema_for::<Wish<'static>>(),
        Kind::Goal => generator.subschema_for::<Goal<'static>>(),
        Kind::Plan => generator.subschema_for::<Plan<'static>>(),
        Kind::Meeting => generator.subschema_for::<Meeting<'static>>(),
        Kind::Agreement => generator.subschema_for::<Agreement<'static>>(),
        Kind::Agreements => {
            let agreement = made(generator.subschema_for::<Agreement<'static>>().as_value());
            json_schema!({ "type": "array", "items": { "anyOf": [agreement, { "type": "null" }] } })
        }
        Kind::FollowUp => generator.subschema_for::<FollowUp<'static>>(),
        Kind::Result => generator.subschema_for::<FollowUpResult<'static>>(),
        Kind::Consent => generator.subschema_for::<Consent<'static>>(),
        Kind::Contact => generator.subschema_for::<Contact<'static>>(),
        Kind::Sharing => generator.subschema_for::<Sharing<'static>>(),
        Kind::Waiver => generator.subschema_for::<Waiver<'static>>(),
    }
}
