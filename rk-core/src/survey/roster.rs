//! Who answered: questionnaires, respondents and their groups.

use super::{
    Questionnaire, Workgroup,
    interner::{Names, half, whole},
};
use crate::rule::Rule;

/// No number: of a row that could not be placed, a group that is not listed
pub(super) const NOBODY: usize = usize::MAX;

/// The keys of a row, as names
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Keys<'a> {
    pub(super) respondent: &'a str,
    /// The number in [`Roster::groups`]
    pub(super) group: Option<usize>,
    pub(super) site: &'a str,
    pub(super) wave: &'a str,
    pub(super) case: &'a str,
}

/// One questionnaire, by numbers
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// The names; as a person, one name at two sites is two
    pub(super) questionnaire: Questionnaire,
    group: u32,
    row: u32,
}

impl Entry {
    /// The position in [`Roster::groups`]
    pub(super) fn group(&self) -> usize {
        whole(self.group)
    }

    /// The first row
    pub(super) fn row(&self) -> usize {
        whole(self.row)
    }
}

/// The groups that are rated, in the order in which they came
#[derive(Clone, Debug, Default)]
pub(super) struct Rated {
    /// Their numbers in [`Roster::groups`]
    pub(super) groups: Vec<usize>,
    positions: Vec<usize>,
}

impl Rated {
    /// The position of a group among the rated ones
    pub(super) fn position(&mut self, group: usize) -> usize {
        if self.positions.len() <= group {
            self.positions.resize(group + 1, NOBODY);
        }
        let Some(position) = self.positions.get_mut(group) else { return NOBODY };
        if *position == NOBODY {
            *position = self.groups.len();
            self.groups.push(group);
        }
        *position
    }
}

/// All questionnaires of a survey
#[derive(Clone, Debug, Default)]
pub(super) struct Roster {
    pub(super) respondents: Names,
    pub(super) sites: Names,
    pub(super) waves: Names,
    pub(super) cases: Names,
    pub(super) groups: Names,
    pub(super) entries: Vec<Entry>,
    /// Whether the data has a site, a wave, a case
    pub(super) keyed: [bool; 3],
    /// Respondents of rows without a group
    pub(super) groupless: Names,
    listed: Option<usize>,
    questionnaires: Names,
    people: Names,
    homes: Names,
    home_groups: Vec<usize>,
    key: String,
}

impl Roster {
    /// An empty roster; the listed groups come first in [`Self::groups`]
    pub(super) fn new(listed: Option<&[Workgroup]>, keyed: [bool; 3]) -> Self {
        let mut groups = Names::default();
        for group in listed.unwrap_or_default() {
            groups.add(&group.name);
        }
        Self { keyed, listed: listed.map(<[_]>::len), groups, ..Self::default() }
    }

    /// Whether the group with this number may be in the data
    pub(super) fn knows(&self, group: usize) -> bool {
        self.listed.is_none_or(|listed| group < listed)
    }

    /// The number of the questionnaire with these keys, and whether it is new
    ///
    /// # Errors
    ///
    /// The respondent has no group, or is already in another.
    pub(super) fn place(&mut self, keys: Keys<'_>, row: usize) -> Result<(usize, bool), Rule> {
        let Some(group) = keys.group else {
            write_key(&mut self.key, &[keys.respondent, keys.site]);
            self.groupless.add(&self.key);
            return Err(Rule::RaterGroupMissing);
        };
        let (number, new) = self.number(keys);
        if new {
            let entry = self.entry(keys, number, group, row);
            self.entries.push(entry);
        }
        let home = match self.keyed {
            [false, false, false] => self.entries.get(number).map(Entry::group),
            _ => self.home(keys, group),
        };
        if home == Some(group) { Ok((number, new)) } else { Err(Rule::RespondentTwoGroups) }
    }

    fn number(&mut self, keys: Keys<'_>) -> (usize, bool) {
        if self.keyed == [false; 3] {
            return self.respondents.add(keys.respondent);
        }
        write_key(&mut self.key, &[keys.respondent, keys.site, keys.wave, keys.case]);
        self.questionnaires.add(&self.key)
    }

    fn entry(&mut self, keys: Keys<'_>, number: usize, group: usize, row: usize) -> Entry {
        let (group, row) = (half(group), half(row));
        if self.keyed == [false; 3] {
            let respondent = half(number);
            let questionnaire = Questionnaire { respondent, person: respondent, site: 0, wave: 0, case: 0 };
            return Entry { questionnaire, group, row };
        }
        write_key(&mut self.key, &[keys.respondent, keys.site]);
        let questionnaire = Questionnaire {
            respondent: half(self.respondents.add(keys.respondent).0),
            person: half(self.people.add(&self.key).0),
            site: half(self.sites.add(keys.site).0),
            wave: half(self.waves.add(keys.wave).0),
            case: half(self.cases.add(keys.case).0),
        };
        Entry { questionnaire, group, row }
    }

    /// The group of the respondent at this site in this wave, in every case; `group` if it is the first
    fn home(&mut self, keys: Keys<'_>, group: usize) -> Option<usize> {
        write_key(&mut self.key, &[keys.respondent, keys.site, keys.wave]);
        let (home, new) = self.homes.add(&self.key);
        if new {
            self.home_groups.push(group);
        }
        self.home_groups.get(home).copied()
    }
}

/// One text for several names, none of which holds the separator
fn write_key(key: &mut String, names: &[&str]) {
    key.clear();
    for name in names {
        key.push_str(name);
        key.push('\u{1f}');
    }
}
