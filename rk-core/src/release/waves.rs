//! Two waves as one release.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    compose::{found, warn_open},
    contents::Release,
    margins::Margins,
    movers::{Movers, Side, every_answer_stays_possible},
    policy::Policy,
    print::Printed,
    room::{Cell, Room, Verdict},
    shown::{Guard, Guards},
};
use crate::{
    change,
    rule::{Path, Report},
    score::{Reason, Scores},
};

impl Release {
    /// What may be shown of two waves, so that nobody who joined or left can be worked out from both
    ///
    /// The report holds warnings, with paths as in a call: below `scores`,
    /// `before` and `policy`. The release is there if the report is valid: the
    /// waves must have a group in common and the same items.
    #[must_use]
    pub fn of_waves(before: &Scores, after: &Scores, policy: &Policy) -> (Option<Self>, Report) {
        let mut report = found(after, policy, "scores");
        let (_, unlike) = change::waves(before, after, &Path::root().then("before"));
        report.append(unlike);
        report.append(found(before, policy, "before"));
        warn_open(policy, &mut report);
        if !report.valid() {
            return (None, report);
        }
        let earlier = Room::new(before, policy);
        let mut later = Room::new(after, policy);
        let nobody = BTreeSet::new();
        let (mut guarded, mut guards) = (BTreeSet::new(), Guards::default());
        if !policy.is_open() {
            let moved = Moved::between(before, after);
            guarded = later.guard(&earlier, &moved);
            guards = later.guards(&earlier, &moved);
        }
        let mut release = Self::new(after, policy, later.wave(&Margins::of(&later, &guarded), guards));
        let wave = earlier.wave(&Margins::of(&earlier, &nobody), Guards::default());
        release.change = Some(later.change(&release.wave, &earlier, &wave));
        release.before = Some(wave);
        (Some(release), report)
    }
}

/// A person: the name, and the site if there is one
type Person<'s> = (&'s str, Option<&'s str>);

/// Who joined and left each group, as far as the people are listed
struct Moved(Option<BTreeMap<String, Movers>>);

impl Moved {
    fn between(before: &Scores, after: &Scores) -> Self {
        let (Some(earlier), Some(later)) = (people(before), people(after)) else { return Self(None) };
        let (nobody, mut moved) = (BTreeSet::new(), BTreeMap::new());
        for group in earlier.keys().chain(later.keys()) {
            let there = earlier.get(group).unwrap_or(&nobody);
            let now = later.get(group).unwrap_or(&nobody);
            let joined = crate::survey::count(now.difference(there).count());
            let left = crate::survey::count(there.difference(now).count());
            moved.insert((*group).to_owned(), Movers { joined, left });
        }
        Self(Some(moved))
    }

    /// Who joined and left the rating group of a tie
    fn of(&self, rater: &str, before: u64, after: u64) -> Movers {
        let listed = self.0.as_ref().and_then(|moved| moved.get(rater)).copied();
        let fits = |movers: &Movers| {
            let (now, there) = (u128::from(after), u128::from(before));
            movers.left <= before && now + u128::from(movers.left) == there + u128::from(movers.joined)
        };
        listed.filter(fits).unwrap_or_else(|| Movers::fewest(before, after))
    }
}

/// The people of each group, if they are listed
fn people(scores: &Scores) -> Option<BTreeMap<&str, BTreeSet<Person<'_>>>> {
    let mut groups: BTreeMap<&str, BTreeSet<Person<'_>>> = BTreeMap::new();
    for score in scores.respondents.as_ref()? {
        let person = (score.respondent.as_str(), score.site.as_deref());
        groups.entry(score.group.as_str()).or_default().insert(person);
    }
    Some(groups)
}

impl Room<'_> {
    /// Withholds or rounds the ties from which people who joined or left could
    /// be worked out, and gives the groups that people joined or left and whose
    /// ties to others are not all shown as exactly as the policy allows
    fn guard(&mut self, earlier: &Room<'_>, moved: &Moved) -> BTreeSet<usize> {
        let (mut guarded, mut verdicts) = (BTreeSet::new(), Vec::new());
        for cell in &self.cells {
            let verdict = self.guarded(cell, earlier, moved);
            verdicts.push(verdict);
            let there = earlier.find(cell).filter(|there| there.exists() && cell.exists() && !cell.own());
            let moved = there.map(|there| moved.of(&cell.tie.rater, there.tie.n, cell.tie.n));
            let plain =
                matches!(verdict, Verdict::Shown(printed) if printed.decimals == self.policy.decimals());
            // The mean of a row tells of the same people as the ties that it stands for.
            if moved.is_some_and(|movers| movers.count() > 0) && !plain {
                guarded.insert(cell.rater);
            }
        }
        for (cell, verdict) in self.cells.iter_mut().zip(verdicts) {
            cell.verdict = verdict;
        }
        guarded
    }

    fn guarded(&self, cell: &Cell<'_>, earlier: &Room<'_>, moved: &Moved) -> Verdict {
        let Some(there) = earlier.find(cell) else { return cell.verdict };
        let (Some(before), Some(mean), Some(_)) = (earlier.known(there), cell.tie.mean, cell.printed())
        else {
            return cell.verdict;
        };
        let movers = moved.of(&cell.tie.rater, there.tie.n, cell.tie.n);
        let unit = u64::from(self.scores.unit());
        let level = cell.tie.level.zip(self.scores.cuts.of(cell.own()));
        (0..=self.policy.decimals())
            .rev()
            .map(|decimals| Printed::new(mean, decimals))
            .find(|printed| {
                let after = Side { printed: *printed, n: cell.tie.n, level, ours: true };
                movers.count() == 0 || every_answer_stays_possible(before, after, movers, unit)
            })
            .map_or(Verdict::Withheld(Reason::Protected), Verdict::Shown)
    }

    /// What is known of a tie: what is printed, and of one that is protected what can be guessed
    fn known(&self, cell: &Cell<'_>) -> Option<Side> {
        let n = cell.tie.n;
        match cell.verdict {
            Verdict::Shown(printed) => Some(Side {
                printed,
                n,
                level: cell.tie.level.zip(self.scores.cuts.of(cell.own())),
                ours: true,
            }),
            Verdict::Withheld(Reason::Protected) => {
                let printed = Printed::new(cell.tie.mean?, self.policy.decimals());
                Some(Side { printed, n, level: None, ours: true })
            }
            Verdict::Withheld(_) | Verdict::Absent => None,
        }
    }

    /// What must not be shown of items because few people joined and left
    fn guards(&self, earlier: &Room<'_>, moved: &Moved) -> Guards {
        let of = |own: bool| {
            let mut most: BTreeMap<usize, u64> = BTreeMap::new();
            for cell in self.ties(own).filter(|cell| cell.printed().is_some()) {
                let there = earlier.find(cell).filter(|there| there.printed().is_some());
                if let Some(there) = there {
                    let count = moved.of(&cell.tie.rater, there.tie.n, cell.tie.n).count();
                    let most = most.entry(cell.rater).or_default();
                    *most = count.max(*most);
                }
            }
            let movers = most.values().fold(0_u64, |sum, movers| sum.saturating_add(*movers));
            Guard {
                dimensions: (1..self.policy.mean_from()).contains(&movers),
                distributions: (1..self.policy.distribution_from()).contains(&movers),
            }
        };
        Guards { between: of(false), within: of(true) }
    }
}
