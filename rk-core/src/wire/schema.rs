//! The shapes of calls and answers as JSON Schema 2020-12, from the types themselves.

mod course;
mod practice;

use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, transform::RecursiveTransform,
};
use serde_json::{Value, json};

use super::{
    AgreementCall, AlphaCall, AuditCall, BootstrapCall, ChangeCall, CompareCall, DescribeCall,
    DifferencesCall, Drawn, FactorsCall, Found, IccCall, IccFormsCall, IndicatorsCall, LevelsCall,
    NetworkCall, OmegaTotalCall, Page, PictureCall, ProposeCall, Proposed, ReadCall, ReleaseCall,
    ReliabilityCall, ReportCall, RwgJCall, ScoreCall, cost_concentration::CostConcentrationCall,
    handover_audit::HandoverAuditCall, referral_audit::ReferralAuditCall, test_of_change::TestOfChangeCall,
    wage_cost::WageCostCall,
};
use crate::{
    agreement::Agreement,
    bootstrap::Bootstrap,
    change::Change,
    compare::Comparison,
    differences::Differences,
    improvement::{CostConcentration, HandoverAudit, ReferralAudit, TestOfChange, WageCost},
    indicator::Indicators,
    network::Network,
    picture::Picture,
    release::{Audit, Release},
    reliability::Reliability,
    score::{MatrixScores, Scores},
    stats::{Alpha, Description, Factors, Icc, IccForms, OmegaTotal, RwgJ},
    survey::Import,
};

/// The schemas by name: for each operation its call and its answer
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    let mut schemas = vec![
        ("bootstrap-call", call::<BootstrapCall<'_>>("The call of bootstrap")),
        ("bootstrap-answer", answer::<Bootstrap>("The answer of bootstrap")),
        ("alpha-call", call::<AlphaCall>("The call of alpha")),
        ("alpha-answer", answer::<Alpha>("The answer of alpha")),
        ("omega_total-call", call::<OmegaTotalCall>("The call of omega_total")),
        ("omega_total-answer", answer::<OmegaTotal>("The answer of omega_total")),
        ("factors-call", call::<FactorsCall>("The call of factors")),
        ("factors-answer", answer::<Factors>("The answer of factors")),
        ("reliability-call", call::<ReliabilityCall<'_>>("The call of reliability")),
        ("reliability-answer", answer::<Reliability>("The answer of reliability")),
        ("score-call", call::<ScoreCall<'_>>("The call of score")),
        ("score-answer", answer::<Scores>("The answer of score")),
        ("propose-call", call::<ProposeCall<'_>>("The call of propose")),
        ("propose-answer", answer::<Proposed>("The answer of propose")),
        ("read-call", call::<ReadCall<'_>>("The call of read")),
        ("read-answer", answer::<Import>("The answer of read")),
        ("levels-call", call::<LevelsCall>("The call of levels")),
        ("levels-answer", answer::<MatrixScores>("The answer of levels")),
        ("release-call", call::<ReleaseCall>("The call of release")),
        ("release-answer", answer::<Release>("The answer of release")),
        ("audit-call", call::<AuditCall>("The call of audit")),
        ("audit-answer", answer::<Audit>("The answer of audit")),
        ("change-call", call::<ChangeCall>("The call of change")),
        ("change-answer", answer::<Change>("The answer of change")),
        ("compare-call", call::<CompareCall>("The call of compare")),
        ("compare-answer", answer::<Comparison>("The answer of compare")),
        ("indicators-call", call::<IndicatorsCall>("The call of indicators")),
        ("indicators-answer", answer::<Indicators>("The answer of indicators")),
        ("referral_audit-call", call::<ReferralAuditCall>("The call of referral_audit")),
        ("referral_audit-answer", answer::<ReferralAudit>("The answer of referral_audit")),
        ("handover_audit-call", call::<HandoverAuditCall>("The call of handover_audit")),
        ("handover_audit-answer", answer::<HandoverAudit>("The answer of handover_audit")),
        ("test_of_change-call", call::<TestOfChangeCall>("The call of test_of_change")),
        ("test_of_change-answer", answer::<Drawn<TestOfChange>>("The answer of test_of_change")),
        ("wage_cost-call", call::<WageCostCall>("The call of wage_cost")),
        ("wage_cost-answer", answer::<WageCost>("The answer of wage_cost")),
        ("cost_concentration-call", call::<CostConcentrationCall>("The call of cost_concentration")),
        ("cost_concentration-answer", answer::<Drawn<CostConcentration>>("The answer of cost_concentration")),
        ("network-call", call::<NetworkCall>("The call of network")),
        ("network-answer", answer::<Network>("The answer of network")),
        ("picture-call", call::<PictureCall>("The call of picture")),
        ("picture-answer", answer::<Picture>("The answer of picture")),
        ("report-call", call::<ReportCall>("The call of report")),
        ("report-answer", answer::<Page>("The answer of report")),
        ("describe-call", call::<DescribeCall>("The call of describe")),
        ("describe-answer", answer::<Description>("The answer of describe")),
        ("differences-call", call::<DifferencesCall<'_>>("The call of differences")),
        ("differences-answer", answer::<Differences>("The answer of differences")),
        ("icc-call", call::<IccCall>("The call of icc")),
        ("icc-answer", answer::<Icc>("The answer of icc")),
        ("icc_forms-call", call::<IccFormsCall>("The call of icc_forms")),
        ("icc_forms-answer", answer::<IccForms>("The answer of icc_forms")),
        ("agreement-call", call::<AgreementCall<'_>>("The call of agreement")),
        ("agreement-answer", answer::<Agreement>("The answer of agreement")),
        ("rwg_j-call", call::<RwgJCall>("The call of rwg_j")),
        ("rwg_j-answer", answer::<RwgJ>("The answer of rwg_j")),
    ];
    schemas.extend(course::schemas());
    schemas.extend(practice::schemas());
    schemas
}

fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().with_transform(RecursiveTransform(bound)).into_generator()
}

/// Says how large a number may be: a format alone binds nobody
fn bound(schema: &mut Schema) {
    if schema.get("format") == Some(&"uint32".into()) {
        schema.insert("maximum".into(), u32::MAX.into());
    }
}

/// A report, valid or not
fn found<F: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    let found = generator.subschema_for::<F>();
    json!({
        "type": "object",
        "required": ["valid", "violations"],
        "properties": { "valid": { "type": "boolean" }, "violations": { "type": "array", "items": found } },
        "additionalProperties": false
    })
}

fn call<T: JsonSchema>(title: &str) -> Value {
    let mut schema = generator().into_root_schema_for::<T>();
    schema.insert("title".into(), title.into());
    schema.to_value()
}

/// A whole answer has the fields of its result and a valid report; any other has a report only
fn answer<T: JsonSchema>(title: &str) -> Value {
    let mut generator = generator();
    let result = generator.subschema_for::<T>();
    let found = generator.subschema_for::<Found>();
    let report = |valid: bool| {
        json!({
            "type": "object",
            "required": ["valid", "violations"],
            "properties": { "valid": { "const": valid }, "violations": { "type": "array", "items": found } }
        })
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "required": ["schema", "report"],
        "properties": { "schema": { "const": 1 } },
        "oneOf": [
            { "allOf": [result], "properties": { "report": report(true) } },
            {
                "properties": { "schema": { "const": 1 }, "report": report(false) },
                "additionalProperties": false
            }
        ],
        "$defs": generator.take_definitions(true)
    })
}
