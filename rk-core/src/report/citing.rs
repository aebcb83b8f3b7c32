//! The words used, how to cite, and what the method rests on.

use super::{
    context::{Context, Section},
    html::Html,
    standing,
};

/// The words used
pub(super) fn terms(context: &Context<'_>) -> Section {
    let words = &context.words.terms;
    let mut list = Html::default();
    for (term, meaning) in words.terms {
        let mut entry = Html::text(term).inside("dt");
        entry.add(&Html::text(meaning).inside("dd"));
        list.add(&entry.inside("div"));
    }
    Section { id: "words", heading: words.heading, body: list.classed("dl", "terms") }
}

/// How to cite, and sources
pub(super) fn section(context: &Context<'_>) -> Section {
    let words = &context.words.citing;
    let profile = context.release.profile.as_str();
    let mut body = Html::default();
    body.paragraph(Html::text(words.lead));
    let version = Html::text(env!("CARGO_PKG_VERSION"));
    let found = standing::headline(context.release);
    let index = if found.is_some_and(|found| found.index) { words.by_group } else { words.of_shown };
    let slots = [("version", version), ("profile", Html::name(profile)), ("index", Html::text(index))];
    let reference = Html::filled(words.library, &slots);
    body.add(&reference.classed("p", "reference"));
    body.add(&Html::text(words.sources).inside("h3"));
    let cuts = match profile {
        "danish" | "danish_single" => words.danish_cuts,
        "german_2024" => words.german_cuts,
        _ => words.own_cuts,
    };
    body.list("ul", words.method.iter().copied().chain([cuts]).map(Html::text));
    body.paragraph(Html::text(words.questionnaire));
    Section { id: "citing", heading: words.heading, body }
}
