//! What a report says, as the fields that each language fills.
//!
//! A text may hold slots in braces, such as `{mean}`; the sections fill them.

use super::{da, en};
use crate::{
    Locale,
    score::{Level, Reason},
    survey::{Dimension, GroupLevel},
};

/// Every word of a report in one language
pub(super) struct Words {
    pub(super) language: &'static str,
    /// Between the last two of several names
    pub(super) and: &'static str,
    pub(super) levels: [&'static str; 3],
    pub(super) staff: &'static str,
    pub(super) leaders: &'static str,
    pub(super) between: &'static str,
    pub(super) within: &'static str,
    pub(super) not_shown: &'static str,
    pub(super) ties_of: &'static str,
    pub(super) column: Columns,
    pub(super) front: Front,
    pub(super) data: Data,
    pub(super) index: Index,
    pub(super) scopes: Scopes,
    pub(super) matrix: Drawn,
    pub(super) map: Drawn,
    pub(super) dimensions: Dimensions,
    pub(super) extremes: Extremes,
    pub(super) perception: Perception,
    pub(super) leadership: Leadership,
    pub(super) change: Change,
    pub(super) withheld: Withheld,
    pub(super) method: Method,
    pub(super) terms: Terms,
    pub(super) citing: Citing,
}

/// Heads of columns that several tables have
pub(super) struct Columns {
    pub(super) group: &'static str,
    pub(super) dimension: &'static str,
    pub(super) rater: &'static str,
    pub(super) rated: &'static str,
    pub(super) mean: &'static str,
    pub(super) level: &'static str,
    pub(super) n: &'static str,
    pub(super) ties: &'static str,
    pub(super) reason: &'static str,
    pub(super) before: &'static str,
    pub(super) after: &'static str,
    pub(super) change: &'static str,
}

/// The front
pub(super) struct Front {
    pub(super) kicker: &'static str,
    pub(super) title: &'static str,
    pub(super) what: &'static str,
    pub(super) heading: &'static str,
    pub(super) figures: &'static str,
    pub(super) figure_index: &'static str,
    pub(super) figure_shown: &'static str,
    pub(super) figure_within: &'static str,
    pub(super) figure_respondents: &'static str,
    pub(super) figure_rate: &'static str,
    pub(super) figure_ties: &'static str,
    pub(super) figure_ties_note: &'static str,
    pub(super) shown: &'static str,
    pub(super) nothing_between: &'static str,
    pub(super) lowest: &'static str,
    pub(super) highest: &'static str,
    pub(super) asymmetry: &'static str,
    pub(super) dimension: &'static str,
    pub(super) change: &'static str,
    pub(super) talk: &'static str,
    pub(super) talk_lead: &'static str,
    pub(super) talk_lowest: &'static str,
    pub(super) talk_asymmetry: &'static str,
    pub(super) talk_dimension: &'static str,
    pub(super) talk_highest: &'static str,
    pub(super) care: &'static str,
    pub(super) care_text: &'static str,
    pub(super) contents: &'static str,
}

/// Who answered
pub(super) struct Data {
    pub(super) heading: &'static str,
    pub(super) rate: &'static str,
    pub(super) rate_unknown: &'static str,
    pub(super) caution: &'static str,
    pub(super) table: &'static str,
    pub(super) place: &'static str,
    pub(super) eligible: &'static str,
    pub(super) respondents: &'static str,
    pub(super) response_rate: &'static str,
    pub(super) unknown: &'static str,
    pub(super) earlier: &'static str,
    pub(super) used: &'static str,
    pub(super) left_out: &'static str,
    pub(super) left_out_what: &'static str,
    pub(super) left_out_number: &'static str,
    pub(super) nothing_left_out: &'static str,
    pub(super) without_group: &'static str,
    pub(super) unselected: &'static str,
    pub(super) duplicate: &'static str,
    pub(super) unexpected: &'static str,
    pub(super) below_min_items: &'static str,
}

/// The index
pub(super) struct Index {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) value: &'static str,
    pub(super) value_without_level: &'static str,
    pub(super) withheld: &'static str,
    pub(super) absent: &'static str,
    pub(super) shown: &'static str,
    pub(super) nothing_between: &'static str,
    pub(super) scale: &'static str,
    pub(super) scale_shown: &'static str,
    pub(super) table: &'static str,
    pub(super) weighting: &'static str,
    pub(super) meaning: &'static str,
    pub(super) weightings: [(&'static str, &'static str); 5],
    pub(super) which: &'static str,
    pub(super) which_shown: &'static str,
    pub(super) shown_row: (&'static str, &'static str),
}

/// Within and between
pub(super) struct Scopes {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) within: &'static str,
    pub(super) within_without_level: &'static str,
    pub(super) within_not_shown: &'static str,
    pub(super) within_shown: &'static str,
    pub(super) table: &'static str,
    pub(super) own: &'static str,
    pub(super) out: &'static str,
    pub(super) received: &'static str,
    pub(super) caution: &'static str,
}

/// A section that is a picture and its table
pub(super) struct Drawn {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
}

/// The dimensions
pub(super) struct Dimensions {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) highest_and_lowest: &'static str,
    pub(super) shares_lead: &'static str,
    pub(super) caution: &'static str,
}

/// The ties rated highest and lowest
pub(super) struct Extremes {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) highest: &'static str,
    pub(super) lowest: &'static str,
    pub(super) all: &'static str,
    pub(super) none: &'static str,
    pub(super) caution: &'static str,
}

/// The largest differences in perception
pub(super) struct Perception {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) table: &'static str,
    pub(super) first: &'static str,
    pub(super) second: &'static str,
    pub(super) first_rates: &'static str,
    pub(super) second_rates: &'static str,
    pub(super) difference: &'static str,
    pub(super) of_pairs: &'static str,
    pub(super) none: &'static str,
    pub(super) caution: &'static str,
}

/// Leaders against staff
pub(super) struct Leadership {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) groups: &'static str,
    pub(super) table: &'static str,
    pub(super) who: &'static str,
    pub(super) rows: [&'static str; 4],
    pub(super) none: &'static str,
    pub(super) caution: &'static str,
}

/// Change between two waves
pub(super) struct Change {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) index: &'static str,
    pub(super) index_not_shown: &'static str,
    pub(super) left: &'static str,
    pub(super) joined: &'static str,
    pub(super) by_rater: &'static str,
    pub(super) all_groups: &'static str,
    pub(super) dimensions: &'static str,
    pub(super) caution: &'static str,
    pub(super) ties: &'static str,
}

/// What is not shown, and why
pub(super) struct Withheld {
    pub(super) heading: &'static str,
    pub(super) open: &'static str,
    pub(super) policy: &'static str,
    pub(super) more: &'static str,
    pub(super) table: &'static str,
    pub(super) what: &'static str,
    pub(super) number: &'static str,
    pub(super) shown: &'static str,
    pub(super) coarser: &'static str,
    pub(super) too_few: &'static str,
    pub(super) too_few_rated: &'static str,
    pub(super) protected: &'static str,
    pub(super) of: &'static str,
    pub(super) earlier: &'static str,
    pub(super) list: &'static str,
    pub(super) list_before: &'static str,
    pub(super) every: &'static str,
    pub(super) every_before: &'static str,
    pub(super) request: &'static str,
}

/// How it was measured
pub(super) struct Method {
    pub(super) heading: &'static str,
    pub(super) asked: &'static str,
    pub(super) min_items: &'static str,
    pub(super) tie: &'static str,
    pub(super) own: &'static str,
    pub(super) weighting: &'static str,
    pub(super) exact: &'static str,
    pub(super) cuts: &'static str,
    pub(super) table: &'static str,
    pub(super) scope: &'static str,
    pub(super) no_within: &'static str,
    pub(super) below: &'static str,
    pub(super) from_to: &'static str,
    pub(super) above: &'static str,
    pub(super) not_told: &'static str,
}

/// The words used, each with what it means here
pub(super) struct Terms {
    pub(super) heading: &'static str,
    pub(super) terms: &'static [(&'static str, &'static str)],
}

/// How to cite, and what the method rests on
pub(super) struct Citing {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) library: &'static str,
    pub(super) by_group: &'static str,
    pub(super) of_shown: &'static str,
    pub(super) sources: &'static str,
    pub(super) method: &'static [&'static str],
    /// Of the two Danish profiles
    pub(super) danish_cuts: &'static str,
    pub(super) german_cuts: &'static str,
    pub(super) own_cuts: &'static str,
    pub(super) questionnaire: &'static str,
}

impl Words {
    /// The words of a language
    pub(super) fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &en::WORDS,
            Locale::Da => &da::WORDS,
        }
    }

    pub(super) fn level(&self, level: Level) -> &'static str {
        let [weak, moderate, strong] = self.levels;
        match level {
            Level::Weak => weak,
            Level::Moderate => moderate,
            Level::Strong => strong,
        }
    }

    pub(super) fn group_level(&self, level: GroupLevel) -> &'static str {
        match level {
            GroupLevel::Staff => self.staff,
            GroupLevel::Leader => self.leaders,
        }
    }
}

/// Why a value is not there, in a few words
pub(super) fn reason(locale: Locale, reason: Reason) -> &'static str {
    match locale {
        Locale::En => en::reason(reason),
        Locale::Da => da::reason(reason),
    }
}

/// The name of an item: that of its dimension, else its id
pub(super) fn item(locale: Locale, id: &str) -> String {
    let dimension = Dimension::ALL.into_iter().find(|dimension| dimension.id() == id);
    dimension
        .map_or(id, |dimension| match locale {
            Locale::En => dimension.english(),
            Locale::Da => dimension.danish(),
        })
        .to_owned()
}
