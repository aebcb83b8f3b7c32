//! A wave of a release as pictures need it: groups in order, ties by position.

use std::collections::BTreeMap;

use super::{ink::Ink, plane::millionths, text::clean, words::Words};
use crate::{
    Locale,
    release::{GroupShown, Release, TieShown},
    score::{Level, Ordered, Reason, Why},
};

/// A value of the release
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// It is shown
    Shown {
        /// Millionths of a step of the scale
        mean: i64,
        /// As it is printed
        text: String,
        level: Option<Level>,
        /// The answers behind it, if that is shown
        n: Option<u64>,
    },
    /// It may not be shown
    Withheld(Reason),
    /// It does not exist
    Empty(Reason),
    /// Nobody was asked for it
    NotAsked,
}

impl Value {
    /// The value of a field with its reason if it is none
    fn new(
        text: Option<(f64, String)>,
        level: Option<Level>,
        n: Option<u64>,
        field: &str,
        why: &Why,
    ) -> Self {
        if let Some((mean, text)) = text {
            return Self::Shown { mean: millionths(mean), text, level, n };
        }
        match why.get(field).copied() {
            Some(reason @ (Reason::TooFew | Reason::TooFewRated | Reason::Protected)) => {
                Self::Withheld(reason)
            }
            Some(reason) => Self::Empty(reason),
            None => Self::Empty(Reason::NoAnswers),
        }
    }

    /// A field that is none
    fn missing(field: &str, why: &Why) -> Self {
        match why.get(field).copied() {
            Some(reason @ (Reason::TooFew | Reason::TooFewRated | Reason::Protected)) => {
                Self::Withheld(reason)
            }
            Some(reason) => Self::Empty(reason),
            None => Self::Empty(Reason::NoAnswers),
        }
    }

    pub(super) fn ink(&self) -> Ink {
        match self {
            Self::Shown { level, .. } => Ink::of(*level),
            Self::Withheld(_) => Ink::Withheld,
            Self::Empty(_) | Self::NotAsked => Ink::Empty,
        }
    }

    /// The mean in millionths, if it is shown
    pub(super) fn mean(&self) -> Option<i64> {
        if let Self::Shown { mean, .. } = self { Some(*mean) } else { None }
    }

    /// The printed mean, or a dash
    pub(super) fn text(&self) -> &str {
        if let Self::Shown { text, .. } = self { text } else { "–" }
    }

    /// The answers behind it, if that is shown
    pub(super) fn n(&self) -> Option<u64> {
        if let Self::Shown { n, .. } = self { *n } else { None }
    }

    pub(super) fn withheld(&self) -> bool {
        matches!(self, Self::Withheld(_))
    }

    pub(super) fn empty(&self) -> bool {
        matches!(self, Self::Empty(_))
    }

    /// The level in words, or why there is no value
    pub(super) fn words(&self, words: &Words) -> String {
        match self {
            Self::Shown { level, .. } => (words.level)(*level).to_owned(),
            Self::Withheld(reason) => format!("{}: {}", words.withheld, (words.reason)(*reason)),
            Self::Empty(reason) => (words.reason)(*reason).to_owned(),
            Self::NotAsked => words.not_asked.to_owned(),
        }
    }
}

/// A group of a picture
#[derive(Debug)]
pub(super) struct Member<'a> {
    /// The name, made harmless
    pub(super) name: String,
    pub(super) group: &'a GroupShown,
}

/// A wave of a release in one language
pub(super) struct View<'a> {
    pub(super) release: &'a Release,
    pub(super) words: &'static Words,
    pub(super) locale: Locale,
    pub(super) members: Vec<Member<'a>>,
    /// By the position of the rater, then of the rated
    ties: BTreeMap<(usize, usize), &'a TieShown>,
}

impl<'a> View<'a> {
    pub(super) fn new(release: &'a Release, locale: Locale) -> Self {
        let wave = &release.wave;
        let positions: BTreeMap<&str, usize> =
            wave.groups.iter().enumerate().map(|(at, group)| (group.group.as_str(), at)).collect();
        let place = |name: &str| positions.get(name).copied();
        let ties = wave.ties.iter().filter_map(|tie| Some(((place(&tie.rater)?, place(&tie.rated)?), tie)));
        let members = wave.groups.iter().map(|group| Member { name: clean(&group.group), group }).collect();
        Self { release, words: Words::of(locale), locale, members, ties: ties.collect() }
    }

    pub(super) fn size(&self) -> usize {
        self.members.len()
    }

    pub(super) fn name(&self, at: usize) -> &str {
        self.members.get(at).map_or("", |member| member.name.as_str())
    }

    /// How one group rates another, or itself
    pub(super) fn tie(&self, rater: usize, rated: usize) -> Value {
        let Some(tie) = self.ties.get(&(rater, rated)) else { return Value::NotAsked };
        let decimals = tie.decimals.unwrap_or(self.release.policy.decimals);
        let text = tie.mean.map(|mean| (mean, self.words.number(mean, decimals)));
        Value::new(text, tie.level, tie.n, "mean", &tie.why)
    }

    /// A mean with the decimals of the policy
    pub(super) fn value(&self, mean: Option<f64>, level: Option<Level>, field: &str, why: &Why) -> Value {
        let text = mean.map(|mean| (mean, self.words.number(mean, self.release.policy.decimals)));
        Value::new(text, level, None, field, why)
    }

    /// The pairs of different groups, rater first
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let size = self.size();
        (0..size).flat_map(move |rater| {
            (0..size).filter(move |rated| *rated != rater).map(move |rated| (rater, rated))
        })
    }

    /// What is there for each item, in the order of the instrument
    pub(super) fn items<'b, T>(&'b self, of: &'b Ordered<T>) -> impl Iterator<Item = (&'b str, &'b T)> {
        self.release.instrument.items.iter().filter_map(|item| Some((item.as_str(), of.get(item)?)))
    }

    /// What the numbers rest on, in a sentence
    pub(super) fn rests_on(&self) -> String {
        let release = self.release;
        self.words.bands(release.wave.counts.questionnaires, &clean(&release.profile), &release.cuts)
    }
}

/// How a field that is none is drawn, and why it is none
pub(super) fn missing(words: &Words, field: &str, why: &Why) -> (Ink, String) {
    let value = Value::missing(field, why);
    (value.ink(), value.words(words))
}
