//! An entry that cannot be read keeps its place: the others count as they did, each one place later.

use serde_json::Value;

use super::run;

/// A call of more bytes may hold a list that has no room for one more entry
const MOST: usize = 40_000;

/// The same with null before the entries of every list
fn later(value: &Value) -> Value {
    match value {
        Value::Array(entries) => std::iter::once(Value::Null).chain(entries.iter().map(later)).collect(),
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), later(value))).collect(),
        other => other.clone(),
    }
}

/// Every position one later
fn counted(place: &mut Value) {
    for step in place.as_array_mut().into_iter().flatten() {
        if let Some(at) = step.as_u64() {
            *step = (at + 1).into();
        }
    }
}

/// An answer as it is when every entry stands one place later; sentences, which name places too, are left out
fn moved(mut answer: Value) -> Value {
    for violation in answer["report"]["violations"].as_array_mut().unwrap() {
        // The lists of the settings stay as they are.
        if violation["path"][0] != "settings" {
            counted(&mut violation["path"]);
        }
        violation.as_object_mut().unwrap().remove("message");
        if let Some(waiver) = violation.get_mut("waiver") {
            counted(waiver);
        }
        for (name, value) in violation["params"].as_object_mut().unwrap() {
            // These list words and not the steps to a place.
            if !["choices", "areas"].contains(&name.as_str()) {
                counted(value);
            }
        }
    }
    for list in ["overdue", "upcoming"] {
        let listed = answer.get_mut("facts").and_then(|facts| facts.get_mut(list)?.as_array_mut());
        for due in listed.into_iter().flatten() {
            let at = due["follow_up"].as_u64().unwrap();
            due["follow_up"] = (at + 1).into();
        }
    }
    answer
}

fn without_sentences(mut answer: Value) -> Value {
    for violation in answer["report"]["violations"].as_array_mut().unwrap() {
        violation.as_object_mut().unwrap().remove("message");
    }
    answer
}

#[test]
fn every_vector_finds_the_same_one_place_later() {
    let mut tried = 0;
    for operation in ["check_course", "check_agreement", "check_meeting"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors").join(operation);
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let vector: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let mut call = vector["call"].clone();
            if !call.is_object() {
                continue;
            }
            if let Some(document) = vector["document"].as_str() {
                // A text that is no JSON has no places.
                let Ok(document) = serde_json::from_str(document) else { continue };
                call["course"] = document;
            }
            if call.to_string().len() > MOST {
                continue;
            }
            let before = run(operation, &call, None);
            for part in ["course", "agreement", "meeting"] {
                if let Some(part) = call.get_mut(part) {
                    *part = later(part);
                }
            }
            let after = run(operation, &call, None);
            assert_eq!(without_sentences(after), moved(before), "{}", path.display());
            tried += 1;
        }
    }
    assert!(tried > 600, "only {tried} vectors were tried");
}
