//! What every section needs: the release, the words, the numbers.

use super::{
    Front,
    html::Html,
    numbers::Numbers,
    words::{self, Words},
};
use crate::{
    Locale,
    release::{Release, TieShown, Wave},
    score::{Kind, Level, Reason, Why},
};

/// A section of a report
pub(super) struct Section {
    /// The name that links lead to
    pub(super) id: &'static str,
    pub(super) heading: &'static str,
    pub(super) body: Html,
}

/// A report in the making
pub(super) struct Context<'a> {
    pub(super) release: &'a Release,
    pub(super) front: &'a Front,
    pub(super) locale: Locale,
    pub(super) words: &'static Words,
    pub(super) numbers: Numbers,
}

impl<'a> Context<'a> {
    pub(super) fn new(release: &'a Release, front: &'a Front, locale: Locale) -> Self {
        Self { release, front, locale, words: Words::of(locale), numbers: Numbers(locale) }
    }

    pub(super) fn wave(&self) -> &'a Wave {
        &self.release.wave
    }

    /// A mean with the decimals of the release
    pub(super) fn mean(&self, mean: f64) -> Html {
        Html::text(&self.numbers.mean(mean, self.release.policy.decimals))
    }

    /// The mean of a tie with its own decimals
    pub(super) fn tie_mean(&self, tie: &TieShown) -> Html {
        let decimals = tie.decimals.unwrap_or(self.release.policy.decimals);
        self.value(tie.mean, decimals, &tie.why, "mean")
    }

    /// The value of a field with the decimals of the release, or why it is not there
    pub(super) fn field(&self, value: Option<f64>, why: &Why, field: &str) -> Html {
        self.value(value, self.release.policy.decimals, why, field)
    }

    fn value(&self, value: Option<f64>, decimals: u64, why: &Why, field: &str) -> Html {
        match value {
            Some(value) => Html::text(&self.numbers.mean(value, decimals)),
            None => self.absent(why.get(field).copied()),
        }
    }

    /// What stands in a table for a value that is not there
    pub(super) fn absent(&self, reason: Option<Reason>) -> Html {
        let Some(reason) = reason else { return Html::text("–") };
        let html = if withheld(reason) {
            Html::text(&format!("{}{}", self.words.not_shown, sign(reason))).for_withheld(reason)
        } else {
            Html::text(words::reason(self.locale, reason))
        };
        html.classed("span", "absent")
    }

    /// Why a value is not there, in words
    pub(super) fn reason(&self, why: &Why, field: &str) -> Html {
        Html::text(why.get(field).map_or("–", |reason| words::reason(self.locale, *reason)))
    }

    /// A level as a mark in a table
    pub(super) fn level_mark(&self, level: Option<Level>) -> Html {
        match level {
            Some(level) => Html::text(self.words.level(level)).classed("span", mark(level)),
            None => Html::text("–"),
        }
    }

    /// A level in a sentence
    pub(super) fn level_word(&self, level: Option<Level>) -> Html {
        Html::text(level.map_or("–", |level| self.words.level(level)))
    }

    pub(super) fn count(&self, number: u64) -> Html {
        Html::text(&self.numbers.count(number))
    }

    /// The name of an item
    pub(super) fn item(&self, id: &str) -> Html {
        Html::name(&words::item(self.locale, id))
    }

    /// The name of an item, as a sentence begins
    pub(super) fn item_first(&self, id: &str) -> Html {
        let name = words::item(self.locale, id);
        let mut letters = name.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        Html::name(&(first + letters.as_str()))
    }

    /// Names in a row: a, b and c
    pub(super) fn names<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Html {
        let names: Vec<&str> = names.into_iter().collect();
        let mut list = Html::default();
        for (at, name) in names.iter().enumerate() {
            if at > 0 && at + 1 == names.len() {
                list.add(&Html::text(&format!(" {} ", self.words.and)));
            } else if at > 0 {
                list.add(&Html::text(", "));
            }
            list.add(&Html::name(name));
        }
        list
    }

    /// So many of all
    pub(super) fn ties_of(&self, ties: u64, of: u64) -> Html {
        Html::filled(self.words.ties_of, &[("ties", self.count(ties)), ("of", self.count(of))])
    }

    /// The tie from one group to another
    fn tie(&self, rater: &str, rated: &str) -> Option<&'a TieShown> {
        self.wave().ties.iter().find(|tie| tie.rater == rater && tie.rated == rated)
    }

    /// The mean of the tie from one group to another
    pub(super) fn tie_from(&self, rater: &str, rated: &str) -> Html {
        self.tie(rater, rated).map_or_else(|| self.absent(None), |tie| self.tie_mean(tie))
    }

    /// The decimals that a difference of two ties has: the fewer of theirs
    pub(super) fn decimals_of(&self, first: &str, second: &str) -> u64 {
        let decimals = |rater, rated| self.tie(rater, rated).and_then(|tie| tie.decimals);
        [decimals(first, second), decimals(second, first)]
            .into_iter()
            .flatten()
            .fold(self.release.policy.decimals, u64::min)
    }

    /// A difference of means, with its sign
    pub(super) fn signed(&self, difference: f64) -> Html {
        Html::text(&self.numbers.signed(difference, self.release.policy.decimals))
    }

    /// How many could have answered, and the share that did, if that is known of every group
    pub(super) fn response(&self) -> Option<(u64, String)> {
        let groups = &self.wave().groups;
        let eligible =
            groups.iter().try_fold(0_u64, |sum, group| sum.checked_add(group.eligible?)).map(u128::from)?;
        let respondents: u128 = groups.iter().map(|group| u128::from(group.respondents)).sum();
        // Half a per cent and more is rounded up.
        let percent = (respondents * 200 + eligible).checked_div(eligible * 2)?;
        let rate = self.numbers.percent(u64::try_from(percent).ok()?);
        Some((u64::try_from(eligible).ok()?, rate))
    }

    /// The groups of this wave, then those of the earlier one that are not in it
    pub(super) fn group_names(&self) -> Vec<&'a str> {
        let mut names: Vec<&str> = Vec::new();
        for wave in [Some(self.wave()), self.release.before.as_ref()].into_iter().flatten() {
            for group in &wave.groups {
                if !names.contains(&group.group.as_str()) {
                    names.push(&group.group);
                }
            }
        }
        names
    }
}

/// How many ties of a wave are shown
pub(super) fn ties_shown(wave: &Wave) -> u64 {
    wave.shown.between.ties.saturating_add(wave.shown.within.ties)
}

/// Whether a value exists but is not shown
pub(super) fn withheld(reason: Reason) -> bool {
    matches!(reason, Reason::TooFew | Reason::TooFewRated | Reason::Protected | Reason::NoTiesShown)
}

/// The sign of the note on a reason
pub(super) fn sign(reason: Reason) -> &'static str {
    match reason {
        Reason::TooFew => "*",
        Reason::TooFewRated => "†",
        Reason::Protected => "‡",
        _ => "§",
    }
}

/// Whether a tie goes from one group to another
pub(super) fn between(tie: &TieShown) -> bool {
    tie.kind != Kind::Bonding
}

/// The classes of the mark of a level
fn mark(level: Level) -> &'static str {
    match level {
        Level::Weak => "level weak",
        Level::Moderate => "level moderate",
        Level::Strong => "level strong",
    }
}
