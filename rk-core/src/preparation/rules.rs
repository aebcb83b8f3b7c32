//! The rules of a preparation.

use std::collections::BTreeMap;

use super::{
    Sheet, SheetDraft,
    draft::{Chooser, MeetingRules, SheetProfile},
};
use crate::{
    Locale,
    course::draft::{PersonKind, YesNo},
    practice::{Findings, Form, Place, checked},
    rule::{CourseRule, PracticeRule, Report, Severity, Violation},
};

/// What is missing for the meeting, in document order, and which fields are filled
///
/// The labels of the fields are in the language asked for.
///
/// # Examples
///
/// ```
/// use rk_core::{Locale, preparation::{SheetDraft, check}};
///
/// let (sheet, report) = check(SheetDraft::default(), Locale::En);
/// assert!(!sheet.ready && sheet.fields.iter().all(|field| !field.filled));
/// assert!(report.violations().iter().any(|found| found.rule.code() == "preparation.citizen.not_invited"));
/// ```
#[must_use]
pub fn check(mut sheet: SheetDraft<'_>, locale: Locale) -> (Sheet, Report<PracticeRule>) {
    check_with(&mut sheet, Vec::new(), locale)
}

/// The same of a document with faults of shape
pub(crate) fn check_with(
    sheet: &mut SheetDraft<'_>,
    faults: Vec<Violation<PracticeRule>>,
    locale: Locale,
) -> (Sheet, Report<PracticeRule>) {
    let report = checked(sheet, faults, rules);
    (Sheet::of(sheet, report.valid(), locale), report)
}

fn rules(sheet: &SheetDraft<'_>, findings: &mut Findings) {
    let profile = sheet.profile.unwrap_or(SheetProfile::Elder50Plus);
    let mut sheet = Checked { sheet, open: profile == SheetProfile::OpenDialogue, profile, findings };
    sheet.preparation();
    sheet.agenda();
    sheet.invitations();
    sheet.leadership();
    sheet.voice();
    sheet.meeting();
}

/// A sheet whose rules are looked at
struct Checked<'s, 'd> {
    sheet: &'s SheetDraft<'d>,
    profile: SheetProfile,
    /// Whether it is an open dialogue
    open: bool,
    findings: &'s mut Findings,
}

fn at(field: &'static str) -> Place {
    Place::root().then(field)
}

fn is_yes(answer: Option<YesNo>) -> bool {
    answer == Some(YesNo::Yes)
}

impl Checked<'_, '_> {
    /// Notes a rule that courses have too, as grave as it is in this profile
    fn note_of_course(&mut self, rule: CourseRule, place: Place) {
        if let Some(severity) = rule.severity_in(self.profile.into()) {
            self.findings.note_as(rule, severity, place);
        }
    }

    fn preparation(&mut self) {
        let sheet = self.sheet;
        if !is_yes(sheet.prepared_with_citizen) {
            self.note_of_course(CourseRule::PreparationWithoutCitizen, at("prepared_with_citizen"));
        } else if sheet.prepared_on.is_none() {
            let rule = CourseRule::PreparationWithoutCitizen;
            self.findings.note_as(rule, Severity::Warning, at("prepared_on"));
        }
        let after =
            sheet.prepared_on.zip(sheet.meeting_on).is_some_and(|(prepared, meeting)| prepared > meeting);
        self.findings.note_if(after, PracticeRule::PreparedAfterMeeting, at("prepared_on"));
    }

    fn agenda(&mut self) {
        let sheet = self.sheet;
        if sheet.frame.is_none() {
            self.note_of_course(CourseRule::FrameMissing, at("frame"));
        }
        self.findings.note_if(sheet.themes.is_empty() && !self.open, PracticeRule::ThemesNone, at("themes"));
        for (place, theme) in sheet.themes.iter() {
            if !matches!(theme.chosen_by, Some(Chooser::Citizen | Chooser::CitizenAndCoordinator)) {
                let place = at("themes").then(place).then("chosen_by");
                self.note_of_course(CourseRule::AgendaNotByCitizen, place);
            }
        }
        let sent = self.open && is_yes(sheet.agenda_sent);
        self.findings.note_if(sent, PracticeRule::AgendaSent, at("agenda_sent"));
    }

    fn invitations(&mut self) {
        let sheet = self.sheet;
        let invited: Vec<&str> =
            sheet.invited.entries().iter().filter_map(|invited| invited.person.as_deref()).collect();
        let citizen = invited.contains(&Form::CITIZEN);
        self.findings.note_if(!citizen, PracticeRule::PreparedWithoutInvitation, at("invited"));
        for (place, invited) in sheet.invited.iter() {
            let other = invited.person.as_deref().is_some_and(|person| person != Form::CITIZEN);
            if other && !is_yes(invited.approved_by_citizen) {
                let place = at("invited").then(place).then("approved_by_citizen");
                self.note_of_course(CourseRule::ParticipantNotApproved, place);
            }
        }
        let leader = sheet.leader.as_deref();
        if !invited.iter().any(|person| *person != Form::CITIZEN && Some(*person) != leader) {
            self.note_of_course(CourseRule::ResourcePersonAbsent, at("invited"));
        }
        let people = sheet.people.entries().iter();
        let kinds: BTreeMap<_, _> =
            people.filter_map(|person| Some((person.id.as_deref()?, person.kind?))).collect();
        let near =
            |person: &&str| matches!(kinds.get(person), Some(PersonKind::Private | PersonKind::CivilSociety));
        if !invited.iter().any(near) {
            self.note_of_course(CourseRule::PrivateNetworkAbsent, at("invited"));
        }
    }

    fn leadership(&mut self) {
        let sheet = self.sheet;
        if sheet.leader.is_none() {
            let milder = matches!(self.profile, SheetProfile::HousingSupport | SheetProfile::OpenDialogue);
            let severity = if milder { Severity::Warning } else { Severity::Error };
            self.findings.note_as(PracticeRule::LeaderMissing, severity, at("leader"));
        } else {
            let asked = is_yes(sheet.leader_wished_by_citizen);
            self.findings.note_if(!asked, PracticeRule::LeaderNotAsked, at("leader_wished_by_citizen"));
        }
    }

    fn voice(&mut self) {
        let sheet = self.sheet;
        if let Some(voice) = &sheet.speaks_for_citizen {
            let place = |field: &'static str| at("speaks_for_citizen").then(field);
            self.findings.note_if(voice.about.is_none(), PracticeRule::VoiceAboutMissing, place("about"));
            self.findings.note_if(!is_yes(voice.agreed), PracticeRule::VoiceNotAgreed, place("agreed"));
        }
        self.findings.note_if(sheet.to_say.is_empty(), PracticeRule::ToSayNone, at("to_say"));
    }

    fn meeting(&mut self) {
        let sheet = self.sheet;
        for (part, answer) in sheet.rules.clone().unwrap_or_default().answers() {
            let rule = PracticeRule::MeetingRuleMissing { part };
            self.findings.note_if(!is_yes(answer), rule, at("rules").then(part));
        }
        if sheet.summed_up_by.is_none() {
            self.note_of_course(CourseRule::SummaryMissing, at("summed_up_by"));
        }
        let unasked = is_yes(sheet.shares_information) && !is_yes(sheet.consent_given);
        self.findings.note_if(unasked, PracticeRule::PreparationConsentMissing, at("consent_given"));
    }
}

impl MeetingRules {
    /// Each rule by its field, in their order
    pub(super) fn answers(&self) -> [(&'static str, Option<YesNo>); 4] {
        [
            ("plain_language", self.plain_language),
            ("all_perspectives", self.all_perspectives),
            ("time_to_think", self.time_to_think),
            ("retelling", self.retelling),
        ]
    }
}
