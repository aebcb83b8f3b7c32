//! The dimensions: means, shares of levels, shares of answers.

use super::{
    context::{Context, Section},
    drawn,
    html::Html,
    standing,
};
use crate::{picture::Kind, rule::Report};

pub(super) fn section(context: &Context<'_>) -> Result<Section, Report> {
    let words = &context.words.dimensions;
    let mut lead = Html::text(words.lead);
    if let Some([highest, lowest]) = standing::ends_of_items(context.release) {
        lead.add(&Html::text(" "));
        lead.add(&Html::filled(
            words.highest_and_lowest,
            &[
                ("highest", context.item(highest.id).strong()),
                ("most", context.mean(highest.mean)),
                ("lowest", context.item(lowest.id).strong()),
                ("least", context.mean(lowest.mean)),
            ],
        ));
    }
    let mut body = drawn::figure(context, lead, Kind::Dimensions)?;
    body.paragraph(Html::text(words.caution));
    body.add(&drawn::figure(context, Html::text(words.shares_lead), Kind::Distributions)?);
    Ok(Section { id: "dimensions", heading: words.heading, body })
}
