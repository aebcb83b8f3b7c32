//! Reads what the municipality has decided.

use crate::{
    calendar::Calendar,
    course::Settings,
    document::Reader,
    rule::{CourseRule, Path, Severity, Violation},
};

/// The fields of `settings`
pub(in crate::wire) const NAMES: &[&str] =
    &["closed_days", "early_meeting_days", "follow_up_months", "severities"];

const SEVERITIES: &[&str] = &["error", "warning", "info", "off"];
const MOST_DAYS: u32 = 3650;
const MOST_MONTHS: u32 = 60;

/// Reads the settings of a call, and notes what cannot be
///
/// `keys` are those of the severities, in their order.
pub(in crate::wire) fn read(
    reader: &mut Reader<'_>,
    settings: &mut Settings,
    keys: &mut Vec<String>,
    faults: &mut Vec<Violation<CourseRule>>,
) {
    reader.fields(NAMES, &mut |reader, field| match field {
        0 => {
            let mut days = Vec::new();
            if reader.is_list() {
                reader.entries(&mut |reader, _| days.extend(reader.date()));
            }
            settings.calendar = Calendar::new(days);
        }
        1 => settings.early_meeting_days = within(reader, MOST_DAYS, faults),
        2 => {
            if let Some(months) = within(reader, MOST_MONTHS, faults) {
                settings.follow_up_months = months;
            }
        }
        _ => {
            reader.keys(&mut |reader, key| {
                keys.push(key.clone().into_owned());
                let path = reader.path();
                let severity = reader.code(SEVERITIES).map(severity);
                let codes = CourseRule::codes();
                match codes.find(key).map(|at| codes.get(at)) {
                    Some(code) if CourseRule::fixed_of(code) == Some(false) => {
                        settings.severities.extend(severity.map(|severity| (code, severity)));
                    }
                    _ => note(faults, CourseRule::SettingRuleFixed, path),
                }
            });
        }
    });
}

/// A number from 1 to `most`
fn within(reader: &mut Reader<'_>, most: u32, faults: &mut Vec<Violation<CourseRule>>) -> Option<u32> {
    let path = reader.path();
    let number = reader.whole()?;
    if (1..=most).contains(&number) {
        return Some(number);
    }
    note(faults, CourseRule::SettingOutOfRange { least: 1, most: most.into() }, path);
    None
}

fn severity(code: usize) -> Option<Severity> {
    match code {
        0 => Some(Severity::Error),
        1 => Some(Severity::Warning),
        2 => Some(Severity::Info),
        _ => None,
    }
}

pub(super) fn note(faults: &mut Vec<Violation<CourseRule>>, rule: CourseRule, path: Path) {
    faults.push(Violation { severity: rule.severity(), rule, path, waiver: None });
}
