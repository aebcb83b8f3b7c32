//! Agreements and their follow-up.

use super::{
    List, Text, draft,
    words::{AgreementKind, AgreementStatus, DispositionKind, Kept, Method, Outcome},
};
use crate::Date;

draft! {
    /// An agreement
    Agreement<'a> {
        /// Unique among the agreements
        id: Option<Text<'a>> = Id(Label::AgreementId, To::Agreements),
        /// The meeting where it was made
        meeting: Option<Text<'a>> = Need::to(To::Meetings),
        /// What it is about
        kind: Option<AgreementKind>,
        /// What was agreed
        content: Option<Text<'a>> = Text(None),
        /// Who does it
        owner: Option<Text<'a>> = Need::ANYBODY,
        /// Who made it
        parties: List<Text<'a>> = Need::ANYBODY,
        /// The goal that it serves
        goal: Option<Text<'a>> = Need::to(To::Goals),
        /// The theme that it belongs to
        theme: Option<Text<'a>> = Theme,
        /// When it was made
        agreed_on: Option<Date> = AgreedOn(Label::AgreementAgreedOn),
        /// When an owner who was not there accepted
        accepted_on: Option<Date>,
        /// The deadline of the act itself
        act_by: Option<Date>,
        /// Where it stands
        status: Option<AgreementStatus> = Value(Some(Label::AgreementStatus)),
        /// Whether it stands on the goal-and-agreement form
        on_form: Option<bool>,
        /// How it is followed up
        follow_up: List<FollowUp<'a>>,
        /// The agreement that it replaces
        supersedes: Option<Text<'a>> = Need::to(To::Agreements),
        /// When it ended
        ended_on: Option<Date>,
        /// What becomes of it when the course ends
        disposition: Option<Disposition<'a>>,
    }
}

draft! {
    /// How an agreement is followed up
    FollowUp<'a> {
        /// Who sees to it
        responsible: List<Text<'a>> = Need::ANYBODY,
        /// When
        due: Option<Date>,
        /// How
        method: Option<Method>,
        /// What came of it
        result: Option<FollowUpResult<'a>>,
    }
}

draft! {
    /// What came of a follow-up
    FollowUpResult<'a> {
        /// When
        date: Option<Date>,
        /// What was decided
        outcome: Option<Outcome>,
        /// Whether the agreement was kept
        kept: Option<Kept>,
        /// Whether the citizen took part
        citizen_took_part: Option<bool>,
        /// What else was said
        note: Option<Text<'a>> = Text(None),
    }
}

draft! {
    /// What becomes of an agreement when the course ends
    Disposition<'a> {
        /// What
        kind: Option<DispositionKind> = Value(Some(Label::DispositionKind)),
        /// The person it is handed over to
        to: Option<Text<'a>> = Need::PERSON,
    }
}

draft! {
    /// What becomes of one agreement, as it is said when the course is closed
    Disposed<'a> {
        /// The agreement
        agreement: Option<Text<'a>>,
        /// What becomes of it
        kind: Option<DispositionKind>,
        /// The person it is handed over to
        to: Option<Text<'a>>,
    }
}
