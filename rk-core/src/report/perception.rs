//! The pairs of groups that see their work together most differently.

use super::{
    context::{Context, Section},
    html::Html,
    standing,
    table::Table,
};

/// How many pairs stand in the table
const MOST: usize = 5;

pub(super) fn section(context: &Context<'_>) -> Section {
    let words = &context.words.perception;
    let pairs = standing::most_different_first(context.release);
    let mut body = Html::default();
    if pairs.is_empty() {
        body.paragraph(Html::text(words.none));
        return Section { id: "perception", heading: words.heading, body };
    }
    body.paragraph(Html::text(words.lead));
    let mut table = Table::new(Html::text(words.table))
        .words(words.first)
        .words(words.second)
        .numbers(words.first_rates)
        .numbers(words.second_rates)
        .numbers(words.difference);
    for pair in pairs.iter().take(MOST) {
        let decimals = context.decimals_of(&pair.first, &pair.second);
        table.row([
            Html::name(&pair.first),
            Html::name(&pair.second),
            context.tie_from(&pair.first, &pair.second),
            context.tie_from(&pair.second, &pair.first),
            Html::text(&context.numbers.signed(pair.difference, decimals)),
        ]);
    }
    body.add(&table.into_html(context));
    let count = |number: usize| context.count(u64::try_from(number).unwrap_or(u64::MAX));
    let all = context.wave().asymmetries.len();
    let shown = [("shown", count(pairs.len().min(MOST))), ("pairs", count(all))];
    let mut closing = Html::filled(words.of_pairs, &shown);
    closing.add(&Html::text(" "));
    closing.add(&Html::text(words.caution));
    body.paragraph(closing);
    Section { id: "perception", heading: words.heading, body }
}
