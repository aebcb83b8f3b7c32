//! A document of each kind that raises no error on 2025-11-03.

/// Operations with a document for each
pub(super) const DOCUMENTS: &[(&str, &str)] = &[
    ("check_programme", include_str!("../../samples/practice/programme.json")),
    ("check_plan", include_str!("../../samples/practice/plan.json")),
    ("check_preparation", include_str!("../../samples/practice/preparation.json")),
    ("check_decision", include_str!("../../samples/practice/decision.json")),
];
