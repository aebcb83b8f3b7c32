//! Whole numbers without a largest one.
//!
//! Just what sums of fractions and their rounding need: no signs, no division but by small numbers.

use std::cmp::Ordering;

use smallvec::{SmallVec, smallvec};

const LIMB: u64 = 64;

/// A whole number of 0 or more
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Natural(
    // INVARIANT: little-endian, and the last limb is not 0, so 0 is empty.
    // Four limbs hold all that a tie needs without an allocation.
    SmallVec<[u64; 4]>,
);

/// The low and the high half of a 128-bit number
fn halves(wide: u128) -> (u64, u64) {
    let low = u64::try_from(wide & u128::from(u64::MAX)).unwrap_or(u64::MAX);
    let high = u64::try_from(wide >> LIMB).unwrap_or(u64::MAX);
    (low, high)
}

/// `over / under`, which has to fit; 0 for an `under` of 0
fn quotient(over: u128, under: u64) -> u64 {
    match u64::try_from(over) {
        Ok(over) => over.checked_div(under).unwrap_or(0),
        Err(_) => u64::try_from(over.checked_div(u128::from(under)).unwrap_or(0)).unwrap_or(u64::MAX),
    }
}

/// What remains of `over / under`; 0 for an `under` of 0
fn remainder(over: u128, under: u64) -> u64 {
    match u64::try_from(over) {
        Ok(over) => over.checked_rem(under).unwrap_or(0),
        Err(_) => u64::try_from(over.checked_rem(u128::from(under)).unwrap_or(0)).unwrap_or(u64::MAX),
    }
}

impl From<u64> for Natural {
    fn from(value: u64) -> Self {
        Self(smallvec![value]).trimmed()
    }
}

impl From<u128> for Natural {
    fn from(value: u128) -> Self {
        let (low, high) = halves(value);
        Self(smallvec![low, high]).trimmed()
    }
}

impl<const LIMBS: usize> From<[u64; LIMBS]> for Natural {
    /// Little-endian
    fn from(limbs: [u64; LIMBS]) -> Self {
        Self(SmallVec::from_slice(&limbs)).trimmed()
    }
}

impl Natural {
    fn trimmed(mut self) -> Self {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        self
    }

    /// The number, if it fits in 64 bits
    pub(crate) fn small(&self) -> Option<u64> {
        match self.0.as_slice() {
            [] => Some(0),
            [only] => Some(*only),
            _ => None,
        }
    }

    /// The number, if it fits in 128 bits
    pub(crate) fn wide(&self) -> Option<u128> {
        (self.bits() <= 2 * LIMB).then(|| self.window(0))
    }

    /// The position of the highest bit that is set, counted from 1; 0 for 0
    pub(crate) fn bits(&self) -> u64 {
        let limbs = u64::try_from(self.0.len()).unwrap_or(u64::MAX);
        self.0.last().map_or(0, |top| limbs * LIMB - u64::from(top.leading_zeros()))
    }

    /// Multiplies by a 64-bit number in place
    pub(crate) fn scale(&mut self, factor: u64) {
        let mut carry = 0;
        for limb in &mut self.0 {
            let (low, high) = halves(u128::from(*limb) * u128::from(factor) + u128::from(carry));
            *limb = low;
            carry = high;
        }
        if carry != 0 {
            self.0.push(carry);
        }
        if factor == 0 {
            self.0.clear();
        }
    }

    /// Adds `other` times `factor` in place
    pub(crate) fn add_scaled(&mut self, other: &Self, factor: u64) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut carry = 0;
        let mut terms = other.0.iter();
        for limb in &mut self.0 {
            let term = terms.next().copied().unwrap_or(0);
            let wide = u128::from(term) * u128::from(factor) + u128::from(*limb) + u128::from(carry);
            (*limb, carry) = halves(wide);
        }
        if carry != 0 {
            self.0.push(carry);
        }
        *self = std::mem::take(self).trimmed();
    }

    /// The product
    pub(crate) fn times(&self, other: &Self) -> Self {
        let (long, short) = if self.0.len() < other.0.len() { (other, self) } else { (self, other) };
        let mut product = Self::default();
        for limb in short.0.iter().rev() {
            if !product.0.is_empty() {
                product.0.insert(0, 0);
            }
            product.add_scaled(long, *limb);
        }
        product
    }

    /// This number less `other`, if that is not below 0
    pub(crate) fn less(&self, other: &Self) -> Option<Self> {
        if other.compare(self) == Ordering::Greater {
            return None;
        }
        let mut terms = other.0.iter();
        let mut borrow = false;
        let limbs = self
            .0
            .iter()
            .map(|limb| {
                let term = terms.next().copied().unwrap_or(0);
                let (first, under) = limb.overflowing_sub(term);
                let (second, under_again) = first.overflowing_sub(u64::from(borrow));
                borrow = under || under_again;
                second
            })
            .collect();
        Some(Self(limbs).trimmed())
    }

    /// This number times two to the power of `by`
    pub(crate) fn shifted(&self, by: u64) -> Self {
        if by == 0 || self.0.is_empty() {
            return self.clone();
        }
        let mut limbs = smallvec![0; usize::try_from(by / LIMB).unwrap_or(usize::MAX)];
        let mut carry = 0;
        for limb in &self.0 {
            let (low, high) = halves(u128::from(*limb) << (by % LIMB));
            limbs.push(low | carry);
            carry = high;
        }
        limbs.push(carry);
        Self(limbs).trimmed()
    }

    /// How often the number can be halved; 0 for 0
    pub(crate) fn halvings(&self) -> u64 {
        let mut halvings = 0;
        for limb in &self.0 {
            halvings += u64::from(limb.trailing_zeros());
            if *limb != 0 {
                break;
            }
        }
        halvings
    }

    /// The whole part of this number divided by two to the power of `by`
    pub(crate) fn halved(&self, by: u64) -> Self {
        let skipped = usize::try_from(by / LIMB).unwrap_or(usize::MAX);
        let mut limbs: SmallVec<_> = self.0.iter().skip(skipped).copied().collect();
        let mut carry = 0;
        for limb in limbs.iter_mut().rev() {
            let (low, high) = halves(u128::from(*limb) << (LIMB - by % LIMB));
            *limb = high | carry;
            carry = low;
        }
        Self(limbs).trimmed()
    }

    /// The whole part of this number divided by `by`; 0 for a `by` of 0
    pub(crate) fn divided(&self, by: u64) -> Self {
        let mut limbs = self.0.clone();
        let mut rest = 0;
        for limb in limbs.iter_mut().rev() {
            let wide = u128::from(rest) << LIMB | u128::from(*limb);
            *limb = quotient(wide, by);
            rest = remainder(wide, by);
        }
        Self(limbs).trimmed()
    }

    /// What remains of this number divided by `by`; 0 for a `by` of 0
    pub(crate) fn remainder(&self, by: u64) -> u64 {
        let low = |rest, limb: &u64| remainder(u128::from(rest) << LIMB | u128::from(*limb), by);
        self.0.iter().rev().fold(0, low)
    }

    /// 128 bits of the number, from bit `from` on
    pub(crate) fn window(&self, from: u64) -> u128 {
        let first = usize::try_from(from / LIMB).unwrap_or(usize::MAX);
        let limb = |at: usize| u128::from(self.0.get(first + at).copied().unwrap_or(0));
        let (low, high) = (limb(0) | limb(1) << LIMB, limb(2));
        match from % LIMB {
            0 => low,
            by => low >> by | high << (128 - by),
        }
    }

    /// Which is larger
    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}
