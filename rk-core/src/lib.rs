#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod glossary;
mod locale;
mod markup;
pub mod release;
pub mod rule;
pub mod score;
mod stats;
pub mod survey;
#[cfg(feature = "json")]
pub mod wire;

pub use locale::Locale;
