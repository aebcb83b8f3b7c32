//! The front: what it is about, the short answer, what to talk about.

use super::{
    context::{Context, Section, ties_shown},
    html::Html,
    standing,
};

/// The title, with the caller's texts below it
pub(super) fn head(context: &Context<'_>) -> Html {
    let (front, words) = (context.front, &context.words.front);
    let mut head = Html::text(words.kicker).classed("p", "kicker");
    head.add(&Html::name(title(context)).inside("h1"));
    let lines: Vec<Html> = [&front.place, &front.date]
        .into_iter()
        .filter_map(|text| given(text.as_deref()))
        .map(Html::name)
        .collect();
    if !lines.is_empty() {
        let mut line = Html::default();
        for (at, part) in lines.iter().enumerate() {
            line.add(&Html::text(if at > 0 { " · " } else { "" }));
            line.add(part);
        }
        head.add(&line.classed("p", "place"));
    }
    for line in
        given(front.note.as_deref()).into_iter().flat_map(str::lines).filter(|line| !line.trim().is_empty())
    {
        head.add(&Html::name(line).classed("p", "note"));
    }
    head
}

/// The title of the whole
pub(super) fn title<'a>(context: &Context<'a>) -> &'a str {
    given(context.front.title.as_deref()).unwrap_or(context.words.front.title)
}

/// A text of the caller's that is not blank
fn given(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

/// The short answer
pub(super) fn short(context: &Context<'_>) -> Section {
    let words = &context.words.front;
    let mut body = Html::default();
    body.paragraph(Html::text(words.what));
    body.add(&figures(context));
    body.list("ul", findings(context));
    let subjects = subjects(context);
    if !subjects.is_empty() {
        let mut talk = Html::text(words.talk).inside("h3");
        talk.paragraph(Html::text(words.talk_lead));
        talk.list("ol", subjects);
        body.add(&talk.classed("div", "talk"));
    }
    let mut care = Html::text(words.care).inside("h3");
    care.paragraph(Html::text(words.care_text));
    body.add(&care.classed("div", "care"));
    Section { id: "short", heading: words.heading, body }
}

/// The key figures
fn figures(context: &Context<'_>) -> Html {
    let (wave, words) = (context.wave(), &context.words.front);
    let mut figures = Vec::new();
    let absent = || Html::text("–");
    match standing::headline(context.release) {
        Some(found) => {
            let name = if found.index { words.figure_index } else { words.figure_shown };
            figures.push((name, context.mean(found.mean), context.level_mark(found.level)));
        }
        None => figures.push((words.figure_index, absent(), context.reason(&wave.index.why, "by_group"))),
    }
    let (within, shown) = (&wave.index, &wave.shown.within);
    figures.push(match (within.within, shown.mean) {
        (Some(mean), _) => {
            (words.figure_within, context.mean(mean), context.level_mark(within.levels.within))
        }
        (None, Some(mean)) => (words.figure_within, context.mean(mean), context.level_mark(shown.level)),
        (None, None) => (words.figure_within, absent(), context.reason(&within.why, "within")),
    });
    let rate = context.response().map_or_else(Html::default, |(_, rate)| {
        Html::filled(words.figure_rate, &[("rate", Html::text(&rate))])
    });
    figures.push((words.figure_respondents, context.count(wave.counts.respondents), rate));
    let shown = ties_shown(wave);
    let of = Html::filled(words.figure_ties_note, &[("of", context.count(wave.withheld.of))]);
    figures.push((words.figure_ties, context.count(shown), of));

    let mut list = Html::default();
    for (name, number, note) in figures {
        let mut figure = Html::text(name).inside("dt");
        figure.add(&number.classed("dd", "figure"));
        figure.add(&note.classed("dd", "note"));
        list.add(&figure.inside("div"));
    }
    let mut figures = Html::text(words.figures).inside("h3");
    figures.add(&list.classed("dl", "figures"));
    figures
}

/// What the groups say of their work with each other
fn whole(context: &Context<'_>) -> Html {
    let words = &context.words.front;
    match standing::headline(context.release) {
        Some(found) if found.index => context.index(found.mean, found.level),
        Some(found) => {
            let profile = Html::name(&context.release.profile);
            let (mean, level) = (context.mean(found.mean).strong(), context.level_word(found.level).strong());
            Html::filled(words.shown, &[("mean", mean), ("profile", profile), ("level", level)])
        }
        None => Html::text(words.nothing_between),
    }
}

/// What was found, a sentence each
fn findings(context: &Context<'_>) -> Vec<Html> {
    let (release, words) = (context.release, &context.words.front);
    let mut findings = Vec::new();
    findings.push(whole(context));
    let ties = standing::highest_first(release);
    let ends = ties.first().zip(ties.last()).filter(|_| ties.len() > 1);
    for (tie, sentence) in
        ends.into_iter().flat_map(|(first, last)| [(first, words.highest), (last, words.lowest)])
    {
        findings.push(Html::filled(
            sentence,
            &[
                ("rater", Html::name(&tie.rater)),
                ("rated", Html::name(&tie.rated)),
                ("mean", context.tie_mean(tie).strong()),
                ("level", context.level_word(tie.level)),
            ],
        ));
    }
    if let Some(pair) = standing::most_different_first(release).first() {
        findings.push(Html::filled(
            words.asymmetry,
            &[
                ("first", Html::name(&pair.first)),
                ("second", Html::name(&pair.second)),
                ("one", context.tie_from(&pair.first, &pair.second).strong()),
                ("other", context.tie_from(&pair.second, &pair.first).strong()),
            ],
        ));
    }
    if let Some([_, lowest]) = standing::ends_of_items(release) {
        findings.push(Html::filled(
            words.dimension,
            &[("dimension", context.item(lowest.id)), ("mean", context.mean(lowest.mean).strong())],
        ));
    }
    if let Some(compared) = release.change.as_ref().map(|change| &change.index) {
        if let (Some(before), Some(after), Some(change)) = (compared.before, compared.after, compared.change)
        {
            findings.push(Html::filled(
                words.change,
                &[
                    ("before", context.mean(before)),
                    ("after", context.mean(after).strong()),
                    ("change", context.signed(change)),
                ],
            ));
        }
    }
    findings
}

/// What those concerned can talk about
fn subjects(context: &Context<'_>) -> Vec<Html> {
    let (release, words) = (context.release, &context.words.front);
    let mut subjects = Vec::new();
    let ties = standing::highest_first(release);
    let ends = ties.first().zip(ties.last()).filter(|_| ties.len() > 1);
    let tie = |sentence: &str, rater: &str, rated: &str| {
        Html::filled(
            sentence,
            &[("rater", Html::name(rater).strong()), ("rated", Html::name(rated).strong())],
        )
    };
    if let Some((_, lowest)) = ends {
        subjects.push(tie(words.talk_lowest, &lowest.rater, &lowest.rated));
    }
    if let Some(pair) = standing::most_different_first(release).first() {
        let slots =
            [("first", Html::name(&pair.first).strong()), ("second", Html::name(&pair.second).strong())];
        subjects.push(Html::filled(words.talk_asymmetry, &slots));
    }
    if let Some([_, lowest]) = standing::ends_of_items(release) {
        let slots = [("dimension", context.item_first(lowest.id).strong())];
        subjects.push(Html::filled(words.talk_dimension, &slots));
    }
    if let Some((highest, _)) = ends {
        subjects.push(tie(words.talk_highest, &highest.rater, &highest.rated));
    }
    subjects
}
