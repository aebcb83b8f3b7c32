//! The words of the pictures in English.

use super::{
    Kind,
    words::{Charts, Words},
};
use crate::{
    improvement::{ChartSide, Signal},
    score::{Level, Reason},
    survey::Dimension,
};

pub(super) static WORDS: Words = Words {
    point: ".",
    title,
    lead,
    level,
    reason,
    dimension: Dimension::english,
    withheld: "withheld",
    empty: "no answers",
    not_asked: "not asked",
    rated: "is rated",
    group: "Group",
    mean: "Mean",
    level_head: "Level",
    out: "rates others",
    received: "rated by others",
    between: "Between groups",
    within: "Within the groups",
    dimension_head: "Dimension",
    scope: "Ties",
    part: "Part",
    whole: "As a whole",
    share_of_ties: "Ties by level",
    ties: "Ties",
    own_group: |name| format!("{name} (own group)"),
    before: "Before",
    after: "After",
    change: "Change",
    index: "All ties that are shown in both",
    dimensions: "By dimension",
    by_rater: "By group: how it rates the others",
    by_tie: "By tie",
    up: "higher",
    down: "lower",
    least: "least good",
    best: "best",
    answers: "Answers",
    percent: "%",
    cut_lines: "The dashed lines are the cuts between weak, moderate and strong.",
    most_changed: |drawn, of| format!("The {drawn} of {of} ties that changed most. All are in the table."),
    left: |names| format!("In the earlier survey only: {names}."),
    joined: |names| format!("In the later survey only: {names}."),
    how_to_read: "How to read it",
    weakest: "Weakest ties",
    one_sided: "Most one-sided pairs",
    none_shown: "None may be shown.",
    circle: "The number in a circle is how the group rates itself.",
    width: "The thicker the arrow, the higher the mean.",
    framed: "A cell with a frame is how the group rates itself.",
    numbers_left_out: "Means that are not on the picture are in the table beside it.",
    ties_of: |some, all| format!("{some} of {all} ties"),
    circles_of: |some, all| format!("{some} of {all} circles"),
    only_extremes: |drawn, of| {
        format!(
            "With so many groups only the weakest, the strongest and the most one-sided ties are drawn: {drawn} of {of}. All are in the table."
        )
    },
    other_way: |mean, difference| format!("the other way {mean} (difference {difference})"),
    below: |cut| format!("below {cut}"),
    from_to: |low, high| format!("{low} to {high}"),
    above: |cut| format!("above {cut}"),
    in_circles: |band| format!("circles: {band}"),
    in_own: |band| format!("own group: {band}"),
    rests_on: |n, profile, between, within| {
        let within = within.map_or_else(String::new, |within| format!("; within a group {within}"));
        format!("n = {n} questionnaires. Levels by the profile {profile}: between groups {between}{within}.")
    },
    summary: |groups, shown, withheld| {
        format!("{groups} groups; {shown} ties between them are shown, {withheld} withheld.")
    },
};

pub(super) static CHARTS: Charts = Charts {
    run_lead: "Each point is a value on its day; the line across is the median.",
    day: "Day",
    value: "Value",
    beside: "Beside the median",
    sign: "Sign",
    side: |side| match side {
        ChartSide::Above => "above",
        ChartSide::Below => "below",
        ChartSide::On => "on it",
    },
    median: "median",
    target: "target",
    change: "change",
    point: "value",
    in_shift: "in a shift",
    trend_up: "in a trend up",
    trend_down: "in a trend down",
    up: "up",
    down: "down",
    shift_found: |points, side, from, to| {
        format!("Shift: {points} points {side} the median, {from} to {to}.")
    },
    trend_found: |points, way, from, to| format!("Trend: {points} points {way}, {from} to {to}."),
    more_found: "There are more; all are in the table.",
    runs_found: |runs, least, most, sign| {
        let sign = match sign {
            Some(Signal::TooFewRuns) => " These are too few.",
            Some(_) => " These are too many.",
            None => "",
        };
        format!("Runs: {runs}. By chance there are {least} to {most}, 95 times of 100.{sign}")
    },
    few_useful: |useful| {
        format!("Points off the median: {useful}. With fewer than 10 the number of runs says nothing.")
    },
    no_signal: "None of the rules finds a sign of change.",
    caution: "A sign says that something other than chance was likely at work, not what.",
    run_summary: |points, median| format!("{points} values, median {median}."),
    lorenz_title: "How cost is spread over citizens",
    lorenz_lead: "The curve is the share of the cost that the cheapest citizens take, up to all of them.",
    citizens: "Citizens",
    citizen_share: "Share of the citizens, from the cheapest on",
    cost_share: "Share of the cost",
    times_the_mean: "Times the mean",
    curve: "as it is",
    equal: "if everybody cost the same",
    dearest: |share| format!("the dearest {share}"),
    takes: |cost, times| format!("{cost} of the cost, {times} times the mean"),
    between: |from, to| format!("from {from} to {to} of the dearest"),
    gini: |gini| format!("Gini coefficient: {gini}."),
    gini_between: |low, high| format!("Gini coefficient: from {low} to {high}, by the points alone."),
    more_shares: "The other shares are in the table.",
};

fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Map => "Relation map",
        Kind::Matrix => "Tie matrix",
        Kind::Dimensions => "Relational coordination by dimension",
        Kind::Change => "Change from the earlier survey to the later",
        Kind::Distributions => "How the answers are spread",
    }
}

fn lead(kind: Kind) -> &'static str {
    match kind {
        Kind::Map => "Each arrow is how one group rates another, on a scale from 1 to 5.",
        Kind::Matrix => "The group of the row rates the group of the column, on a scale from 1 to 5.",
        Kind::Dimensions => "Each bar is the mean of the ties that are shown, on a scale from 1 to 5.",
        Kind::Change => "Each line leads from the mean before to the mean after, on a scale from 1 to 5.",
        Kind::Distributions => {
            "Each bar is all answers to one question, from 1, the least good, to 5, the best."
        }
    }
}

fn level(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Weak) => "weak",
        Some(Level::Moderate) => "moderate",
        Some(Level::Strong) => "strong",
        None => "no level",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::TooFew => "too few answers to show",
        Reason::TooFewRated => "too few people in the rated group",
        Reason::Protected => "single answers could be worked out",
        Reason::NoAnswers => "no answers",
        Reason::TooFewItems => "too few questions answered",
        Reason::OnePersonGroup => "one person in the group",
        Reason::NoTies => "no ties",
        Reason::NoTiesShown => "no tie is shown",
        Reason::NoCuts => "no level",
        _ => "no value",
    }
}
