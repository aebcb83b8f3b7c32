//! Agreements: how many, whose, kept and followed up.

use super::{
    AgreementCounts, KeptCounts, Reason,
    number::{days, median, share},
};
use crate::course::{
    draft::{AgreementStatus, Kept, PersonKind},
    seen,
    view::{CITIZEN, View, last_result},
};

impl View<'_> {
    /// Agreements by status, and whose they are
    pub(in crate::course) fn agreement_counts(&self) -> AgreementCounts {
        let mut counts = AgreementCounts::default();
        for agreement in self.draft.agreements().entries() {
            match agreement.status() {
                Some(AgreementStatus::Proposed) => {
                    counts.proposed += 1;
                    continue;
                }
                Some(AgreementStatus::Binding) => counts.binding += 1,
                Some(AgreementStatus::Kept) => counts.kept += 1,
                Some(AgreementStatus::PartlyKept) => counts.partly_kept += 1,
                Some(AgreementStatus::NotKept) => counts.not_kept += 1,
                Some(AgreementStatus::Cancelled) => counts.cancelled += 1,
                Some(AgreementStatus::Superseded) => counts.superseded += 1,
                Some(AgreementStatus::HandedOver) => counts.handed_over += 1,
                None => {}
            }
            let Some(owner) = agreement.owner() else { continue };
            if owner == CITIZEN {
                counts.by_citizen += 1;
                continue;
            }
            match self.person(owner).and_then(seen::Person::kind) {
                Some(PersonKind::Professional | PersonKind::Unit) => counts.by_professional += 1,
                Some(PersonKind::Private | PersonKind::CivilSociety) => counts.by_private += 1,
                None => {}
            }
        }
        counts
    }

    /// Whether agreements were kept, by the last result of each
    pub(in crate::course) fn kept(&self) -> KeptCounts {
        let mut counts = KeptCounts::default();
        for result in self.draft.agreements().entries().filter_map(last_result) {
            match result.kept() {
                Some(Kept::Yes) => counts.yes += 1,
                Some(Kept::Partly) => counts.partly += 1,
                Some(Kept::No) => counts.no += 1,
                Some(Kept::Unknown) | None => counts.unknown += 1,
            }
        }
        counts
    }

    /// Agreements kept ÷ agreements known to be kept, kept in part or not kept
    pub(in crate::course) fn kept_share(&self) -> Result<f64, Reason> {
        self.any_agreement()?;
        let KeptCounts { yes, partly, no, .. } = self.kept();
        share(yes, yes + partly + no).ok_or(Reason::NoResults)
    }

    /// Follow-ups with a result ÷ follow-ups that were due, of agreements that are not proposed
    pub(in crate::course) fn followed_up_share(&self) -> Result<f64, Reason> {
        self.any_agreement()?;
        let (mut followed_up, mut all) = (0, 0);
        let agreements = self.draft.agreements();
        for agreement in
            agreements.entries().filter(|agreement| agreement.status() != Some(AgreementStatus::Proposed))
        {
            let follow_ups = agreement.follow_up();
            for follow_up in
                follow_ups.entries().filter(|follow_up| follow_up.due().is_some_and(|due| due < self.on))
            {
                all += 1;
                followed_up += usize::from(follow_up.result().is_some());
            }
        }
        share(followed_up, all).ok_or(Reason::NoneDue)
    }

    /// The median of days from an agreement to its first result
    pub(in crate::course) fn median_days_to_result(&self) -> Result<f64, Reason> {
        let waits = self.agreements().filter_map(|(_, agreement, made)| {
            let results = agreement.follow_up().entries().filter_map(seen::FollowUp::result);
            Some(days(made.day?, results.filter_map(seen::FollowUpResult::date).min()?))
        });
        median(waits.collect()).ok_or(Reason::NoResults)
    }

    fn any_agreement(&self) -> Result<(), Reason> {
        if self.draft.agreements().is_empty() { Err(Reason::NoAgreements) } else { Ok(()) }
    }
}
