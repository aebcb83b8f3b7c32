//! What was asked, of whom, and what they answered.
//!
//! A [`Survey`] is the instrument, its coding and the workgroups. It reads
//! columns, CSV text or bytes, in long or wide form, into [`Responses`]: one byte a
//! rating, dense, by the respondent's workgroup. What is wrong with the data is
//! collected in a [`Report`](crate::rule::Report), all at once.
//!
//! Nothing here averages; see [`score`](crate::score). No questionnaire text
//! ships with the library: who fields a survey must hold the right to it.

mod answers;
mod codebook;
mod coding;
mod columns;
mod dimension;
#[cfg(feature = "import")]
mod encoding;
mod group_names;
mod import;
mod instrument;
mod intake;
mod interner;
mod long;
mod mapping;
mod meanings;
mod names;
mod order;
mod propose;
mod responses;
mod roster;
mod table;
#[cfg(feature = "import")]
mod text;
mod wide;
mod workgroup;

pub use codebook::{
    Codebook, Encoding, FileForm, Labels, Layout, LongColumns, Pattern, RatingColumn, Separator, WideColumns,
};
pub use coding::{Coding, Codings, Frequency};
pub use columns::Use;
pub use dimension::{Dimension, SubScore};
pub use import::{CellCounts, Import, LongData, ReadColumn, ReadCounts, ReadFile, Source};
pub(crate) use instrument::MOST_ITEMS;
pub use instrument::{Instrument, Item};
pub use intake::Survey;
pub use propose::{ColumnNote, Proposal};
pub(crate) use responses::count;
pub use responses::{Block, Questionnaire, Responses, Selection};
pub use table::{Bits, Cell, Column, Table, Values};
pub(crate) use workgroup::listed;
pub use workgroup::{GroupLevel, Workgroup};

/// The lowest rating
pub const LEAST: u8 = 1;
/// The highest rating
pub const MOST: u8 = 5;
/// The number of ratings on the scale
pub const STEPS: usize = 5;
/// The most workgroups that are scored together
pub const MOST_GROUPS: usize = 64;
