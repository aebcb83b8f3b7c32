//! Change from the earlier wave to this one.

use super::{
    context::{Context, Section},
    drawn,
    html::Html,
    table::Table,
};
use crate::{
    picture::Kind,
    release::{Compared, WaveChange},
    rule::Report,
};

/// The section, if there are two waves
pub(super) fn section(context: &Context<'_>) -> Result<Option<Section>, Report> {
    let Some(change) = context.release.change.as_ref() else { return Ok(None) };
    let words = &context.words.change;
    let mut lead = Html::text(words.lead);
    lead.add(&Html::text(" "));
    let index = &change.index;
    lead.add(&match (index.before, index.after, index.change) {
        (Some(before), Some(after), Some(difference)) => Html::filled(
            words.index,
            &[
                ("ties", context.count(index.ties)),
                ("before", context.mean(before).strong()),
                ("after", context.mean(after).strong()),
                ("change", context.signed(difference)),
            ],
        ),
        _ => Html::text(words.index_not_shown),
    });
    let mut body = lead.inside("p");
    for (names, sentence) in [(&change.groups.left, words.left), (&change.groups.joined, words.joined)] {
        if !names.is_empty() {
            let names = context.names(names.iter().map(String::as_str));
            body.paragraph(Html::filled(sentence, &[("groups", names)]));
        }
    }
    body.paragraph(Html::text(words.caution));
    body.add(&by_rater(context, change));
    body.add(&dimensions(context, change));
    body.add(&drawn::figure(context, Html::text(words.ties), Kind::Change)?);
    Ok(Some(Section { id: "change", heading: words.heading, body }))
}

fn by_rater(context: &Context<'_>, change: &WaveChange) -> Html {
    let words = &context.words.change;
    let mut table = table(context, words.by_rater, context.words.column.rater);
    table.row(cells(context, Html::text(words.all_groups), &change.index));
    for group in &change.groups.both {
        if let Some(compared) = change.by_rater.get(group) {
            table.row(cells(context, Html::name(group), compared));
        }
    }
    table.into_html(context)
}

fn dimensions(context: &Context<'_>, change: &WaveChange) -> Html {
    let mut table = table(context, context.words.change.dimensions, context.words.column.dimension);
    for item in &context.release.instrument.items {
        if let Some(compared) = change.dimensions.get(item) {
            table.row(cells(context, context.item_first(item), compared));
        }
    }
    table.into_html(context)
}

fn table(context: &Context<'_>, caption: &str, first: &str) -> Table {
    let column = &context.words.column;
    Table::new(Html::text(caption))
        .words(first)
        .numbers(column.before)
        .numbers(column.after)
        .numbers(column.change)
        .numbers(column.ties)
}

fn cells(context: &Context<'_>, first: Html, compared: &Compared) -> [Html; 5] {
    let why = &compared.why;
    let change = match compared.change {
        Some(change) => context.signed(change),
        None => context.absent(why.get("change").copied()),
    };
    [
        first,
        context.field(compared.before, why, "before"),
        context.field(compared.after, why, "after"),
        change,
        context.count(compared.ties),
    ]
}
