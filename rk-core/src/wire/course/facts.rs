//! Writes facts, in the fields of [`Facts`].

use super::json::Json;
use crate::course::{
    Facts,
    draft::{PhaseName, RoleKind},
    facts::{Counts, Due, Help},
};

pub(super) fn facts(json: &mut Json, facts: &Facts) {
    json.object(|json| {
        json.field("open").or_null(facts.open, Json::yes_no);
        let phase = facts.phase.and_then(|phase| PhaseName::CODES.get(phase as usize));
        json.field("phase").string_or_null(phase.copied());
        json.field("coordinator").string_or_null(facts.coordinator.as_deref());
        json.field("coordinator_changes").position(facts.coordinator_changes);
        json.field("continuity_share").or_null(facts.continuity_share, Json::decimal);
        json.field("gap_days").or_null(facts.gap_days, Json::count);
        json.field("caseload").or_null(facts.caseload, Json::count);
        json.field("contact_points").position(facts.contact_points);
        counts(json.field("meetings"), &facts.meetings);
        counts(json.field("agreements"), &facts.agreements);
        counts(json.field("follow_ups"), &facts.follow_ups);
        counts(json.field("kept"), &facts.kept);
        for (name, number) in [
            ("kept_share", facts.kept_share),
            ("followed_up_share", facts.followed_up_share),
            ("median_days_to_result", facts.median_days_to_result),
            ("median_days_between_meetings", facts.median_days_between_meetings),
        ] {
            json.field(name).or_null(number, Json::decimal);
        }
        for (name, list) in [("overdue", &facts.overdue), ("upcoming", &facts.upcoming)] {
            json.field(name).list(|json| list.iter().for_each(|entry| due(json, entry)));
        }
        json.field("overview").list(|json| facts.overview.iter().for_each(|entry| help(json, entry)));
        json.field("not_applicable").list(|json| {
            for why in &facts.not_applicable {
                json.object(|json| {
                    json.field("fact").string(why.fact);
                    json.field("reason").string(why.reason.code());
                });
            }
        });
    });
}

fn counts(json: &mut Json, counts: &dyn Counts) {
    json.object(|json| counts.each(&mut |name, count| json.field(name).position(count)));
}

fn due(json: &mut Json, due: &Due) {
    json.object(|json| {
        json.field("agreement").string_or_null(due.agreement.as_deref());
        json.field("follow_up").position(due.follow_up);
        json.field("due").date(due.due);
        json.field("days").count(due.days);
        json.field("responsible").list(|json| due.responsible.iter().for_each(|person| json.string(person)));
    });
}

fn help(json: &mut Json, help: &Help) {
    json.object(|json| {
        json.field("person").string(&help.person);
        json.field("roles").list(|json| {
            for role in &help.roles {
                json.string(RoleKind::CODES.get(*role as usize).copied().unwrap_or_default());
            }
        });
        json.field("agreements").list(|json| {
            for helped in &help.agreements {
                json.object(|json| {
                    json.field("agreement").string_or_null(helped.agreement.as_deref());
                    json.field("until").or_null(helped.until, Json::date);
                });
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Date, course::reading::Document};

    #[test]
    fn they_are_what_serde_writes() {
        let long = include_str!("../../../vectors/check_course/valid_long.json");
        let long: serde_json::Value = serde_json::from_str(long).unwrap_or_default();
        let long = long.pointer("/call/course").map(ToString::to_string).unwrap_or_default();
        for text in ["{}", long.as_str()] {
            for day in
                [Date::new(2025, 11, 3), Date::new(2027, 3, 9), Date::new(1900, 1, 1)].into_iter().flatten()
            {
                let draft = Document::of(text.as_bytes()).record.take_course().unwrap_or_default();
                let told = Facts::on(&draft, day);
                let mut json = Json::default();
                facts(&mut json, &told);
                assert_eq!(json.text(), serde_json::to_string(&told).unwrap_or_default());
            }
        }
        assert!(long.contains("follow_up"), "the long course is there");
    }
}
