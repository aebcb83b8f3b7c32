//! The numbers of other programs in `samples/peers`, each compared with ours.
//!
//! The folder's README says what the fields of a number are.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![cfg(all(feature = "json", feature = "import"))]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rk_core::wire;
use rstest::rstest;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// How far two programs that compute the same may lie apart: of 1, or of the number if that is larger
const APART: f64 = 1e-10;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    made_by: String,
    versions: BTreeMap<String, String>,
    numbers: Vec<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    statistic: String,
    input: String,
    part: Option<Value>,
    scope: Option<Value>,
    method: Option<String>,
    field: Option<String>,
    #[serde(default)]
    options: Map<String, Value>,
    function: String,
    value: Option<f64>,
    because: Option<String>,
    within: Option<f64>,
}

/// Operations whose numbers wait for them: an operation of this list is compared as soon as it answers
const NOT_YET: &[&str] = &["change", "compare"];

/// Whether an operation answers with statistics; `change` and `compare` do so once they know of tests
fn answers(operation: &str) -> bool {
    let found = match operation {
        "change" | "compare" => wire::run(operation, br#"{"tests": {}}"#, None)
            .is_some_and(|answer| !answer.contains("input.unknown_field")),
        _ => wire::run(operation, b"{}", None).is_some(),
    };
    assert!(found || NOT_YET.contains(&operation), "there is no operation {operation}");
    found
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/peers")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// The answer of an operation to a call without faults
fn answer(operation: &str, call: &Value) -> Value {
    let text = wire::run(operation, call.to_string().as_bytes(), None);
    let answer: Value =
        serde_json::from_str(&text.unwrap_or_else(|| panic!("there is no operation {operation}"))).unwrap();
    assert_eq!(answer.pointer("/report/valid"), Some(&Value::Bool(true)), "{operation}: {answer}");
    answer
}

/// A call with more fields
fn with(mut call: Value, more: &Map<String, Value>) -> Value {
    call.as_object_mut().unwrap().extend(more.clone());
    call
}

/// A call on the columns of a survey
fn of_survey(input: &Value) -> Value {
    json!({
        "frequency": "scored",
        "codebook": {"respondent": "respondent", "group": "group", "pattern": "{rated}_{dimension}"},
        "columns": input.get("columns").unwrap(),
    })
}

/// The scores of a survey, or of what `select` keeps of it
fn scores(input: &Value, select: Option<Value>) -> Value {
    let mut call = of_survey(input);
    let fields = call.as_object_mut().unwrap();
    fields.insert("respondents".into(), Value::Bool(true));
    if let Some(select) = select {
        fields.insert("select".into(), select);
    }
    answer("score", &call)
}

/// The inputs and the answers that have been asked for
struct Answers {
    inputs: Value,
    given: BTreeMap<String, Value>,
}

impl Answers {
    fn new() -> Self {
        let inputs = serde_json::from_str(&read(&folder().join("inputs.json"))).unwrap();
        Self { inputs, given: BTreeMap::new() }
    }

    fn input(&self, name: &str) -> &Value {
        self.inputs.get(name).unwrap_or_else(|| panic!("there is no input {name}"))
    }

    /// Our answer to what another program was given
    fn to(&mut self, operation: &str, number: &Number) -> &Value {
        let key = format!("{operation} {} {:?}", number.input, number.options);
        if !self.given.contains_key(&key) {
            let found = answer(operation, &self.call(operation, number));
            self.given.insert(key.clone(), found);
        }
        self.given.get(&key).unwrap()
    }

    fn call(&self, operation: &str, number: &Number) -> Value {
        let input = self.input(&number.input);
        let plain = match operation {
            "alpha" | "omega_total" | "factors" | "icc_forms" => json!({"rows": input}),
            "describe" | "icc" => input.clone(),
            "rwg_j" => match input.get("values").and_then(Value::as_array) {
                Some(values) => {
                    let rows: Vec<_> = values.iter().map(|value| json!([value])).collect();
                    json!({"rows": rows, "groups": input.get("groups")})
                }
                None => input.clone(),
            },
            "reliability" | "agreement" | "differences" => of_survey(input),
            "change" => json!({
                "before": scores(input, Some(json!({"wave": ["1"]}))),
                "after": scores(input, Some(json!({"wave": ["2"]}))),
                "tests": {},
            }),
            "compare" => {
                let names = input.pointer("/columns/site").and_then(Value::as_array).unwrap();
                let names: BTreeSet<_> = names.iter().filter_map(Value::as_str).collect();
                let one =
                    |name| json!({"name": name, "scores": scores(input, Some(json!({"site": [name]})))});
                json!({"sites": names.into_iter().map(one).collect::<Vec<_>>(), "tests": {}})
            }
            "network" => {
                let mut call = json!({"scores": scores(input, None)});
                if let Some(name) = number.options.get("with") {
                    let other = scores(self.input(name.as_str().unwrap()), None);
                    call.as_object_mut().unwrap().insert("with".into(), other);
                }
                return call;
            }
            _ => panic!("nothing is known of a call of {operation}"),
        };
        with(plain, &number.options)
    }

    /// Our number beside another program's, which there must be; None if it does not exist
    fn ours(&mut self, number: &Number) -> Option<f64> {
        let (operation, statistic) = number.statistic.split_once('.').unwrap();
        let answer = self.to(operation, number);
        let found = match &number.scope {
            Some(scope) => estimate(answer, statistic, scope, number),
            None => plain(answer, statistic, number.part.as_ref()),
        };
        let found = found.unwrap_or_else(|| panic!("rk has no {}", number.name()));
        assert!(found.is_number() || found.is_null(), "{}: {found}", number.name());
        found.as_f64()
    }
}

impl Number {
    fn name(&self) -> String {
        let Self { statistic, input, part, scope, method, field, options, function, .. } = self;
        let options = Value::from(options.clone());
        format!("{statistic} of {input} {part:?} {scope:?} {method:?} {field:?} {options} ({function})")
    }
}

/// A field of an answer, by a path with dots; `part` is a place in a list, a key, or the name of a form
///
/// Fields of what does not exist do not exist.
fn plain<'a>(answer: &'a Value, path: &str, part: Option<&Value>) -> Option<&'a Value> {
    if let Some(forms) = answer.get("forms").and_then(Value::as_array) {
        return forms.iter().find(|form| form.get("form") == part)?.get(path);
    }
    let within = |outer: &'a Value, key: &str| if outer.is_null() { Some(outer) } else { outer.get(key) };
    let found = path.split('.').try_fold(answer, within)?;
    match part {
        None => Some(found),
        Some(_) if found.is_null() => Some(found),
        Some(Value::String(key)) => found.get(key),
        Some(place) => found.get(usize::try_from(place.as_u64()?).ok()?),
    }
}

/// A number of the one row of estimates that fits
fn estimate<'a>(answer: &'a Value, statistic: &str, scope: &Value, number: &Number) -> Option<&'a Value> {
    let rows = answer.get("estimates").or_else(|| answer.get("tests"))?.as_array()?;
    let mut found = rows.iter().filter(|row| {
        row.get("statistic").is_some_and(|name| name == statistic)
            && row.get("scope") == Some(scope)
            && number.method.as_ref().is_none_or(|method| row.get("method").is_some_and(|own| own == method))
    });
    let row = found.next()?;
    assert!(found.next().is_none(), "rk has several {}", number.name());
    row.get(number.field.as_ref()?)
}

#[rstest]
fn we_get_the_numbers_of_other_programs(#[files("samples/peers/*_*.json")] path: PathBuf) {
    let sample: Sample = serde_json::from_str(&read(&path)).unwrap();
    assert!(folder().join("../../..").join(&sample.made_by).is_file(), "{}", sample.made_by);
    assert!(!sample.versions.is_empty() && !sample.numbers.is_empty());
    let mut asked = Answers::new();
    let mut faults = Vec::new();
    let mut reasons: BTreeMap<&str, bool> = BTreeMap::new();
    for number in &sample.numbers {
        if !answers(number.statistic.split_once('.').unwrap().0) {
            continue;
        }
        let ours = asked.ours(number);
        let apart = match (ours, number.value) {
            (None, None) => 0.0,
            (Some(ours), Some(theirs)) => (ours - theirs).abs() / theirs.abs().max(1.0),
            _ => f64::INFINITY,
        };
        let agree = apart <= APART;
        let fits = match (&number.because, number.within) {
            (None, None) => agree,
            (None, Some(_)) => panic!("{} may lie apart for no reason", number.name()),
            (Some(_), None) => !agree,
            (Some(_), Some(within)) => apart <= within,
        };
        if let Some(because) = &number.because {
            *reasons.entry(because).or_default() |= !agree;
        }
        if !fits {
            faults.push(format!("{}: theirs {:?}, ours {ours:?}", number.name(), number.value));
        }
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), sample.numbers.len(), faults.join("\n"));
    for (reason, needed) in reasons {
        assert!(needed, "no number needs the reason: {reason}");
    }
}
