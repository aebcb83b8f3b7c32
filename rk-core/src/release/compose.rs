//! From scores to a release.

use super::{
    contents::{GroupShown, Release, TieShown, Wave, Withheld},
    margins::Margins,
    moved::Unsteady,
    policy::Policy,
    print::{Printed, average, difference, round},
    room::{self, Cell, Room, Verdict},
    shown::Guards,
};
use crate::{
    rule::{Path, Report, Rule},
    score::{Asymmetry, GroupScores, Reason, Scores, Why},
};

/// The decimals of response rates
const RATE_DECIMALS: u64 = 2;

impl Release {
    /// What may be shown of scores
    ///
    /// The report holds warnings, with paths as in a call: below `scores` and
    /// `policy`. The release is there if it is valid.
    #[must_use]
    pub fn of(scores: &Scores, policy: &Policy) -> (Option<Self>, Report) {
        let mut report = found(scores, policy, "scores");
        if !report.valid() {
            return (None, report);
        }
        warn_open(policy, &mut report);
        let room = Room::new(scores, policy);
        let wave = room.wave(&Margins::of(&room, &Unsteady::default()), Guards::default());
        (Some(Self::new(scores, policy, wave)), report)
    }

    /// A release of one wave
    pub(super) fn new(scores: &Scores, policy: &Policy, wave: Wave) -> Self {
        Self {
            policy: policy.used(),
            instrument: scores.instrument.clone(),
            profile: scores.profile.clone(),
            cuts: scores.cuts,
            wave,
            before: None,
            change: None,
        }
    }
}

/// What is to be said of scores that stand in a field of the call
pub(super) fn found(scores: &Scores, policy: &Policy, field: &'static str) -> Report {
    let place = Path::root().then(field);
    let mut report = room::check(scores, &place);
    if policy.rated_from() < 2 {
        return report;
    }
    let rated = |group: &GroupScores| {
        scores.ties.iter().any(|tie| tie.rated == group.group && tie.rater != tie.rated && tie.mean.is_some())
    };
    for (at, group) in scores.groups.iter().enumerate() {
        if room::size(group).is_none() && rated(group) {
            report.add(Rule::RatedSizeUnknown, place.clone().then("groups").then(at));
        }
    }
    report
}

/// Warns of a policy that withholds nothing
pub(super) fn warn_open(policy: &Policy, report: &mut Report) {
    if policy.is_open() {
        report.add(Rule::ReleaseOpen, Path::root().then("policy"));
    }
}

impl Room<'_> {
    /// What may be shown of the wave
    pub(super) fn wave(&self, margins: &Margins, guards: Guards) -> Wave {
        Wave {
            groups: (0..self.scores.groups.len()).filter_map(|group| self.group(group, margins)).collect(),
            ties: self.ties_shown(),
            asymmetries: self.asymmetries(),
            index: self.index(margins),
            shown: self.shown(),
            leadership: self.leadership(),
            dimensions: self.dimensions(guards),
            distributions: self.distributions(guards),
            counts: self.scores.counts,
            withheld: self.withheld(),
        }
    }

    /// A mean of the scores with the decimals of the policy, or why it is not shown
    pub(super) fn take(
        &self,
        mean: Option<f64>,
        absent: &Why,
        field: &str,
        withheld: Option<Reason>,
    ) -> Result<f64, Reason> {
        match (mean, withheld) {
            (None, _) => Err(absent.get(field).copied().unwrap_or(Reason::NoTies)),
            (Some(_), Some(reason)) => Err(reason),
            (Some(mean), None) => Ok(round(mean, self.policy.decimals())),
        }
    }

    fn group(&self, at: usize, margins: &Margins) -> Option<GroupShown> {
        let group = self.scores.groups.get(at)?;
        let mut why = Why::default();
        let unknown = |field: &str| group.why.get(field).copied().unwrap_or(Reason::EligibleUnknown);
        let eligible = why.take("eligible", group.eligible.ok_or_else(|| unknown("eligible")));
        let rate = group.response_rate.map(|rate| round(rate, RATE_DECIMALS));
        let response_rate = why.take("response_rate", rate.ok_or_else(|| unknown("response_rate")));
        let withheld = |list: &[Option<Reason>]| list.get(at).copied().flatten();
        let out = why.take("out", self.take(group.out, &group.why, "out", withheld(&margins.out)));
        let received = self.take(group.received, &group.why, "in", withheld(&margins.received));
        let received = why.take("in", received);
        let own = match self.cell(at, at).map(|cell| cell.verdict) {
            Some(Verdict::Shown(printed)) => Ok(printed.value()),
            Some(Verdict::Withheld(reason)) => Err(reason),
            Some(Verdict::Absent) | None => Err(group.why.get("self").copied().unwrap_or(Reason::NoTies)),
        };
        let own = why.take("self", own);
        Some(GroupShown {
            group: group.group.clone(),
            level: group.level,
            respondents: group.respondents,
            eligible,
            response_rate,
            out,
            received,
            own,
            why,
        })
    }

    fn ties_shown(&self) -> Vec<TieShown> {
        let shown = self.cells.iter().map(|cell| {
            let tie = cell.tie;
            let printed = match cell.verdict {
                Verdict::Shown(printed) => Ok(printed),
                Verdict::Withheld(reason) => Err(reason),
                Verdict::Absent => Err(tie.why.get("mean").copied().unwrap_or(Reason::NoAnswers)),
            };
            let n = if cell.exists() { printed.map(|_| tie.n) } else { Ok(tie.n) };
            let no_level = || tie.why.get("level").copied().unwrap_or(Reason::NoCuts);
            let mut why = Why::default();
            TieShown {
                rater: tie.rater.clone(),
                rated: tie.rated.clone(),
                kind: tie.kind,
                n: why.take("n", n),
                mean: why.take("mean", printed.map(Printed::value)),
                decimals: why.take("decimals", printed.map(|printed| printed.decimals)),
                level: why.take("level", printed.and_then(|_| tie.level.ok_or_else(no_level))),
                why,
            }
        });
        shown.collect()
    }

    /// The pairs of groups whose ties to each other are both shown, of printed means
    fn asymmetries(&self) -> Vec<Asymmetry> {
        let mut all = Vec::new();
        for (first, one) in self.scores.groups.iter().enumerate() {
            for (second, other) in self.scores.groups.iter().enumerate().skip(first + 1) {
                let printed = |rater, rated| self.cell(rater, rated).and_then(Cell::printed);
                let (Some(there), Some(back)) = (printed(first, second), printed(second, first)) else {
                    continue;
                };
                let decimals = there.decimals.min(back.decimals);
                let (to, from) = (there.fraction(), back.fraction());
                all.push(Asymmetry {
                    first: one.group.clone(),
                    second: other.group.clone(),
                    first_rates_second: there.value(),
                    second_rates_first: back.value(),
                    difference: difference(&to, &from, decimals),
                    mean: average([&to, &from])
                        .map_or(0.0, |mean| round(mean.rounded(), self.policy.decimals())),
                });
            }
        }
        all
    }

    fn withheld(&self) -> Withheld {
        let mut withheld = Withheld::default();
        for cell in self.cells.iter().filter(|cell| cell.exists()) {
            withheld.of += 1;
            match cell.verdict {
                Verdict::Withheld(Reason::TooFew) => withheld.too_few += 1,
                Verdict::Withheld(Reason::TooFewRated) => withheld.too_few_rated += 1,
                Verdict::Withheld(_) => withheld.protected += 1,
                Verdict::Shown(_) if self.secret(cell) => withheld.coarser += 1,
                Verdict::Shown(_) | Verdict::Absent => {}
            }
        }
        withheld
    }
}
