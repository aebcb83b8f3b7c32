//! The parts of a call, and what they stand for.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};

use crate::{
    rule::{Path, Report, Rule, Segment},
    score::{Cuts, Decimal, Ordered, Profile, Weights},
    survey::{
        Codebook, Coding, Dimension, Encoding, FileForm, Frequency, GroupLevel, Instrument, Item, Labels,
        Layout, LongColumns, Pattern, RatingColumn, STEPS, Selection, Separator, SubScore, WideColumns,
        Workgroup,
    },
};

/// A name, or an object that says more
#[derive(Clone, Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub enum NameOr<T> {
    /// The name
    Name(String),
    /// The object
    Object(T),
}

// Written out because derived code for such a choice loses the path to a fault inside the object.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for NameOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = NameOr<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name or an object")
            }

            fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
                Ok(NameOr::Name(name.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(NameOr::Object)
            }
        }
        deserializer.deserialize_any(Either(PhantomData))
    }
}

/// A list of items: names of dimensions, or items of one's own
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemsPart {
    items: Vec<NameOr<ItemPart>>,
}

/// An item of one's own
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemPart {
    id: String,
    sub_score: Option<SubScore>,
    en: Option<String>,
    da: Option<String>,
}

/// `"seven"`, `"six"` or a list of items
pub type InstrumentPart = NameOr<ItemsPart>;

/// The instrument of a call; the standard form if it names none
pub(super) fn instrument(part: Option<InstrumentPart>) -> Result<Instrument, Report> {
    let items = match part {
        None => return Ok(Instrument::seven()),
        Some(NameOr::Object(part)) => part.items,
        Some(NameOr::Name(name)) => {
            return match name.as_str() {
                "seven" => Ok(Instrument::seven()),
                "six" => Ok(Instrument::six()),
                _ => Err(Report::of(Rule::Shape, Path::root().then("instrument"))),
            };
        }
    };
    Instrument::collect(items.into_iter().map(|item| match item {
        NameOr::Object(item) => Ok(Item {
            id: item.id.trim().to_owned(),
            sub_score: item.sub_score,
            names: item.en.into_iter().chain(item.da).collect(),
        }),
        NameOr::Name(name) => {
            let position = Instrument::seven().position(&name).ok_or(Rule::ItemUnknown)?;
            Dimension::ALL.get(position).copied().map(Item::from).ok_or(Rule::ItemUnknown)
        }
    }))
}

/// How the answers to `frequent` are coded
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FrequencyPart {
    /// Already coded
    #[serde(rename = "scored")]
    Scored,
    /// 1 2 3 4 5 become 1 3 5 4 2
    #[serde(rename = "raw_1_3_5_4_2")]
    Raw13542,
    /// 1 2 3 4 5 become 1 3 5 3 1
    #[serde(rename = "raw_1_3_5_3_1")]
    Raw13531,
    /// Another map
    #[serde(untagged)]
    Custom([u8; STEPS]),
}

impl From<FrequencyPart> for Frequency {
    fn from(part: FrequencyPart) -> Self {
        match part {
            FrequencyPart::Scored => Self::Scored,
            FrequencyPart::Raw13542 => Self::Raw13542,
            FrequencyPart::Raw13531 => Self::Raw13531,
            FrequencyPart::Custom(map) => Self::Custom(map),
        }
    }
}

/// The coding of an item
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CodingPart {
    map: Option<[u8; STEPS]>,
    #[serde(default)]
    reverse: bool,
}

impl From<&CodingPart> for Coding {
    fn from(part: &CodingPart) -> Self {
        Self { map: part.map, reverse: part.reverse }
    }
}

/// A profile of one's own
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProfilePart {
    name: String,
    between: CutsPart,
    #[serde(default)]
    within: Option<CutsPart>,
}

/// Two cuts
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CutsPart {
    moderate_from: f64,
    strong_above: f64,
}

/// The profile of a call; the Danish one if it names none
pub(super) fn profile(part: Option<NameOr<ProfilePart>>) -> Result<Profile, Report> {
    let place = || Path::root().then("profile");
    let part = match part {
        None => return Ok(Profile::danish()),
        Some(NameOr::Name(name)) => {
            return Profile::named(&name).ok_or_else(|| Report::of(Rule::ProfileUnknown, place()));
        }
        Some(NameOr::Object(part)) => part,
    };
    let mut report = Report::default();
    let mut cuts = |part: CutsPart, scope: &'static str| {
        let cuts = Decimal::new(part.moderate_from).zip(Decimal::new(part.strong_above));
        if cuts.is_none() {
            let scale = 1.0..=5.0;
            let inside = scale.contains(&part.moderate_from) && scale.contains(&part.strong_above);
            let rule = if inside {
                Rule::CutDecimals { most: 6 }
            } else {
                Rule::CutOutOfRange { least: 1, most: 5 }
            };
            report.add(rule, place().then(scope));
        }
        cuts.map(|(moderate_from, strong_above)| Cuts { moderate_from, strong_above })
    };
    let between = cuts(part.between, "between");
    let within = part.within.map(|within| cuts(within, "within"));
    match between {
        Some(between) if report.valid() => Profile::new(part.name, between, within.flatten()),
        _ => Err(report),
    }
}

/// A workgroup with its level and size
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupPart {
    name: String,
    #[serde(default)]
    level: GroupLevel,
    eligible: Option<u64>,
}

/// The workgroups of a call
pub(super) fn groups(parts: Option<Vec<NameOr<GroupPart>>>) -> Option<Vec<Workgroup>> {
    let group = |part| match part {
        NameOr::Name(name) => Workgroup::named(name),
        NameOr::Object(GroupPart { name, level, eligible }) => Workgroup { name, level, eligible },
    };
    parts.map(|parts| parts.into_iter().map(group).collect())
}

/// What the columns are: wide if it has `pattern` or `columns`, else long
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CodebookPart {
    respondent: Option<String>,
    site: Option<String>,
    wave: Option<String>,
    case: Option<String>,
    rater_group: Option<String>,
    rated_group: Option<String>,
    dimension: Option<String>,
    rating: Option<String>,
    group: Option<String>,
    pattern: Option<String>,
    columns: Option<Ordered<RatingColumnPart>>,
    encoding: Option<Encoding>,
    separator: Option<Separator>,
    header_rows: Option<u64>,
    #[serde(default)]
    group_names: Ordered<String>,
    #[serde(default)]
    answers: Ordered<i64>,
    #[serde(default)]
    item_answers: Ordered<Ordered<i64>>,
    #[serde(default)]
    missing: Vec<Name>,
    #[serde(default)]
    dont_know: Vec<Name>,
    #[serde(default)]
    ignore: Vec<String>,
}

/// Whom and what a wide column is about
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RatingColumnPart {
    rated: String,
    dimension: String,
}

impl CodebookPart {
    /// The codebook, checked as far as that can be done without data
    ///
    /// Without an instrument the items that it names are not looked at.
    pub(super) fn read(self, instrument: Option<&Instrument>) -> Result<Codebook, Report> {
        let place = |field: &'static str| Path::root().then("codebook").then(field);
        let mut report = Report::default();
        let wide = self.pattern.is_some() || self.columns.is_some();
        let long = [
            ("rater_group", &self.rater_group),
            ("rated_group", &self.rated_group),
            ("dimension", &self.dimension),
            ("rating", &self.rating),
        ];
        let misplaced = if wide { &long[..] } else { &[("group", &self.group)] };
        for (field, _) in misplaced.iter().filter(|(_, value)| value.is_some()) {
            report.add(Rule::UnknownField, place(field));
        }
        let pattern = self.pattern.as_deref().map(Pattern::parse);
        if pattern == Some(None) {
            report.add(Rule::PatternInvalid, place("pattern"));
        }
        let codebook = self.codebook(wide, pattern.flatten());
        report.append(codebook.check(instrument));
        if report.valid() { Ok(codebook) } else { Err(report) }
    }

    fn codebook(self, wide: bool, pattern: Option<Pattern>) -> Codebook {
        let default = LongColumns::default();
        let layout = if wide {
            let columns = self.columns.unwrap_or_default();
            let about = |part: &RatingColumnPart| RatingColumn {
                rated: part.rated.clone(),
                dimension: part.dimension.clone(),
            };
            Layout::Wide(WideColumns {
                group: self.group,
                pattern,
                columns: columns.iter().map(|(name, part)| (name.to_owned(), about(part))).collect(),
            })
        } else {
            Layout::Long(LongColumns {
                rater_group: self.rater_group.unwrap_or(default.rater_group),
                rated_group: self.rated_group.unwrap_or(default.rated_group),
                dimension: self.dimension.unwrap_or(default.dimension),
                rating: self.rating.unwrap_or(default.rating),
            })
        };
        let file = FileForm {
            encoding: self.encoding,
            separator: self.separator,
            header_rows: self.header_rows.map_or(1, |rows| usize::try_from(rows).unwrap_or(usize::MAX)),
        };
        let answers = |labels: &Ordered<i64>| -> Vec<(String, i64)> {
            labels.iter().map(|(label, answer)| (label.to_owned(), *answer)).collect()
        };
        let labels = Labels {
            answers: answers(&self.answers),
            item_answers: self
                .item_answers
                .iter()
                .map(|(item, labels)| (item.to_owned(), answers(labels)))
                .collect(),
            missing: self.missing.into_iter().map(String::from).collect(),
            dont_know: self.dont_know.into_iter().map(String::from).collect(),
        };
        let group_names = self.group_names.iter().map(|(text, name)| (text.to_owned(), name.clone()));
        Codebook {
            respondent: self.respondent,
            site: self.site,
            wave: self.wave,
            case: self.case,
            layout,
            file,
            group_names: group_names.collect(),
            labels,
            ignore: self.ignore,
        }
    }
}

/// The sites, waves and cases to keep
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SelectPart {
    site: Option<Vec<Name>>,
    wave: Option<Vec<Name>>,
    case: Option<Vec<Name>>,
}

/// A name that may be written as a number, as in data
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Name {
    /// A text
    Text(String),
    /// A whole number
    Number(i64),
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        match name {
            Name::Text(text) => text,
            Name::Number(number) => number.to_string(),
        }
    }
}

impl From<SelectPart> for Selection {
    fn from(part: SelectPart) -> Self {
        let names =
            |names: Option<Vec<Name>>| names.map(|names| names.into_iter().map(String::from).collect());
        Self { site: names(part.site), wave: names(part.wave), case: names(part.case) }
    }
}

/// The weights of the rating groups
pub(super) fn weights(part: Option<Ordered<f64>>) -> Result<Option<Weights>, Report> {
    let Some(part) = part else { return Ok(None) };
    let mut report = Report::default();
    let mut weights = Weights::new();
    for (group, weight) in part.iter() {
        match Decimal::new(*weight) {
            Some(weight) => {
                weights.insert(group.trim().to_owned(), weight);
            }
            None => {
                report.add(Rule::WeightNegative, Path::root().then("weights").then(Segment::named(group)));
            }
        }
    }
    if report.valid() { Ok(Some(weights)) } else { Err(report) }
}
