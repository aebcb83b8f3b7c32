//! A programme that cannot be wrong.

use super::{ProgrammeDraft, draft::Level, view::View};
use crate::{
    Date,
    rule::{PracticeRule, Report},
};

/// A programme without an error on the day it was checked
///
/// It has one common goal, a decision of the directorate or the politicians,
/// and a leader group with the leader of every coordinator.
///
/// ```compile_fail,E0423
/// use rk_core::programme::{Programme, ProgrammeDraft};
///
/// let programme = Programme(ProgrammeDraft::default());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Programme(ProgrammeDraft<'static>);

impl Programme {
    pub(super) fn hold(draft: ProgrammeDraft<'_>, report: &Report<PracticeRule>) -> Option<Self> {
        report.valid().then(|| Self(draft.into_owned()))
    }

    /// The draft that it was made of
    #[must_use]
    pub fn draft(&self) -> &ProgrammeDraft<'static> {
        &self.0
    }

    /// The one common goal
    #[must_use]
    pub fn common_goal(&self) -> &str {
        self.0.common_goals.entries().first().map_or("", |goal| goal)
    }

    /// Whether the politicians decided, and not the directorate alone
    #[must_use]
    pub fn is_political(&self) -> bool {
        self.view().level() == Some(Level::Political)
    }

    /// The ids of the coordinators, team by team, each with the leader in the leader group
    pub fn coordinators(&self) -> impl Iterator<Item = (&str, &str)> {
        let view = self.view();
        let coordinators: Vec<_> =
            view.coordinators().filter_map(|(person, _)| Some((person, view.leader_of(person)?))).collect();
        coordinators.into_iter()
    }

    fn view(&self) -> View<'_, 'static> {
        // No question here depends on a day.
        View::new(&self.0, Date::FIRST)
    }
}
