//! Each respondent's own scores.

use super::{
    Ordered, Reason, Scheme, Why,
    grid::{Average, Exact, rounded},
    scores::RespondentScore,
};
use crate::{
    stats::Fraction,
    survey::{Block, Responses, count},
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
    let (items, min_items, unit) = (scheme.items.len(), count(scheme.min_items), scheme.unit());
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
        let score = units(&ratings, min_items, unit).and_then(|units| Fraction::new(units, u64::from(unit)));
        if let Some(score) = score {
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

/// The mean of the ratings that are given, if there are enough, in parts of which `unit` are one
pub(super) fn units(ratings: &[Option<u8>], min_items: u64, unit: u32) -> Option<u64> {
    let (mut given, mut sum) = (0_u64, 0_u64);
    for rating in ratings.iter().flatten() {
        given += 1;
        sum += u64::from(*rating);
    }
    let factor = u64::from(unit).checked_div(given)?;
    (given >= min_items).then_some(sum * factor)
}
