//! The ties rated highest and lowest.

use super::{
    context::{Context, Section},
    html::Html,
    standing,
    table::Table,
};
use crate::release::TieShown;

/// How many ties stand in each of the two tables
const MOST: usize = 5;

pub(super) fn section(context: &Context<'_>) -> Section {
    let words = &context.words.extremes;
    let ties = standing::highest_first(context.release);
    let mut body = Html::default();
    if ties.is_empty() {
        body.paragraph(Html::text(words.none));
        return Section { id: "ties", heading: words.heading, body };
    }
    body.paragraph(Html::text(words.lead));
    if ties.len() <= 2 * MOST {
        // Two tables would name ties twice, or be one list cut in half.
        body.add(&table(context, words.all, ties.iter().copied()));
    } else {
        body.add(&table(context, words.highest, ties.iter().copied().take(MOST)));
        body.add(&table(context, words.lowest, ties.iter().rev().copied().take(MOST)));
    }
    body.paragraph(Html::text(words.caution));
    Section { id: "ties", heading: words.heading, body }
}

fn table<'t>(context: &Context<'_>, caption: &str, ties: impl Iterator<Item = &'t TieShown>) -> Html {
    let column = &context.words.column;
    let mut table = Table::new(Html::text(caption))
        .words(column.rater)
        .words(column.rated)
        .numbers(column.mean)
        .words(column.level)
        .numbers(column.n);
    for tie in ties {
        table.row([
            Html::name(&tie.rater),
            Html::name(&tie.rated),
            context.tie_mean(tie),
            context.level_mark(tie.level),
            tie.n.map_or_else(|| context.absent(None), |n| context.count(n)),
        ]);
    }
    table.into_html(context)
}
