//! Sites side by side.
//!
//! Each value of a site's scores is set beside the same value of one site, or
//! beside its mean over all sites that have it, each counting the same. Like
//! scores, a comparison is for analysis: it hides nothing.

mod inference;
mod text;

use serde::{Deserialize, Serialize};

use crate::{
    estimate::Estimate,
    personal_number::held_in,
    rule::{Path, Report, Rule},
    score::{Average, GroupScores, Level, Ordered, Reason, Scores, Why, result},
    stats::Fraction,
};

result! {
    /// A value beside its reference
    Beside {
        /// The site's own, on the scale 1 to 5
        value: Option<f64>,
        /// The reference
        reference: Option<f64>,
        /// The one less the other
        difference: Option<f64>,
        /// The level of the site's own
        level: Option<Level>,
    }
}

/// The index of a site
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IndexBeside {
    /// Groups count the same
    pub by_group: Beside,
    /// Respondents count the same
    pub by_respondent: Beside,
    /// The mean of the groups' ties to themselves
    pub within: Beside,
}

/// A group of a site
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupBeside {
    /// How it rates the others
    pub out: Beside,
    /// How the others rate it
    #[serde(rename = "in")]
    pub received: Beside,
    /// How it rates itself
    #[serde(rename = "self")]
    pub own: Beside,
}

/// A site beside the reference
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SiteBeside {
    /// The site
    pub name: String,
    /// Different people who answered
    pub respondents: u64,
    /// The index
    pub index: IndexBeside,
    /// Each item, over the ties between groups
    pub dimensions: Ordered<Beside>,
    /// The groups
    pub groups: Ordered<GroupBeside>,
}

/// Sites side by side
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Comparison {
    /// The site that the others are set beside; `None` for the mean of all
    pub reference: Option<String>,
    /// The sites
    pub sites: Vec<SiteBeside>,
    /// Tests, if they were asked for
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tests: Option<Vec<Estimate>>,
}

/// The scores of a site under its name
pub type Site = (String, Scores);

impl Comparison {
    /// Each site beside the site of the name `reference`, or beside the mean of all
    ///
    /// The report holds what is wrong; the comparison is there if it is valid.
    #[must_use]
    pub fn of(sites: &[Site], reference: Option<&str>) -> (Option<Self>, Report) {
        let report = faults(sites, reference);
        if !report.valid() {
            return (None, report);
        }
        let reference = reference.map(str::trim);
        let bench = Bench { sites, reference };
        let sites = sites.iter().map(|site| bench.site(site)).collect();
        (Some(Self { reference: reference.map(str::to_owned), sites, tests: None }), report)
    }
}

/// What keeps the sites from being compared, and what to look at
fn faults(sites: &[Site], reference: Option<&str>) -> Report {
    let place = || Path::root().then("sites");
    let mut report = Report::default();
    if sites.len() < 2 {
        report.add(Rule::SitesTooFew { least: 2 }, place());
    }
    for (at, (name, scores)) in sites.iter().enumerate() {
        if sites.iter().take(at).any(|(other, _)| other.trim() == name.trim()) {
            report.add(Rule::SiteDuplicate, place().then(at).then("name"));
        } else if held_in(name) {
            report.add(Rule::PersonalNumber, place().then(at).then("name"));
        }
        let Some((_, first)) = sites.first() else { continue };
        if !first.same_items(scores) {
            report.add(Rule::WavesInstrument, place().then(at).then("scores"));
        }
        if first.made_otherwise(scores) {
            report.add(Rule::WavesMethod, place().then(at).then("scores"));
        }
    }
    if reference.is_some_and(|reference| !sites.iter().any(|(name, _)| name.trim() == reference.trim())) {
        report.add(Rule::ReferenceUnknown, Path::root().then("reference"));
    }
    report
}

/// What each value is set beside
struct Bench<'a> {
    sites: &'a [Site],
    reference: Option<&'a str>,
}

impl Bench<'_> {
    fn site(&self, (name, scores): &Site) -> SiteBeside {
        let index = &scores.index;
        let of_index = |field: &str, level: Option<Level>, value: fn(&Scores) -> Option<f64>| {
            let level = level.ok_or_else(|| reason(&index.levels.why, field));
            self.beside(value(scores).ok_or_else(|| reason(&index.why, field)), level, value)
        };
        let dimension = |id: &str| {
            let scope = &scores.dimensions.get(id)?.between;
            let level = scope.level.ok_or_else(|| reason(&scope.why, "level"));
            let value = |scores: &Scores| scores.dimensions.get(id)?.between.mean;
            Some((
                id.to_owned(),
                self.beside(scope.mean.ok_or_else(|| reason(&scope.why, "mean")), level, value),
            ))
        };
        SiteBeside {
            name: name.trim().to_owned(),
            respondents: scores.counts.respondents,
            index: IndexBeside {
                by_group: of_index("by_group", index.levels.by_group, |scores| scores.index.by_group),
                by_respondent: of_index("by_respondent", index.levels.by_respondent, |scores| {
                    scores.index.by_respondent
                }),
                within: of_index("within", index.levels.within, |scores| scores.index.within),
            },
            dimensions: scores.instrument.items.iter().filter_map(|id| dimension(id)).collect(),
            groups: scores.groups.iter().map(|group| (group.group.clone(), self.group(group))).collect(),
        }
    }

    fn group(&self, group: &GroupScores) -> GroupBeside {
        let of = |field: &str, value: fn(&GroupScores) -> Option<f64>| {
            let own = value(group).ok_or_else(|| reason(&group.why, field));
            self.beside(own, Err(Reason::NoLevel), |scores| {
                value(scores.groups.iter().find(|other| other.group == group.group)?)
            })
        };
        GroupBeside {
            out: of("out", |group| group.out),
            received: of("in", |group| group.received),
            own: of("self", |group| group.own),
        }
    }

    /// A value beside what it is compared with
    fn beside(
        &self,
        own: Result<f64, Reason>,
        level: Result<Level, Reason>,
        value: impl Fn(&Scores) -> Option<f64>,
    ) -> Beside {
        let reference = self.exact(value).ok_or(Reason::NoReference);
        let difference = own.and_then(|own| {
            let reference = reference.as_ref().map_err(|reason| *reason)?;
            Ok(Fraction::of(own).ok_or(Reason::NoAnswers)?.difference(reference))
        });
        let mut why = Why::default();
        Beside {
            value: why.take("value", own),
            reference: why.take("reference", reference.map(|reference| reference.rounded())),
            difference: why.take("difference", difference),
            level: why.take("level", level),
            why,
        }
    }

    /// The value of the reference: of the site of that name, or the mean of all that have one
    fn exact(&self, value: impl Fn(&Scores) -> Option<f64>) -> Option<Fraction> {
        let sites = self.sites.iter().filter(|(name, _)| self.reference.is_none_or(|one| one == name.trim()));
        let values: Vec<Fraction> =
            sites.filter_map(|(_, scores)| value(scores).and_then(Fraction::of)).collect();
        Average::of(&values).value().ok()
    }
}

fn reason(why: &Why, field: &str) -> Reason {
    why.get(field).copied().unwrap_or(Reason::NoAnswers)
}
