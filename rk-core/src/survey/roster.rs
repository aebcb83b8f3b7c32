//! Who answered: questionnaires, respondents and their groups.

use super::{
    Questionnaire, Workgroup,
    group_names::GroupNames,
    interner::{Names, half, whole},
};
use crate::{personal_number::held_in, rule::Rule};

/// No number: of a row that could not be placed, a group that is not listed
pub(super) const NOBODY: usize = usize::MAX;

/// A column of names, apart from the group's
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Respondent,
    Site,
    Wave,
    Case,
}

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
    /// The rows and keys where a name that holds a personal number first stands
    pub(super) personal: Vec<(usize, Key)>,
    reported: Names,
    listed: Option<usize>,
    group_names: Option<GroupNames>,
    questionnaires: Names,
    people: Names,
    homes: Names,
    home_groups: Vec<usize>,
    key: String,
}

impl Roster {
    /// An empty roster; the listed groups come first in [`Self::groups`]
    pub(super) fn new(
        listed: Option<&[Workgroup]>,
        group_names: &[(String, String)],
        keyed: [bool; 3],
    ) -> Self {
        let mut groups = Names::default();
        for group in listed.unwrap_or_default() {
            groups.add(&group.name);
        }
        let group_names = (!group_names.is_empty()).then(|| GroupNames::new(group_names));
        Self { keyed, listed: listed.map(<[_]>::len), groups, group_names, ..Self::default() }
    }

    /// The number of the group that a text stands for
    ///
    /// `unlisted` is the rule that a group breaks which is not listed.
    pub(super) fn group(&mut self, text: &str, unlisted: Rule, mut fault: impl FnMut(Rule)) -> usize {
        let groups = &mut self.groups;
        let (group, new) = match &mut self.group_names {
            None => {
                let (group, new) = groups.add(text);
                (Some(group), new)
            }
            Some(names) => names.group(text, |name| groups.add(name).0),
        };
        if new && held_in(text) {
            fault(Rule::PersonalNumber);
        }
        let Some(group) = group else {
            fault(Rule::CodebookGroupUnknown);
            return self.groups.add(text).0;
        };
        if self.listed.is_some_and(|listed| group >= listed) {
            fault(unlisted);
        }
        group
    }

    /// Notes a name that holds a personal number, once
    fn look(&mut self, key: Key, name: &str, row: usize) {
        if held_in(name) && self.reported.add(name).1 {
            self.personal.push((row, key));
        }
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
            self.look(Key::Respondent, keys.respondent, row);
            self.look(Key::Site, keys.site, row);
            self.look(Key::Wave, keys.wave, row);
            self.look(Key::Case, keys.case, row);
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
        self.look(Key::Respondent, keys.respondent, row);
        let (group, first) = (half(group), half(row));
        if self.keyed == [false; 3] {
            let respondent = half(number);
            let questionnaire = Questionnaire { respondent, person: respondent, site: 0, wave: 0, case: 0 };
            return Entry { questionnaire, group, row: first };
        }
        self.look(Key::Site, keys.site, row);
        self.look(Key::Wave, keys.wave, row);
        self.look(Key::Case, keys.case, row);
        write_key(&mut self.key, &[keys.respondent, keys.site]);
        let questionnaire = Questionnaire {
            respondent: half(self.respondents.add(keys.respondent).0),
            person: half(self.people.add(&self.key).0),
            site: half(self.sites.add(keys.site).0),
            wave: half(self.waves.add(keys.wave).0),
            case: half(self.cases.add(keys.case).0),
        };
        Entry { questionnaire, group, row: first }
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
