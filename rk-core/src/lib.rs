//! Relational coordination and the Danish collaboration model.
#![forbid(unsafe_code)]
#[cfg(feature = "json")]
pub mod wire;
