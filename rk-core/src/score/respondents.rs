//! Each respondent's own scores.

use super::{
    Reason, Scheme, Why,
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
    let items = scheme.items.len();
    let rows = block.questionnaires().len();
    for (at, rated) in responses.rated().iter().enumerate() {
        let target = responses.groups().get(*rated)?;
        if !scheme.counts(&group.name, &target.name) {
            continue;
        }
        let ratings = (0..items).filter_map(|item| block.ratings().get((at * items + item) * rows + row));
        let given: Vec<u64> =
            ratings.filter(|rating| **rating != 0).map(|rating| u64::from(*rating)).collect();
        let mine = *rated == block.group();
        let [other_answers, own_answers] = &mut answers;
        *(if mine { own_answers } else { other_answers }) |= !given.is_empty();
        if given.len() >= scheme.min_items {
            let score = Fraction::new(given.iter().sum::<u64>(), crate::survey::count(given.len()));
            if mine { own.extend(score) } else { others.extend(score) }
        }
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
        why,
    })
}
