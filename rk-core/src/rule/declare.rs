//! What every catalogue of rules has, and how one is declared.

use super::{Param, Severity, sentence};
use crate::Locale;

/// A rule of a catalogue
///
/// [`Report`](super::Report) is generic over it, so that a program holds the
/// sentences of the catalogues that it uses and no others.
pub trait Catalogued: Clone + PartialEq + std::fmt::Debug {
    /// The stable name of the rule
    fn code(&self) -> &'static str;

    /// How much it matters when it is broken, if nothing else is said
    fn severity(&self) -> Severity;

    /// The limits, by name
    fn params(&self) -> Vec<(&'static str, Param)>;

    /// The sentence, with `{name}` where a parameter belongs
    fn sentence(&self, locale: Locale) -> &'static str;

    /// The rule that says that `of` was broken in `count` places, more than are listed
    fn more(of: &'static str, severity: Severity, count: u64) -> Self;

    /// What [`Catalogued::more`] was given, if this is that rule
    fn as_more(&self) -> Option<(&'static str, Severity, u64)>;

    /// What a person should do about the broken rule, as whole sentences
    fn message(&self, locale: Locale) -> String {
        self.message_with(&self.params(), locale)
    }

    /// The same, where the limits are at hand
    fn message_with(&self, params: &[(&'static str, Param)], locale: Locale) -> String {
        sentence::filled(self.sentence(locale), params, locale)
    }
}

/// The type of a limit: a number where nothing else is named
macro_rules! kind {
    () => {
        u64
    };
    ($kind:ty) => {
        $kind
    };
}

/// Declares a catalogue, with its sentences in the modules `en` and `da` beside it
///
/// A line a rule: variant, limits as they usually are (a number, or what
/// `as` names), code, severity. After the name stand another catalogue, whose
/// rules a variant of this one holds, and a rule that data breaks in more
/// places than are listed.
macro_rules! rules {
    (
        $(#[$about:meta])* $catalogue:ident $(+ $other:ident($included:ident))?, more of $often:literal;
        $($(#[$doc:meta])* $name:ident $({ $($limit:ident $(as $kind:ty)?: $usual:expr),+ })? = $code:literal $severity:ident;)+
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $catalogue {
            $(
                $(#[$doc])*
                $name $({ $(
                    #[doc = concat!("The limit `", stringify!($limit), "`")]
                    $limit: $crate::rule::declare::kind!($($kind)?)
                ),+ })?,
            )+
            $(
                #[doc = concat!("A rule of [`", stringify!($included), "`]")]
                $other($included),
            )?
            /// More places broke a rule than are listed
            More {
                /// The code of that rule
                of: &'static str,
                /// Its severity, the worst of all places
                severity: $crate::rule::Severity,
                /// How often it was broken in all
                count: u64,
            },
        }

        impl $catalogue {
            /// The stable name of the rule
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$other(rule) => $included::code(rule),)?
                    _ => Self::codes().get(self.place()),
                }
            }

            /// The codes of its own rules in their order
            pub(crate) fn codes() -> &'static $crate::rule::texts::Texts {
                $crate::rule::texts::packed!($($code,)+ "report.more")
            }

            /// Its place among them, from 0; rules of the other catalogue stand behind them
            pub(crate) fn place(&self) -> usize {
                enum Ordinal {
                    $($name,)+
                    More,
                    $($other,)?
                }
                let place = match self {
                    $(Self::$name { .. } => Ordinal::$name,)+
                    $(Self::$other(_) => Ordinal::$other,)?
                    Self::More { .. } => Ordinal::More,
                };
                place as usize
            }

            /// How much it matters when it is broken, if nothing else is said
            #[must_use]
            pub fn severity(&self) -> $crate::rule::Severity {
                match self {
                    $(Self::$name { .. } => $crate::rule::Severity::$severity,)+
                    $(Self::$other(rule) => $included::severity(rule),)?
                    Self::More { severity, .. } => *severity,
                }
            }

            /// The limits, by name
            #[must_use]
            pub fn params(&self) -> Vec<(&'static str, $crate::rule::Param)> {
                let mut params = Vec::new();
                match self {
                    $(Self::$other(rule) => params = $included::params(rule),)?
                    $($(Self::$name { $($limit),+ } => {
                        $($crate::rule::param::Limit::put($limit, stringify!($limit), &mut params);)+
                    })?)+
                    Self::More { of, count, .. } => {
                        $crate::rule::param::Limit::put(of, "of", &mut params);
                        $crate::rule::param::Limit::put(count, "count", &mut params);
                    }
                    _ => {}
                }
                params
            }

            /// What a person should do about the broken rule, as whole sentences
            #[must_use]
            pub fn message(&self, locale: $crate::Locale) -> String {
                $crate::rule::Catalogued::message(self, locale)
            }

            /// One of each rule of its own, with the limits that it usually has
            #[must_use]
            pub fn catalogue() -> Vec<Self> {
                vec![
                    $(Self::$name $({ $($limit: $usual),+ })?,)+
                    Self::More {
                        of: $often,
                        severity: $crate::rule::Severity::Error,
                        count: 1000,
                    },
                ]
            }
        }

        impl $crate::rule::Catalogued for $catalogue {
            fn code(&self) -> &'static str {
                self.code()
            }

            fn severity(&self) -> $crate::rule::Severity {
                self.severity()
            }

            fn params(&self) -> Vec<(&'static str, $crate::rule::Param)> {
                self.params()
            }

            fn sentence(&self, locale: $crate::Locale) -> &'static str {
                match locale {
                    $crate::Locale::En => super::en::sentence(self),
                    $crate::Locale::Da => super::da::sentence(self),
                }
            }

            fn more(of: &'static str, severity: $crate::rule::Severity, count: u64) -> Self {
                Self::More { of, severity, count }
            }

            fn as_more(&self) -> Option<(&'static str, $crate::rule::Severity, u64)> {
                match self {
                    $(Self::$other(rule) => $crate::rule::Catalogued::as_more(rule),)?
                    Self::More { of, severity, count } => Some((of, *severity, *count)),
                    _ => None,
                }
            }
        }

        $(impl From<$included> for $catalogue {
            fn from(rule: $included) -> Self {
                Self::$other(rule)
            }
        })?

        /// The English message: a rule is also the error of a constructor that refuses
        impl std::fmt::Display for $catalogue {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.message($crate::Locale::En))
            }
        }

        impl std::error::Error for $catalogue {}
    };
}

pub(super) use {kind, rules};
