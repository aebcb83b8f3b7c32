use super::{day, found};
use crate::{
    Date,
    course::draft::{Consent, CourseDraft, LegalBasis, List, Person, PersonKind, Sharing, Text},
};

fn texts(texts: &[&'static str]) -> List<Text<'static>> {
    texts.iter().map(|text| Text::from(*text)).collect()
}

fn consent(recipients: &[&'static str], given_on: Option<Date>) -> Consent<'static> {
    Consent {
        given_by: Some("citizen".into()),
        given_on,
        recipients: texts(recipients),
        information: texts(&["form", "plan"]),
        purpose: Some("help".into()),
        ..Consent::default()
    }
}

fn shared(recipient: &'static str, date: Option<Date>) -> Sharing<'static> {
    Sharing { date, what: Some("form".into()), recipient: Some(recipient.into()), meeting: None }
}

fn person(
    id: &'static str,
    kind: PersonKind,
    unit: &'static str,
    by: Option<&'static str>,
) -> Person<'static> {
    Person {
        id: Some(id.into()),
        kind: Some(kind),
        unit: Some(unit.into()),
        represented_by: by.map(Into::into),
        ..Person::default()
    }
}

/// What is said of consent: `missing` and `withdrawn`
fn said(draft: &CourseDraft<'_>) -> Vec<String> {
    [found(draft, "consent.missing"), found(draft, "consent.withdrawn")].concat()
}

#[test]
fn days() {
    let mut draft = CourseDraft {
        consents: vec![consent(&["per"], day(9, 1))].into(),
        sharing: vec![shared("per", day(8, 31)), shared("per", day(9, 1)), shared("per", None)].into(),
        ..CourseDraft::default()
    };
    draft.sharing.push(shared("citizen", day(8, 1)));
    assert_eq!(said(&draft), ["E sharing[0].recipient", "E sharing[2].recipient"]);
    draft.sharing = vec![shared("per", day(10, 8)), shared("per", day(10, 10))].into();
    draft.consents.entries_mut()[0].withdrawn_on = day(10, 10);
    assert_eq!(said(&draft), ["E sharing[1].date"]);
    draft.consents.entries_mut()[0].valid_to = day(10, 10);
    assert_eq!(said(&draft), ["E sharing[1].recipient"]);
    draft.consents.entries_mut()[0].given_on = None;
    assert_eq!(said(&draft), ["E sharing[0].recipient", "E sharing[1].recipient"]);
}

#[test]
fn recipients_and_information() {
    let mut draft = CourseDraft {
        consents: vec![consent(&["homecare", "gp"], day(9, 1))].into(),
        people: vec![
            person("homecare", PersonKind::Unit, "Hjemmeplejen", Some("per")),
            person("gp", PersonKind::Unit, " Ærø Lægehus", None),
            person("per", PersonKind::Professional, "Other", None),
            person("ib", PersonKind::Professional, "ÆRØ LÆGEHUS ", None),
            person("bo", PersonKind::Professional, "Jobcenter", None),
        ]
        .into(),
        sharing: ["homecare", "per", "ib", "bo"]
            .map(|recipient| shared(recipient, day(9, 2)))
            .into_iter()
            .collect(),
        ..CourseDraft::default()
    };
    assert_eq!(said(&draft), ["E sharing[3].recipient"]);
    draft.people.entries_mut()[0].kind = Some(PersonKind::Professional);
    draft.people.entries_mut()[1].kind = Some(PersonKind::CivilSociety);
    assert_eq!(said(&draft), ["E sharing[1].recipient", "E sharing[2].recipient", "E sharing[3].recipient"]);
    draft.sharing.entries_mut()[0].what = Some("journal".into());
    draft.sharing.entries_mut()[1].what = None;
    draft.sharing.entries_mut()[2].recipient = None;
    assert_eq!(said(&draft), ["E sharing[0].recipient", "E sharing[1].recipient", "E sharing[3].recipient"]);
}

#[test]
fn legal_basis() {
    let mut draft = CourseDraft {
        consents: vec![consent(&["per"], day(9, 1)), consent(&["per"], day(9, 1))].into(),
        sharing: vec![shared("per", day(9, 2))].into(),
        ..CourseDraft::default()
    };
    draft.consents.entries_mut()[0].legal_basis = Some(LegalBasis::Law);
    assert!(said(&draft).is_empty());
    draft.consents.entries_mut()[1].withdrawn_on = day(9, 2);
    assert_eq!(said(&draft), ["W sharing[0].recipient"]);
    draft.consents.entries_mut()[0].withdrawn_on = day(9, 2);
    assert_eq!(said(&draft), ["E sharing[0].date"]);
    draft.consents.entries_mut()[1].legal_basis = Some(LegalBasis::EssentialImportance);
    assert_eq!(said(&draft), ["E sharing[0].recipient"]);
}

#[test]
fn form() {
    let mut draft = CourseDraft {
        consents: vec![Consent::default(), consent(&["per"], day(9, 1)), consent(&["per"], day(9, 1))].into(),
        ..CourseDraft::default()
    };
    draft.consents.entries_mut()[1].given_by = Some("lis".into());
    draft.consents.entries_mut()[2].given_by = Some("lis".into());
    draft.consents.entries_mut()[2].representation = Some("guardian".into());
    assert_eq!(
        found(&draft, "consent.incomplete"),
        [
            "W consents[0].given_on",
            "W consents[0].recipients",
            "W consents[0].information",
            "W consents[0].purpose"
        ]
    );
    assert_eq!(
        found(&draft, "consent.giver.not_citizen"),
        ["W consents[0].given_by", "W consents[1].given_by"]
    );
}
