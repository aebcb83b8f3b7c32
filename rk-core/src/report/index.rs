//! The index, and what it is weighted by.

use super::{
    context::{Context, Section, withheld},
    html::Html,
    scale, standing,
    table::Table,
};
use crate::score::{Level, Reason};

pub(super) fn section(context: &Context<'_>) -> Section {
    let (wave, words) = (context.wave(), &context.words.index);
    let (index, shown) = (&wave.index, &wave.shown.between);
    let mut body = Html::default();
    body.paragraph(Html::text(words.lead));
    body.paragraph(match (index.by_group, index.why.get("by_group")) {
        (Some(mean), _) => context.index(mean, index.levels.by_group),
        (None, Some(reason)) if !withheld(*reason) => {
            Html::filled(words.absent, &[("reason", context.reason(&index.why, "by_group"))])
        }
        (None, _) => Html::text(words.withheld),
    });
    if shown.ties < shown.of {
        body.paragraph(of_shown(context));
    }
    if let Some(found) = standing::headline(context.release) {
        body.add(&scale::drawing(context, &found));
    }
    if index.by_group.is_some() {
        body.add(&weightings(context));
        body.paragraph(Html::text(words.which));
    } else if shown.mean.is_some() {
        body.paragraph(Html::text(words.which_shown));
    }
    Section { id: "index", heading: words.heading, body }
}

/// The index in each weighting
fn weightings(context: &Context<'_>) -> Html {
    let (wave, words) = (context.wave(), &context.words.index);
    let (index, shown, levels) = (&wave.index, &wave.shown.between, &wave.index.levels);
    let mut table = Table::new(Html::text(words.table))
        .words(words.weighting)
        .words(words.meaning)
        .numbers(context.words.column.mean)
        .words(context.words.column.level);
    let values = [
        ("by_group", index.by_group, levels.by_group),
        ("by_respondent", index.by_respondent, levels.by_respondent),
        ("by_tie", index.by_tie, levels.by_tie),
        ("by_rating", index.by_rating, levels.by_rating),
        ("custom", index.custom, levels.custom),
    ];
    for ((name, meaning), (field, mean, level)) in words.weightings.into_iter().zip(values) {
        // Weights of one's own are a choice that most surveys do not make.
        if index.why.get(field) != Some(&Reason::NoWeights) {
            let mean = context.field(mean, &index.why, field);
            table.row([Html::text(name), Html::text(meaning), mean, context.level_mark(level)]);
        }
    }
    if shown.ties < shown.of {
        let (name, meaning) = words.shown_row;
        let mean = context.field(shown.mean, &shown.why, "mean");
        table.row([Html::text(name), Html::text(meaning), mean, context.level_mark(shown.level)]);
    }
    table.into_html(context)
}

/// The mean of the ties between groups that are shown, in a sentence
fn of_shown(context: &Context<'_>) -> Html {
    let (shown, words) = (&context.wave().shown.between, &context.words.index);
    let Some(mean) = shown.mean else { return Html::text(words.nothing_between) };
    Html::filled(
        words.shown,
        &[
            ("ties", context.count(shown.ties)),
            ("of", context.count(shown.of)),
            ("mean", context.mean(mean).strong()),
            ("level", context.level_word(shown.level).strong()),
        ],
    )
}

impl Context<'_> {
    /// The index by group in a sentence
    pub(super) fn index(&self, mean: f64, level: Option<Level>) -> Html {
        let words = &self.words.index;
        let mean = ("mean", self.mean(mean).strong());
        let Some(level) = level else { return Html::filled(words.value_without_level, &[mean]) };
        let level = Html::text(self.words.level(level)).strong();
        Html::filled(words.value, &[mean, ("profile", Html::name(&self.release.profile)), ("level", level)])
    }
}
