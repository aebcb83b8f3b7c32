//! The operation `replay_course`.

use super::{answer::answer, call::Call, settings::note};
use crate::{
    Date,
    course::{
        act::Told,
        check,
        history::{Entry, misplaced, replay},
        reading::Document,
    },
    document::Reader,
    rule::{CourseRule, Path, Violation, course::Label},
};

const FIELDS: &[&str] = &["schema", "locale", "settings", "start", "acts", "known_on"];
/// The fields of an entry of `acts`
pub(super) const ENTRY: &[&str] = &["recorded_on", "act", "corrects"];

/// Applies the acts that were known on a day
pub(super) fn replay_course(text: &[u8]) -> String {
    let mut start = Document::default();
    let (mut acts, mut first, mut known_on, mut faults) = (None, None, None, Vec::new());
    let mut call = Call::read(text, FIELDS, &mut |reader, name, _| match name {
        "start" => start.read(reader),
        "acts" => acts = entries(reader, &mut faults, &mut first),
        _ => known_on = reader.date(),
    });
    if call.read {
        call.note_unless_faulty(faults);
        if start.is_missing() {
            call.note(CourseRule::Missing { field: Label::Start }, "start");
        }
        let mut missing = Vec::new();
        match &acts {
            Some(acts) => call.faults.extend(misplaced(acts).into_violations()),
            None => note(&mut missing, CourseRule::Missing { field: Label::Acts }, Path::root().then("acts")),
        }
        if first.or(known_on).is_none() && acts.is_some() {
            note(&mut missing, CourseRule::Missing { field: Label::KnownOn }, Path::root().then("known_on"));
        }
        call.note_unless_faulty(missing);
    }
    let report = call.report();
    let (Some(acts), Some(on), true) = (acts, first.or(known_on), report.valid() && call.read) else {
        return answer(report, call.locale, &mut |_| ());
    };

    let of_start = check::all(&mut start.record, start.faults, &call.settings, Some(on))
        .within(&Path::root().then("start"));
    if !of_start.valid() {
        return answer(of_start, call.locale, &mut |json| json.field("applied").number(0));
    }
    let draft = start.record.take_course().unwrap_or_default();
    let replay = replay(draft, &acts, known_on, &call.settings);
    let report = match &replay.course {
        Some((_, report)) if replay.applied > 0 => report.clone(),
        Some(_) => of_start,
        None => replay.refused,
    };
    answer(report, call.locale, &mut |json| {
        if let Some((draft, _)) = &replay.course {
            json.field("course").document(draft);
        }
        json.field("applied").position(replay.applied);
    })
}

/// The entries of `acts`, what they lack, and the first day on which one was recorded
fn entries<'a>(
    reader: &mut Reader<'a>,
    faults: &mut Vec<Violation<CourseRule>>,
    first: &mut Option<Date>,
) -> Option<Vec<Entry<'a>>> {
    let mut latest = Date::FIRST;
    reader.list(|reader| {
        let (mut recorded_on, mut told, mut corrects) = (None, None, None);
        let there = reader.fields(ENTRY, &mut |reader, field| match field {
            0 => recorded_on = reader.date(),
            1 => told = Told::read(reader),
            _ => corrects = reader.whole(),
        });
        let place = reader.path();
        if there && recorded_on.is_none() {
            note(faults, CourseRule::Missing { field: Label::RecordedOn }, place.clone().then("recorded_on"));
        }
        if there && told.is_none() && corrects.is_none() {
            note(faults, CourseRule::Missing { field: Label::EntryAct }, place.then("act"));
        }
        *first = first.or(recorded_on);
        latest = recorded_on.unwrap_or(latest);
        let corrects = corrects.map(|corrects| usize::try_from(corrects).unwrap_or(usize::MAX));
        // An entry that says nothing changes nothing, and keeps its place.
        Entry { recorded_on: latest, told, corrects }
    })
}
