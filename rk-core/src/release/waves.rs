//! Two waves as one release.

use super::{
    compose::{found, warn_open},
    contents::Release,
    margins::Margins,
    moved::{MostOfEach, Moved, Unsteady},
    movers::{Side, every_answer_stays_possible},
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
        let (mut unsteady, mut guards) = (Unsteady::default(), Guards::default());
        if !policy.is_open() {
            let moved = Moved::between(before, after);
            unsteady = later.guard(&earlier, &moved);
            guards = later.guards(&earlier, &moved);
        }
        let mut release = Self::new(after, policy, later.wave(&Margins::of(&later, &unsteady), guards));
        let wave = earlier.wave(&Margins::of(&earlier, &Unsteady::default()), Guards::default());
        release.change = Some(later.change(&release.wave, &earlier, &wave));
        release.before = Some(wave);
        (Some(release), report)
    }
}

impl Room<'_> {
    /// Withholds or rounds the ties from which people who joined or left could
    /// be worked out, and gives the margins that would tell of them too
    fn guard(&mut self, earlier: &Room<'_>, moved: &Moved) -> Unsteady {
        let verdicts: Vec<Verdict> =
            self.cells.iter().map(|cell| self.guarded(cell, earlier, moved)).collect();
        for (cell, verdict) in self.cells.iter_mut().zip(verdicts) {
            cell.verdict = verdict;
        }
        Unsteady::of(self, earlier, moved)
    }

    fn guarded(&self, cell: &Cell<'_>, earlier: &Room<'_>, moved: &Moved) -> Verdict {
        let Some(there) = earlier.find(cell) else { return cell.verdict };
        let (Some(before), Some(mean), Some(_)) = (earlier.known(there), cell.tie.mean, cell.printed())
        else {
            return cell.verdict;
        };
        let movers = moved.of(there, cell);
        let unit = u64::from(self.scores.unit());
        let level = cell.tie.level.zip(self.scores.cuts.of(cell.own()));
        (0..=self.policy.decimals())
            .rev()
            .map(|decimals| Printed::new(mean, decimals))
            .find(|printed| {
                let after = Side { printed: *printed, n: cell.tie.n, level, ours: true };
                movers.count() == 0
                    || !printed.at_an_end() && every_answer_stays_possible(before, after, movers, unit)
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

    /// What must not be shown of items because few people joined and left what is shown
    fn guards(&self, earlier: &Room<'_>, moved: &Moved) -> Guards {
        let of = |own: bool| {
            let mut most = MostOfEach::default();
            for cell in self.ties(own).filter(|cell| cell.printed().is_some()) {
                let there = earlier.find(cell).filter(|there| there.printed().is_some());
                let count = there.map_or(cell.people, |there| moved.count(there, cell));
                most.add(&cell.tie.rater, count);
            }
            for there in earlier.ties(own).filter(|there| there.printed().is_some()) {
                if self.find(there).is_none_or(|cell| cell.printed().is_none()) {
                    most.add(&there.tie.rater, there.people);
                }
            }
            Guard {
                dimensions: most.few(self.policy.mean_from()),
                distributions: most.few(self.policy.distribution_from()),
            }
        };
        Guards { between: of(false), within: of(true) }
    }
}
