//! The whole page: head, front, contents, sections.

use std::fmt::Write as _;

use super::{
    change, citing,
    context::{Context, Section},
    data, dimensions, drawn, extremes, front,
    html::Html,
    index, leadership, method, perception, scopes, withheld,
};
use crate::{markup::escape, rule::Report};

/// All the style there is
const STYLE: &str = include_str!("style.css");

/// Nothing but the style inside the page is let in
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub(super) fn page(context: &Context<'_>) -> Result<String, Report> {
    let sections = sections(context)?;
    let contents = contents(context, &sections);

    let mut html = format!("<!DOCTYPE html>\n<html lang=\"{}\">", context.words.language);
    html.push_str("<head><meta charset=\"utf-8\"/><meta http-equiv=\"Content-Security-Policy\" content=\"");
    escape(POLICY, &mut html);
    html.push_str("\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    html.push_str("<meta name=\"generator\" content=\"rk ");
    html.push_str(env!("CARGO_PKG_VERSION"));
    html.push_str("\"/><title>");
    html.push_str(&Html::foreign(front::title(context)).into_text());
    html.push_str("</title><style>\n");
    html.push_str(STYLE);
    html.push_str("</style></head>\n<body><header>");
    html.push_str(&front::head(context).into_text());
    html.push_str("</header>\n<main>\n");
    section(front::short(context), "short", &mut html);
    html.push_str(&contents.into_text());
    for found in sections {
        section(found, "numbered", &mut html);
    }
    html.push_str("</main></body></html>\n");
    Ok(html)
}

/// The sections behind the front, in their order
fn sections(context: &Context<'_>) -> Result<Vec<Section>, Report> {
    let mut sections = vec![
        data::section(context),
        index::section(context),
        scopes::section(context),
        drawn::matrix(context)?,
        drawn::map(context)?,
        dimensions::section(context)?,
        extremes::section(context),
        perception::section(context),
        leadership::section(context),
    ];
    sections.extend(change::section(context)?);
    sections.extend([
        withheld::section(context),
        method::section(context),
        citing::terms(context),
        citing::section(context),
    ]);
    Ok(sections)
}

/// Links to the sections
fn contents(context: &Context<'_>, sections: &[Section]) -> Html {
    let link = |section: &Section| {
        let mut link = Html::markup(format!("<a href=\"#{}\">", section.id));
        link.add(&Html::text(section.heading));
        link.add(&Html::markup("</a>"));
        link
    };
    let mut contents = Html::markup(format!("<h2 id=\"contents\">{}</h2>", context.words.front.contents));
    contents.list("ol", sections.iter().map(link));
    let mut nav = Html::markup("<nav aria-labelledby=\"contents\">");
    nav.add(&contents);
    nav.add(&Html::markup("</nav>"));
    nav
}

fn section(section: Section, class: &str, html: &mut String) {
    // Writing into a String cannot fail.
    let _ = write!(html, "<section class=\"{class}\" aria-labelledby=\"{0}\"><h2 id=\"{0}\">", section.id);
    escape(section.heading, html);
    html.push_str("</h2>");
    html.push_str(&section.body.into_text());
    html.push_str("</section>\n");
}
