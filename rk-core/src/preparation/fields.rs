//! Which fields of a sheet are filled.

use serde::Serialize;

use super::SheetDraft;
use crate::{Locale, course::draft::YesNo, rule::practice::Label};

/// A field of the sheet
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Filled {
    /// Its name in the document
    pub field: &'static str,
    /// What people call it
    pub label: &'static str,
    /// Whether something stands in it
    pub filled: bool,
}

/// The sheet as a person sees it
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Sheet {
    /// Whether nothing in it is an error
    pub ready: bool,
    /// Its fields, in their order
    pub fields: Vec<Filled>,
}

impl Sheet {
    pub(super) fn of(sheet: &SheetDraft<'_>, ready: bool, locale: Locale) -> Self {
        let field = |(field, label, filled): (&'static str, Label, bool)| Filled {
            field,
            label: label.words(locale),
            filled,
        };
        Self { ready, fields: filled(sheet).into_iter().map(field).collect() }
    }
}

/// An answer that is unknown is as good as none
fn is_known(answer: Option<YesNo>) -> bool {
    matches!(answer, Some(YesNo::Yes | YesNo::No))
}

/// Each field with its label, and whether something stands in it
fn filled(sheet: &SheetDraft<'_>) -> [(&'static str, Label, bool); 18] {
    let voice = sheet.speaks_for_citizen.as_ref();
    let voice =
        voice.is_some_and(|voice| voice.person.is_some() || voice.about.is_some() || is_known(voice.agreed));
    let rules = sheet.rules.as_ref();
    let rules = rules.is_some_and(|rules| rules.answers().iter().any(|(_, answer)| is_known(*answer)));
    [
        ("profile", Label::SheetProfile, sheet.profile.is_some()),
        ("meeting_on", Label::SheetMeetingOn, sheet.meeting_on.is_some()),
        ("prepared_on", Label::SheetPreparedOn, sheet.prepared_on.is_some()),
        ("prepared_with_citizen", Label::SheetPreparedWithCitizen, is_known(sheet.prepared_with_citizen)),
        ("frame", Label::SheetFrame, sheet.frame.is_some()),
        ("themes", Label::SheetThemes, !sheet.themes.is_empty()),
        ("agenda_sent", Label::SheetAgendaSent, is_known(sheet.agenda_sent)),
        ("invited", Label::SheetInvited, !sheet.invited.is_empty()),
        ("leader", Label::SheetLeader, sheet.leader.is_some()),
        ("leader_wished_by_citizen", Label::SheetLeaderWished, is_known(sheet.leader_wished_by_citizen)),
        ("organiser", Label::SheetOrganiser, sheet.organiser.is_some()),
        ("speaks_for_citizen", Label::SheetSpeaksForCitizen, voice),
        ("to_say", Label::SheetToSay, !sheet.to_say.is_empty()),
        ("to_remember", Label::SheetToRemember, !sheet.to_remember.is_empty()),
        ("rules", Label::SheetRules, rules),
        ("summed_up_by", Label::SheetSummedUpBy, sheet.summed_up_by.is_some()),
        ("shares_information", Label::SheetSharesInformation, is_known(sheet.shares_information)),
        ("consent_given", Label::SheetConsentGiven, is_known(sheet.consent_given)),
    ]
}
