//! The shortest digits of a number with decimals.

use crate::rule::push_number;

/// Sixteen decimals tell any two shares apart, whatever zeros they begin with
const MOST_DECIMALS: u32 = 24;

/// Writes the fewest digits that are read as this number again, up to 2^53 above and below 0
///
/// Serde's writer holds 10 kB of tables for numbers of any size. A share of
/// counts or a median of days is `mantissa / 2^shift`, whose digits come out
/// one by one; what is left of it fits 128 bits.
pub(super) fn push_decimal(text: &mut String, number: f64) {
    let bits = number.to_bits();
    // A result that is dated before its agreement has days below 0.
    if bits >> 63 == 1 {
        text.push('-');
    }
    let (whole, decimals, count) = digits(bits >> 52 & 0x7FF, bits & ((1 << 52) - 1)).unwrap_or_default();
    push_number(text, whole);
    text.push('.');
    push_padded(text, decimals, count.max(1));
}

/// The whole part, and the decimals with their count
///
/// None for 0, and for numbers outside of what shares and medians can be.
fn digits(exponent: u64, fraction: u64) -> Option<(u64, u64, u32)> {
    let mantissa = u128::from(fraction | 1 << 52);
    // 1075 is the bias and the length of the mantissa.
    let shift = 1075_u64.checked_sub(exponent).filter(|shift| *shift < 100 && exponent > 0)?;
    let unit = 1_u128 << shift;
    let whole = u64::try_from(mantissa >> shift).ok()?;
    // What is left, in parts of `unit`, and how much of it half of the distance to the next number is, twice.
    let (mut rest, mut width) = (mantissa & (unit - 1), 1_u128);
    let (mut decimals, mut count) = (0_u64, 0);
    loop {
        let up = 2 * rest >= unit;
        let off = if up { unit - rest } else { rest };
        if 2 * off < width {
            return Some((whole, decimals + u64::from(up), count));
        }
        if count == MOST_DECIMALS {
            return None;
        }
        rest *= 10;
        decimals = decimals.checked_mul(10)? + u64::try_from(rest >> shift).ok()?;
        rest &= unit - 1;
        width *= 10;
        count += 1;
    }
}

/// Writes a number with zeros before it, so many digits in all
fn push_padded(text: &mut String, number: u64, count: u32) {
    if count > 1 {
        push_padded(text, number / 10, count - 1);
    }
    push_number(text, number % 10);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_medians_are_written_as_serde_writes_them() {
        let shares = (1..=400_u32).flat_map(|whole| (0..=whole).map(move |part| (part, whole)));
        let long = (1..=60_000_u32).step_by(7).map(|part| (part, 109_573));
        let medians = (0..=220_000_u32).step_by(13).map(|days| (days, 2));
        for days in [-0.5_f64, -2.0, -32.0, -172.5] {
            let mut text = String::new();
            push_decimal(&mut text, days);
            assert_eq!(Ok(text), serde_json::to_string(&days).map_err(|error| error.to_string()));
        }
        for (part, whole) in shares
            .chain(long)
            .chain(medians)
            .filter(|(part, whole)| u64::from(*part) * 90_000 >= u64::from(*whole) || *part == 0)
        {
            let share = f64::from(part) / f64::from(whole);
            let mut text = String::new();
            push_decimal(&mut text, share);
            assert_eq!(
                Ok(text),
                serde_json::to_string(&share).map_err(|error| error.to_string()),
                "{part}/{whole}"
            );
        }
    }
}
