//! What published tables reveal, on tables that are worked out by hand.
#![cfg(feature = "json")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use rk_core::wire;
use serde_json::{Value, json};

fn audit(tables: &Value) -> Value {
    let call = json!({ "tables": tables }).to_string();
    serde_json::from_str(&wire::run("audit", call.as_bytes(), None).unwrap()).unwrap()
}

/// The findings as code, row, column, least, most, arithmetic
fn findings(tables: &Value) -> Vec<(String, Value, Value, f64, f64, Value)> {
    let answer = audit(tables);
    assert_eq!(answer["report"]["valid"], true, "{answer}");
    let findings = answer["findings"].as_array().unwrap();
    let warnings = answer["report"]["violations"].as_array().unwrap();
    assert_eq!(findings.len(), warnings.len());
    let part = |finding: &Value| {
        (
            finding["code"].as_str().unwrap().to_owned(),
            finding["row"].clone(),
            finding["column"].clone(),
            finding["least"].as_f64().unwrap(),
            finding["most"].as_f64().unwrap(),
            finding["arithmetic"].clone(),
        )
    };
    findings.iter().map(part).collect()
}

fn derived(
    row: &str,
    column: &str,
    least: f64,
    most: f64,
    arithmetic: &str,
) -> (String, Value, Value, f64, f64, Value) {
    ("audit.cell.derived".into(), json!(row), json!(column), least, most, json!(arithmetic))
}

#[test]
fn a_cell_follows_from_the_margin_of_its_row() {
    // 4 × 3.60 = 14.40; less 3.41, 3.52 and 3.70 that is 3.77, give or take (4 + 3) · 0.005.
    let table = json!({"kind": "means", "rows": ["a"], "columns": ["w", "x", "y", "z"],
        "cells": [[3.41, 3.52, null, 3.70]], "row_margins": [3.60], "decimals": 2});
    assert_eq!(
        findings(&json!([table])),
        [derived("a", "y", 3.735, 3.805, "4 × 3.60 − 3.41 − 3.52 − 3.70 = 3.77")]
    );
}

#[test]
fn a_margin_follows_from_its_cells() {
    // (3.41 + 3.52 + 3.70) / 3 = 3.54333, give or take 0.005.
    let table = json!({"kind": "means", "rows": ["a"], "columns": ["x", "y", "z"],
        "cells": [[3.41, 3.52, 3.7]], "row_margins": [null], "decimals": 2});
    let found = findings(&json!([table]));
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].1, &found[0].2), (&json!("a"), &Value::Null));
    assert_eq!((found[0].3, found[0].4), (3.538_333, 3.548_333));
    assert_eq!(found[0].5, "(3.41 + 3.52 + 3.70) ÷ 3 = 3.5433");
}

#[test]
fn two_rows_and_two_columns_give_a_cell_that_no_line_gives_alone() {
    // Withheld: three of four corners. The column p lacks only (a,p) and (b,p); their rows lack (a,q) as well.
    let table = json!({"kind": "counts", "rows": ["a", "b"], "columns": ["p", "q", "r"],
        "cells": [[null, null, 7], [6, null, 9]], "row_margins": [20, 25], "column_margins": [10, 19, 16]});
    // (a,p) = 10 − 6 = 4; (b,q) = 25 − 6 − 9 = 10; (a,q) = 20 − 7 − 4 = 9, which the row a gives with the column p.
    assert_eq!(
        findings(&json!([table])),
        [
            derived("a", "p", 4.0, 4.0, "10 − 6 = 4"),
            derived("a", "q", 9.0, 9.0, "(20 − 7) − (10 − 6) = 9"),
            derived("b", "q", 10.0, 10.0, "25 − 6 − 9 = 10"),
        ]
    );
}

#[test]
fn a_withheld_square_is_safe() {
    let table = json!({"kind": "counts", "rows": ["a", "b"], "columns": ["p", "q", "r"],
        "cells": [[null, null, 7], [null, null, 9]], "row_margins": [20, 25], "column_margins": [10, 19, 16]});
    assert!(findings(&json!([table])).is_empty());
}

#[test]
fn small_and_uniform_cells_are_named() {
    let means =
        json!({"kind": "means", "rows": ["a"], "columns": ["x", "y"], "cells": [[5.0, 3.2]], "n": [[9, 4]]});
    let counts =
        json!({"kind": "counts", "rows": ["a", "b"], "columns": ["x", "y"], "cells": [[0, 12], [3, 9]]});
    let found = findings(&json!([means, counts]));
    let brief: Vec<(&str, &Value, &Value, f64)> =
        found.iter().map(|found| (found.0.as_str(), &found.1, &found.2, found.3)).collect();
    let (a, b, x, y) = (json!("a"), json!("b"), json!("x"), json!("y"));
    assert_eq!(
        brief,
        [
            ("audit.cell.small", &a, &y, 4.0),
            ("audit.cell.uniform", &a, &x, 5.0),
            ("audit.cell.small", &b, &x, 3.0),
            ("audit.cell.uniform", &a, &y, 12.0),
        ]
    );
}

#[test]
fn two_waves_tell_of_a_joiner() {
    // Sums: 8 × 3.50 = 28, and 9 × 3.60 = 32.4, so a whole sum from 32.355 to 32.445: there is none, and none is told.
    let wave = |wave: &str, mean: f64, n: u64| {
        json!({"name": "t", "wave": wave, "kind": "means", "rows": ["a"], "columns": ["x"], "cells": [[mean]],
            "n": [[n]], "decimals": 2})
    };
    assert!(findings(&json!([wave("1", 3.5, 8), wave("2", 3.6, 9)])).is_empty());
    // 9 × 3.56 = 32.04: the sum is 32, and 32 − 28 = 4 is the answer of the ninth.
    let found = findings(&json!([wave("1", 3.5, 8), wave("2", 3.56, 9)]));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0.as_str(), found[0].3, found[0].4), ("audit.wave.person", 4.0, 4.0));
    assert_eq!(found[0].5, "9 × 3.56 − 8 × 3.50 = 4.04");
}

#[test]
fn tables_that_do_not_fit_are_refused() {
    let faults = |tables: &Value| -> Vec<(String, Value)> {
        let answer = audit(tables);
        let found = answer["report"]["violations"].as_array().unwrap();
        found
            .iter()
            .map(|found| (found["code"].as_str().unwrap().to_owned(), found["path"].clone()))
            .collect()
    };
    assert_eq!(faults(&json!([])), [("audit.table.none".to_owned(), json!(["tables"]))]);
    let table = json!({"kind": "means", "rows": ["a", "b"], "columns": ["x"], "cells": [[5.5], [3.21, 2]],
        "row_margins": [1], "total": 3.5, "decimals": 1});
    let shape = |path: Value| ("audit.table.shape".to_owned(), path);
    let number = |path: Value| ("audit.number".to_owned(), path);
    assert_eq!(
        faults(&json!([table])),
        [
            shape(json!(["tables", 0, "cells", 1])),
            shape(json!(["tables", 0, "row_margins"])),
            number(json!(["tables", 0, "cells", 0, 0])),
            number(json!(["tables", 0, "cells", 1, 0])),
        ]
    );
}
