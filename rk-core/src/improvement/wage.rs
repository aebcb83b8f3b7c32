//! What a way of working costs in wages, before and with an improvement.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

#[cfg(feature = "json")]
use super::given::Given;
use super::{
    Reason, Why,
    declare::{choice, given},
    notes::{At, MOST_ENTRIES, Notes},
};
#[cfg(feature = "json")]
use crate::{course::draft::table::Table, document::Reader};
use crate::{
    ordered::result,
    rule::{Places, Report, Rule},
    stats::Rational,
};

/// The most units that may have to save what it cost to begin
const MOST_UNITS: u64 = 1_000_000_000_000_000;

/// The wage cost before and with an improvement, as somebody estimated it
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wages {
    /// What a unit cost before
    pub before: Option<WageSide>,
    /// What it costs with the improvement
    pub after: Option<WageSide>,
    /// What the amounts are for
    pub unit: Option<WageUnit>,
    /// What it cost to begin
    pub start_up: Option<f64>,
    /// How many units a year
    pub per_year: Option<f64>,
}

/// The cost of a unit
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged))]
pub enum WageSide {
    /// As one amount
    Amount(f64),
    /// As hours and wages
    Rows(WageRows),
}

#[cfg(feature = "json")]
impl Given for WageSide {
    const INSIDE: &'static Table = WageRows::INSIDE;

    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let mut is_object = false;
        reader.ahead(&mut |reader| is_object = reader.is_object());
        if is_object { WageRows::read(reader).map(Self::Rows) } else { f64::read(reader).map(Self::Amount) }
    }
}

given! {
    /// The hours that a unit takes
    #[derive(Clone, Debug, PartialEq)]
    pub struct WageRows {
        /// A row for each who works on it
        pub rows: Vec<WageRow>,
    }
}

given! {
    /// The hours of one who works on a unit
    #[derive(Clone, Debug, PartialEq)]
    pub struct WageRow {
        /// Who
        pub who: Option<String>,
        /// The hours
        pub hours: f64,
        /// The wage of an hour
        pub hourly: f64,
    }
}

choice! {
    /// What an amount is for
    WageUnit {
        /// One case
        Case = "case",
        /// A month
        Month = "month",
        /// A year
        Year = "year",
        /// Something else
        Other = "other",
    }
}

/// What nobody said
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unknown {
    /// What it cost before
    Before,
    /// What it costs with the improvement
    After,
    /// What the amounts are for
    Unit,
    /// What it cost to begin
    StartUp,
    /// What leadership and training in daily running cost: no number of it is read, so nobody ever said
    Upkeep,
    /// How many units a year
    PerYear,
}

result! {
    /// The wage cost of a unit before and with an improvement, in the unit of the amounts
    WageCost {
        /// What it cost before: the amount, or the sum of hours times wages
        before: Option<f64>,
        /// What it costs with the improvement
        after: Option<f64>,
        /// Before less after
        saved: Option<f64>,
        /// 100 · (after − before) / before
        percent: Option<f64>,
        /// Before / after
        factor: Option<f64>,
        /// `saved` times the units of a year
        yearly: Option<f64>,
        /// The least whole number of units that save what it cost to begin, at most 10¹⁵
        units_to_recover: Option<u64>,
        /// What nobody said
        unknown: Vec<Unknown>,
    }
}

impl WageCost {
    /// What the amounts say together
    ///
    /// The result is there if the report is valid.
    #[must_use]
    pub fn of(wages: &Wages) -> (Option<Self>, Report) {
        Self::beside(&Places::default(), wages)
    }

    /// The same beside places that could not be read
    pub(crate) fn beside(unread: &Places, wages: &Wages) -> (Option<Self>, Report) {
        let mut notes = Notes::new(unread);
        let [before, after] = [("before", &wages.before), ("after", &wages.after)]
            .map(|(field, side)| read(side.as_ref(), At::field(field), &mut notes));
        if wages.unit.is_none() {
            notes.note(Rule::WageUnitUnknown, At::field("unit"));
        }
        if wages.start_up.is_none() {
            notes.note(Rule::WageStartUpUnknown, At::field("start_up"));
        }
        let start_up = amount(wages.start_up, At::field("start_up"), &mut notes);
        let per_year = amount(wages.per_year, At::field("per_year"), &mut notes);
        let unknown = [
            (Unknown::Before, before.is_none()),
            (Unknown::After, after.is_none()),
            (Unknown::Unit, wages.unit.is_none()),
            (Unknown::StartUp, start_up.is_none()),
            (Unknown::Upkeep, true),
            (Unknown::PerYear, per_year.is_none()),
        ];
        let unknown = unknown.into_iter().filter_map(|(what, unknown)| unknown.then_some(what)).collect();
        let known = Amounts {
            before: before.ok_or(Reason::NoBefore),
            after: after.ok_or(Reason::NoAfter),
            start_up: start_up.ok_or(Reason::NoStartUp),
            per_year: per_year.ok_or(Reason::NoPerYear),
        };
        let cost = known.cost(unknown);
        (notes.valid().then_some(cost), notes.report)
    }
}

/// What is known, exact
struct Amounts {
    before: Result<Rational, Reason>,
    after: Result<Rational, Reason>,
    start_up: Result<Rational, Reason>,
    per_year: Result<Rational, Reason>,
}

impl Amounts {
    fn cost(&self, unknown: Vec<Unknown>) -> WageCost {
        let rounded = |number: &Rational| number.rounded();
        let saved = self.saved();
        let mut why = Why::default();
        WageCost {
            before: why.or_note("before", self.before.as_ref().map(rounded).map_err(|reason| *reason)),
            after: why.or_note("after", self.after.as_ref().map(rounded).map_err(|reason| *reason)),
            saved: why.or_note("saved", saved.as_ref().map(rounded).map_err(|reason| *reason)),
            percent: why.or_note("percent", self.percent().map(|number| number.rounded())),
            factor: why.or_note("factor", self.factor().map(|number| number.rounded())),
            yearly: why.or_note("yearly", self.yearly().map(|number| number.rounded())),
            units_to_recover: why.or_note("units_to_recover", self.units()),
            unknown,
            why,
        }
    }

    fn sides(&self) -> Result<(&Rational, &Rational), Reason> {
        Ok((self.before.as_ref().map_err(|reason| *reason)?, self.after.as_ref().map_err(|reason| *reason)?))
    }

    fn saved(&self) -> Result<Rational, Reason> {
        self.sides().map(|(before, after)| before.minus(after))
    }

    fn percent(&self) -> Result<Rational, Reason> {
        let (before, after) = self.sides()?;
        after.minus(before).times(&Rational::from(100)).per(before).ok_or(Reason::ZeroBefore)
    }

    fn factor(&self) -> Result<Rational, Reason> {
        let (before, after) = self.sides()?;
        before.per(after).ok_or(Reason::ZeroAfter)
    }

    fn yearly(&self) -> Result<Rational, Reason> {
        let saved = self.saved()?;
        Ok(saved.times(self.per_year.as_ref().map_err(|reason| *reason)?))
    }

    fn units(&self) -> Result<u64, Reason> {
        let saved = self.saved()?;
        let start_up = self.start_up.as_ref().map_err(|reason| *reason)?;
        if saved.sign() != Ordering::Greater {
            return Err(Reason::NothingSaved);
        }
        let saves = |units: u64| saved.times(&Rational::from(units)) >= *start_up;
        let (mut low, mut high) = (0, MOST_UNITS);
        if !saves(high) {
            return Err(Reason::NothingSaved);
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if saves(middle) { high = middle } else { low = middle + 1 }
        }
        Ok(low)
    }
}

/// An amount of 0 or more
fn amount(number: Option<f64>, at: At<'_>, notes: &mut Notes<'_>) -> Option<Rational> {
    let amount = notes.number(number, at)?;
    if amount.sign() == Ordering::Less {
        notes.note(Rule::WageNegative, at);
        return None;
    }
    Some(amount)
}

/// What a unit costs; `None` if nobody said, or if what they said is noted
fn read(side: Option<&WageSide>, at: At<'_>, notes: &mut Notes<'_>) -> Option<Rational> {
    let rows = match side {
        None => {
            notes.note(Rule::WageSideMissing, at);
            return None;
        }
        Some(WageSide::Amount(number)) => return amount(Some(*number), at, notes),
        Some(WageSide::Rows(WageRows { rows })) => rows,
    };
    let place = at.key("rows");
    if rows.is_empty() {
        notes.note(Rule::WageRowsNone, place);
        return None;
    }
    let mut sum = Some(Rational::zero());
    for (number, row) in notes.list(rows, MOST_ENTRIES, place).iter().enumerate() {
        let place = place.entry(number);
        notes.text(row.who.as_deref(), place.key("who"));
        let hours = amount(Some(row.hours), place.key("hours"), notes);
        let hourly = amount(Some(row.hourly), place.key("hourly"), notes);
        sum = sum.zip(hours.zip(hourly)).map(|(sum, (hours, hourly))| sum.plus(&hours.times(&hourly)));
    }
    sum
}
