//! Every operation by its name, on text and bytes.

use super::{
    agreement, alpha, audit, bootstrap, change, compare, cost_concentration, course, describe, differences,
    factors, handover_audit, icc, icc_forms, indicators, levels, long_text, network, omega_total, picture,
    practice, propose, read, referral_audit, release, reliability, report, rwg_j, score, test_of_change,
    text, wage_cost,
};
pub use crate::stats::replicate::Watch;
use crate::survey::Source;

/// How an operation is run on the text of a call
enum Way {
    /// On the call alone
    Call(fn(&[u8]) -> String),
    /// On the call, with a course's document in it or beside it
    Document(fn(&[u8], Option<&[u8]>) -> String),
    /// On the call, with data in it or beside it
    Data(fn(&[u8], Option<Source<'_>>) -> String),
    /// The same, for work that may be long
    Long(fn(&[u8], Option<Source<'_>>, &mut Watch<'_>) -> Option<String>),
}

const OPERATIONS: &[(&str, Way)] = &[
    ("score", Way::Data(|call, data| text(call, |call| score(call, data)))),
    ("propose", Way::Data(|call, data| text(call, |call| propose(call, data)))),
    ("read", Way::Data(|call, data| text(call, |call| read(call, data)))),
    ("alpha", Way::Call(|call| text(call, alpha))),
    ("omega_total", Way::Call(|call| text(call, omega_total))),
    ("factors", Way::Call(|call| text(call, factors))),
    ("reliability", Way::Data(|call, data| text(call, |call| reliability(call, data)))),
    ("bootstrap", Way::Long(|call, data, watch| long_text(call, |call| bootstrap(call, data, watch)))),
    ("levels", Way::Call(|call| text(call, levels))),
    ("release", Way::Call(|call| text(call, release))),
    ("audit", Way::Call(|call| text(call, |call| audit(&call)))),
    ("change", Way::Call(|call| text(call, |call| change(&call)))),
    ("compare", Way::Call(|call| text(call, compare))),
    ("indicators", Way::Call(|call| text(call, indicators))),
    ("network", Way::Call(|call| text(call, |call| network(&call)))),
    ("picture", Way::Call(|call| text(call, picture))),
    ("report", Way::Call(|call| text(call, report))),
    ("describe", Way::Call(|call| text(call, |call| describe(&call)))),
    ("icc", Way::Call(|call| text(call, icc))),
    ("icc_forms", Way::Call(|call| text(call, |call| icc_forms(&call)))),
    ("rwg_j", Way::Call(|call| text(call, rwg_j))),
    ("differences", Way::Data(|call, data| text(call, |call| differences(call, data)))),
    ("referral_audit", Way::Call(referral_audit::referral_audit)),
    ("handover_audit", Way::Call(handover_audit::handover_audit)),
    ("test_of_change", Way::Call(test_of_change::test_of_change)),
    ("wage_cost", Way::Call(wage_cost::wage_cost)),
    ("cost_concentration", Way::Call(cost_concentration::cost_concentration)),
    ("agreement", Way::Data(|call, data| text(call, |call| agreement(call, data)))),
    // The list is for a page that shows them: the module that only checks a course has to be small.
    ("rules", Way::Call(course::rules)),
    // With facts, which the small module leaves out for the same reason.
    ("check_course", Way::Document(course::check_course_with_facts)),
    ("check_programme", Way::Call(practice::check_programme)),
    ("check_plan", Way::Call(practice::check_plan)),
    ("check_preparation", Way::Call(practice::check_preparation)),
    ("check_decision", Way::Call(practice::check_decision)),
    ("reported_effects", Way::Call(practice::reported_effects)),
];

/// Runs an operation: the JSON text of its call in, that of its answer out
///
/// `data` are a table, or the text or the bytes of a CSV file, for the
/// operations that read data, or of a course's document; the call then holds none. None if no operation
/// has this name, or if it reads no data and some are given. Everything else
/// that is wrong is in the answer's report.
#[must_use]
pub fn run(operation: &str, call: &[u8], data: Option<Source<'_>>) -> Option<String> {
    run_watched(operation, call, data, &mut |_, _| true)
}

/// Runs an operation as [`run`] does, but checks no form of a course and applies no act
///
/// A module for the web holds no code of these with this.
#[must_use]
pub fn run_survey(operation: &str, call: &[u8], data: Option<Source<'_>>) -> Option<String> {
    let (_, way) = OPERATIONS.iter().find(|(name, _)| *name == operation)?;
    watched(way, call, data, &mut |_, _| true)
}

/// Runs an operation that may take long, as [`run`] does, and lets `watch` follow it and stop it
///
/// None too if `watch` has stopped it.
#[must_use]
pub fn run_watched(
    operation: &str,
    call: &[u8],
    data: Option<Source<'_>>,
    watch: &mut Watch<'_>,
) -> Option<String> {
    let Some((_, way)) = OPERATIONS.iter().find(|(name, _)| *name == operation) else {
        return on_document(data, |document| course::run_course_or_act(operation, call, document));
    };
    watched(way, call, data, watch)
}

fn watched(way: &Way, call: &[u8], data: Option<Source<'_>>, watch: &mut Watch<'_>) -> Option<String> {
    match (way, data) {
        (Way::Call(run), None) => Some(run(call)),
        (Way::Call(_), Some(_)) => None,
        (Way::Document(run), data) => on_document(data, |document| Some(run(call, document))),
        (Way::Data(run), data) => Some(run(call, data)),
        (Way::Long(run), data) => run(call, data, watch),
    }
}

/// Runs on the text of a document if there is one; on a table nothing runs
fn on_document(
    data: Option<Source<'_>>,
    run: impl FnOnce(Option<&[u8]>) -> Option<String>,
) -> Option<String> {
    match data {
        #[cfg(feature = "import")]
        Some(Source::Csv(text)) => run(Some(text.as_bytes())),
        #[cfg(feature = "import")]
        Some(Source::Bytes(bytes)) => run(Some(bytes)),
        Some(Source::Table(_)) => None,
        None => run(None),
    }
}
