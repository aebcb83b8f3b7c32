//! Referrals, hand-overs, tests of change, wages and the spread of cost, by hand.
#![cfg(feature = "json")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rk_core::{stats::wilson, wire};
use serde_json::{Value, json};

fn run(operation: &str, call: &Value) -> Value {
    serde_json::from_str(&wire::run(operation, call.to_string().as_bytes(), None).unwrap()).unwrap()
}

/// Code and place of everything found, a text each
fn found(operation: &str, call: &Value) -> Vec<String> {
    let answer = run(operation, call);
    let found = answer.pointer("/report/violations").unwrap().as_array().unwrap();
    found.iter().map(|one| format!("{} {}", one["code"].as_str().unwrap(), one["path"])).collect()
}

fn near(value: &Value, expected: f64) -> bool {
    (value.as_f64().unwrap() - expected).abs() < 5e-8
}

/// What a report on referrals of concern printed (source 002 of the project)
fn seven() -> Value {
    json!({ "months": 2.5, "counted": {
        "referrals": 7, "need": 3, "diagnosis": 1, "effort": 1,
        "conversations": {
            "under_1_week": 2, "under_2_weeks": 1, "under_3_weeks": 1, "under_4_weeks": 1,
            "over_2_months": 1, "not_held": 1,
        },
        "knew_content": { "yes": 1, "of": 3 }, "knew_sent": { "yes": 2, "of": 3 },
    } })
}

#[test]
fn seven_referrals_are_read_as_they_were_printed() {
    let answer = run("referral_audit", &seven());
    assert_eq!(answer["per_month"], json!(2.8));
    assert_eq!(answer["need"]["share"], json!(3.0 / 7.0));
    assert_eq!(answer["diagnosis"]["share"], json!(1.0 / 7.0));
    let conversations = &answer["conversations"];
    let counts = |field: &str| -> Vec<u64> {
        conversations["bins"].as_array().unwrap().iter().map(|bin| bin[field].as_u64().unwrap()).collect()
    };
    assert_eq!((counts("n"), counts("cumulative")), (vec![2, 1, 1, 1, 0, 1, 1], vec![2, 3, 4, 5, 5, 6, 7]));
    assert_eq!(conversations["median_bin"], json!("under_3_weeks"));
    assert_eq!(conversations["median_days"], Value::Null);
    assert_eq!(conversations["why"], json!({ "median_days": "no_cases" }));
    let within = &conversations["within_4_weeks"];
    // 5 of 7: Wilson's interval at 95 % is 35.9 to 91.8 %.
    assert_eq!((&within["yes"], &within["of"], &within["share"]), (&json!(5), &json!(7), &json!(5.0 / 7.0)));
    assert!(near(&within["low"], 0.358_934_5) && near(&within["high"], 0.917_781_1), "{within}");
    let few = vec![r#"referral.few ["counted","referrals"]"#];
    assert_eq!(found("referral_audit", &seven()), few);
}

#[test]
fn referrals_one_by_one_give_the_same_as_their_counts() {
    let held = |conversation: Value| json!({ "conversation": conversation });
    let mut referrals = vec![
        held(json!({ "days": 0 })),
        held(json!({ "within": "under_1_week" })),
        held(json!({ "days": 7 })),
        json!({ "received_on": "2025-01-31", "conversation": { "on": "2025-02-14" } }),
        held(json!({ "held": "yes", "days": 27 })),
        held(json!({ "days": 61 })),
        held(json!({ "held": "no" })),
    ];
    for (at, field) in [(0, "need"), (1, "need"), (2, "need"), (3, "diagnosis"), (4, "effort")] {
        referrals[at][field] = json!("yes");
    }
    for referral in &mut referrals {
        for field in ["need", "diagnosis", "effort"] {
            if referral[field].is_null() {
                referral[field] = json!("no");
            }
        }
    }
    let interviews = json!([
        { "knew_content": "yes", "knew_sent": "yes" },
        { "knew_content": "no", "knew_sent": "yes" },
        { "knew_content": "no", "knew_sent": "no" },
    ]);
    let call = json!({ "months": 2.5, "referrals": referrals, "interviews": interviews });
    let (mut one_by_one, mut counted) = (run("referral_audit", &call), run("referral_audit", &seven()));
    // 0, 7, 14, 27 and 61 days.
    assert_eq!(one_by_one["conversations"]["median_days"], json!(14.0));
    for answer in [&mut one_by_one, &mut counted] {
        answer["report"].take();
        let conversations = answer["conversations"].as_object_mut().unwrap();
        conversations.remove("median_days");
        conversations.remove("why");
    }
    assert_eq!(one_by_one, counted);
}

#[test]
fn bins_begin_and_end_with_their_days() {
    let ends = [0, 6, 7, 13, 14, 20, 21, 27, 28, 60, 61, 1_000_000];
    let referrals: Vec<Value> = ends.iter().map(|days| json!({ "conversation": { "days": days } })).collect();
    let answer = run("referral_audit", &json!({ "referrals": referrals }));
    let bins = answer["conversations"]["bins"].as_array().unwrap();
    assert_eq!(bins.iter().map(|bin| bin["n"].as_u64().unwrap()).collect::<Vec<_>>(), [2, 2, 2, 2, 2, 2, 0]);
    // Of twelve the seventh, of days halfway between 20 and 21.
    assert_eq!(answer["conversations"]["median_bin"], json!("under_4_weeks"));
    assert_eq!(answer["conversations"]["median_days"], json!(20.5));
}

#[test]
fn a_span_counts_by_its_days() {
    let call = json!({ "received_from": "2025-01-01", "received_to": "2025-03-02", "referrals": [
        { "received_on": "2025-01-01" }, { "received_on": "2025-03-01" }, { "received_on": "2025-03-02" },
    ] });
    let answer = run("referral_audit", &call);
    // 60 days · 48 / 1461.
    assert_eq!(answer["months"], json!(2_880.0 / 1_461.0));
    assert_eq!(answer["per_month"], json!(4_383.0 / 2_880.0));
    let outside =
        vec![r#"referral.few ["referrals"]"#, r#"referral.received.outside ["referrals",2,"received_on"]"#];
    assert_eq!(found("referral_audit", &call), outside);
}

#[test]
fn nothing_known_is_no_share() {
    let answer = run("referral_audit", &json!({ "referrals": [{}, {}] }));
    let none = json!({
        "yes": 0, "of": 0, "unknown": 2, "share": null, "low": null, "high": null,
        "why": { "share": "no_cases" },
    });
    assert_eq!((&answer["need"], &answer["conversations"]["within_4_weeks"]), (&none, &none));
    assert_eq!(answer["conversations"]["unknown"], json!(2));
    assert_eq!(answer["why"], json!({ "months": "no_period", "per_month": "no_period" }));
    assert_eq!(answer["knew_sent"]["unknown"], json!(0));
}

#[test]
fn faults_of_referrals_are_found_at_once_and_in_order() {
    let call = json!({
        "confidence": 1, "months": 0.123_456_7, "received_from": "2025-02-30", "received_to": "2025-02-01",
        "referrals": [
            { "id": "a", "received_on": "2025-02-01", "conversation": { "on": "2025-01-31" } },
            { "id": "a", "conversation": { "on": "2025-01-31" } },
            { "id": "0102031234", "conversation": { "days": -1 } },
            { "conversation": { "days": 3, "within": "under_1_week" } },
            { "conversation": { "held": "no", "days": 3 } },
            { "conversation": { "held": "yes" } },
        ],
        "counted": { "referrals": 2, "need": 3, "conversations": { "under_1_week": 2, "not_held": 1 },
            "knew_sent": { "yes": 2, "of": 1 } },
        "interviews": [{}],
    });
    let expected = [
        r#"stats.confidence.out_of_range ["confidence"]"#,
        r#"improvement.number ["months"]"#,
        r#"input.date ["received_from"]"#,
        r#"referral.few ["referrals"]"#,
        r#"referral.received.outside ["referrals",0,"received_on"]"#,
        r#"referral.conversation.before_referral ["referrals",0,"conversation","on"]"#,
        r#"input.duplicate_id ["referrals",1,"id"]"#,
        r#"referral.conversation.unplaced ["referrals",1,"conversation"]"#,
        r#"input.personal_number ["referrals",2,"id"]"#,
        r#"referral.conversation.before_referral ["referrals",2,"conversation","days"]"#,
        r#"referral.conversation.contradiction ["referrals",3,"conversation"]"#,
        r#"referral.conversation.contradiction ["referrals",4,"conversation"]"#,
        r#"referral.conversation.unplaced ["referrals",5,"conversation"]"#,
        r#"referral.both_given ["counted"]"#,
        r#"referral.few ["counted","referrals"]"#,
        r#"referral.count.exceeds ["counted","need"]"#,
        r#"referral.count.exceeds ["counted","conversations"]"#,
        r#"referral.count.exceeds ["counted","knew_sent","yes"]"#,
        r#"referral.both_given ["interviews"]"#,
    ];
    assert_eq!(found("referral_audit", &call), expected);
    assert_eq!(found("referral_audit", &json!({})), [r#"referral.none_given ["referrals"]"#]);
    let call = json!({ "received_from": "2025-02-01", "received_to": "2025-02-01", "counted": {
        "referrals": 30, "conversations": { "not_held": 29 } } });
    let expected =
        [r#"referral.period.order ["received_to"]"#, r#"referral.count.sum ["counted","conversations"]"#];
    assert_eq!(found("referral_audit", &call), expected);
}

#[test]
fn handovers_are_held_against_their_goals() {
    let call = json!({ "handovers": [
        { "id": "a", "joint_meeting": "yes", "family_present": "yes", "needed_on": "2025-05-01",
          "given_on": "2025-05-01" },
        { "id": "b", "long_illness": "yes", "joint_meeting": "no", "knowledge_on_time": "yes" },
        { "joint_meeting": "yes", "family_present": "no", "needed_on": "2025-05-01", "given_on": "2025-05-02" },
        { "joint_meeting": "yes" },
        { "long_illness": "no", "joint_meeting": "no" },
    ] });
    let answer = run("handover_audit", &call);
    let share = |field: &str| -> [u64; 3] {
        ["yes", "of", "unknown"].map(|part| answer[field][part].as_u64().unwrap())
    };
    assert_eq!(answer["handovers"], json!(4));
    assert_eq!(share("joint_meeting"), [3, 4, 0]);
    assert_eq!(share("family_present"), [1, 2, 1]);
    assert_eq!(share("knowledge_on_time"), [2, 3, 1]);
    assert_eq!(share("all_three"), [1, 3, 1]);
    let rows = json!([
        { "id": "a", "missing": [], "unknown": [] },
        { "id": "b", "missing": ["joint_meeting", "family_present"], "unknown": [] },
        { "id": null, "missing": ["family_present", "knowledge_on_time"], "unknown": [] },
        { "id": null, "missing": [], "unknown": ["family_present", "knowledge_on_time"] },
        { "id": null, "missing": [], "unknown": [] },
    ]);
    assert_eq!(answer["rows"], rows);
    let expected = [
        r#"handover.joint_meeting.missing ["handovers",1,"joint_meeting"]"#,
        r#"handover.family.absent ["handovers",2,"family_present"]"#,
        r#"handover.knowledge.late ["handovers",2,"given_on"]"#,
        r#"handover.unknown ["handovers",3]"#,
    ];
    assert_eq!(found("handover_audit", &call), expected);
    assert_eq!(answer["report"]["violations"][3]["params"], json!({ "count": 2 }));
    let none = run("handover_audit", &json!({ "handovers": [] }));
    assert_eq!(none["all_three"]["why"], json!({ "share": "no_cases" }));
}

#[test]
fn handovers_may_contradict_themselves() {
    let call = json!({ "handovers": [
        { "id": "a", "joint_meeting": "no", "family_present": "yes", "knowledge_on_time": "no",
          "needed_on": "2025-05-01", "given_on": "2025-04-30" },
        { "id": "a", "long_illness": "no", "joint_meeting": "no", "family_present": "yes" },
        { "joint_meeting": "yes", "family_present": "yes", "needed_on": "2025-5-1", "given_on": "2025-04-30" },
        { "joint_meeting": "yes", "family_present": "yes", "knowledge_on_time": "no" },
    ] });
    let expected = [
        r#"handover.family.without_meeting ["handovers",0,"family_present"]"#,
        r#"handover.knowledge.contradiction ["handovers",0,"knowledge_on_time"]"#,
        r#"input.duplicate_id ["handovers",1,"id"]"#,
        r#"handover.family.without_meeting ["handovers",1,"family_present"]"#,
        r#"input.date ["handovers",2,"needed_on"]"#,
        r#"handover.knowledge.late ["handovers",3,"knowledge_on_time"]"#,
    ];
    assert_eq!(found("handover_audit", &call), expected);
}

#[test]
fn the_poster_saves_three_fifths() {
    let call = json!({ "before": 10_500, "after": 4_300 });
    let answer = run("wage_cost", &call);
    assert_eq!(
        (&answer["before"], &answer["after"], &answer["saved"]),
        (&json!(10_500.0), &json!(4_300.0), &json!(6_200.0))
    );
    // −59.0 % and 2.44 times.
    assert_eq!(answer["percent"], json!(-620_000.0 / 10_500.0));
    assert_eq!(answer["factor"], json!(105.0 / 43.0));
    assert_eq!(answer["unknown"], json!(["unit", "start_up", "upkeep", "per_year"]));
    assert_eq!(answer["why"], json!({ "yearly": "no_per_year", "units_to_recover": "no_start_up" }));
    let expected = [r#"wage.unit.unknown ["unit"]"#, r#"wage.start_up.unknown ["start_up"]"#];
    assert_eq!(found("wage_cost", &call), expected);
}

#[test]
fn wages_are_hours_times_wages() {
    let call = json!({
        "before": { "rows": [{ "who": "doctor", "hours": 0.1, "hourly": 3 }, { "hours": 2, "hourly": 350.5 }] },
        "after": 601.3, "unit": "case", "start_up": 250, "per_year": 12,
    });
    let answer = run("wage_cost", &call);
    // 0.3 + 701, of which 100 are saved: the third case makes up for 250.
    assert_eq!((&answer["before"], &answer["saved"]), (&json!(701.3), &json!(100.0)));
    assert_eq!((&answer["yearly"], &answer["units_to_recover"]), (&json!(1_200.0), &json!(3)));
    assert_eq!(answer["unknown"], json!(["upkeep"]));
    assert_eq!(answer["report"]["violations"], json!([]));
    let mut even = call.clone();
    even["start_up"] = json!(300);
    assert_eq!(run("wage_cost", &even)["units_to_recover"], json!(3));
    even["start_up"] = json!(0);
    assert_eq!(run("wage_cost", &even)["units_to_recover"], json!(0));
}

#[test]
fn every_missing_number_has_its_reason() {
    let why = |call: &Value| run("wage_cost", call)["why"].clone();
    let all = |reason: &str| json!({ "saved": reason, "percent": reason, "factor": reason, "yearly": reason, "units_to_recover": reason });
    let mut none = all("no_before");
    none["before"] = json!("no_before");
    none["after"] = json!("no_after");
    assert_eq!(why(&json!({})), none);
    let mut half = all("no_after");
    half["after"] = json!("no_after");
    assert_eq!(why(&json!({ "before": 0 })), half);
    let nothing =
        json!({ "percent": "zero_before", "factor": "zero_after", "units_to_recover": "nothing_saved" });
    assert_eq!(why(&json!({ "before": 0, "after": 0, "start_up": 1, "per_year": 2 })), nothing);
    let too_little = json!({ "before": 0.000_001, "after": 0, "start_up": 1e12, "per_year": 2 });
    assert_eq!(why(&too_little), json!({ "factor": "zero_after", "units_to_recover": "nothing_saved" }));
}

#[test]
fn faults_of_wages_are_found_at_once_and_in_order() {
    let call = json!({ "before": { "rows": [
        { "who": "010203-1234", "hours": -1, "hourly": 1.234_567_8 }, { "hours": 1, "hourly": 1e13 } ] },
        "after": { "rows": [] }, "start_up": -0.5, "per_year": -1 });
    let expected = [
        r#"input.personal_number ["before","rows",0,"who"]"#,
        r#"wage.amount.negative ["before","rows",0,"hours"]"#,
        r#"improvement.number ["before","rows",0,"hourly"]"#,
        r#"improvement.number ["before","rows",1,"hourly"]"#,
        r#"wage.rows.none ["after","rows"]"#,
        r#"wage.unit.unknown ["unit"]"#,
        r#"wage.amount.negative ["start_up"]"#,
        r#"wage.amount.negative ["per_year"]"#,
    ];
    assert_eq!(found("wage_cost", &call), expected);
    let call = json!({ "before": -1, "unit": "month", "start_up": 0 });
    assert_eq!(
        found("wage_cost", &call),
        [r#"wage.amount.negative ["before"]"#, r#"wage.side.missing ["after"]"#]
    );
    let call = json!({ "before": { "rows": [{ "hours": "2", "hourly": 1 }] } });
    assert_eq!(found("wage_cost", &call), [r#"input.shape ["before","rows",0,"hours"]"#]);
}

fn numbers(answer: &Value, list: &str, field: &str) -> Vec<f64> {
    answer[list].as_array().unwrap().iter().map(|part| part[field].as_f64().unwrap()).collect()
}

#[test]
fn a_thousand_points_leave_the_gini_coefficient_little_room() {
    // Points of the curve 1 − (1 − p)² from the dearest on, whose Gini coefficient is 1/3.
    let point =
        |at: u32| json!({ "citizens": f64::from(at) / 1e3, "cost": f64::from(at * (2000 - at)) / 1e6 });
    let points: Vec<Value> = (1..1000).map(point).collect();
    let answer = run("cost_concentration", &json!({ "points": points }));
    let [low, high] = ["gini_low", "gini_high"].map(|field| answer[field].as_f64().unwrap());
    assert!(
        1.0 / 3.0 - 5e-7 < low && low < 1.0 / 3.0 && 1.0 / 3.0 < high && high < 1.0 / 3.0 + 5e-7,
        "{low} {high}"
    );
}

#[test]
fn one_percent_take_a_fifth() {
    // Published by Danish municipalities in 2016 (source 001 of the project): 22 and 72 %.
    let call = json!({ "points": [{ "citizens": 0.01, "cost": 0.22 }, { "citizens": 0.1, "cost": 0.72 }] });
    let answer = run("cost_concentration", &call);
    assert_eq!(numbers(&answer, "top", "multiple"), [22.0, 7.2]);
    // 0.5 / 0.09 and 0.28 / 0.9.
    assert_eq!(numbers(&answer, "segments", "multiple"), [22.0, 50.0 / 9.0, 28.0 / 90.0]);
    assert_eq!(numbers(&answer, "segments", "cost"), [0.22, 0.5, 0.28]);
    assert_eq!(numbers(&answer, "segments", "from"), [0.0, 0.01, 0.1]);
    // 7.2 · 0.9 / 0.28.
    assert_eq!(answer["top_to_rest"], json!(648.0 / 28.0));
    // 1 − 0.9 · 0.28 − 0.09 · 1.06 − 0.01 · 1.78.
    assert_eq!(answer["gini_low"], json!(0.6348));
    // From the cheapest on corners at 0.82, 0.98 and 1 of the citizens with 0, 0.56 and 1 of the cost, each the one
    // before turned half round the point between: 1 − 0.16 · 0.56 − 0.02 · 1.56.
    assert_eq!(answer["gini_high"], json!(0.8792));
    assert_eq!(numbers(&answer, "lorenz", "citizens"), [0.0, 0.9, 0.99, 1.0]);
    assert_eq!(numbers(&answer, "lorenz", "cost"), [0.0, 0.28, 0.78, 1.0]);
    let why = json!({ "n": "no_costs", "total": "no_costs", "mean": "no_costs", "gini": "no_costs" });
    assert_eq!(answer["why"], why);
    assert_eq!(answer["report"]["violations"], json!([]));
}

#[test]
fn costs_of_four_citizens_are_spread() {
    let call = json!({ "costs": [3, 0.5, 6, 0.5], "at": [0.125, 0.25, 0.5] });
    let answer = run("cost_concentration", &call);
    assert_eq!((&answer["n"], &answer["total"], &answer["mean"]), (&json!(4), &json!(10.0), &json!(2.5)));
    // Half of the dearest citizen, then the dearest, then the two dearest.
    assert_eq!(numbers(&answer, "top", "cost"), [0.3, 0.6, 0.9]);
    assert_eq!(numbers(&answer, "top", "multiple"), [2.4, 2.4, 1.8]);
    assert_eq!(numbers(&answer, "segments", "multiple"), [2.4, 2.4, 1.2, 0.2]);
    assert_eq!(answer["top_to_rest"], json!(9.0));
    // Differences of pairs: 5.5 four times, 2.5 four times, 3 twice, 0: 38 of 2 · 16 · 2.5.
    for gini in ["gini", "gini_low", "gini_high"] {
        assert_eq!(answer[gini], json!(38.0 / 80.0));
    }
    assert_eq!(numbers(&answer, "lorenz", "citizens"), [0.0, 0.25, 0.5, 0.75, 1.0]);
    assert_eq!(numbers(&answer, "lorenz", "cost"), [0.0, 0.05, 0.1, 0.4, 1.0]);
    assert_eq!(found("cost_concentration", &call), [r#"cost.few ["costs"]"#]);
    assert_eq!(answer["report"]["violations"][0]["params"], json!({ "least": 8 }));
}

#[test]
fn many_costs_have_a_hundred_steps() {
    let costs: Vec<u32> = (1..=250).collect();
    let answer = run("cost_concentration", &json!({ "costs": costs }));
    let lorenz = numbers(&answer, "lorenz", "cost");
    assert_eq!(lorenz.len(), 101);
    // Up to citizen 2.5 of 250: (1 + 2 + 1.5) of 31,375.
    assert_eq!((lorenz[1], lorenz[2]), (4.5 / 31_375.0, 15.0 / 31_375.0));
    // (n − 1) / 3n of 1 to n.
    assert_eq!(answer["gini"], json!(249.0 / 750.0));
    assert_eq!(numbers(&answer, "top", "citizens"), [0.01, 0.1]);
}

#[test]
fn nothing_is_not_spread() {
    let answer = run("cost_concentration", &json!({ "costs": vec![0; 100] }));
    for list in ["top", "segments", "lorenz"] {
        assert_eq!(answer[list], json!([]));
    }
    let why =
        ["top_to_rest", "gini", "gini_low", "gini_high"].map(|field| (field.to_owned(), json!("zero_total")));
    assert_eq!(answer["why"], Value::Object(why.into_iter().collect()));
    assert_eq!(answer["total"], json!(0.0));
    assert_eq!(answer["report"]["violations"][0]["code"], json!("cost.total.zero"));
    // One who costs everything: the rest costs nothing.
    let mut costs = vec![0; 99];
    costs.push(7);
    let answer = run("cost_concentration", &json!({ "costs": costs }));
    assert_eq!((&answer["gini"], &answer["why"]), (&json!(0.99), &json!({ "top_to_rest": "zero_rest" })));
}

#[test]
fn faults_of_costs_are_found_at_once_and_in_order() {
    assert_eq!(found("cost_concentration", &json!({ "costs": [] })), [r#"cost.none_given ["costs"]"#]);
    let call = json!({ "costs": [1, -1, 1e13], "at": [0.1, 0.1, 1, 0.2],
        "points": [{ "citizens": 0, "cost": 0.5 }, { "citizens": 0.2, "cost": 0.4 }, { "citizens": 0.1, "cost": 0.4 }] });
    let expected = [
        r#"cost.negative ["costs",1]"#,
        r#"improvement.number ["costs",2]"#,
        r#"cost.both_given ["points"]"#,
        r#"cost.share.out_of_range ["points",0,"citizens"]"#,
        r#"cost.points.order ["points",1,"cost"]"#,
        r#"cost.points.order ["points",2,"citizens"]"#,
        r#"cost.points.order ["points",2,"cost"]"#,
        r#"cost.points.order ["at",1]"#,
        r#"cost.share.out_of_range ["at",2]"#,
    ];
    assert_eq!(found("cost_concentration", &call), expected);
    // Half of the citizens with two fifths of the cost cannot be the dearest; nor can the second fifth here.
    let points = |points: &[[f64; 2]]| -> Value {
        points.iter().map(|[citizens, cost]| json!({ "citizens": citizens, "cost": cost })).collect()
    };
    let call = json!({ "points": points(&[[0.2, 0.3], [0.4, 0.7], [0.5, 0.71]]), "at": [0.5] });
    let expected = [
        r#"cost.points.not_dearest ["points",0]"#,
        r#"cost.points.not_dearest ["points",2]"#,
        r#"cost.at.with_points ["at"]"#,
    ];
    assert_eq!(found("cost_concentration", &call), expected);
    let call = json!({ "costs": vec![1; 200], "at": [] });
    assert_eq!(found("cost_concentration", &call), [r#"input.shape ["at"]"#]);
}

/// A measure with these values, a week apart
fn weekly(values: &[Option<f64>], more: &Value) -> Value {
    let day = |week: u32| format!("2025-{:02}-{:02}", 1 + week / 4, 1 + week % 4 * 7);
    let points: Vec<Value> =
        (0..).zip(values).map(|(week, value)| json!({ "on": day(week), "value": value })).collect();
    let mut measure = json!({ "name": "days to the conversation", "points": points });
    measure.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({ "aim": { "text": "sooner", "target": 5 }, "drivers": [{ "id": "a", "text": "agreement" }],
        "tests": [{ "text": "call", "driver": "a" }], "measure": measure })
}

#[test]
fn a_shift_passes_over_the_median() {
    // The median of 5 5 5 5 is 5; six below it, with one on it and one missing between them.
    let values = [5.0, 6.0, 4.0, 5.0, 4.0, 3.0, 4.0, 5.0, 3.0, 4.0, 3.0].map(Some);
    let values = [&values[..7], &[None], &values[7..]].concat();
    let answer = run("test_of_change", &weekly(&values, &json!({ "baseline": 4 })));
    let chart = &answer["chart"];
    assert_eq!(chart["median"], json!(5.0));
    assert_eq!(
        ["n", "baseline", "useful", "runs"].map(|field| chart[field].as_u64().unwrap()),
        [11, 4, 8, 2]
    );
    let shift = json!([{ "from": "2025-01-15", "to": "2025-03-22", "side": "below", "points": 7 }]);
    assert_eq!((&chart["shifts"], &chart["signals"]), (&shift, &json!(["shift"])));
    assert_eq!(chart["why"], json!({ "runs_least": "too_few", "runs_most": "too_few" }));
    assert_eq!(chart["points"][7], json!({ "on": "2025-02-22", "value": null, "side": null }));
    assert_eq!(chart["points"][0]["side"], json!("on"));
    let mut longer = weekly(&values, &json!({ "baseline": 4 }));
    longer["shift"] = json!(8);
    assert_eq!(run("test_of_change", &longer)["chart"]["signals"], json!([]));
}

#[test]
fn a_trend_passes_over_what_is_equal() {
    let values = [1.0, 2.0, 2.0, 3.0, 4.0, 5.0, 5.0, 4.0, 3.0, 2.0, 9.0].map(Some);
    let answer = run("test_of_change", &weekly(&values, &json!({})));
    let trend = json!([{ "from": "2025-01-01", "to": "2025-02-08", "direction": "up", "points": 5 }]);
    assert_eq!(answer["chart"]["trends"], trend);
    // Down are 5 4 3 2, one too few.
    let mut shorter = weekly(&values, &json!({}));
    shorter["trend"] = json!(4);
    let down = json!({ "from": "2025-02-08", "to": "2025-03-08", "direction": "down", "points": 4 });
    assert_eq!(run("test_of_change", &shorter)["chart"]["trends"][1], down);
}

#[test]
fn runs_are_held_against_chance() {
    // Ten above and ten below: 7 to 15 runs are likely (Swed and Eisenhart 1943 print 6 and 16 as the limits).
    let half = |first: f64, second: f64| [[Some(first); 10], [Some(second); 10]].concat();
    let two = run("test_of_change", &weekly(&half(1.0, 3.0), &json!({})));
    let limits = ["runs", "runs_least", "runs_most"].map(|field| two["chart"][field].as_u64().unwrap());
    assert_eq!(limits, [2, 7, 15]);
    assert_eq!(two["chart"]["signals"], json!(["shift", "too_few_runs"]));
    let turns: Vec<Option<f64>> = (0..20).map(|at| Some(f64::from(at % 2))).collect();
    let many = run("test_of_change", &weekly(&turns, &json!({})));
    assert_eq!((&many["chart"]["runs"], &many["chart"]["signals"]), (&json!(20), &json!(["too_many_runs"])));
    assert_eq!(many["chart"]["median"], json!(0.5));
}

#[test]
fn means_before_and_after_are_set_beside_each_other() {
    let values = [10.0, 14.0, 12.0, 16.0, 4.0, 6.5, 5.0].map(Some);
    let more = json!({ "changed_on": "2025-02-01", "better": "lower" });
    let answer = run("test_of_change", &weekly(&values, &more));
    let before = json!({ "n": 4, "mean": 13.0, "median": 13.0, "least": 10.0, "most": 16.0 });
    assert_eq!(answer["before"], before);
    assert_eq!(answer["after"]["mean"], json!(15.5 / 3.0));
    assert_eq!(answer["after"]["median"], json!(5.0));
    // (15.5 / 3 − 13) and 100 times that over 13.
    let change = json!({ "points": -23.5 / 3.0, "percent": -2_350.0 / 39.0, "toward": "better" });
    assert_eq!(answer["change"], change);
    // The median is of the four before.
    assert_eq!((&answer["chart"]["median"], &answer["chart"]["baseline"]), (&json!(13.0), &json!(4)));
    let expected = [r#"change_test.points.few ["measure","points"]"#];
    assert_eq!(found("test_of_change", &weekly(&values, &more)), expected);
    let unknown = run("test_of_change", &weekly(&values, &json!({ "changed_on": "2025-02-01" })));
    assert_eq!(unknown["change"]["why"], json!({ "toward": "no_better" }));
    let below =
        run("test_of_change", &weekly(&[Some(-2.0), Some(1.0)], &json!({ "changed_on": "2025-01-08" })));
    assert_eq!(below["change"]["why"]["percent"], json!("negative_before"));
    let late = weekly(&values, &json!({ "changed_on": "2026-01-01" }));
    let answer = run("test_of_change", &late);
    let none = json!({ "points": "no_cases", "percent": "no_cases", "toward": "no_cases" });
    assert_eq!((&answer["after"]["n"], &answer["change"]["why"]), (&json!(0), &none));
    assert!(
        found("test_of_change", &late)
            .contains(&r#"change_test.changed_on.outside ["measure","changed_on"]"#.to_owned())
    );
}

#[test]
fn drivers_stand_as_a_tree() {
    let driver = |id: &str, parent: Option<&str>| json!({ "id": id, "text": "…", "parent": parent });
    let call = json!({
        "drivers": [driver("talk", Some("team")), driver("agreement", None), driver("team", None), driver("manual", Some("talk")), driver("lead", Some("team"))],
        "tests": [{ "text": "…", "driver": "manual" }, { "id": "t", "text": "…", "driver": "manual" },
            { "text": "…", "driver": "lead" }, { "text": "…" }],
    });
    let answer = run("test_of_change", &call);
    let rows: Vec<String> = answer["drivers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {}", row["level"], row["id"], row["tests"]))
        .collect();
    let expected = [
        r#"1 "agreement" []"#,
        r#"1 "team" []"#,
        r#"2 "talk" []"#,
        r#"3 "manual" [1,"t"]"#,
        r#"2 "lead" [3]"#,
    ];
    assert_eq!(rows, expected);
    let why = json!({ "chart": "no_measure", "before": "no_measure", "after": "no_measure", "change": "no_measure" });
    assert_eq!(answer["why"], why);
    let expected = [
        r#"change_test.aim.missing ["aim"]"#,
        r#"change_test.driver.untried ["drivers",1]"#,
        r#"change_test.test.no_driver ["tests",3,"driver"]"#,
        r#"change_test.measure.missing ["measure"]"#,
    ];
    assert_eq!(found("test_of_change", &call), expected);
}

#[test]
fn faults_of_a_test_are_found_at_once_and_in_order() {
    let call = json!({
        "aim": { "text": "010203-1234", "by": "2025-13-01" },
        "drivers": [
            { "id": "a", "text": "…", "parent": "b" }, { "id": "b", "text": "…", "parent": "c" },
            { "id": "c", "text": "…", "parent": "b" }, { "id": "a", "text": "…", "parent": "x" },
        ],
        "tests": [{ "id": "t", "text": "…", "driver": "y" }, { "id": "t", "text": "…", "driver": "a", "from": "1" }],
        "measure": { "name": "…", "baseline": 3, "changed_on": "2025-01-01", "points": [
            { "on": "2025-01-02", "value": 1.234_567_8 }, { "on": "2025-01-02", "value": 1 },
        ] },
        "shift": 2, "trend": 1,
    });
    let expected = [
        r#"input.personal_number ["aim","text"]"#,
        r#"change_test.aim.no_target ["aim","target"]"#,
        r#"input.date ["aim","by"]"#,
        r#"change_test.driver.circle ["drivers",1,"parent"]"#,
        r#"change_test.driver.circle ["drivers",2,"parent"]"#,
        r#"input.duplicate_id ["drivers",3,"id"]"#,
        r#"input.reference ["drivers",3,"parent"]"#,
        r#"input.reference ["tests",0,"driver"]"#,
        r#"input.duplicate_id ["tests",1,"id"]"#,
        r#"input.date ["tests",1,"from"]"#,
        r#"change_test.points.few ["measure","points"]"#,
        r#"improvement.number ["measure","points",0,"value"]"#,
        r#"change_test.points.order ["measure","points",1,"on"]"#,
        r#"change_test.baseline.out_of_range ["measure","baseline"]"#,
        r#"change_test.rule.length ["shift"]"#,
        r#"change_test.rule.length ["trend"]"#,
    ];
    assert_eq!(found("test_of_change", &call), expected);
    assert_eq!(
        found("test_of_change", &json!({ "aim": { "text": "…", "target": 1 } })),
        [r#"change_test.drivers.none ["drivers"]"#, r#"change_test.measure.missing ["measure"]"#,]
    );
}

#[test]
fn a_day_that_has_passed_without_the_target_is_said() {
    let passed = |better: &str, last: f64, by: &str| {
        let mut call = weekly(&[Some(9.0), Some(last), None], &json!({ "better": better }));
        call["aim"]["by"] = json!(by);
        found("test_of_change", &call).contains(&r#"change_test.by.passed ["aim","by"]"#.to_owned())
    };
    // The last value is of 8 January, the target 5.
    assert!(passed("lower", 5.5, "2025-01-07"));
    assert!(!passed("lower", 5.5, "2025-01-08"));
    assert!(!passed("lower", 5.0, "2025-01-07"));
    assert!(passed("higher", 4.5, "2025-01-07"));
}

#[test]
fn results_are_shown_as_tables() {
    let shown = |operation: &str, call: &Value| {
        wire::shown(operation, run(operation, call).to_string().as_bytes()).unwrap()
    };
    let referrals = shown("referral_audit", &seven());
    let lines: Vec<&str> = referrals.text.lines().collect();
    assert_eq!(lines[0], "7 referrals, 2.8 a month");
    assert_eq!(lines[5], "conversation within 4 weeks  5    7   0        71.4 %  35.9 %  91.8 %");
    assert_eq!(lines[9], "clarifying conversation: median under 3 weeks, 0 unknown");
    let wages = shown("wage_cost", &json!({ "before": 10_500, "after": 4_300 }));
    assert!(wages.text.contains("per cent                    -59.0"), "{}", wages.text);
    assert!(
        wages
            .html
            .contains("<th scope=\"row\" style=\"text-align:left\">nobody said</th><td>unit, start-up, upkeep, how many a year</td>")
    );
    let costs = shown("cost_concentration", &json!({ "points": [{ "citizens": 0.1, "cost": 0.72 }] }));
    assert_eq!(costs.text.lines().nth(2), Some("the dearest 10 %    72.0 %  7.200"));
    let handovers =
        shown("handover_audit", &json!({ "handovers": [{ "id": "<a>", "joint_meeting": "no" }] }));
    assert!(
        handovers
            .html
            .contains("&lt;a&gt;</th><td style=\"text-align:left\">joint meeting, family in it</td><td style=\"text-align:left\">knowledge in time</td>")
    );
    let test =
        shown("test_of_change", &weekly(&[Some(1.0), Some(2.0)], &json!({ "changed_on": "2025-01-08" })));
    assert!(test.text.contains("before and after: 1.00 (100.0 %)"), "{}", test.text);
    assert_eq!(shown("test_of_change", &json!({})).html.matches("<table>").count(), 1);
}

proptest! {
    #[test]
    fn an_interval_holds_its_share_and_is_mirrored_by_the_other(
        yes in 0_u64..10_000, no in 0_u64..10_000, confidence in 0.01_f64..0.999,
    ) {
        prop_assume!(yes + no > 0);
        let [low, high] = wilson(yes, yes + no, confidence).unwrap();
        let share = json!(yes).as_f64().unwrap() / json!(yes + no).as_f64().unwrap();
        prop_assert!(0.0 <= low && low <= share && share <= high && high <= 1.0, "{low} {share} {high}");
        let [other_low, other_high] = wilson(no, yes + no, confidence).unwrap();
        prop_assert!((low + other_high - 1.0).abs() < 1e-14 && (high + other_low - 1.0).abs() < 1e-14);
    }

    #[test]
    fn what_points_say_of_the_gini_coefficient_holds_of_the_costs(
        mut costs in prop::collection::vec(0_u32..900, 99),
        at in prop::collection::btree_set(1_u32..100, 1..6),
    ) {
        // 100 citizens who cost 100,000 together, so that every share has at most five decimals.
        costs.push(100_000 - costs.iter().sum::<u32>());
        costs.sort_unstable_by(|one, other| other.cmp(one));
        let at: Vec<f64> = at.into_iter().map(|share| f64::from(share) / 100.0).collect();
        let exact = run("cost_concentration", &json!({ "costs": costs, "at": at }));
        let cost = numbers(&exact, "top", "cost");
        prop_assume!(cost.iter().all(|cost| *cost < 1.0) && cost.windows(2).all(|pair| pair[0] < pair[1]));
        let points: Vec<Value> = at.iter().zip(&cost).map(|(at, cost)| json!({ "citizens": at, "cost": cost })).collect();
        let bounded = run("cost_concentration", &json!({ "points": points }));
        prop_assert_eq!(&bounded["top"], &exact["top"]);
        prop_assert_eq!(&bounded["segments"], &exact["segments"]);
        let number = |answer: &Value, field: &str| answer[field].as_f64().unwrap();
        let gini = number(&exact, "gini");
        prop_assert!(number(&bounded, "gini_low") <= gini && gini <= number(&bounded, "gini_high"), "{}", bounded);
        // The curve bends upwards, so the steps grow.
        let lorenz = numbers(&exact, "lorenz", "cost");
        prop_assert!(lorenz.windows(3).all(|three| three[1] - three[0] <= three[2] - three[1] + 1e-12));
    }

    #[test]
    fn a_chart_upside_down_has_the_same_signs(values in prop::collection::vec(prop::option::weighted(0.9, -9_i32..9), 0..48)) {
        let measure = |sign: f64| {
            let values: Vec<Option<f64>> =
                values.iter().map(|value| value.map(|value| sign * f64::from(value))).collect();
            run("test_of_change", &weekly(&values, &json!({})))["chart"].clone()
        };
        let (up, down) = (measure(1.0), measure(-1.0));
        for field in ["n", "useful", "runs", "runs_least", "runs_most", "signals"] {
            prop_assert_eq!(&up[field], &down[field], "{}", field);
        }
        let flipped = down["shifts"].to_string().replace("above", "…").replace("below", "above").replace('…', "below");
        prop_assert_eq!(up["shifts"].to_string(), flipped);
        let flipped = down["trends"].to_string().replace("up", "…").replace("down", "up").replace('…', "down");
        prop_assert_eq!(up["trends"].to_string(), flipped);
    }
}
