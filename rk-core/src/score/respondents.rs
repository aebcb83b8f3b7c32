//! Each respondent's own scores.

use super::{
    Ordered, Reason, Scheme, Why,
    grid::{Average, Exact, rounded},
    scores::RespondentScore,
};
use crate::{
    stats::Fraction,
    survey::{Block, Responses},
};

impl RespondentScore {
    /// The scores of every questionnaire: by group in the order of the groups,
    /// then by respondent, site, wave and case
    #[must_use]
    pub fn all(responses: &Responses, scheme: &Scheme) -> Vec<Self> {
        let mut all = Vec::new();
        for block in responses.blocks() {
            let start = all.len();
            let rows = block.questionnaires().len();
            all.extend((0..rows).filter_map(|row| questionnaire(responses, scheme, block, row)));
            let own: &mut [Self] = all.get_mut(start..).unwrap_or_default();
            own.sort_by(|a, b| key(a).cmp(&key(b)));
        }
        all
    }
}

fn key(score: &RespondentScore) -> [&str; 4] {
    [
        score.respondent.as_str(),
        score.site.as_deref().unwrap_or_default(),
        score.wave.as_deref().unwrap_or_default(),
        score.case.as_deref().unwrap_or_default(),
    ]
}

fn questionnaire(
    responses: &Responses,
    scheme: &Scheme,
    block: &Block,
    row: usize,
) -> Option<RespondentScore> {
    let questionnaire = block.questionnaires().get(row)?;
    let group = responses.groups().get(block.group())?;
    let (mut others, mut own, mut answers) = (Vec::new(), Vec::new(), [false; 2]);
    let mut listed = Ordered::default();
    let items = scheme.items.len();
    let rows = block.questionnaires().len();
    for (at, rated) in responses.rated().iter().enumerate() {
        let target = responses.groups().get(*rated)?;
        if !scheme.counts(&group.name, &target.name) {
            continue;
        }
        let ratings: Vec<Option<u8>> = (0..items)
            .map(|item| block.ratings().get((at * items + item) * rows + row).copied())
            .map(|rating| rating.filter(|rating| *rating != 0))
            .collect();
        let mine = *rated == block.group();
        let [other_answers, own_answers] = &mut answers;
        *(if mine { own_answers } else { other_answers }) |= ratings.iter().any(Option::is_some);
        if let Some(score) = score(&ratings, scheme.min_items) {
            if mine { own.push(score) } else { others.push(score) }
        }
        listed.push(&target.name, ratings);
    }
    let [other_answers, own_answers] = answers;
    let mean = |scores: &mut dyn Iterator<Item = &Fraction>, answers: bool| -> Exact {
        let absence = if answers { Reason::TooFewItems } else { Reason::NoAnswers };
        Average::of(scores).value().map_err(|_| absence)
    };
    let between = mean(&mut others.iter(), other_answers);
    let within = mean(&mut own.iter(), own_answers);
    let all = mean(&mut others.iter().chain(&own), other_answers || own_answers);
    let mut why = Why::default();
    let [between, within, all] = [("between", between), ("within", within), ("all", all)]
        .map(|(name, mean)| why.take(name, rounded(&mean)));
    let [site, wave, case] = responses.keys(questionnaire).map(|key| key.map(str::to_owned));
    Some(RespondentScore {
        respondent: responses.respondent(questionnaire).to_owned(),
        group: group.name.clone(),
        site,
        wave,
        case,
        between,
        within,
        all,
        ratings: listed,
        why,
    })
}

/// The mean of the ratings that are given, if there are enough
pub(super) fn score(ratings: &[Option<u8>], min_items: usize) -> Option<Fraction> {
    let given: Vec<u64> = ratings.iter().flatten().map(|rating| u64::from(*rating)).collect();
    let enough = given.len() >= min_items;
    enough.then(|| Fraction::new(given.iter().sum::<u64>(), crate::survey::count(given.len())))?
}
