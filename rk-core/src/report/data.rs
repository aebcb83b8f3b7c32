//! Who answered.

use super::{
    context::{Context, Section},
    html::Html,
    table::Table,
};
use crate::release::{GroupShown, Wave};

pub(super) fn section(context: &Context<'_>) -> Section {
    let (wave, words) = (context.wave(), &context.words.data);
    let mut body = Html::default();
    let respondents = context.count(wave.counts.respondents).strong();
    body.paragraph(match context.response() {
        Some((eligible, rate)) => Html::filled(
            words.rate,
            &[
                ("respondents", respondents),
                ("eligible", context.count(eligible)),
                ("rate", Html::text(&rate)),
            ],
        ),
        None => Html::filled(words.rate_unknown, &[("respondents", respondents)]),
    });
    body.add(&groups(context));
    body.paragraph(Html::text(words.caution));
    let counts = &wave.counts;
    body.paragraph(Html::filled(
        words.used,
        &[("ratings", context.count(counts.ratings)), ("missing", context.count(counts.missing))],
    ));
    body.add(&left_out(context));
    Section { id: "data", heading: words.heading, body }
}

/// Invited and answered, group by group, of both waves if there are two
fn groups(context: &Context<'_>) -> Html {
    let words = &context.words.data;
    let mut table = Table::new(Html::text(words.table)).words(context.words.column.group).words(words.place);
    let waves: Vec<(&Wave, String)> = context
        .release
        .before
        .iter()
        .map(|before| (before, format!(" ({})", words.earlier)))
        .chain([(context.wave(), String::new())])
        .collect();
    for (_, when) in &waves {
        for head in [words.eligible, words.respondents, words.response_rate] {
            table = table.numbers(&format!("{head}{when}"));
        }
    }
    for name in context.group_names() {
        let group = |wave: &Wave| wave.groups.iter().find(|group| group.group == name).cloned();
        let level = waves.iter().rev().find_map(|(wave, _)| group(wave)).map(|group| group.level);
        let level = level.map_or("", |level| context.words.group_level(level));
        let cells = waves.iter().flat_map(|(wave, _)| numbers(context, group(wave).as_ref()));
        table.row([Html::name(name), Html::text(level)].into_iter().chain(cells));
    }
    table.into_html(context)
}

/// Invited, answered and the response rate of a group
fn numbers(context: &Context<'_>, group: Option<&GroupShown>) -> [Html; 3] {
    let Some(group) = group else { return [Html::text("–"), Html::text("–"), Html::text("–")] };
    let unknown = || Html::text(context.words.data.unknown).classed("span", "absent");
    let rate = group.response_rate.map(|rate| Html::text(&context.numbers.share(rate)));
    [
        group.eligible.map_or_else(unknown, |eligible| context.count(eligible)),
        context.count(group.respondents),
        rate.unwrap_or_else(unknown),
    ]
}

/// What was left out, if anything was
fn left_out(context: &Context<'_>) -> Html {
    let (words, dropped) = (&context.words.data, &context.wave().counts.dropped);
    let mut table =
        Table::new(Html::text(words.left_out)).words(words.left_out_what).numbers(words.left_out_number);
    for (what, number) in [
        (words.without_group, dropped.respondents_without_group),
        (words.unselected, dropped.unselected_questionnaires),
        (words.duplicate, dropped.duplicate_answers),
        (words.unexpected, dropped.unexpected_answers),
        (words.below_min_items, dropped.pairs_below_min_items),
    ] {
        if number > 0 {
            table.row([Html::text(what), context.count(number)]);
        }
    }
    if table.is_empty() { Html::text(words.nothing_left_out).inside("p") } else { table.into_html(context) }
}
