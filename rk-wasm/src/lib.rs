//! WebAssembly wrapper of rk-core: the text of a call in, the text of its answer out.
#![forbid(unsafe_code)]

#[cfg(not(feature = "survey"))]
pub mod course;
#[cfg(feature = "survey")]
pub mod survey;
