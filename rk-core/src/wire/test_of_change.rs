//! The operation `test_of_change`.

use super::{Answer, Drawn, Schema, told::told};
use crate::{
    Locale,
    improvement::{Aim, ChangeTest, Day, Driver, Measure, TestOfChange, Tried, declare::given},
    picture::{Picture, RunChartFrame},
};

given! {
    /// The call of `test_of_change`
    pub(super) struct TestOfChangeCall {
        /// The version of this shape, 1
        #[cfg_attr(feature = "schema", serde(default))]
        schema: Schema,
        /// The language of messages and of the picture
        #[cfg_attr(feature = "schema", serde(default))]
        locale: Locale,
        /// What it should lead to
        aim: Option<Aim>,
        /// What drives it
        drivers: Option<Vec<Driver>>,
        /// What is tried
        tests: Option<Vec<Tried>>,
        /// What shows whether it works
        measure: Option<Measure>,
        /// The points of a shift, 6 if left out
        shift: Option<u64>,
        /// The points of a trend, 5 if left out
        trend: Option<u64>,
        /// Whether to draw the run chart
        #[cfg_attr(feature = "schema", serde(default))]
        picture: bool,
    }
}

/// A test of change: its drivers as a tree, its measure as a run chart
pub(super) fn test_of_change(text: &[u8]) -> String {
    told(text, |call: TestOfChangeCall, unread| {
        let TestOfChangeCall { aim, drivers, tests, measure, shift, trend, picture, locale, .. } = call;
        let given = ChangeTest { aim, drivers, tests, measure, shift, trend };
        let (tested, report) = TestOfChange::beside(unread, &given);
        let drawn = tested.map(|result| {
            let picture = if picture { draw(&given, &result, locale) } else { None };
            Drawn::new(result, picture)
        });
        Answer::new(drawn, report, locale)
    })
}

/// The run chart; `None` without a measure
fn draw(given: &ChangeTest, tested: &TestOfChange, locale: Locale) -> Option<Picture> {
    let measure = given.measure.as_ref()?;
    let frame = RunChartFrame {
        name: &measure.name,
        unit: measure.unit.as_deref(),
        target: given.aim.as_ref().and_then(|aim| aim.target),
        changed_on: measure.changed_on.and_then(Day::date),
    };
    Some(Picture::of_run_chart(tested.chart.as_ref()?, &frame, locale))
}
