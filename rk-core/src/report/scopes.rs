//! Within the groups and between them.

use super::{
    context::{Context, Section, between},
    html::Html,
    table::Table,
};

pub(super) fn section(context: &Context<'_>) -> Section {
    let (wave, words) = (context.wave(), &context.words.scopes);
    let index = &wave.index;
    let mut body = Html::default();
    body.paragraph(Html::text(words.lead));
    body.paragraph(match (index.within, index.levels.within) {
        (Some(mean), Some(level)) => {
            let level = Html::text(context.words.level(level)).strong();
            Html::filled(words.within, &[("mean", context.mean(mean).strong()), ("level", level)])
        }
        (Some(mean), None) => {
            Html::filled(words.within_without_level, &[("mean", context.mean(mean).strong())])
        }
        (None, _) => {
            Html::filled(words.within_not_shown, &[("reason", context.reason(&index.why, "within"))])
        }
    });
    let shown = &wave.shown.within;
    if let Some(mean) = shown.mean.filter(|_| shown.ties < shown.of) {
        body.paragraph(Html::filled(
            words.within_shown,
            &[
                ("ties", context.count(shown.ties)),
                ("of", context.count(shown.of)),
                ("mean", context.mean(mean).strong()),
                ("level", context.level_word(shown.level).strong()),
            ],
        ));
    }
    let mut table = Table::new(Html::text(words.table))
        .words(context.words.column.group)
        .numbers(words.own)
        .words(context.words.column.level)
        .numbers(words.out)
        .numbers(words.received);
    for group in &wave.groups {
        let own = wave.ties.iter().find(|tie| !between(tie) && tie.rater == group.group);
        table.row([
            Html::name(&group.group),
            context.field(group.own, &group.why, "self"),
            context.level_mark(own.and_then(|tie| tie.level)),
            context.field(group.out, &group.why, "out"),
            context.field(group.received, &group.why, "in"),
        ]);
    }
    body.add(&table.into_html(context));
    body.paragraph(Html::text(words.caution));
    Section { id: "within", heading: words.heading, body }
}
