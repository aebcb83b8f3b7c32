//! What is not shown, and why.

use super::{
    context::{Context, Section, ties_shown, withheld},
    html::Html,
    table::Table,
    words,
};
use crate::release::Wave;

pub(super) fn section(context: &Context<'_>) -> Section {
    let (release, words) = (context.release, &context.words.withheld);
    let policy = &release.policy;
    let mut body = Html::default();
    if policy.name == "open" {
        body.paragraph(Html::text(words.open).strong());
        return Section { id: "withheld", heading: words.heading, body };
    }
    body.paragraph(Html::filled(
        words.policy,
        &[
            ("mean_from", context.count(policy.mean_from)),
            ("distribution_from", context.count(policy.distribution_from)),
            ("rated_from", context.count(policy.rated_from)),
        ],
    ));
    body.paragraph(Html::text(words.more));
    body.add(&counts(context));
    let before = release.before.as_ref().map(|before| (before, words.list_before));
    for (wave, caption) in [(context.wave(), words.list)].into_iter().chain(before) {
        if let Some(list) = list(context, wave, caption) {
            body.add(&list);
        } else {
            body.paragraph(Html::text(if caption == words.list { words.every } else { words.every_before }));
        }
    }
    body.paragraph(Html::text(words.request));
    Section { id: "withheld", heading: words.heading, body }
}

/// The numbers of ties, by reason
fn counts(context: &Context<'_>) -> Html {
    let words = &context.words.withheld;
    let before = context.release.before.as_ref();
    let mut table = Table::new(Html::text(words.table)).words(words.what).numbers(words.number);
    if before.is_some() {
        table = table.numbers(words.earlier);
    }
    let waves: Vec<&Wave> = [Some(context.wave()), before].into_iter().flatten().collect();
    let mut row = |what: &str, number: fn(&Wave) -> u64| {
        let numbers = waves.iter().map(|wave| context.count(number(wave)));
        table.row([Html::text(what)].into_iter().chain(numbers));
    };
    row(words.of, |wave| wave.withheld.of);
    row(words.shown, ties_shown);
    row(words.coarser, |wave| wave.withheld.coarser);
    row(words.too_few, |wave| wave.withheld.too_few);
    row(words.too_few_rated, |wave| wave.withheld.too_few_rated);
    row(words.protected, |wave| wave.withheld.protected);
    table.into_html(context)
}

/// The ties of a wave that are withheld, if any are
fn list(context: &Context<'_>, wave: &Wave, caption: &str) -> Option<Html> {
    let column = &context.words.column;
    let mut table =
        Table::new(Html::text(caption)).words(column.rater).words(column.rated).words(column.reason);
    for tie in &wave.ties {
        if let Some(reason) = tie.why.get("mean").copied().filter(|reason| withheld(*reason)) {
            let reason = Html::text(words::reason(context.locale, reason));
            table.row([Html::name(&tie.rater), Html::name(&tie.rated), reason]);
        }
    }
    (!table.is_empty()).then(|| table.into_html(context))
}
