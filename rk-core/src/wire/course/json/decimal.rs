//! The shortest digits of a number with decimals.

use crate::rule::push_number;

/// Sixteen decimals tell any two shares apart, whatever zeros they begin with
const MOST_DECIMALS: u32 = 24;

/// Writes the fewest digits that are read as this number again, up to 2^53 above and below 0
///
/// Serde's writer holds 10 kB of tables for numbers of any size. A share of
/// counts or a median of days is `mantissa / 2^shift`, and both sides of every
/// comparison below fit 128 bits.
pub(super) fn push_decimal(text: &mut String, number: f64) {
    let bits = number.to_bits();
    let exponent = bits >> 52 & 0x7FF;
    let mantissa = u128::from(bits & ((1 << 52) - 1) | 1 << 52);
    // 1075 is the bias and the length of the mantissa.
    let shift = 1075_u64.checked_sub(exponent).and_then(|shift| u32::try_from(shift).ok()).unwrap_or(0);
    let found = (0..=MOST_DECIMALS).find_map(|decimals| {
        let scale = 10_u128.pow(decimals);
        let exact = mantissa.checked_mul(scale)?;
        let unit = 1_u128.checked_shl(shift)?;
        let nearest = (exact + unit / 2) / unit;
        // Within half of the distance to the next number.
        let off = (nearest * unit).abs_diff(exact);
        (2 * off < scale).then_some((nearest, scale))
    });
    let (digits, scale) = found.filter(|_| exponent > 0).unwrap_or((0, 1));
    let number = |part: u128| u64::try_from(part).unwrap_or(0);
    // A result that is dated before its agreement has days below 0.
    if bits >> 63 == 1 {
        text.push('-');
    }
    push_number(text, number(digits / scale));
    text.push('.');
    let mut rest = digits % scale;
    let mut unit = scale / 10;
    while unit > 0 {
        push_number(text, number(rest / unit));
        rest %= unit;
        unit /= 10;
    }
    if scale == 1 {
        text.push('0');
    }
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
