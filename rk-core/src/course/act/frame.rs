//! Phases, the end of a course, and rules that are set aside.

use super::{Act, ActName, change::number, part::Part, people};
use crate::{
    Date,
    course::draft::{
        AgreementStatus, Closure, CourseDraft, Disposed, Disposition, DispositionKind, List, MeetingStatus,
        PhaseName, PhaseSpan, Reopening, Resumed, RoleKind, Text, Waiver,
    },
};

impl<'a> Act<'a> {
    /// A phase begins
    #[must_use]
    pub fn start_phase(phase: PhaseName, from: Date) -> Self {
        Self { phase: Some(phase), day: Some(from), ..Self::new(ActName::StartPhase) }
    }

    /// The course is closed, with what becomes of each open agreement
    #[must_use]
    pub fn close(closed_on: Date, reason: impl Into<Text<'a>>, dispositions: Vec<Disposed<'a>>) -> Self {
        Self {
            day: Some(closed_on),
            reason: Some(reason.into()),
            dispositions: Some(dispositions.into()),
            ..Self::new(ActName::Close)
        }
    }

    /// The course is taken up again; without a phase, in network meetings if a meeting was held, else in start-up
    #[must_use]
    pub fn reopen(
        reopened_on: Date,
        reason: impl Into<Text<'a>>,
        coordinator: impl Into<Text<'a>>,
        phase: Option<Resumed>,
    ) -> Self {
        Self {
            day: Some(reopened_on),
            reason: Some(reason.into()),
            person: Some(coordinator.into()),
            phase: phase.map(Resumed::phase),
            ..Self::new(ActName::Reopen)
        }
    }

    /// A rule is set aside for a time
    #[must_use]
    pub fn waive(waiver: Waiver<'a>) -> Self {
        Self::adding(ActName::Waive, Part::Waiver(waiver))
    }
}

impl Resumed {
    pub(super) fn phase(self) -> PhaseName {
        match self {
            Self::StartUp => PhaseName::StartUp,
            Self::NetworkMeetings => PhaseName::NetworkMeetings,
        }
    }
}

/// The last phase without an end ends, another begins
pub(super) fn begin(draft: &mut CourseDraft<'_>, phase: Option<PhaseName>, from: Option<Date>) {
    if let Some(last) = draft.phases.entries_mut().iter_mut().rev().find(|phase| phase.to.is_none()) {
        last.to = from;
    }
    draft.phases.push(PhaseSpan { phase, from, to: None });
}

/// The dispositions are set, coordinators' roles and phases end, and so does the course
pub(super) fn close<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>) {
    for disposed in act.dispositions.iter().flat_map(List::entries) {
        dispose(draft, disposed, act.day);
    }
    for role in draft.roles.entries_mut() {
        if role.role == Some(RoleKind::Coordinator) && role.to.is_none() {
            role.to = act.day;
        }
    }
    for phase in draft.phases.entries_mut() {
        if phase.to.is_none() {
            phase.to = act.day;
        }
    }
    if let Some(earlier) = draft.closure.as_ref().and_then(|closure| closure.closed_on) {
        let later = draft.reopenings.entries_mut().iter_mut();
        let later = later.filter(|reopening| reopening.reopened_on.is_some_and(|day| earlier <= day));
        if let Some(reopening) = later.min_by_key(|reopening| reopening.reopened_on) {
            reopening.closed_on = Some(earlier);
        }
    }
    draft.closure = Some(Closure { closed_on: act.day, reason: act.reason.clone() });
}

fn dispose<'a>(draft: &mut CourseDraft<'a>, disposed: &Disposed<'a>, day: Option<Date>) {
    let found = number(&draft.agreements, disposed.agreement.as_deref(), |agreement| agreement.id.as_deref());
    let agreements = draft.agreements.entries_mut();
    let Some(agreement) = found.and_then(|number| agreements.get_mut(number)) else { return };
    agreement.disposition = Some(Disposition { kind: disposed.kind, to: disposed.to.clone() });
    let status = match disposed.kind {
        Some(DispositionKind::HandedOver) => AgreementStatus::HandedOver,
        Some(DispositionKind::CancelledWithCitizen) => AgreementStatus::Cancelled,
        Some(DispositionKind::Completed) | None => return,
    };
    agreement.status = Some(status);
    agreement.ended_on = day;
}

/// A reopening, a tenure and a phase begin
pub(super) fn reopen<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>) {
    let held = draft.meetings.entries().iter().any(|meeting| meeting.status == Some(MeetingStatus::Held));
    let usual = if held { PhaseName::NetworkMeetings } else { PhaseName::StartUp };
    draft.reopenings.push(Reopening { reopened_on: act.day, closed_on: None, reason: act.reason.clone() });
    people::begin(draft, act.person.clone(), act.day);
    begin(draft, Some(act.phase.unwrap_or(usual)), act.day);
}
