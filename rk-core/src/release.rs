//! What may leave the room.
//!
//! Scores are for analysis; a [`Release`] is what others may see, and only a
//! release is drawn or reported. It withholds what rests on few answers and
//! what could be used to work such values out: from margins, from another
//! wave, from a mean at the end of the scale. Every value that it withholds
//! has its reason beside it.
//!
//! The rules are in the project's documentation, page "Release and audit".

mod audit;
mod change;
mod compose;
mod contents;
mod graph;
mod index;
mod margins;
mod moved;
mod movers;
mod policy;
mod print;
mod room;
mod shown;
mod table;
mod waves;

pub use audit::{Audit, Finding, PublishedTable, TableKind};
pub use contents::{
    Compared, DimensionShown, DimensionShownScopes, GroupChange, GroupShown, IndexShown, Leadership,
    PolicyUsed, Release, ShareDistribution, ShareDistributions, Shown, ShownScopes, TieChange, TieShown,
    Wave, WaveChange, Withheld,
};
pub use policy::Policy;
