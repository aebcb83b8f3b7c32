//! Leaders against staff.

use super::{
    context::{Context, Section},
    html::Html,
    table::Table,
};
use crate::survey::GroupLevel;

pub(super) fn section(context: &Context<'_>) -> Section {
    let (wave, words) = (context.wave(), &context.words.leadership);
    let mut body = Html::default();
    let leaders: Vec<&str> = wave
        .groups
        .iter()
        .filter(|group| group.level == GroupLevel::Leader)
        .map(|group| group.group.as_str())
        .collect();
    if leaders.is_empty() {
        body.paragraph(Html::text(words.none));
        return Section { id: "leaders", heading: words.heading, body };
    }
    let mut lead = Html::text(words.lead);
    lead.add(&Html::text(" "));
    lead.add(&Html::filled(words.groups, &[("groups", context.names(leaders))]));
    body.paragraph(lead);
    let mut table = Table::new(Html::text(words.table))
        .words(words.who)
        .numbers(context.words.column.mean)
        .words(context.words.column.level)
        .numbers(context.words.column.ties);
    let views = &wave.leadership;
    let views = [
        &views.leaders_rate_staff,
        &views.staff_rate_leaders,
        &views.leaders_rate_others,
        &views.staff_rate_others,
    ];
    for (who, view) in words.rows.into_iter().zip(views) {
        table.row([
            Html::text(who),
            context.field(view.mean, &view.why, "mean"),
            context.level_mark(view.level),
            context.ties_of(view.ties, view.of),
        ]);
    }
    body.add(&table.into_html(context));
    body.paragraph(Html::text(words.caution));
    Section { id: "leaders", heading: words.heading, body }
}
