//! Whether a release can be drawn: one that rk made always can.

use crate::{
    release::{Compared, Release, Wave, WaveChange},
    rule::{Path, Report, Rule, Segment},
};

/// The most groups of a picture
const MOST_GROUPS: usize = 64;

/// What stands in the way of a picture
pub(super) fn check(release: &Release) -> Report {
    let place = Path::root().then("release");
    let mut report = Report::default();
    if release.wave.groups.len() > MOST_GROUPS {
        report.add(Rule::GroupsTooMany { most: 64 }, place.clone().then("groups"));
    }
    wave(&release.wave, &place, &mut report);
    if let Some(change) = &release.change {
        changes(change, &place.then("change"), &mut report);
    }
    report
}

/// Notes a mean that is not on the scale
fn mean(value: Option<f64>, place: Path, report: &mut Report) {
    if value.is_some_and(|value| !(1.0..=5.0).contains(&value)) {
        report.add(Rule::Shape, place);
    }
}

fn wave(wave: &Wave, place: &Path, report: &mut Report) {
    for (at, group) in wave.groups.iter().enumerate() {
        let place = place.clone().then("groups").then(at);
        mean(group.out, place.clone().then("out"), report);
        mean(group.received, place.then("in"), report);
    }
    for (at, tie) in wave.ties.iter().enumerate() {
        mean(tie.mean, place.clone().then("ties").then(at).then("mean"), report);
    }
    for (at, pair) in wave.asymmetries.iter().enumerate() {
        if !(-4.0..=4.0).contains(&pair.difference) {
            report.add(Rule::Shape, place.clone().then("asymmetries").then(at).then("difference"));
        }
    }
    mean(wave.index.by_tie, place.clone().then("index").then("by_tie"), report);
    for (item, scopes) in wave.dimensions.iter() {
        for (scope, shown) in [("between", &scopes.between), ("within", &scopes.within)] {
            let place = place.clone().then("dimensions").then(Segment::named(item)).then(scope);
            mean(shown.mean, place.then("mean"), report);
        }
    }
    for (item, scopes) in wave.distributions.iter() {
        for (scope, shown) in [("between", &scopes.between), ("within", &scopes.within)] {
            if shown.shares.is_some_and(|shares| shares.iter().any(|share| !(0.0..=1.0).contains(share))) {
                let place = place.clone().then("distributions").then(Segment::named(item)).then(scope);
                report.add(Rule::Shape, place.then("shares"));
            }
        }
    }
}

fn changes(change: &WaveChange, place: &Path, report: &mut Report) {
    compared(&change.index, &place.clone().then("index"), report);
    for (at, tie) in change.ties.iter().enumerate() {
        let place = place.clone().then("ties").then(at);
        values([tie.before, tie.after, tie.change], &place, report);
    }
    for (name, each) in [("by_rater", &change.by_rater), ("dimensions", &change.dimensions)] {
        for (key, value) in each.iter() {
            compared(value, &place.clone().then(name).then(Segment::named(key)), report);
        }
    }
}

fn compared(value: &Compared, place: &Path, report: &mut Report) {
    values([value.before, value.after, value.change], place, report);
}

/// Before, after and the difference of the two
fn values([before, after, change]: [Option<f64>; 3], place: &Path, report: &mut Report) {
    mean(before, place.clone().then("before"), report);
    mean(after, place.clone().then("after"), report);
    if change.is_some_and(|change| !(-4.0..=4.0).contains(&change)) {
        report.add(Rule::Shape, place.clone().then("change"));
    }
}
