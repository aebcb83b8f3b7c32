//! What calls ask of chance.

use serde::{Deserialize, Deserializer, de::Error};

use crate::rule::{Path, Report, Rule};

/// The largest whole number that every language holds exactly, 2⁵³ − 1
const LARGEST_SEED: u64 = (1 << 53) - 1;
/// The most replicates, or permutations, that are drawn
const MOST_REPLICATES: u64 = 1_000_000;

/// The seed of random numbers: a whole number from 0 to 2⁵³ − 1
#[derive(Clone, Copy, Debug)]
pub struct Seed(pub(super) u64);

impl<'de> Deserialize<'de> for Seed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seed = u64::deserialize(deserializer)?;
        (seed <= LARGEST_SEED).then_some(Self(seed)).ok_or_else(|| D::Error::custom("too large a seed"))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Seed {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Seed".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": LARGEST_SEED })
    }
}

/// The seed of what needs one; one that is missing is noted at `place`
pub(super) fn seed(seed: Option<Seed>, place: &Path, report: &mut Report) -> Option<u64> {
    if seed.is_none() {
        report.add(Rule::SeedMissing, place.clone().then("seed"));
    }
    seed.map(|Seed(seed)| seed)
}

/// A number of replicates or permutations; one out of range is noted at `place`
pub(super) fn replicates(number: u64, place: Path, report: &mut Report) -> u64 {
    if !(1..=MOST_REPLICATES).contains(&number) {
        report.add(Rule::ReplicatesOutOfRange { least: 1, most: MOST_REPLICATES }, place);
    }
    number
}
