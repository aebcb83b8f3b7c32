//! A measure in time, as a call gives it.

use crate::{
    Date,
    improvement::{
        Day, RunChart,
        declare::{choice, given},
        notes::{At, Notes},
        run_chart::{Chart, Lengths},
    },
    rule::Rule,
};

/// The most points of a measure
const MOST_POINTS: u64 = 10_000;
/// Fewer points are too few for the rules of a run chart
const LEAST: u64 = 10;

given! {
    /// Something that is measured again and again
    #[derive(Clone, Debug, PartialEq)]
    pub struct Measure {
        /// Its name
        pub name: String,
        /// What a value is a number of
        pub unit: Option<String>,
        /// Which values are better
        pub better: Option<Better>,
        /// The values in time
        pub points: Vec<MeasurePoint>,
        /// The number of first points with a value that the median is of; all before the change if left out
        pub baseline: Option<u64>,
        /// The day of the change
        pub changed_on: Option<Day>,
    }
}

choice! {
    /// Which values are better
    Better {
        /// Higher ones
        Higher = "higher",
        /// Lower ones
        Lower = "lower",
    }
}

given! {
    /// A value on a day
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct MeasurePoint {
        /// The day, later than that of the point before
        pub on: Day,
        /// The value; `None` if it is missing
        pub value: Option<f64>,
    }
}

/// A measure without a fault
pub(super) struct Series {
    pub(super) better: Option<Better>,
    /// Values in millionths
    points: Vec<(Date, Option<i128>)>,
    baseline: Option<u64>,
    changed_on: Option<Date>,
}

impl Measure {
    /// The measure, if nothing is wrong with it
    pub(super) fn read(&self, notes: &mut Notes<'_>) -> Option<Series> {
        let place = At::field("measure");
        notes.text(Some(&self.name), place.key("name"));
        notes.text(self.unit.as_deref(), place.key("unit"));
        let list = place.key("points");
        let with_value = self.points.iter().filter(|point| point.value.is_some()).count();
        let with_value = u64::try_from(with_value).unwrap_or(u64::MAX);
        let mut inside = notes.apart();
        let mut points = Vec::new();
        let mut before = None;
        for (at, point) in inside.list(&self.points, MOST_POINTS, list).iter().enumerate() {
            let place = list.entry(at);
            let on = inside.day(Some(point.on), place.key("on"));
            if before.zip(on).is_some_and(|(before, on)| on <= before) {
                inside.note(Rule::ChangeTestPointsOrder, place.key("on"));
            }
            before = on;
            let value = point.value.map(|value| inside.millionths(value, place.key("value")));
            points.extend(on.map(|on| (on, value.flatten())));
        }
        let whole = inside.valid();
        if with_value < LEAST {
            notes.note(Rule::ChangeTestPointsFew { least: LEAST }, list);
        }
        notes.report.append(inside.report);
        // Of a point that could not be read nobody knows whether it has a value.
        let counted = notes.is_read_in_full(list);
        if counted && self.baseline.is_some_and(|baseline| baseline == 0 || baseline > with_value) {
            notes.note(Rule::ChangeTestBaseline, place.key("baseline"));
        }
        let changed_on = notes.day(self.changed_on, place.key("changed_on"));
        let series = Series { better: self.better, points, baseline: self.baseline, changed_on };
        if whole && series.sides().is_some_and(|(before, after)| before.is_empty() || after.is_empty()) {
            notes.note(Rule::ChangeTestChangedOn, place.key("changed_on"));
        }
        notes.valid().then_some(series)
    }
}

impl Series {
    /// The points with a value
    fn values(&self) -> impl Iterator<Item = (Date, i128)> {
        self.points.iter().filter_map(|(on, value)| value.map(|value| (*on, value)))
    }

    /// The values before the change, and from its day on; `None` if nobody said when that was
    pub(super) fn sides(&self) -> Option<(Vec<i128>, Vec<i128>)> {
        let changed_on = self.changed_on?;
        let values = |after: bool| {
            self.values().filter(|(on, _)| (*on >= changed_on) == after).map(|(_, value)| value).collect()
        };
        Some((values(false), values(true)))
    }

    /// Whether the last value is of a day after `by`, and does not reach the target
    pub(super) fn falls_short(&self, target: i128, by: Date) -> bool {
        let short = |(on, value): (Date, i128)| {
            let short = match self.better {
                Some(Better::Higher) => value < target,
                Some(Better::Lower) => value > target,
                None => false,
            };
            on > by && short
        };
        self.values().last().is_some_and(short)
    }

    pub(super) fn chart(&self, lengths: Lengths) -> RunChart {
        let baseline: Vec<i128> = match (self.baseline, self.sides()) {
            (Some(baseline), _) => {
                let first = usize::try_from(baseline).unwrap_or(usize::MAX);
                self.values().take(first).map(|(_, value)| value).collect()
            }
            (None, Some((before, _))) => before,
            (None, None) => self.values().map(|(_, value)| value).collect(),
        };
        Chart { points: &self.points, baseline: &baseline, lengths }.read()
    }
}
