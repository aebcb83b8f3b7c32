//! What holds of any sequence of acts, against a plain list of facts kept beside.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rk_core::{
    Date,
    course::{
        Act, Course, History, Settings, check,
        draft::{AgreementStatus, Disposed, DispositionKind, Ended},
    },
};

use super::setting::{agreement, consent, day, errors, follow_up, proposed, result, under_way};

const PEOPLE: [&str; 3] = ["anna", "bo", "eva"];
const IDS: [&str; 4] = ["e0", "e1", "e2", "e3"];

/// Something that is tried: what, with whom or on which entry, on which day
#[derive(Clone, Debug)]
struct Attempt {
    what: usize,
    which: usize,
    /// Days since the attempt before
    after: i64,
    /// Days between the act and its recording; below 0 if it is still to come
    late: i64,
}

fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
    let attempt = (0..11_usize, 0..12_usize, 0..9_i64, -1..4_i64);
    let attempt = attempt.prop_map(|(what, which, after, late)| Attempt { what, which, after, late });
    prop::collection::vec(attempt, 1..24)
}

/// An agreement in the list beside
#[derive(Clone, Debug)]
struct Agreed {
    status: AgreementStatus,
    /// Whether it was handed over when the course was closed
    handed_over: bool,
    /// Whether each follow-up has its result
    results: Vec<bool>,
}

/// What is known, written down as plainly as can be
#[derive(Clone, Debug)]
struct Facts {
    /// Who coordinates from which day on; nobody where the course was closed
    coordinators: Vec<(Date, Option<&'static str>)>,
    closed: bool,
    agreements: BTreeMap<&'static str, Agreed>,
    /// Whether each consent is withdrawn
    consents: BTreeMap<&'static str, bool>,
}

impl Facts {
    fn coordinator(&self, on: Date) -> Option<&'static str> {
        self.coordinators.iter().rev().find(|(from, _)| *from <= on).and_then(|(_, person)| *person)
    }

    fn status(&self, id: &str) -> Option<AgreementStatus> {
        self.agreements.get(id).map(|agreed| agreed.status)
    }

    fn open(&self) -> Vec<&'static str> {
        let open = self.agreements.iter().filter(|(_, agreed)| agreed.status == AgreementStatus::Binding);
        open.map(|(id, _)| *id).collect()
    }
}

/// The act that is tried, the code that should refuse it by what is known, and what is known if it stands
#[expect(clippy::too_many_lines, reason = "one arm for each act")]
fn tried(attempt: &Attempt, today: Date, known: &Facts) -> (Act<'static>, Option<&'static str>, Facts) {
    let on = today.plus_days(-attempt.late).unwrap();
    let id = IDS[attempt.which % IDS.len()];
    let person = PEOPLE[attempt.which % PEOPLE.len()];
    let mut next = known.clone();
    let is = |wanted: &[AgreementStatus]| known.status(id).is_some_and(|status| wanted.contains(&status));
    let there = known.agreements.contains_key(id);
    // What the state of an agreement says, after everything that comes before it.
    let state = |fits: bool| (!fits).then_some("act.agreement.state");
    let reference = |there: bool| (!there).then_some("input.reference");
    let future = (today < on).then_some("act.date.future");
    let closed = known.closed.then_some("act.course.closed");
    match attempt.what {
        0 => {
            next.coordinators.push((on, Some(person)));
            let nobody = known.coordinator(on).is_none().then_some("act.coordinator.none");
            (Act::hand_over(person, on, "Leave"), future.or(closed).or(nobody), next)
        }
        1 | 2 => {
            let new = agreement(id, None, on, 14);
            let (new, status) = if attempt.what == 1 {
                (new, AgreementStatus::Binding)
            } else {
                (proposed(new), AgreementStatus::Proposed)
            };
            next.agreements.insert(id, Agreed { status, handed_over: false, results: vec![false] });
            let twice = there.then_some("input.duplicate_id");
            (Act::agree(new), twice.or(future).or(closed), next)
        }
        3 => {
            next.agreements.entry(id).and_modify(|agreed| agreed.status = AgreementStatus::Binding);
            let refused = reference(there).or(future).or(closed).or(state(is(&[AgreementStatus::Proposed])));
            (Act::accept(id, on), refused, next)
        }
        4 => {
            next.agreements.entry(id).and_modify(|agreed| agreed.status = AgreementStatus::Cancelled);
            let refused = reference(there).or(future).or(closed).or(state(is(&[AgreementStatus::Proposed])));
            (Act::decline(id, on), refused, next)
        }
        5 => {
            next.agreements.entry(id).and_modify(|agreed| agreed.status = AgreementStatus::Cancelled);
            let refused = reference(there).or(future).or(closed).or(state(is(&[AgreementStatus::Binding])));
            (Act::cancel_agreement(id, on), refused, next)
        }
        6 => {
            next.agreements.entry(id).and_modify(|agreed| agreed.results.push(false));
            let open = is(&[AgreementStatus::Proposed, AgreementStatus::Binding]);
            let refused = reference(there).or(closed).or(state(open));
            (Act::plan_follow_up(id, follow_up(today.plus_days(21).unwrap())), refused, next)
        }
        7 => {
            let ended = (attempt.which % 2 == 0).then_some(Ended::Kept);
            let agreed = next.agreements.get_mut(id);
            let waits = agreed.and_then(|agreed| {
                let waiting = agreed.results.iter_mut().find(|has_result| !**has_result)?;
                *waiting = true;
                if ended.is_some() {
                    agreed.status = AgreementStatus::Kept;
                }
                Some(())
            });
            let none = waits.is_none().then_some("act.follow_up.none");
            let goes_on = known.agreements.get(id).is_some_and(|agreed| agreed.handed_over);
            let refused = reference(there).or(future).or(closed.filter(|_| !goes_on)).or(none);
            (Act::follow_up(id, result(on), None, ended), refused, next)
        }
        8 => {
            next.consents.insert(id, false);
            let twice = known.consents.contains_key(id).then_some("input.duplicate_id");
            (Act::give_consent(consent(id, on)), twice.or(future).or(closed), next)
        }
        9 => {
            next.consents.insert(id, true);
            let withdrawn = known.consents.get(id) == Some(&true);
            let withdrawn = withdrawn.then_some("act.consent.state");
            let refused = reference(known.consents.contains_key(id)).or(future).or(withdrawn);
            (Act::withdraw_consent(id, on), refused, next)
        }
        _ if known.closed => {
            next.closed = false;
            next.coordinators.push((on, Some(person)));
            (Act::reopen(on, "A new fall", person, None), future, next)
        }
        _ => {
            let open = known.agreements.iter().filter(|(_, agreed)| {
                matches!(agreed.status, AgreementStatus::Binding | AgreementStatus::Proposed)
            });
            let disposed = open.map(|(id, _)| Disposed {
                agreement: Some((*id).into()),
                kind: Some(DispositionKind::HandedOver),
                to: Some("per".into()),
            });
            let disposed: Vec<_> = disposed.collect();
            for agreed in next.agreements.values_mut() {
                if matches!(agreed.status, AgreementStatus::Binding | AgreementStatus::Proposed) {
                    agreed.status = AgreementStatus::HandedOver;
                    agreed.handed_over = true;
                }
            }
            next.closed = true;
            next.coordinators.push((on, None));
            (Act::close(on, "The goal is reached", disposed), future, next)
        }
    }
}

/// Whether a course says what is known
fn agree(course: &Course, known: &Facts, today: Date) {
    for back in 0..40 {
        let on = today.plus_days(-back).unwrap();
        // A tenure that begins before one that is there already is an error of the course, so the last counts.
        assert_eq!(course.coordinator_on(on).ok().as_deref(), known.coordinator(on), "on {on}");
    }
    let draft = course.draft();
    let agreements = draft.agreements.entries();
    let mut open: Vec<&str> = agreements
        .iter()
        .filter(|agreement| agreement.status == Some(AgreementStatus::Binding))
        .filter_map(|agreement| agreement.id.as_deref())
        .collect();
    open.sort_unstable();
    assert_eq!(open, known.open());
    for agreement in agreements {
        let known = &known.agreements[agreement.id.as_deref().unwrap()];
        assert_eq!(agreement.status, Some(known.status));
        let results = agreement.follow_up.entries().iter().map(|follow_up| follow_up.result.is_some());
        assert_eq!(results.collect::<Vec<_>>(), known.results);
    }
    assert_eq!(agreements.len(), known.agreements.len());
    for consent in draft.consents.entries() {
        assert_eq!(consent.withdrawn_on.is_some(), known.consents[consent.id.as_deref().unwrap()]);
    }
    assert_eq!(draft.consents.len(), known.consents.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn allowed_acts_leave_a_course_without_errors_that_says_what_is_known(attempts in attempts()) {
        let mut course = under_way();
        let mut today = day(9, 1);
        let mut known = Facts {
            coordinators: vec![(day(8, 15), Some("anna"))],
            closed: false,
            agreements: BTreeMap::new(),
            consents: BTreeMap::new(),
        };
        for attempt in attempts {
            today = today.plus_days(attempt.after).unwrap();
            let (act, refused, next) = tried(&attempt, today, &known);
            match course.apply(act, today) {
                Ok(after) => {
                    prop_assert_eq!(refused, None);
                    let (again, report) = check(after.draft().clone(), &Settings::default(), today);
                    prop_assert!(report.valid(), "{}", report);
                    prop_assert_eq!(again.as_ref(), Some(&after));
                    (course, known) = (after, next);
                    agree(&course, &known, today);
                }
                Err(report) => {
                    let found = errors(&report);
                    let (code, place) = found.first().unwrap();
                    if place.starts_with("act") && !place.starts_with("acts") && !place.starts_with("agreements") {
                        prop_assert_eq!(refused, Some(*code), "{}", place);
                    } else {
                        prop_assert_eq!(refused, None, "{}", report);
                    }
                }
            }
        }
    }

    #[test]
    fn what_was_known_stays_known(attempts in attempts(), corrections in prop::collection::vec((0..8_usize, any::<bool>()), 0..4)) {
        let mut history = History::new(under_way());
        let mut today = day(9, 1);
        let known = Facts {
            coordinators: vec![(day(8, 15), Some("anna"))],
            closed: false,
            agreements: BTreeMap::new(),
            consents: BTreeMap::new(),
        };
        let mut seen: Vec<(Date, Course)> = Vec::new();
        let mut corrections = corrections.into_iter();
        for attempt in attempts {
            seen.push((today, history.now().clone()));
            // Every entry from here on is recorded on a later day.
            today = today.plus_days(attempt.after + 1).unwrap();
            let (act, ..) = tried(&attempt, today, &known);
            let corrected = corrections.next().filter(|(at, _)| *at < history.entries().len());
            let before = history.clone();
            let recorded = match corrected {
                Some((at, true)) => history.correct(today, at, act),
                Some((at, false)) => history.undo(today, at),
                None => history.record(today, act),
            };
            if recorded.is_err() {
                prop_assert_eq!(&history, &before);
            }
            for (day, course) in &seen {
                let known = history.known_on(*day).unwrap();
                prop_assert_eq!(known.draft(), course.draft());
            }
            let known = history.known_on(today).unwrap();
            prop_assert_eq!(known.draft(), history.now().draft());
        }
    }
}
