//! How it was measured.

use super::{
    context::{Context, Section},
    html::Html,
    table::Table,
};
use crate::score::Cuts;

pub(super) fn section(context: &Context<'_>) -> Section {
    let (release, words) = (context.release, &context.words.method);
    let asked = &release.instrument;
    let mut body = Html::default();
    body.paragraph(Html::text(words.asked));
    body.list("ul", asked.items.iter().map(|item| context.item_first(item)));
    let items = context.count(u64::try_from(asked.items.len()).unwrap_or(u64::MAX));
    let slots = [("min_items", context.count(asked.min_items)), ("items", items)];
    body.paragraph(Html::filled(words.min_items, &slots));
    body.paragraph(Html::text(words.tie));
    body.paragraph(Html::text(words.own));
    body.paragraph(Html::text(words.weighting));
    body.paragraph(Html::filled(words.exact, &[("decimals", context.count(release.policy.decimals))]));
    let profile = || [("profile", Html::name(&release.profile))];
    body.paragraph(Html::filled(words.cuts, &profile()));
    body.add(&cuts(context, Html::filled(words.table, &profile())));
    body.paragraph(Html::text(words.not_told));
    Section { id: "method", heading: words.heading, body }
}

/// The cuts of the profile
fn cuts(context: &Context<'_>, caption: Html) -> Html {
    let (cuts, words) = (&context.release.cuts, &context.words.method);
    let [weak, moderate, strong] = context.words.levels;
    let mut table = Table::new(caption).words(words.scope).words(weak).words(moderate).words(strong);
    table.row([Html::text(context.words.between)].into_iter().chain(bands(context, Some(cuts.between))));
    table.row([Html::text(context.words.within)].into_iter().chain(bands(context, cuts.within)));
    table.into_html(context)
}

/// The three levels in numbers
fn bands(context: &Context<'_>, cuts: Option<Cuts>) -> [Html; 3] {
    let words = &context.words.method;
    let Some(cuts) = cuts else { return [(); 3].map(|()| Html::text(words.no_within)) };
    let number = |cut| Html::text(&context.numbers.plain(f64::from(cut)));
    let [lower, upper] = [number(cuts.moderate_from), number(cuts.strong_above)];
    [
        Html::filled(words.below, &[("cut", lower.clone())]),
        Html::filled(words.from_to, &[("from", lower), ("to", upper.clone())]),
        Html::filled(words.above, &[("cut", upper)]),
    ]
}
