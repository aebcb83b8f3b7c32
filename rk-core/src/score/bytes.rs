//! A tally as bytes: a version, a fingerprint of the scheme, then whole numbers.
//!
//! Numbers are written seven bits a byte, lowest first (LEB128); names by
//! their length and UTF-8; maps by their length, in the order of their keys.

use std::collections::BTreeMap;

use super::{
    Scheme,
    tally::{Moments, RaterTally, Tally, TieTally},
};

const MAGIC: &[u8; 4] = b"rkt1";
/// With more questionnaires of one group, sums could overflow
pub(super) const MOST_QUESTIONNAIRES: u64 = 1 << 32;

/// Bytes or a tally that do not fit
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TallyError {
    /// Not the bytes of a tally, or of another version
    #[error("not a tally of version 1")]
    Version,
    /// Another scale, instrument, fewest items or set of ties
    #[error("the tally is of another scheme: scale, items, fewest items and expected ties must be the same")]
    Fingerprint,
    /// More questionnaires of one group than are counted together
    #[error("the tallies hold more questionnaires of one group than are counted together")]
    TooLarge,
    /// The bytes end too early, go on too long, or hold what no tally holds
    #[error("the bytes of the tally are damaged")]
    Damaged,
}

impl Tally {
    /// The tally as bytes: equal tallies have equal bytes
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.scheme.fingerprint().to_le_bytes());
        length(&mut bytes, self.rated.len());
        for rated in &self.rated {
            text(&mut bytes, rated);
        }
        length(&mut bytes, self.raters.len());
        for (rater, tally) in &self.raters {
            text(&mut bytes, rater);
            number(&mut bytes, tally.respondents.into());
            number(&mut bytes, tally.questionnaires.into());
            for map in [&tally.between, &tally.all] {
                length(&mut bytes, map.len());
                for (scored, sums) in map {
                    number(&mut bytes, u128::from(*scored));
                    moments(&mut bytes, sums);
                }
            }
            length(&mut bytes, tally.ties.len());
            for (rated, tie) in &tally.ties {
                text(&mut bytes, rated);
                for count in tie.counts.iter().flatten() {
                    number(&mut bytes, u128::from(*count));
                }
                for sums in [&tie.total, &tie.communication, &tie.relationship] {
                    moments(&mut bytes, sums);
                }
                number(&mut bytes, tie.below_min_items.into());
            }
        }
        for dropped in self.dropped {
            number(&mut bytes, dropped.into());
        }
        bytes
    }

    /// The tally that the bytes hold
    ///
    /// # Errors
    ///
    /// The bytes are not a tally of this version, are damaged, or are of
    /// another scheme.
    pub fn from_bytes(bytes: &[u8], scheme: Scheme) -> Result<Self, TallyError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(TallyError::Version)?;
        let (fingerprint, rest) = rest.split_first_chunk().ok_or(TallyError::Damaged)?;
        if u64::from_le_bytes(*fingerprint) != scheme.fingerprint() {
            return Err(TallyError::Fingerprint);
        }
        let mut from = Reader(rest);
        let mut tally = Self::new(scheme);
        for _ in 0..from.small()? {
            tally.rated.insert(from.text()?);
        }
        for _ in 0..from.small()? {
            let name = from.text()?;
            let rater = from.rater(tally.scheme.items.len())?;
            if !possible(&rater, u64::from(tally.scheme.unit())) {
                return Err(TallyError::Damaged);
            }
            tally.raters.insert(name, rater);
        }
        for dropped in &mut tally.dropped {
            *dropped = from.small()?;
            if *dropped > MOST_QUESTIONNAIRES {
                return Err(TallyError::Damaged);
            }
        }
        // Written again, the bytes must be the same: no second form of one tally.
        if from.0.is_empty() && tally.to_bytes() == bytes { Ok(tally) } else { Err(TallyError::Damaged) }
    }
}

fn number(bytes: &mut Vec<u8>, mut number: u128) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            return bytes.push(low);
        }
        bytes.push(low | 0x80);
    }
}

fn length(bytes: &mut Vec<u8>, length: usize) {
    number(bytes, crate::survey::count(length).into());
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    length(bytes, text.len());
    bytes.extend(text.as_bytes());
}

fn moments(bytes: &mut Vec<u8>, moments: &Moments) {
    number(bytes, moments.n.into());
    number(bytes, moments.sum.into());
    number(bytes, moments.squares);
}

/// Whether a tally of responses could hold these sums: what is read is added up
/// later, and no made-up number may overflow there
fn possible(rater: &RaterTally, unit: u64) -> bool {
    let highest = unit * u64::from(crate::survey::MOST);
    let all = rater.questionnaires;
    let fits = |moments: &Moments, scores: u64| {
        let most = u128::from(highest) * u128::from(scores);
        moments.n <= all
            && u128::from(moments.sum) <= u128::from(moments.n) * most
            && moments.squares <= u128::from(moments.sum) * most
    };
    let scored = |table: &BTreeMap<u64, Moments>| {
        table.iter().all(|(scored, moments)| {
            *scored <= crate::survey::count(crate::survey::MOST_GROUPS) && fits(moments, *scored)
        })
    };
    let tie = |tie: &TieTally| {
        [tie.total, tie.communication, tie.relationship].iter().all(|moments| fits(moments, 1))
            && tie.below_min_items <= all
            && tie.counts.iter().flatten().all(|count| *count <= all)
    };
    all <= MOST_QUESTIONNAIRES
        && rater.respondents <= all
        && scored(&rater.between)
        && scored(&rater.all)
        && rater.ties.values().all(tie)
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn number(&mut self) -> Result<u128, TallyError> {
        let mut number = 0;
        for shift in (0..128).step_by(7) {
            let (byte, rest) = self.0.split_first().ok_or(TallyError::Damaged)?;
            self.0 = rest;
            number |= u128::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(TallyError::Damaged)
    }

    fn small(&mut self) -> Result<u64, TallyError> {
        u64::try_from(self.number()?).map_err(|_| TallyError::Damaged)
    }

    fn text(&mut self) -> Result<String, TallyError> {
        let length = usize::try_from(self.number()?).map_err(|_| TallyError::Damaged)?;
        let (text, rest) = self.0.split_at_checked(length).ok_or(TallyError::Damaged)?;
        self.0 = rest;
        std::str::from_utf8(text).map(str::to_owned).map_err(|_| TallyError::Damaged)
    }

    fn moments(&mut self) -> Result<Moments, TallyError> {
        Ok(Moments { n: self.small()?, sum: self.small()?, squares: self.number()? })
    }

    fn scored(&mut self) -> Result<BTreeMap<u64, Moments>, TallyError> {
        let mut map = BTreeMap::new();
        for _ in 0..self.small()? {
            let scored = self.small()?;
            map.insert(scored, self.moments()?);
        }
        Ok(map)
    }

    fn rater(&mut self, items: usize) -> Result<RaterTally, TallyError> {
        let mut rater = RaterTally {
            respondents: self.small()?,
            questionnaires: self.small()?,
            between: self.scored()?,
            all: self.scored()?,
            ties: BTreeMap::new(),
        };
        for _ in 0..self.small()? {
            let rated = self.text()?;
            let mut tie = TieTally { counts: vec![[0; crate::survey::STEPS]; items], ..TieTally::default() };
            for count in tie.counts.iter_mut().flatten() {
                *count = self.small()?;
            }
            for sums in [&mut tie.total, &mut tie.communication, &mut tie.relationship] {
                *sums = self.moments()?;
            }
            tie.below_min_items = self.small()?;
            rater.ties.insert(rated, tie);
        }
        Ok(rater)
    }
}
