//! What a number is about.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::names;

names! {
    /// What people are put together by
    By {
        /// Workgroups
        Group = "group",
        /// Sites
        Site = "site",
    }
}

names! {
    /// A sub-score
    Part {
        /// The four kinds of communication
        Communication = "communication",
        /// The three kinds of relationship
        Relationship = "relationship",
    }
}

/// Declares the keys of a scope, in their order
macro_rules! scope {
    ($($(#[$doc:meta])* $key:ident: $type:ty = $text:expr;)+) => {
        /// What a number is about; without any key, the whole
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(default)]
        pub struct Scope {
            $($(#[$doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $key: Option<$type>,)+
        }

        /// `rated=nurses, item=timely`; the whole is `all`
        impl fmt::Display for Scope {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut separator = "";
                $(if let Some(value) = &self.$key {
                    let text: fn(&$type) -> String = $text;
                    write!(f, "{separator}{}={}", stringify!($key), text(value))?;
                    separator = ", ";
                })+
                if separator.is_empty() { f.write_str("all") } else { Ok(()) }
            }
        }
    };
}

scope! {
    /// What people are put together by
    by: By = |by| by.id().to_owned();
    /// The group that rates
    rater: String = String::clone;
    /// The group that is rated
    rated: String = String::clone;
    /// A workgroup
    group: String = String::clone;
    /// A site
    site: String = String::clone;
    /// An item
    item: String = String::clone;
    /// A sub-score
    part: Part = |part| part.id().to_owned();
    /// An index
    index: String = String::clone;
    /// At least this level
    level: String = String::clone;
    /// A kind of tie, or what else tells numbers of one statistic apart
    kind: String = String::clone;
    /// The number of factors
    factors: u64 = u64::to_string;
    /// The place in a list, from 1
    position: u64 = u64::to_string;
    /// What is subtracted
    from: String = String::clone;
    /// What it is subtracted from
    to: String = String::clone;
}
