//! The words of the pictures, in the language of the call.

use super::{Kind, da, en};
use crate::{
    Date, Locale,
    improvement::{ChartSide, Signal},
    score::{Cuts, Decimal, Level, ProfileCuts, Reason},
    survey::Dimension,
};

/// Every word of the pictures in one language
pub(super) struct Words {
    /// What stands between a number's whole and its decimals
    pub(super) point: &'static str,
    pub(super) title: fn(Kind) -> &'static str,
    pub(super) lead: fn(Kind) -> &'static str,
    pub(super) level: fn(Option<Level>) -> &'static str,
    pub(super) reason: fn(Reason) -> &'static str,
    pub(super) dimension: fn(Dimension) -> &'static str,
    pub(super) withheld: &'static str,
    pub(super) empty: &'static str,
    pub(super) not_asked: &'static str,
    pub(super) rated: &'static str,
    pub(super) group: &'static str,
    pub(super) mean: &'static str,
    pub(super) level_head: &'static str,
    pub(super) out: &'static str,
    pub(super) received: &'static str,
    pub(super) between: &'static str,
    pub(super) within: &'static str,
    pub(super) dimension_head: &'static str,
    pub(super) scope: &'static str,
    pub(super) part: &'static str,
    pub(super) whole: &'static str,
    pub(super) share_of_ties: &'static str,
    pub(super) ties: &'static str,
    pub(super) own_group: fn(&str) -> String,
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    pub(super) change: &'static str,
    pub(super) index: &'static str,
    pub(super) dimensions: &'static str,
    pub(super) by_rater: &'static str,
    pub(super) by_tie: &'static str,
    pub(super) up: &'static str,
    pub(super) down: &'static str,
    pub(super) least: &'static str,
    pub(super) best: &'static str,
    pub(super) answers: &'static str,
    pub(super) percent: &'static str,
    pub(super) cut_lines: &'static str,
    /// Only so many of all ties are drawn
    pub(super) most_changed: fn(usize, usize) -> String,
    /// Groups of the earlier wave only, of the later wave only
    pub(super) left: fn(&str) -> String,
    pub(super) joined: fn(&str) -> String,
    pub(super) how_to_read: &'static str,
    pub(super) weakest: &'static str,
    pub(super) one_sided: &'static str,
    pub(super) none_shown: &'static str,
    pub(super) circle: &'static str,
    pub(super) width: &'static str,
    pub(super) framed: &'static str,
    pub(super) numbers_left_out: &'static str,
    /// So many of all ties
    pub(super) ties_of: fn(usize, usize) -> String,
    /// So many of all circles
    pub(super) circles_of: fn(usize, usize) -> String,
    /// Only the ties that stand out are drawn: drawn, of all
    pub(super) only_extremes: fn(usize, usize) -> String,
    /// The mean of the other direction, and the difference
    pub(super) other_way: fn(&str, &str) -> String,
    /// Below, between and above the cuts
    pub(super) below: fn(&str) -> String,
    pub(super) from_to: fn(&str, &str) -> String,
    pub(super) above: fn(&str) -> String,
    pub(super) in_circles: fn(&str) -> String,
    pub(super) in_own: fn(&str) -> String,
    /// What the numbers rest on: questionnaires, profile, cuts between and within
    pub(super) rests_on: fn(u64, &str, &str, Option<&str>) -> String,
    /// What a picture of groups shows: groups, ties shown, ties withheld
    pub(super) summary: fn(usize, usize, usize) -> String,
}

/// The words of the pictures of improvement in one language
pub(super) struct Charts {
    pub(super) run_lead: &'static str,
    pub(super) day: &'static str,
    pub(super) value: &'static str,
    pub(super) beside: &'static str,
    pub(super) sign: &'static str,
    pub(super) side: fn(ChartSide) -> &'static str,
    pub(super) median: &'static str,
    pub(super) target: &'static str,
    pub(super) change: &'static str,
    pub(super) point: &'static str,
    pub(super) in_shift: &'static str,
    pub(super) trend_up: &'static str,
    pub(super) trend_down: &'static str,
    pub(super) up: &'static str,
    pub(super) down: &'static str,
    /// A shift: points, side, first and last day
    pub(super) shift_found: fn(u64, &str, Date, Date) -> String,
    /// A trend: points, way, first and last day
    pub(super) trend_found: fn(u64, &str, Date, Date) -> String,
    pub(super) more_found: &'static str,
    /// Runs, the fewest and the most that chance leaves, and the sign if there is one
    pub(super) runs_found: fn(u64, u64, u64, Option<Signal>) -> String,
    /// So few points lie off the median
    pub(super) few_useful: fn(u64) -> String,
    pub(super) no_signal: &'static str,
    pub(super) caution: &'static str,
    /// Points and their median
    pub(super) run_summary: fn(u64, &str) -> String,
    pub(super) lorenz_title: &'static str,
    pub(super) lorenz_lead: &'static str,
    pub(super) citizens: &'static str,
    pub(super) citizen_share: &'static str,
    pub(super) cost_share: &'static str,
    pub(super) times_the_mean: &'static str,
    pub(super) curve: &'static str,
    pub(super) equal: &'static str,
    /// A share of the dearest citizens
    pub(super) dearest: fn(&str) -> String,
    /// The share of the cost, and how often the mean
    pub(super) takes: fn(&str, &str) -> String,
    /// The citizens between two shares
    pub(super) between: fn(&str, &str) -> String,
    pub(super) gini: fn(&str) -> String,
    pub(super) gini_between: fn(&str, &str) -> String,
    pub(super) more_shares: &'static str,
}

impl Charts {
    pub(super) fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &en::CHARTS,
            Locale::Da => &da::CHARTS,
        }
    }
}

impl Words {
    pub(super) fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &en::WORDS,
            Locale::Da => &da::WORDS,
        }
    }

    /// A number with its decimals
    pub(super) fn number(&self, number: f64, decimals: u64) -> String {
        let decimals = usize::try_from(decimals).unwrap_or(0).min(6);
        format!("{number:.decimals$}").replace('.', self.point).replace('-', "\u{2212}")
    }

    /// A number with its decimals, without noughts at the end of them
    pub(super) fn trimmed(&self, number: f64, decimals: u64) -> String {
        let text = self.number(number, decimals);
        let short = if text.contains(self.point) { text.trim_end_matches('0') } else { &text };
        short.trim_end_matches(self.point).to_owned()
    }

    /// A number of millionths as it was written
    pub(super) fn plain(&self, millionths: i64) -> String {
        let size = millionths.unsigned_abs();
        let text = format!("{}{}{:06}", size / 1_000_000, self.point, size % 1_000_000);
        let text = text.trim_end_matches('0').trim_end_matches(self.point);
        if millionths < 0 { format!("\u{2212}{text}") } else { text.to_owned() }
    }

    /// A number with its sign, where 0 has none
    pub(super) fn signed(&self, number: f64, decimals: u64) -> String {
        let text = self.number(number, decimals);
        if number > 0.0 { format!("+{text}") } else { text }
    }

    /// A cut as it is written
    pub(super) fn cut(&self, cut: Decimal) -> String {
        let [whole, part] = [cut.millionths() / 1_000_000, cut.millionths() % 1_000_000];
        let part = format!("{part:06}");
        let part = part.trim_end_matches('0');
        format!("{whole}{}{}", self.point, if part.is_empty() { "0" } else { part })
    }

    /// The means of a level
    pub(super) fn band(&self, level: Level, cuts: Cuts) -> String {
        let [low, high] = [self.cut(cuts.moderate_from), self.cut(cuts.strong_above)];
        match level {
            Level::Weak => (self.below)(&low),
            Level::Moderate => (self.from_to)(&low, &high),
            Level::Strong => (self.above)(&high),
        }
    }

    /// The cuts in a sentence
    pub(super) fn bands(&self, questionnaires: u64, profile: &str, cuts: &ProfileCuts) -> String {
        let both = |cuts: Cuts| {
            let band = |level| format!("{} {}", (self.level)(Some(level)), self.band(level, cuts));
            format!("{}, {}", band(Level::Weak), band(Level::Strong))
        };
        (self.rests_on)(questionnaires, profile, &both(cuts.between), cuts.within.map(both).as_deref())
    }

    /// The name of an item
    pub(super) fn item(&self, id: &str) -> String {
        let known = Dimension::ALL.into_iter().find(|dimension| dimension.id() == id);
        known.map_or_else(|| super::text::clean(id), |dimension| (self.dimension)(dimension).to_owned())
    }
}
