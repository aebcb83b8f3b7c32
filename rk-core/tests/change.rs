//! Change between waves: by hand, and the laws that it keeps.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use proptest::prelude::*;
use rk_core::{
    change::{Change, Compared, MatchBy, TieCompared},
    rule::Report,
    score::{Level, Reason, Scores},
    wire,
};
use serde_json::{Value, json};

const HEAD: &str = "respondent,group,a-timely,a-accurate,b-timely,b-accurate\n";

/// The scores of two items, one answer enough, from CSV with a group's answers in two columns
fn scores(csv: &str) -> Scores {
    scored(&json!({ "instrument": { "items": ["timely", "accurate"] }, "min_items": 1, "csv": csv }))
}

fn scored(extra: &Value) -> Scores {
    let mut call = json!({ "respondents": true, "codebook": { "pattern": "{rated}-{dimension}" } });
    call.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    let answer = wire::run("score", call.to_string().as_bytes(), None).unwrap();
    serde_json::from_str(&answer).unwrap()
}

fn before() -> Scores {
    // Scores of b by a: (3 + 4) / 2 = 3.5, and 2 from one answer. Of a by a: 4 and 4.
    scores(&format!("{HEAD}a1,a,4,4,3,4\na2,a,5,3,2,\nb1,b,4,5,3,3\n"))
}

fn after() -> Scores {
    // Scores of b by a: 4 and 4.5. Of a by a: 4.5 and 5. a2 has left, a3 has come.
    scores(&format!("{HEAD}a1,a,4,5,4,4\na3,a,5,5,5,4\nb1,b,3,5,4,3\n"))
}

fn change(before: &Scores, after: &Scores, by: Option<MatchBy>) -> Change {
    let (change, report) = Change::of(before, after, by);
    assert!(report.valid(), "{report}");
    change.unwrap()
}

fn tie<'a>(change: &'a Change, rater: &str, rated: &str) -> &'a TieCompared {
    change.ties.iter().find(|tie| tie.rater == rater && tie.rated == rated).unwrap()
}

fn values(compared: &Compared) -> (u64, Option<f64>, Option<f64>, Option<f64>) {
    (compared.ties, compared.before, compared.after, compared.change)
}

#[test]
fn separate_samples_by_hand() {
    let change = change(&before(), &after(), Some(MatchBy::Samples));
    assert_eq!(change.matched.by, MatchBy::Samples);
    assert_eq!(change.matched.respondents, None);
    assert_eq!((change.groups.both.as_slice(), change.groups.left.len()), (&["a".into(), "b".into()][..], 0));

    // a of b: (3.5 + 2) / 2 = 2.75, then (4 + 4.5) / 2 = 4.25.
    let there = tie(&change, "a", "b");
    assert_eq!((there.n_before, there.n_after), (2, 2));
    assert_eq!((there.before, there.after, there.change), (Some(2.75), Some(4.25), Some(1.5)));
    assert_eq!((there.level_before, there.level_after), (Some(Level::Weak), Some(Level::Strong)));
    // b of a: (4 + 5) / 2 = 4.5, then (3 + 5) / 2 = 4.
    assert_eq!(tie(&change, "b", "a").change, Some(-0.5));
    // a of a: 4, then 4.75. b of b: 3, then 3.5.
    assert_eq!(tie(&change, "a", "a").change, Some(0.75));
    assert_eq!(tie(&change, "b", "b").change, Some(0.5));

    let (a, b) = (&change.by_group[0], &change.by_group[1]);
    assert_eq!(values(&a.out), (1, Some(2.75), Some(4.25), Some(1.5)));
    assert_eq!(values(&a.received), (1, Some(4.5), Some(4.0), Some(-0.5)));
    assert_eq!(values(&b.own), (1, Some(3.0), Some(3.5), Some(0.5)));

    // (2.75 + 4.5) / 2 = 3.625, then (4.25 + 4) / 2 = 4.125.
    assert_eq!(values(&change.index.by_group), (2, Some(3.625), Some(4.125), Some(0.5)));
    assert_eq!(change.index.by_group, change.index.by_tie);
    // Two of a and one of b before: (2 · 2.75 + 4.5) / 3, then (2 · 4.25 + 4) / 3.
    let by_respondent = (2, Some(10.0 / 3.0), Some(12.5 / 3.0), Some(2.5 / 3.0));
    assert_eq!(values(&change.index.by_respondent), by_respondent);
    // (4 + 3) / 2, then (4.75 + 3.5) / 2.
    assert_eq!(values(&change.index.within), (2, Some(3.5), Some(4.125), Some(0.625)));

    // Timely: a of b (3 + 2) / 2, then (4 + 5) / 2; b of a 4, then 3.
    let timely = change.dimensions.get("timely").unwrap();
    assert_eq!(values(&timely.between), (2, Some(3.25), Some(3.75), Some(0.5)));
    // Accurate: a of b 4, then 4; b of a 5, then 5.
    let accurate = change.dimensions.get("accurate").unwrap();
    assert_eq!(values(&accurate.between), (2, Some(4.5), Some(4.5), Some(0.0)));
}

#[test]
fn matched_people_by_hand() {
    // a1 and b1 are in both waves, so this is also what is done if nothing is said.
    let change = change(&before(), &after(), None);
    let matched = change.matched;
    assert_eq!(matched.by, MatchBy::Respondent);
    assert_eq!((matched.respondents, matched.joined, matched.left), (Some(2), Some(1), Some(1)));

    // a1 of b: 3.5, then 4. b1 of a: 4.5, then 4.
    let there = tie(&change, "a", "b");
    assert_eq!((there.n_before, there.n_after), (1, 1));
    assert_eq!((there.before, there.after, there.change), (Some(3.5), Some(4.0), Some(0.5)));
    assert_eq!(tie(&change, "b", "a").change, Some(-0.5));
    assert_eq!(values(&change.index.by_group), (2, Some(4.0), Some(4.0), Some(0.0)));
    // a had two respondents before, b one: (2 · 3.5 + 4.5) / 3, then (2 · 4 + 4) / 3.
    let by_respondent = (2, Some(11.5 / 3.0), Some(4.0), Some(0.5 / 3.0));
    assert_eq!(values(&change.index.by_respondent), by_respondent);
    // Timely: a1 of b 3, then 4; b1 of a 4, then 3.
    let timely = change.dimensions.get("timely").unwrap();
    assert_eq!(values(&timely.between), (2, Some(3.5), Some(3.5), Some(0.0)));
}

#[test]
fn only_what_a_person_rated_twice_counts() {
    // b1 rates a in both waves, but answers `timely` about a only before; a1 rates b only before.
    let before = scores(&format!("{HEAD}a1,a,4,4,3,4\nb1,b,4,5,3,3\n"));
    let after = scores(&format!("{HEAD}a1,a,4,4,,\nb1,b,,3,3,3\nb2,b,5,5,2,2\n"));
    let change = change(&before, &after, None);
    // All of b1's answers make the score: 4.5, then 3.
    assert_eq!(tie(&change, "b", "a").change, Some(-1.5));
    let timely = change.dimensions.get("timely").unwrap();
    assert_eq!(timely.between.ties, 0);
    assert_eq!(timely.between.why.get("change"), Some(&Reason::NoTies));
    let accurate = change.dimensions.get("accurate").unwrap();
    assert_eq!(values(&accurate.between), (1, Some(5.0), Some(3.0), Some(-2.0)));
    // a has answers about b in one wave only: the reason is that of the wave that lacks them.
    let there = tie(&change, "a", "b");
    assert_eq!((there.n_before, there.before), (0, None));
    for field in ["before", "after", "change", "level_before", "level_after"] {
        assert_eq!(there.why.get(field), Some(&Reason::NoAnswers), "{field}");
    }
    let samples = Change::of(&before, &after, Some(MatchBy::Samples)).0.unwrap();
    let there = tie(&samples, "a", "b");
    assert_eq!((there.before, there.after, there.change), (Some(3.5), None, None));
    assert_eq!(there.why.get("before"), None);
    assert_eq!(there.why.get("after"), Some(&Reason::NoAnswers));
    assert_eq!(there.why.get("change"), Some(&Reason::NoAnswers));
}

#[test]
fn who_changes_group_is_in_both_waves_but_in_no_tie() {
    let before = scores(&format!("{HEAD}a1,a,4,4,3,4\na2,a,5,5,5,5\nb1,b,4,5,3,3\n"));
    let after = scores(&format!("{HEAD}a1,a,4,4,3,4\na2,b,1,1,1,1\nb1,b,4,5,3,3\n"));
    let change = change(&before, &after, None);
    assert_eq!(change.matched.respondents, Some(3));
    assert_eq!(tie(&change, "a", "b").n_before, 1);
    assert!(change.ties.iter().all(|tie| tie.change == Some(0.0)));
}

#[test]
fn a_change_is_that_of_the_exact_means() {
    // 17 / 5, then 18 / 5: the difference of the rounded numbers is 0.20000000000000018.
    let wave = |ratings: [u8; 5]| {
        let rows: Vec<String> =
            ratings.iter().zip(1..).map(|(rating, at)| format!("{at},a,{rating},3\n")).collect();
        let csv = format!("respondent,group,b-timely,a-timely\n{}6,b,3,3\n", rows.concat());
        scored(&json!({ "instrument": { "items": ["timely"] }, "csv": csv }))
    };
    let (before, after) = (wave([3, 3, 3, 4, 4]), wave([3, 3, 4, 4, 4]));
    for by in [MatchBy::Samples, MatchBy::Respondent] {
        let tie = change(&before, &after, Some(by)).ties[1].clone();
        assert_eq!((tie.rated.as_str(), tie.before, tie.after), ("b", Some(3.4), Some(3.6)));
        assert_eq!(tie.change, Some(0.2));
    }
}

#[test]
fn groups_that_are_in_one_wave_only_are_named() {
    let before =
        scores("respondent,group,a-timely,a-accurate,old-timely,old-accurate\n1,a,4,4,3,4\n2,old,4,4,4,4\n");
    let after =
        scores("respondent,group,new-timely,new-accurate,a-timely,a-accurate\n1,a,4,4,3,4\n2,new,4,4,4,4\n");
    let change = change(&before, &after, None);
    let names = [&change.groups.both, &change.groups.left, &change.groups.joined];
    assert_eq!(names.map(|names| names.join(",")), ["a", "old", "new"]);
    assert_eq!(change.ties.len(), 1);
    assert_eq!(change.index.by_tie.why.get("before"), Some(&Reason::NoTies));
    assert_eq!(values(&change.index.within), (1, Some(4.0), Some(3.5), Some(-0.5)));
}

fn codes(report: &Report) -> Vec<(String, String)> {
    let found = report.violations();
    found.iter().map(|found| (found.rule.code().to_owned(), found.path.to_string())).collect()
}

fn places(codes: &[(String, String)]) -> Vec<(&str, &str)> {
    codes.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect()
}

#[test]
fn waves_that_cannot_be_compared_are_refused() {
    let csv = "respondent,group,c-timely\n1,c,4\n2,c,5\n";
    let other = scored(&json!({ "instrument": { "items": ["timely"] }, "csv": csv }));
    let (none, report) = Change::of(&before(), &other, None);
    assert_eq!(none, None);
    assert_eq!(
        places(&codes(&report)),
        [("waves.groups.none_common", "before"), ("waves.instrument.differs", "before")]
    );
}

#[test]
fn another_method_is_warned_of() {
    let mut other = after();
    other.instrument.min_items = 2;
    let (some, report) = Change::of(&before(), &other, Some(MatchBy::Samples));
    assert!(some.is_some());
    assert_eq!(places(&codes(&report)), [("waves.method.differs", "before")]);
}

#[test]
fn people_who_are_not_listed_or_listed_twice_are_not_matched() {
    let mut nobody = before();
    nobody.respondents = None;
    let mut twice = before();
    let again = twice.respondents.as_ref().unwrap()[0].clone();
    twice.respondents.as_mut().unwrap().push(again);
    for before in [nobody, twice] {
        let (none, report) = Change::of(&before, &after(), Some(MatchBy::Respondent));
        assert_eq!(none, None);
        assert_eq!(places(&codes(&report)), [("change.match.impossible", "match")]);
        assert_eq!(change(&before, &after(), None).matched.by, MatchBy::Samples);
    }
}

#[test]
fn without_anybody_in_both_waves_they_are_samples() {
    let other = scores(&format!("{HEAD}x1,a,4,4,3,4\nx2,b,4,5,3,3\n"));
    assert_eq!(change(&before(), &other, None).matched.by, MatchBy::Samples);
    // Who asks for people gets people, of whom there are none.
    let matched = change(&before(), &other, Some(MatchBy::Respondent));
    assert_eq!(matched.matched.respondents, Some(0));
    assert!(matched.ties.iter().all(|tie| tie.why.get("change") == Some(&Reason::NoAnswers)));
}

#[test]
fn items_may_stand_in_another_order() {
    let other = scored(&json!({
        "instrument": { "items": ["accurate", "timely"] }, "min_items": 1,
        "csv": format!("{HEAD}a1,a,4,5,4,4\na3,a,5,5,5,4\nb1,b,3,5,4,3\n"),
    }));
    for by in [MatchBy::Samples, MatchBy::Respondent] {
        assert_eq!(change(&before(), &other, Some(by)), change(&before(), &after(), Some(by)));
    }
}

#[test]
fn a_mean_outside_the_scale_is_no_answer_of_score() {
    let mut call = json!({ "before": before(), "after": after() });
    let answer = |call: &Value| {
        let answer = wire::run("change", call.to_string().as_bytes(), None).unwrap();
        serde_json::from_str::<Value>(&answer).unwrap()["report"]["violations"].clone()
    };
    assert_eq!(answer(&call), json!([]));
    call["after"]["ties"][1]["mean"] = json!(5.5);
    assert_eq!(answer(&call)[0]["path"], json!(["after", "ties", 1, "mean"]));
    call["after"]["ties"][1]["mean"] = json!(null);
    call["before"]["respondents"][0]["ratings"]["b"][1] = json!(6);
    assert_eq!(answer(&call)[0]["code"], json!("input.shape"));
    assert_eq!(answer(&call)[0]["path"], json!(["before", "respondents", 0, "ratings", "b", 1]));
}

#[test]
fn the_text_and_the_html_show_what_was_and_what_is() {
    let change = change(&before(), &after(), Some(MatchBy::Samples));
    let expected = "\
change of relational coordination: row rates column, separate samples
rates           a                    b
a               4.00 → 4.75 (+0.75)  2.75 → 4.25 (+1.50)
b               4.50 → 4.00 (-0.50)  3.00 → 3.50 (+0.50)
index by group  3.62 → 4.12 (+0.50)
within groups   3.50 → 4.12 (+0.62)";
    assert_eq!(change.to_string(), expected);
    let cell = "<tr><th scope=\"row\" style=\"text-align:left\">b</th><td>4.50 → 4.00 (-0.50)</td>";
    assert!(change.to_html().contains(cell), "{}", change.to_html());
}

/// One person: the group, and an answer or none for each of three groups on three items
type Person = (usize, Vec<Option<u8>>);

const GROUPS: [&str; 3] = ["care", "nurses", "leaders"];

fn people(answer: impl Strategy<Value = Option<u8>>) -> impl Strategy<Value = Vec<Person>> {
    prop::collection::vec((0..GROUPS.len(), prop::collection::vec(answer, 9)), 1..20)
}

fn some_answers() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![1 => Just(None), 4 => (1_u8..=5).prop_map(Some)]
}

/// The scores of people, known by their position, about groups of these names
fn wave(people: &[Person], groups: &[&str]) -> Scores {
    let items = ["timely", "accurate", "shared_goals"];
    let mut columns = serde_json::Map::new();
    let names: Vec<String> = (0..people.len()).map(|at| format!("p{at}")).collect();
    let own: Vec<&str> = people.iter().map(|(group, _)| groups[*group]).collect();
    columns.insert("respondent".into(), json!(names));
    columns.insert("group".into(), json!(own));
    for (target, group) in groups.iter().enumerate() {
        for (at, item) in items.iter().enumerate() {
            let answers: Vec<Option<u8>> =
                people.iter().map(|(_, answers)| answers.get(target * 3 + at).copied().flatten()).collect();
            columns.insert(format!("{group}-{item}"), json!(answers));
        }
    }
    scored(&json!({ "instrument": { "items": items }, "groups": groups, "columns": columns }))
}

/// The way to every number and null in a call
fn leaves(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::Number(_) | Value::Null => found.push(way.to_owned()),
        Value::Array(list) => {
            list.iter().zip(0..).for_each(|(one, at)| leaves(one, &format!("{way}/{at}"), found));
        }
        Value::Object(members) => {
            members.iter().for_each(|(name, one)| leaves(one, &format!("{way}/{name}"), found));
        }
        Value::Bool(_) | Value::String(_) => {}
    }
}

fn negated(number: Option<f64>) -> Option<f64> {
    // Not −0.0 for 0.
    number.map(|number| 0.0 - number)
}

fn swapped(one: &Compared, other: &Compared) -> bool {
    (one.ties, one.before, one.after, one.change)
        == (other.ties, other.after, other.before, negated(other.change))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_survey_has_not_changed_from_itself(people in people(some_answers())) {
        let scores = wave(&people, &GROUPS);
        for by in [MatchBy::Samples, MatchBy::Respondent] {
            let change = change(&scores, &scores, Some(by));
            for tie in &change.ties {
                let mean = scores.ties.iter().find(|one| one.rater == tie.rater && one.rated == tie.rated);
                prop_assert_eq!(tie.before, mean.unwrap().mean);
                prop_assert_eq!(tie.change, tie.before.map(|_| 0.0));
            }
            prop_assert_eq!(change.index.by_tie.before, scores.index.by_tie);
            prop_assert_eq!(change.index.within.before, scores.index.within);
            for (item, scopes) in change.dimensions.iter() {
                let of_scores = scores.dimensions.get(item).unwrap();
                prop_assert_eq!(scopes.between.before, of_scores.between.mean);
                prop_assert_eq!(scopes.within.change, of_scores.within.mean.map(|_| 0.0));
            }
            for group in &change.by_group {
                let of_scores = scores.groups.iter().find(|one| one.group == group.group).unwrap();
                prop_assert_eq!(group.out.after, of_scores.out);
                prop_assert_eq!(group.received.after, of_scores.received);
            }
        }
    }

    #[test]
    fn the_way_back_is_the_way_there_with_the_other_sign(
        earlier in people(some_answers()), later in people(some_answers()),
    ) {
        let (before, after) = (wave(&earlier, &GROUPS), wave(&later, &GROUPS));
        for by in [MatchBy::Samples, MatchBy::Respondent] {
            let (there, back) = (change(&before, &after, Some(by)), change(&after, &before, Some(by)));
            prop_assert_eq!(there.matched.joined, back.matched.left);
            for (one, other) in there.ties.iter().zip(&back.ties) {
                prop_assert_eq!((one.before, one.change), (other.after, negated(other.change)));
            }
            for (one, other) in there.by_group.iter().zip(&back.by_group) {
                prop_assert!(swapped(&one.out, &other.out) && swapped(&one.received, &other.received));
            }
            // `by_respondent` is left out: its weights are those of the wave before.
            let (one, other) = (&there.index, &back.index);
            prop_assert!(swapped(&one.by_group, &other.by_group) && swapped(&one.by_tie, &other.by_tie));
            prop_assert!(swapped(&one.within, &other.within));
            for ((_, one), (_, other)) in there.dimensions.iter().zip(back.dimensions.iter()) {
                prop_assert!(swapped(&one.between, &other.between) && swapped(&one.within, &other.within));
            }
        }
    }

    #[test]
    fn matched_and_samples_agree_if_the_same_people_answered_everything(
        earlier in people((1_u8..=5).prop_map(Some)),
        answers in prop::collection::vec(prop::collection::vec((1_u8..=5).prop_map(Some), 9), 20),
    ) {
        let later: Vec<Person> = earlier.iter().zip(answers).map(|((group, _), answers)| (*group, answers)).collect();
        let (before, after) = (wave(&earlier, &GROUPS), wave(&later, &GROUPS));
        let (samples, matched) =
            (change(&before, &after, Some(MatchBy::Samples)), change(&before, &after, Some(MatchBy::Respondent)));
        prop_assert_eq!(samples.ties, matched.ties);
        prop_assert_eq!(samples.by_group, matched.by_group);
        prop_assert_eq!(samples.index, matched.index);
        prop_assert_eq!(samples.dimensions, matched.dimensions);
    }

    #[test]
    fn a_group_that_joins_changes_no_value_of_the_others(
        earlier in people(some_answers()), later in people(some_answers()),
        new in prop::collection::vec(prop::collection::vec(some_answers(), 12), 1..5),
        about_new in prop::collection::vec(prop::collection::vec(some_answers(), 3), 20),
    ) {
        let (before, after) = (wave(&earlier, &GROUPS), wave(&later, &GROUPS));
        let mut more: Vec<Person> = later;
        for ((_, answers), about_new) in more.iter_mut().zip(about_new) {
            answers.extend(about_new);
        }
        more.extend(new.into_iter().map(|answers| (3, answers)));
        let joined = wave(&more, &["care", "nurses", "leaders", "new"]);
        for by in [MatchBy::Samples, MatchBy::Respondent] {
            let (with, without) = (change(&before, &joined, Some(by)), change(&before, &after, Some(by)));
            prop_assert_eq!(&with.groups.joined, &["new".to_owned()]);
            prop_assert_eq!(with.ties, without.ties);
            prop_assert_eq!(with.by_group, without.by_group);
            prop_assert_eq!(with.index, without.index);
            prop_assert_eq!(with.dimensions, without.dimensions);
        }
    }

    #[test]
    fn sums_are_had_back_from_means_up_to_the_limits(
        sixteen in any::<bool>(), n in 1_u64..=1_500_000_000, from in 0.0..1.0, to in 0.0..1.0,
    ) {
        // The least common multiples of 1 to 16 and of 1 to 7; these seven-item surveys may be larger still.
        let (items, unit, n) = if sixteen { (16, 720_720, n) } else { (7, 420, n * 2) };
        let parts = n * unit;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss,
            reason = "any sum from 1 to 5 for each will do")]
        let sum = |share: f64| parts + (share * (4 * parts) as f64) as u64;
        // Below 2⁵³, so the division rounds once, as a mean is rounded.
        #[expect(clippy::cast_precision_loss, reason = "below 2⁵³")]
        let mean = |sum: u64| sum as f64 / parts as f64;
        let (first, second) = (sum(from), sum(to));
        let (mut before, mut after) = (before(), before());
        for (scores, sum) in [(&mut before, first), (&mut after, second)] {
            scores.instrument.items = (0..items).map(|item| format!("item {item}")).collect();
            scores.ties[1].n = n;
            scores.ties[1].mean = Some(mean(sum));
        }
        let tie = change(&before, &after, Some(MatchBy::Samples)).ties[1].clone();
        let amount = mean(first.abs_diff(second));
        prop_assert_eq!(tie.change, Some(if second < first { -amount } else { amount }));
    }

    #[test]
    fn scores_that_somebody_made_up_are_answered_or_refused(
        at in prop::collection::vec(any::<prop::sample::Index>(), 1..4), by in 0..3_usize,
        number in prop::sample::select(vec![
            json!(u64::MAX), json!(0), json!(1_u64 << 53), json!(1e300), json!(-1), json!(5.0), json!(1.0), json!(null),
        ]),
    ) {
        let mut call = json!({ "before": before(), "after": after() });
        let mut found = Vec::new();
        leaves(&call, "", &mut found);
        for at in at {
            *call.pointer_mut(&found[at.index(found.len())]).unwrap() = number.clone();
        }
        let sites = json!({ "sites": [
            { "name": "one", "scores": call["before"] }, { "name": "two", "scores": call["after"] },
        ] });
        if let Some(by) = ["respondent", "samples"].get(by) {
            call["match"] = json!(by);
        }
        for (operation, call, field) in [("change", call, "ties"), ("compare", sites, "sites")] {
            let answer = wire::run(operation, call.to_string().as_bytes(), None).unwrap();
            let answer: Value = serde_json::from_str(&answer).unwrap();
            let valid = answer["report"]["valid"].as_bool().unwrap();
            prop_assert_eq!(valid, answer.get(field).is_some(), "{}", answer);
            if valid {
                prop_assert!(!answer.to_string().contains("inf"), "{}", answer);
            }
        }
    }
}
