//! The rules of a course, a file for each part of the contract.

mod agreement;
mod consent;
mod coordinator;
#[cfg(test)]
mod example;
mod follow_up;
mod goal;
mod meeting;
mod phase;
mod plan;
mod programme;
mod target_group;
mod waiver;

use super::{findings::Findings, view::View};

/// Notes every broken rule; the findings put them in document order
pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    target_group::check(view, findings);
    programme::check(view, findings);
    coordinator::check(view, findings);
    plan::check(view, findings);
    goal::check(view, findings);
    meeting::check(view, findings);
    agreement::check(view, findings);
    follow_up::check(view, findings);
    phase::check(view, findings);
    consent::check(view, findings);
    waiver::check(view, findings);
}

#[cfg(test)]
mod tests;
