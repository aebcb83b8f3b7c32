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
    let name =
        |group: usize| responses.groups().get(group).map(|group| group.name.clone()).unwrap_or_default();
    tally.rated = responses.rated().iter().map(|group| name(*group)).collect();
    let left = responses.left();
    tally.dropped =
        [left.respondents_without_group, left.unselected_questionnaires, left.duplicate_answers, 0];
    for block in responses.blocks() {
        let rater = name(block.group());
        let targets: Vec<Target> = responses
            .rated()
            .iter()
            .map(|group| Target {
                counts: scheme.counts(&rater, &name(*group)),
                own: *group == block.group(),
            })
            .collect();
        let sums = Pass::new(scheme, &targets, block).run();
        let [_, _, _, unexpected] = &mut tally.dropped;
        *unexpected += sums.unexpected;
        let scored =
            |moments: Vec<Moments>| (0..).zip(moments).filter(|(_, moments)| moments.n > 0).collect();
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
pub(super) struct Units {
    /// unit / answered items, 0 where there are too few; as long as a byte counts, so that no look-up can miss
    factors: [u32; 256],
}

impl Units {
    pub(super) fn new(unit: u32, min_items: usize, items: usize) -> Self {
        let mut factors = [0; 256];
        let enough = factors.iter_mut().zip(0..).take(items + 1).skip(min_items.max(1));
        for (factor, answered) in enough {
            *factor = unit / answered;
        }
        Self { factors }
    }

    /// The scores of respondents by their answered items and the sums of these, 0 for none
    pub(super) fn scores(&self, part: &Part, scores: &mut [u32]) {
        for ((score, answered), sum) in scores.iter_mut().zip(&part.answered).zip(&part.sum) {
            let factor = self.factors.get(usize::from(*answered)).copied().unwrap_or(0);
            *score = u32::from(*sum).wrapping_mul(factor);
        }
    }
}

/// For each respondent, the answered items and their sum
#[derive(Default)]
pub(super) struct Part {
    answered: Vec<u8>,
    sum: Vec<u8>,
}

impl Part {
    pub(super) fn new(rows: usize) -> Self {
        Self { answered: vec![0; rows], sum: vec![0; rows] }
    }

    pub(super) fn clear(&mut self) {
        self.answered.fill(0);
        self.sum.fill(0);
    }

    /// Adds the ratings of one item
    pub(super) fn add(&mut self, column: &[u8]) {
        for ((answered, sum), rating) in self.answered.iter_mut().zip(&mut self.sum).zip(column) {
            *answered = answered.wrapping_add(u8::from(*rating != 0));
            *sum = sum.wrapping_add(*rating);
        }
    }

    /// Adds another part
    fn join(&mut self, other: &Self) {
        for (mine, theirs) in self.answered.iter_mut().zip(&other.answered) {
            *mine = mine.wrapping_add(*theirs);
        }
        for (mine, theirs) in self.sum.iter_mut().zip(&other.sum) {
            *mine = mine.wrapping_add(*theirs);
        }
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
    /// Communication, relationship, and in the end all items
    parts: [Part; 3],
    /// Scores of the rated group
    scores: Vec<u32>,
    /// Scores of other groups: how many, and their sum
    others: Vec<u32>,
    total: Vec<u32>,
    /// The score of the own group, 0 for none
    own: Vec<u32>,
}

impl Stretch {
    fn new(rows: usize) -> Self {
        let numbers = || vec![0; rows];
        Self {
            parts: [Part::new(rows), Part::new(rows), Part::new(rows)],
            scores: numbers(),
            others: numbers(),
            total: numbers(),
            own: numbers(),
        }
    }

    fn clear(&mut self) {
        self.others.fill(0);
        self.total.fill(0);
        self.own.fill(0);
    }

    /// Adds the scores of one rated group to the respondents' own sums
    fn keep(&mut self, own: bool) {
        if own {
            self.own.copy_from_slice(&self.scores);
            return;
        }
        for ((others, total), score) in self.others.iter_mut().zip(&mut self.total).zip(&self.scores) {
            *others = others.wrapping_add(u32::from(*score != 0));
            *total = total.wrapping_add(*score);
        }
    }
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
        let mut stretch = Stretch::new(STRETCH.min(end - start));
        for first in (start..end).step_by(STRETCH) {
            if end - first < stretch.scores.len() {
                stretch = Stretch::new(end - first);
            }
            stretch.clear();
            for (at, target) in self.targets.iter().enumerate() {
                self.target(at, *target, first, &mut stretch, &mut sums);
            }
            respondents(&stretch, &mut sums);
        }
        sums
    }

    /// One column of a stretch
    fn column(&self, target: usize, item: usize, first: usize, length: usize) -> &[u8] {
        let start = (target * self.items + item) * self.block.questionnaires().len() + first;
        self.block.ratings().get(start..start + length).unwrap_or_default()
    }

    /// Adds the ratings of one rated group
    fn target(&self, at: usize, target: Target, first: usize, stretch: &mut Stretch, sums: &mut Sums) {
        let length = stretch.scores.len();
        if !target.counts {
            for item in 0..self.items {
                let column = self.column(at, item, first, length);
                sums.unexpected += count(column.iter().filter(|rating| **rating != 0).count());
            }
            return;
        }
        let Some(tie) = sums.ties.get_mut(at) else { return };
        for (items, part) in self.parts.iter().zip(&mut stretch.parts) {
            part.clear();
            for item in items {
                let column = self.column(at, *item, first, length);
                if let Some(counts) = tie.counts.get_mut(*item) {
                    add_counts(column, counts);
                }
                part.add(column);
            }
        }
        let [communication, relationship, all] = &mut stretch.parts;
        for (part, units, moments) in [
            (&*communication, &self.part_units[0], &mut tie.communication),
            (&*relationship, &self.part_units[1], &mut tie.relationship),
        ] {
            units.scores(part, &mut stretch.scores);
            moments.merge(&moments_of(&stretch.scores));
            all.join(part);
        }
        self.total.scores(all, &mut stretch.scores);
        let total = moments_of(&stretch.scores);
        tie.below_min_items +=
            count(all.answered.iter().filter(|answered| **answered != 0).count()) - total.n;
        tie.total.merge(&total);
        stretch.keep(target.own);
    }
}

/// Number, sum and sum of squares of the scores that there are
fn moments_of(scores: &[u32]) -> Moments {
    let (mut n, mut sum, mut squares) = (0_u32, 0_u64, 0_u64);
    for score in scores {
        n = n.wrapping_add(u32::from(*score != 0));
        sum = sum.wrapping_add(u64::from(*score));
        squares = squares.wrapping_add(u64::from(*score).wrapping_mul(u64::from(*score)));
    }
    Moments { n: n.into(), sum, squares: squares.into() }
}

/// Adds the respondents' own sums, by the number of groups they scored
fn respondents(stretch: &Stretch, sums: &mut Sums) {
    let Stretch { others, total, own, .. } = stretch;
    for ((others, total), own) in others.iter().zip(total).zip(own) {
        add_respondent(&mut sums.between, *others, u64::from(*total));
        add_respondent(&mut sums.all, *others + u32::from(*own != 0), u64::from(*total) + u64::from(*own));
    }
}

fn add_respondent(table: &mut [Moments], scored: u32, sum: u64) {
    let entry = usize::try_from(scored).ok().and_then(|scored| table.get_mut(scored));
    if let Some(moments) = entry.filter(|_| scored > 0) {
        moments.n += 1;
        moments.sum += sum;
        moments.squares += u128::from(sum) * u128::from(sum);
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
