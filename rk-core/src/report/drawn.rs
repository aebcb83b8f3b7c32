//! Pictures, each with its data as a table.

use super::{
    context::{Context, Section},
    html::Html,
    words::Drawn,
};
use crate::{
    picture::{Kind, Picture},
    rule::Report,
};

/// The matrix of all ties
pub(super) fn matrix(context: &Context<'_>) -> Result<Section, Report> {
    section(context, "matrix", &context.words.matrix, Kind::Matrix)
}

/// The map of the ties
pub(super) fn map(context: &Context<'_>) -> Result<Section, Report> {
    section(context, "map", &context.words.map, Kind::Map)
}

fn section(context: &Context<'_>, id: &'static str, words: &Drawn, kind: Kind) -> Result<Section, Report> {
    let body = figure(context, Html::text(words.lead), kind)?;
    Ok(Section { id, heading: words.heading, body })
}

/// A picture with what leads to it, and its table below
pub(super) fn figure(context: &Context<'_>, lead: Html, kind: Kind) -> Result<Html, Report> {
    let Picture { svg, table } = Picture::draw(context.release, kind, None, context.locale)?;
    let mut html = lead.inside("p");
    html.add(&Html::markup(svg).inside("figure"));
    let mut html = html.classed("div", "keep");
    html.add(&Html::markup(table).classed("div", "table drawn"));
    Ok(html)
}
