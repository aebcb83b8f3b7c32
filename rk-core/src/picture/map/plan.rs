//! What is drawn on the map, before it is known where.

use super::super::{
    ink::Ink,
    plane::millionths,
    text::isolated,
    view::{Value, View},
};

/// The most groups whose names stand at their circles
const MOST_NAMED: usize = 12;
/// The most groups with all their ties
const MOST_WITH_ALL: usize = 8;
/// The most arrows with a number on each
const MOST_WITH_MEANS: usize = 30;
/// How many ties, and how many pairs, are marked
const MARKS: usize = 3;
/// How many ties of each end are drawn among many groups
const EXTREMES: usize = 10;

/// A pair of groups that rate each other differently: the one that rates higher first
pub(in super::super) struct OneSided {
    pub(in super::super) high: usize,
    pub(in super::super) low: usize,
    /// As it is printed
    pub(in super::super) difference: String,
}

/// What is drawn
pub(in super::super) struct Plan {
    /// Whether only the weakest, the strongest and the most one-sided ties are drawn
    pub(in super::super) sparse: bool,
    /// Whether circles have numbers instead of names
    pub(in super::super) numbered: bool,
    /// Ties with an arrow, the widest first
    pub(in super::super) arrows: Vec<(usize, usize)>,
    /// Of these, the ones with their mean
    pub(in super::super) with_mean: Vec<(usize, usize)>,
    /// Pairs with one thin line instead of two arrows
    pub(in super::super) dotted: Vec<(usize, usize, Ink)>,
    /// The weakest ties, the weakest first
    pub(in super::super) weakest: Vec<(usize, usize)>,
    /// The most one-sided pairs
    pub(in super::super) one_sided: Vec<OneSided>,
    /// Ties between groups that are shown
    pub(in super::super) shown: usize,
    /// Ties between groups that are withheld
    pub(in super::super) withheld: usize,
    /// Ties between groups without a value
    pub(in super::super) empty: usize,
}

impl Plan {
    pub(in super::super) fn new(view: &View<'_>) -> Self {
        let numbered = view.size() > MOST_NAMED;
        let mut shown: Vec<(i64, usize, usize)> = Vec::new();
        let (mut withheld, mut empty) = (0, 0);
        for (a, b) in view.pairs() {
            match view.tie(a, b) {
                Value::Shown { mean, .. } => shown.push((mean, a, b)),
                Value::Withheld(_) => withheld += 1,
                Value::Empty(_) => empty += 1,
                Value::NotAsked => {}
            }
        }
        shown.sort_unstable();
        let pair = |(_, a, b): &(i64, usize, usize)| (*a, *b);
        let weakest: Vec<_> = shown.iter().take(MARKS.min(shown.len() / 2)).map(pair).collect();
        let one_sided = one_sided(view);
        let paired = |a: usize, b: usize| {
            one_sided.iter().any(|pair| (pair.high, pair.low) == (a, b) || (pair.low, pair.high) == (a, b))
        };
        let sparse = view.size() > MOST_WITH_ALL;
        let strongest = shown.len().saturating_sub(EXTREMES);
        let ranked = shown.iter().map(pair).enumerate().rev();
        let mut arrows: Vec<_> = ranked
            .filter(|(rank, (a, b))| !sparse || *rank < EXTREMES || *rank >= strongest || paired(*a, *b))
            .map(|(_, tie)| tie)
            .collect();
        let all = arrows.len() <= MOST_WITH_MEANS;
        let marked = |(a, b): &(usize, usize)| weakest.contains(&(*a, *b)) || paired(*a, *b);
        let mut with_mean: Vec<_> = arrows.iter().copied().filter(|tie| all || marked(tie)).collect();
        // What is marked chooses its place first.
        with_mean.sort_by_key(|tie| !marked(tie));
        let dotted = if sparse { Vec::new() } else { dotted(view, &mut arrows) };
        Self {
            sparse,
            numbered,
            arrows,
            with_mean,
            dotted,
            weakest,
            one_sided,
            shown: shown.len(),
            withheld,
            empty,
        }
    }
}

/// Pairs of which no direction is shown; where only one is not, it becomes an arrow of its own
fn dotted(view: &View<'_>, arrows: &mut Vec<(usize, usize)>) -> Vec<(usize, usize, Ink)> {
    let thin = |a: usize, b: usize| {
        let value = view.tie(a, b);
        (value.withheld() || value.empty()).then(|| value.ink())
    };
    let mut dotted = Vec::new();
    for (a, b) in view.pairs().filter(|(a, b)| a < b) {
        match (thin(a, b), thin(b, a)) {
            (Some(one), Some(other)) if one == other => dotted.push((a, b, one)),
            (one, other) => {
                arrows.extend(one.map(|_| (a, b)));
                arrows.extend(other.map(|_| (b, a)));
            }
        }
    }
    dotted
}

/// The pairs that differ most, the most first
fn one_sided(view: &View<'_>) -> Vec<OneSided> {
    let place = |name: &str| view.members.iter().position(|member| member.group.group == name);
    let mut pairs: Vec<_> = view
        .release
        .wave
        .asymmetries
        .iter()
        .filter_map(|pair| {
            let (first, second) = (place(&pair.first)?, place(&pair.second)?);
            let far = millionths(pair.difference);
            let (high, low) = if far < 0 { (second, first) } else { (first, second) };
            let both = view.tie(first, second).mean().is_some() && view.tie(second, first).mean().is_some();
            (both && far != 0 && first != second).then_some((-far.abs(), high, low, pair.difference))
        })
        .collect();
    pairs.sort_unstable_by_key(|(far, high, low, _)| (*far, *high, *low));
    let decimals = view.release.policy.decimals;
    let printed = |(_, high, low, difference): (i64, usize, usize, f64)| OneSided {
        high,
        low,
        difference: view.words.number(difference.abs(), decimals),
    };
    pairs.into_iter().take(MARKS).map(printed).collect()
}

/// A tie in one line: who rates whom, and the mean
pub(in super::super) fn tie_line(view: &View<'_>, rater: usize, rated: usize) -> String {
    let [from, to] = [rater, rated].map(|at| isolated(view.name(at)));
    format!("{from} → {to} {}", view.tie(rater, rated).text())
}
