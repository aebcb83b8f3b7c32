//! The dimensions: means, shares of levels, shares of answers.

use super::{
    context::{Context, Section},
    html::Html,
    standing,
};
pub(super) fn section(context: &Context<'_>) -> Section {
    let words = &context.words.dimensions;
    let mut body = Html::default();
    body.paragraph(Html::text(words.lead));
    if let Some([highest, lowest]) = standing::ends_of_items(context.release) {
        body.paragraph(Html::filled(
            words.highest_and_lowest,
            &[
                ("highest", context.item(highest.id).strong()),
                ("most", context.mean(highest.mean)),
                ("lowest", context.item(lowest.id).strong()),
                ("least", context.mean(lowest.mean)),
            ],
        ));
    }
    body.paragraph(Html::text(words.shares_lead));
    body.paragraph(Html::text(words.caution));
    Section { id: "dimensions", heading: words.heading, body }
}
