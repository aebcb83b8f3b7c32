//! Numbers as each language writes them.

use crate::Locale;

/// More decimals than any policy has
const MOST_DECIMALS: usize = 6;

/// How a language writes numbers: Danish 1.234 and 3,61, English 1,234 and 3.61
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers(pub(super) Locale);

impl Numbers {
    /// A whole number, its thousands set apart
    pub(super) fn count(self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at) % 3 == 0 {
                text.push(match self.0 {
                    Locale::En => ',',
                    Locale::Da => '.',
                });
            }
            text.push(digit);
        }
        text
    }

    /// A mean that is rounded already, with its decimals
    pub(super) fn mean(self, mean: f64, decimals: u64) -> String {
        let decimals = usize::try_from(decimals).unwrap_or_default().min(MOST_DECIMALS);
        self.point(&format!("{mean:.decimals$}"))
    }

    /// A difference that is rounded already, with its sign
    pub(super) fn signed(self, difference: f64, decimals: u64) -> String {
        let amount = self.mean(difference.abs(), decimals);
        let nought = amount.chars().all(|digit| matches!(digit, '0' | '.' | ','));
        match (nought, difference < 0.0) {
            (true, _) => amount,
            (_, true) => format!("\u{2212}{amount}"),
            (_, false) => format!("+{amount}"),
        }
    }

    /// Whole per cent
    pub(super) fn percent(self, percent: u64) -> String {
        match self.0 {
            Locale::En => format!("{percent}%"),
            Locale::Da => format!("{percent}\u{a0}%"),
        }
    }

    /// A share that has two decimals, as whole per cent
    pub(super) fn share(self, share: f64) -> String {
        self.percent(format!("{:.0}", share * 100.0).parse().unwrap_or_default())
    }

    /// A number as it is written, such as a cut: with one decimal at least
    pub(super) fn plain(self, number: f64) -> String {
        self.point(&format!("{number:?}"))
    }

    fn point(self, text: &str) -> String {
        match self.0 {
            Locale::En => text.to_owned(),
            Locale::Da => text.replace('.', ","),
        }
    }
}
