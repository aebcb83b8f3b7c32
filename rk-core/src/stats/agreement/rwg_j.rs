//! Agreement within each group of a table.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Agreement, Answers, Null};
use crate::{ordered::Ordered, stats::Why};

/// The most answer options of a scale
const MOST_OPTIONS: u32 = 1000;

/// Agreement within groups; every list is by group, in the order of their first rows
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RwgJ {
    /// The number of answer options
    pub options: u32,
    /// The variance that answers by chance alone would have
    pub null_variance: f64,
    /// rwg(j), as it is
    pub values: Ordered<Option<f64>>,
    /// rwg(j), 0 where the raters differ more than by chance
    pub clipped: Ordered<Option<f64>>,
    /// r*wg(j)
    pub r_star: Ordered<Option<f64>>,
    /// The number of raters
    pub n: Ordered<u64>,
    /// The mean over the items of the variance (n − 1)
    pub mean_variance: Ordered<Option<f64>>,
    /// The mean over the items of the mean absolute deviation from the median
    pub ad: Ordered<Option<f64>>,
    /// `a_wg(j)`
    pub a_wg: Ordered<Option<f64>>,
    /// For each group with a `None`, the reason of the first
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

/// What is wrong with a table of answers; positions are counted from 0
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RwgJFault {
    /// The options are fewer than `least` or more than `most`
    Options {
        /// 2
        least: u32,
        /// 1000
        most: u32,
    },
    /// The null has no variance that is known and above 0
    Null,
    /// There is not one group a row
    Groups,
    /// A row is longer or shorter than the first
    Ragged {
        /// The row
        row: usize,
        /// How many values the first row has
        expected: usize,
    },
    /// No row, or no item
    Empty,
    /// A value is outside of 1 to the number of options
    OffScale {
        /// The row
        row: usize,
        /// The item
        item: usize,
    },
}

/// Agreement within each group: a row a rater, a column an item
///
/// Rows with a missing value or without a group are left out. See [`Agreement`] for the formulas.
///
/// # Errors
///
/// Everything that is at fault, in the order of the parameters.
///
/// ```
/// use rk_core::stats::{Null, rwg_j};
///
/// let rows = [[4.0, 4.0], [5.0, 4.0], [5.0, 4.0], [3.0, 3.0]].map(|row| row.map(Some));
/// let groups = [Some("ward"), Some("ward"), Some("ward"), Some("clinic")];
/// let found = rwg_j(&rows, &groups, 5, Null::Uniform).map_err(|_| "at fault")?;
/// assert_eq!(found.values.get("ward"), Some(&Some(22.0 / 23.0)));
/// assert_eq!(found.why.get("clinic").map(|why| why.id()), Some("too_few"));
/// # Ok::<(), &str>(())
/// ```
pub fn rwg_j<R: AsRef<[Option<f64>]>>(
    rows: &[R],
    groups: &[Option<&str>],
    options: u32,
    null: Null,
) -> Result<RwgJ, Vec<RwgJFault>> {
    let faults = faults(rows, groups, options, null);
    let Some(variance) = null.variance(options).filter(|_| faults.is_empty()) else { return Err(faults) };
    let mut found = RwgJ {
        options,
        null_variance: variance.rounded(),
        values: Ordered::default(),
        clipped: Ordered::default(),
        r_star: Ordered::default(),
        n: Ordered::default(),
        mean_variance: Ordered::default(),
        ad: Ordered::default(),
        a_wg: Ordered::default(),
        why: Why::default(),
    };
    for (group, rows) in grouped(rows, groups) {
        found.add(group, &rows, null);
    }
    Ok(found)
}

/// The complete rows of each group, in the order of their first
fn grouped<'a, R: AsRef<[Option<f64>]>>(
    rows: &[R],
    groups: &[Option<&'a str>],
) -> Vec<(&'a str, Vec<Vec<f64>>)> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found: Vec<(&str, Vec<Vec<f64>>)> = Vec::new();
    for (row, group) in rows.iter().zip(groups) {
        let (Some(group), Some(row)) = (group, row.as_ref().iter().copied().collect::<Option<_>>()) else {
            continue;
        };
        let place = *places.entry(group).or_insert(found.len());
        match found.get_mut(place) {
            Some((_, rows)) => rows.push(row),
            None => found.push((group, vec![row])),
        }
    }
    found
}

fn faults<R: AsRef<[Option<f64>]>>(
    rows: &[R],
    groups: &[Option<&str>],
    options: u32,
    null: Null,
) -> Vec<RwgJFault> {
    let mut faults = Vec::new();
    let expected = rows.first().map_or(0, |row| row.as_ref().len());
    if expected == 0 {
        faults.push(RwgJFault::Empty);
    }
    let ragged = rows.iter().enumerate().filter(|(_, row)| row.as_ref().len() != expected);
    faults.extend(ragged.map(|(row, _)| RwgJFault::Ragged { row, expected }));
    let known = (2..=MOST_OPTIONS).contains(&options);
    let scale = 1.0..=f64::from(options);
    for (row, values) in rows.iter().enumerate().filter(|_| known) {
        let off = |value: &Option<f64>| value.is_some_and(|value| !scale.contains(&value));
        let off = values.as_ref().iter().enumerate().filter(|(_, value)| off(value));
        faults.extend(off.map(|(item, _)| RwgJFault::OffScale { row, item }));
    }
    if groups.len() != rows.len() {
        faults.push(RwgJFault::Groups);
    }
    if !known {
        faults.push(RwgJFault::Options { least: 2, most: MOST_OPTIONS });
    }
    // One option has no spread, which is not the null's fault.
    if null.variance(options.max(2)).is_none() {
        faults.push(RwgJFault::Null);
    }
    faults
}

impl RwgJ {
    /// Adds a group by its rows, all of one length
    fn add(&mut self, group: &str, rows: &[Vec<f64>], null: Null) {
        let column =
            |item| Answers::new(&rows.iter().filter_map(|row| row.get(item).copied()).collect::<Vec<_>>());
        let items = rows.first().map_or(0, Vec::len);
        let Some(agreement) = (0..items).map(column).collect::<Option<Vec<_>>>().and_then(Agreement::new)
        else {
            return;
        };
        let value = agreement.rwg_j(null, self.options);
        let clipped = if agreement.outside_range(null, self.options) { Ok(0.0) } else { value };
        let mut first = None;
        for (list, value) in [
            (&mut self.values, value),
            (&mut self.clipped, clipped),
            (&mut self.r_star, agreement.r_star_wg_j(null, self.options)),
            (&mut self.mean_variance, agreement.mean_variance()),
            (&mut self.ad, agreement.ad()),
            (&mut self.a_wg, agreement.a_wg_j(self.options)),
        ] {
            list.push(group, value.ok());
            first = first.or(value.err());
        }
        self.n.push(group, agreement.raters());
        if let Some(reason) = first {
            self.why.push(group, reason);
        }
    }
}
