//! Who answered what about which workgroup, dense: one byte a rating.

use super::{
    Instrument, Workgroup,
    interner::{Names, whole},
};
use crate::rule::{Path, Report, Rule};

/// One respondent's answers in one site, wave and case
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    // Positions of names, in half the size: there is one of these a questionnaire.
    pub(super) respondent: u32,
    pub(super) person: u32,
    pub(super) site: u32,
    pub(super) wave: u32,
    pub(super) case: u32,
}

impl Questionnaire {
    /// The number of the person who answered it, the same for the same name at the same site
    pub(crate) fn person(&self) -> u32 {
        self.person
    }
}

/// The questionnaires of one workgroup
///
/// The ratings lie column by column: all ratings of the first rated group on
/// the first item, then on the second, and so on; 0 is no answer.
#[derive(Clone, Debug)]
pub struct Block {
    pub(super) group: usize,
    pub(super) questionnaires: Vec<Questionnaire>,
    // INVARIANT: rated groups × items × questionnaires, each 0 or 1 to 5.
    pub(super) ratings: Vec<u8>,
}

impl Block {
    /// The position of the workgroup in [`Responses::groups`]
    #[must_use]
    pub fn group(&self) -> usize {
        self.group
    }

    /// The questionnaires, in the order of the rows of each column
    #[must_use]
    pub fn questionnaires(&self) -> &[Questionnaire] {
        &self.questionnaires
    }

    /// The ratings, column by column
    #[must_use]
    pub fn ratings(&self) -> &[u8] {
        &self.ratings
    }

    /// The number of different people
    #[must_use]
    pub fn respondents(&self) -> usize {
        let people = self.questionnaires.iter().map(|one| one.person);
        if people.clone().is_sorted_by(|one, next| one < next) {
            return self.questionnaires.len();
        }
        let mut people: Vec<u32> = people.collect();
        people.sort_unstable();
        people.dedup();
        people.len()
    }
}

/// The names behind the numbers of questionnaires
#[derive(Clone, Debug, Default)]
pub(super) struct Directory {
    pub(super) respondents: Names,
    pub(super) sites: Names,
    pub(super) waves: Names,
    pub(super) cases: Names,
    pub(super) keyed: [bool; 3],
}

/// What was read but is not among the responses
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Left {
    pub(crate) respondents_without_group: u64,
    pub(crate) unselected_questionnaires: u64,
    pub(crate) duplicate_answers: u64,
}

/// The answers to a survey
///
/// Built by [`Survey::read`](super::Survey::read) only, so every rating is on
/// the scale, and every respondent in one workgroup.
#[derive(Clone, Debug)]
pub struct Responses {
    pub(super) instrument: Instrument,
    pub(super) groups: Vec<Workgroup>,
    pub(super) rated: Vec<usize>,
    pub(super) blocks: Vec<Block>,
    pub(super) directory: Directory,
    pub(super) left: Left,
}

/// The sites, waves and cases to keep; `None` keeps all
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Sites
    pub site: Option<Vec<String>>,
    /// Waves
    pub wave: Option<Vec<String>>,
    /// Cases
    pub case: Option<Vec<String>>,
}

impl Responses {
    /// What was asked
    #[must_use]
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The workgroups, in the order of every answer
    #[must_use]
    pub fn groups(&self) -> &[Workgroup] {
        &self.groups
    }

    /// The positions of the groups that were rated
    #[must_use]
    pub fn rated(&self) -> &[usize] {
        &self.rated
    }

    /// The answers of each group that answered
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    pub(crate) fn left(&self) -> Left {
        self.left
    }

    /// The respondent's name in the data
    #[must_use]
    pub fn respondent(&self, questionnaire: &Questionnaire) -> &str {
        self.directory.respondents.at(questionnaire.respondent)
    }

    /// The site, wave and case; `None` if the data does not have the key
    #[must_use]
    pub fn keys(&self, questionnaire: &Questionnaire) -> [Option<&str>; 3] {
        let Directory { sites, waves, cases, keyed: [site, wave, case], .. } = &self.directory;
        [
            site.then(|| sites.at(questionnaire.site)),
            wave.then(|| waves.at(questionnaire.wave)),
            case.then(|| cases.at(questionnaire.case)),
        ]
    }

    /// What to look at before these responses are scored together: more people
    /// than a group has, and several waves unless they are kept apart
    #[must_use]
    pub fn warnings(&self, waves_apart: bool) -> Report {
        let mut report = Report::default();
        for block in &self.blocks {
            let eligible = self.groups.get(block.group).and_then(|group| group.eligible);
            if eligible.is_some_and(|eligible| count(block.respondents()) > eligible) {
                report
                    .add(Rule::GroupEligibleBelowRespondents, Path::root().then("groups").then(block.group));
            }
        }
        let mut waves = self.blocks.iter().flat_map(|block| &block.questionnaires).map(|one| one.wave);
        let first = waves.next();
        if !waves_apart && waves.any(|wave| Some(wave) != first) {
            report.add(Rule::WavePooled, Path::root());
        }
        report
    }

    /// The responses of the selected sites, waves and cases
    ///
    /// # Errors
    ///
    /// A report if the data does not have a key that the selection names, or if
    /// nothing is left.
    pub fn select(mut self, selection: &Selection) -> Result<Self, Report> {
        let place = || Path::root().then("select");
        let wanted = [&selection.site, &selection.wave, &selection.case];
        if wanted.iter().all(|keys| keys.is_none()) {
            return Ok(self);
        }
        let mut report = Report::default();
        for ((keys, keyed), name) in wanted.iter().zip(self.directory.keyed).zip(["site", "wave", "case"]) {
            if keys.is_some() && !keyed {
                report.add(Rule::SelectUnknownKey, place().then(name));
            }
        }
        if !report.valid() {
            return Err(report);
        }
        let Directory { sites, waves, cases, .. } = &self.directory;
        let [site, wave, case] = [(wanted[0], sites), (wanted[1], waves), (wanted[2], cases)]
            .map(|(keys, names)| keep(keys.as_deref(), names));
        let kept = |one: &Questionnaire| {
            let on = |flags: &[bool], at: u32| flags.get(whole(at)).copied().unwrap_or(true);
            on(&site, one.site) && on(&wave, one.wave) && on(&case, one.case)
        };
        for block in &mut self.blocks {
            let before = block.questionnaires.len();
            block.retain(kept);
            self.left.unselected_questionnaires += count(before - block.questionnaires.len());
        }
        self.blocks.retain(|block| !block.questionnaires.is_empty());
        if self.blocks.is_empty() { Err(Report::of(Rule::SelectNone, place())) } else { Ok(self) }
    }
}

impl Block {
    /// Keeps the questionnaires that `keep` holds of
    fn retain(&mut self, keep: impl Fn(&Questionnaire) -> bool) {
        let kept: Vec<bool> = self.questionnaires.iter().map(keep).collect();
        if kept.iter().all(|kept| *kept) {
            return;
        }
        let mut row = 0;
        self.ratings.retain(|_| {
            let keep = kept.get(row).copied().unwrap_or(false);
            row = (row + 1) % kept.len();
            keep
        });
        let mut flags = kept.iter();
        self.questionnaires.retain(|_| flags.next().copied().unwrap_or(false));
    }
}

/// For each name, whether it is wanted; empty if all are
fn keep(wanted: Option<&[String]>, names: &Names) -> Vec<bool> {
    wanted.map_or_else(Vec::new, |wanted| {
        names.iter().map(|name| wanted.iter().any(|wanted| wanted.trim() == name)).collect()
    })
}

/// A number of things as a count
pub(crate) fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}
