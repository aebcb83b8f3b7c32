//! Many texts in one, for tables of texts that a small module for the web holds.
//!
//! A `match` that gives texts becomes a table with the address and the length
//! of each, eight bytes in WebAssembly that compress badly. Here they stand in
//! one text behind each other, and the table has one byte for each.

/// Texts behind each other
pub(crate) struct Texts {
    pub(super) all: &'static str,
    /// How many bytes each has
    pub(super) lengths: &'static [u8],
}

impl Texts {
    /// The position of a text
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        let mut rest = self.all;
        for (length, at) in self.lengths.iter().zip(0..) {
            let (one, others) = rest.split_at_checked((*length).into())?;
            if one == text {
                return Some(at);
            }
            rest = others;
        }
        None
    }

    /// The text at a position
    pub(crate) fn get(&self, at: usize) -> &'static str {
        let before = self.lengths.iter().take(at).map(|length| usize::from(*length)).sum();
        let length = self.lengths.get(at).copied().unwrap_or_default();
        let (_, from) = self.all.split_at_checked(before).unwrap_or_default();
        from.split_at_checked(length.into()).unwrap_or_default().0
    }
}

/// The length of a text
pub(super) const fn length(text: &str) -> u8 {
    let [length, more @ ..] = text.len().to_le_bytes();
    assert!(matches!(more, [0, ..]), "a text of these has at most 255 bytes");
    length
}

/// The position of a text in a list that holds it
pub(super) const fn position(list: &[&str], text: &str) -> u8 {
    let (mut rest, mut at) = (list, 0_u8);
    while let [first, others @ ..] = rest {
        if same(first.as_bytes(), text.as_bytes()) {
            break;
        }
        rest = others;
        at += 1;
    }
    at
}

/// How often each of these names stands in a list that holds them in their order, and no others
pub(super) const fn counts<const NAMES: usize>(mut list: &[&str], mut names: &[&str]) -> [u8; NAMES] {
    let mut counts = [0; NAMES];
    let mut rest: &mut [u8] = &mut counts;
    while let ([name, others @ ..], [count, after @ ..]) = (names, rest) {
        while let [first, more @ ..] = list {
            if !same(first.as_bytes(), name.as_bytes()) {
                break;
            }
            *count += 1;
            list = more;
        }
        assert!(*count > 0, "each rule has a sentence, in the order of the catalogue");
        names = others;
        rest = after;
    }
    assert!(list.is_empty(), "the sentences of a rule stand side by side");
    counts
}

const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
        if *first != *second {
            return false;
        }
        one = rest;
        other = others;
    }
    one.is_empty() && other.is_empty()
}

/// Literal texts of at most 255 bytes, behind each other
macro_rules! packed {
    ($($text:literal),+) => {{
        static TEXTS: $crate::rule::texts::Texts = $crate::rule::texts::Texts {
            all: concat!($($text),+),
            lengths: &[$($crate::rule::texts::length($text)),+],
        };
        &TEXTS
    }};
}

/// A `match` on a value of a type, whose arms are literal texts of at most 255 bytes
macro_rules! texts {
    (match $value:ident: $type:ty { $($pattern:pat => $text:literal,)+ }) => {{
        const ALL: &[&str] = &[$($text),+];
        // In place of its call the compiler would look for a text in each arm.
        #[inline(never)]
        fn place($value: $type) -> u8 {
            match $value {
                $($pattern => const { $crate::rule::texts::position(ALL, $text) },)+
            }
        }
        $crate::rule::texts::packed!($($text),+).get(place($value).into())
    }};
}

/// The sentences of a catalogue's rules: a `match` with one arm or more for each rule, in their order
///
/// A sentence is found by the place of its rule, and the code only tells the
/// sentences of one rule from each other.
macro_rules! sentences {
    (match $rule:ident: $catalogue:ident { $($same:ident::$name:ident $({ $($limits:tt)* })? => $text:literal,)+ }) => {{
        const NAMES: &[&str] = &[$(stringify!($name)),+];
        const ALL: &[&str] = &[$(concat!(stringify!($name), ": ", $text)),+];
        const COUNTS: [u8; $catalogue::NAMES.len()] = $crate::rule::texts::counts(NAMES, $catalogue::NAMES);
        #[inline(never)]
        fn among_its_own($rule: &$catalogue) -> u8 {
            match $rule {
                $($same::$name $({ $($limits)* })? => const {
                    let at = $crate::rule::texts::position(ALL, concat!(stringify!($name), ": ", $text));
                    at - $crate::rule::texts::position(NAMES, stringify!($name))
                },)+
            }
        }
        let before: u8 = COUNTS.iter().take($rule.place()).sum();
        $crate::rule::texts::packed!($($text),+).get(usize::from(before + among_its_own($rule)))
    }};
}

pub(super) use {packed, sentences, texts};

#[cfg(test)]
mod tests {
    #[test]
    fn each_arm_has_its_text() {
        let said = |number: u32| {
            texts! {
                match number: u32 {
                    0 => "none",
                    1 | 2 => "få, måske",
                    3.. => "",
                }
            }
        };
        assert_eq!([0, 1, 2, 3].map(said), ["none", "få, måske", "få, måske", ""]);
    }
}
