//! The one pass over the ratings.
//!
//! Ratings lie column by column within a rating group. The pass takes a stretch
//! of questionnaires at a time, short enough for the nearest cache, and adds up
//! all columns about one rated group before it goes on to the next. Every sum
//! is an integer, and nothing is allocated for a respondent.
//!
//! The sums within a stretch are bounded by its length, so they wrap never; they
//! are written as wrapping because a checked sum keeps the compiler from adding
//! many bytes at once.

use super::{
    Scheme,
    tally::{Moments, RaterTally, Tally, TieTally},
};
use crate::survey::{Block, Responses, STEPS, SubScore, count};

/// Questionnaires in one stretch; the byte counters of a column hold for 255 × 32
const STRETCH: usize = 2048;
/// Bytes that are compared together
const LANES: usize = 32;
/// Fewer ratings than this are not worth a second thread
#[cfg(feature = "parallel")]
const WORTH_A_THREAD: usize = 1 << 19;

/// The tally of responses
pub(super) fn tally(responses: &Responses, scheme: &Scheme) -> Tally {
    let mut tally = Tally::new(scheme.clone());
    let name = |group: usize| responses.groups().get(group).map(|group| group.name.clone()).unwrap_or_default();
    tally.rated = responses.rated().iter().map(|group| name(*group)).collect();
    let left = responses.left();
    tally.dropped = [left.respondents_without_group, left.unselected_questionnaires, left.duplicate_answers, 0];
    for block in responses.blocks() {
        let rater = name(block.group());
        let targets: Vec<Target> = responses
            .rated()
            .iter()
            .map(|group| Target { counts: scheme.counts(&rater, &name(*group)), own: *group == block.group() })
            .collect();
        let sums = Pass::new(scheme, &targets, block).run();
        let [_, _, _, unexpected] = &mut tally.dropped;
        *unexpected += sums.unexpected;
        let scored = |moments: Vec<Moments>| {
            (0..).zip(moments).filter(|(_, moments)| moments.n > 0).collect()
        };
        let ties = responses.rated().iter().map(|group| name(*group)).zip(sums.ties);
        tally.raters.insert(
            rater,
            RaterTally {
                respondents: count(block.respondents()),
                questionnaires: count(block.questionnaires().len()),
                between: scored(sums.between),
                all: scored(sums.all),
                ties: ties.filter(|(_, tie)| tie.ratings() > 0).collect(),
            },
        );
    }
    tally
}

/// A rated group, seen from the rating one
#[derive(Clone, Copy, Debug)]
struct Target {
    /// Whether its ratings count
    counts: bool,
    own: bool,
}

/// The sums of one rating group
#[derive(Clone, Debug, Default)]
struct Sums {
    ties: Vec<TieTally>,
    /// By number of other groups scored
    between: Vec<Moments>,
    /// By number of groups scored
    all: Vec<Moments>,
    unexpected: u64,
}

impl Sums {
    fn new(targets: usize, items: usize) -> Self {
        let tie = TieTally { counts: vec![[0; STEPS]; items], ..TieTally::default() };
        let scored = vec![Moments::default(); targets + 1];
        Self { ties: vec![tie; targets], between: scored.clone(), all: scored, unexpected: 0 }
    }

    #[cfg(feature = "parallel")]
    fn merge(mut self, other: &Self) -> Self {
        for (mine, theirs) in self.ties.iter_mut().zip(&other.ties) {
            mine.merge(theirs);
        }
        for (mine, theirs) in self.between.iter_mut().zip(&other.between) {
            mine.merge(theirs);
        }
        for (mine, theirs) in self.all.iter_mut().zip(&other.all) {
            mine.merge(theirs);
        }
        self.unexpected += other.unexpected;
        self
    }
}

/// What turns a number of answered items and their sum into a score in units
struct Units {
    /// unit / answered items, 0 where there are too few
    factors: [u32; 17],
}

impl Units {
    fn new(unit: u32, min_items: usize, items: usize) -> Self {
        let mut factors = [0; 17];
        let answered = factors.iter_mut().zip(0..).enumerate().skip(min_items.max(1)).take_while(|(at, _)| *at <= items);
        for (_, (factor, answered)) in answered {
            *factor = unit / answered;
        }
        Self { factors }
    }

    fn score(&self, answered: u8, sum: u8) -> u32 {
        u32::from(sum).wrapping_mul(self.factors.get(usize::from(answered)).copied().unwrap_or(0))
    }
}

struct Pass<'a> {
    targets: &'a [Target],
    block: &'a Block,
    items: usize,
    /// The items of communication, of relationship, and of neither
    parts: [Vec<usize>; 3],
    total: Units,
    part_units: [Units; 2],
}

/// The state of one stretch, reused by the next
struct Stretch {
    /// Answered items and their sum, for communication, relationship and neither
    parts: [(Vec<u8>, Vec<u8>); 3],
    /// Scores of other groups: how many, and their sum
    others: Vec<u32>,
    total: Vec<u32>,
    /// The score of the own group, 0 for none
    own: Vec<u32>,
}

impl<'a> Pass<'a> {
    fn new(scheme: &Scheme, targets: &'a [Target], block: &'a Block) -> Self {
        let of = |part: Option<SubScore>| -> Vec<usize> {
            scheme.items.iter().enumerate().filter(|(_, (_, own))| *own == part).map(|(at, _)| at).collect()
        };
        let [communication, relationship] = [Some(SubScore::Communication), Some(SubScore::Relationship)];
        let unit = scheme.unit();
        let units = |part| Units::new(unit, scheme.min_items_of(part), of(part).len());
        Self {
            targets,
            block,
            items: scheme.items.len(),
            parts: [of(communication), of(relationship), of(None)],
            total: Units::new(unit, scheme.min_items, scheme.items.len()),
            part_units: [units(communication), units(relationship)],
        }
    }

    fn run(&self) -> Sums {
        let rows = self.block.questionnaires().len();
        #[cfg(feature = "parallel")]
        if self.block.ratings().len() >= WORTH_A_THREAD {
            use rayon::prelude::*;
            let share = rows.div_ceil(rayon::current_num_threads()).next_multiple_of(STRETCH);
            let empty = || Sums::new(self.targets.len(), self.items);
            return (0..rows)
                .step_by(share)
                .collect::<Vec<_>>()
                .into_par_iter()
                .map(|start| self.stretches(start, rows.min(start + share)))
                .reduce(empty, |mine, theirs| mine.merge(&theirs));
        }
        self.stretches(0, rows)
    }

    /// The sums of the questionnaires from `start` to before `end`
    fn stretches(&self, start: usize, end: usize) -> Sums {
        let mut sums = Sums::new(self.targets.len(), self.items);
        let size = STRETCH.min(end - start);
        let bytes = || (vec![0; size], vec![0; size]);
        let mut stretch = Stretch {
            parts: [bytes(), bytes(), bytes()],
            others: vec![0; size],
            total: vec![0; size],
            own: vec![0; size],
        };
        for first in (start..end).step_by(STRETCH) {
            let length = STRETCH.min(end - first);
            stretch.others.fill(0);
            stretch.total.fill(0);
            stretch.own.fill(0);
            for (at, target) in self.targets.iter().enumerate() {
                self.target(at, *target, first, length, &mut stretch, &mut sums);
            }
            respondents(&stretch, length, &mut sums);
        }
        sums
    }

    /// One column of a stretch
    fn column(&self, target: usize, item: usize, first: usize, length: usize) -> &[u8] {
        let start = (target * self.items + item) * self.block.questionnaires().len() + first;
        self.block.ratings().get(start..start + length).unwrap_or_default()
    }

    /// Adds the ratings of one rated group
    fn target(&self, at: usize, target: Target, first: usize, length: usize, stretch: &mut Stretch, sums: &mut Sums) {
        if !target.counts {
            for item in 0..self.items {
                let column = self.column(at, item, first, length);
                sums.unexpected += count(column.iter().filter(|rating| **rating != 0).count());
            }
            return;
        }
        let Some(tie) = sums.ties.get_mut(at) else { return };
        for (items, (answered, sum)) in self.parts.iter().zip(&mut stretch.parts) {
            answered.fill(0);
            sum.fill(0);
            for item in items {
                let column = self.column(at, *item, first, length);
                if let Some(counts) = tie.counts.get_mut(*item) {
                    add_counts(column, counts);
                }
                for ((answered, sum), rating) in answered.iter_mut().zip(sum.iter_mut()).zip(column) {
                    *answered = answered.wrapping_add(u8::from(*rating != 0));
                    *sum = sum.wrapping_add(*rating);
                }
            }
        }
        let [communication, relationship, neither] = &stretch.parts;
        let [of_communication, of_relationship] = &self.part_units;
        add_scores(communication, of_communication, length, &mut tie.communication);
        add_scores(relationship, of_relationship, length, &mut tie.relationship);
        let (mut n, mut sum, mut squares, mut below) = (0, 0, 0, 0);
        let own = target.own;
        let parts = communication.0.iter().zip(&communication.1).zip(relationship.0.iter().zip(&relationship.1));
        let parts = parts.zip(neither.0.iter().zip(&neither.1)).take(length);
        let kept = stretch.others.iter_mut().zip(&mut stretch.total).zip(&mut stretch.own);
        for ((((a, x), (b, y)), (c, z)), ((others, total), mine)) in parts.zip(kept) {
            let answered = a.wrapping_add(*b).wrapping_add(*c);
            let score = self.total.score(answered, x.wrapping_add(*y).wrapping_add(*z));
            let scored = u32::from(score != 0);
            n = u32::wrapping_add(n, scored);
            below = u32::wrapping_add(below, u32::from(answered != 0)).wrapping_sub(scored);
            sum = u64::wrapping_add(sum, score.into());
            squares = u64::wrapping_add(squares, u64::from(score).wrapping_mul(score.into()));
            if own {
                *mine = score;
            } else {
                *others = others.wrapping_add(scored);
                *total = total.wrapping_add(score);
            }
        }
        tie.total.merge(&Moments { n: n.into(), sum, squares: squares.into() });
        tie.below_min_items += u64::from(below);
    }
}

/// Adds the scores of a sub-score
fn add_scores(part: &(Vec<u8>, Vec<u8>), units: &Units, length: usize, moments: &mut Moments) {
    let (mut n, mut sum, mut squares) = (0, 0, 0);
    for (answered, ratings) in part.0.iter().zip(&part.1).take(length) {
        let score = units.score(*answered, *ratings);
        n = u64::wrapping_add(n, u64::from(score != 0));
        sum = u64::wrapping_add(sum, score.into());
        squares = u64::wrapping_add(squares, u64::from(score).wrapping_mul(score.into()));
    }
    moments.merge(&Moments { n, sum, squares: squares.into() });
}

/// Adds the respondents' own sums, by the number of groups they scored
fn respondents(stretch: &Stretch, length: usize, sums: &mut Sums) {
    let Stretch { others, total, own, .. } = stretch;
    for ((others, total), own) in others.iter().zip(total).zip(own).take(length) {
        let mine = u32::from(*own != 0);
        let all = u64::from(*total) + u64::from(*own);
        for (table, scored, sum) in [
            (&mut sums.between, *others, u64::from(*total)),
            (&mut sums.all, *others + mine, all),
        ] {
            let entry = usize::try_from(scored).ok().and_then(|scored| table.get_mut(scored));
            if let Some(moments) = entry.filter(|_| scored > 0) {
                moments.merge(&Moments { n: 1, sum, squares: u128::from(sum) * u128::from(sum) });
            }
        }
    }
}

/// Adds how often each rating stands in a column
fn add_counts(column: &[u8], counts: &mut [u64; STEPS]) {
    let mut lanes = [[0_u8; LANES]; STEPS];
    let pieces = column.chunks_exact(LANES);
    let rest = pieces.remainder();
    for piece in pieces {
        for (lane, rating) in lanes.iter_mut().zip(1_u8..) {
            for (lane, byte) in lane.iter_mut().zip(piece) {
                *lane = lane.wrapping_add(u8::from(*byte == rating));
            }
        }
    }
    for ((count, lane), rating) in counts.iter_mut().zip(&lanes).zip(1_u8..) {
        *count += lane.iter().map(|lane| u64::from(*lane)).sum::<u64>();
        *count += rest.iter().map(|byte| u64::from(*byte == rating)).sum::<u64>();
    }
}
