//! Each respondent's own scores.

use super::{
    Ordered, Reason, Scheme, Why,
    grid::{Exact, rounded},
    people::{Mean, People, Rater, Sum},
    scores::{RespondentScore, Scores},
};
use crate::{
    stats::Fraction,
    survey::{Responses, Workgroup},
};

impl RespondentScore {
    /// The scores of every questionnaire: by group in the order of the groups,
    /// then by respondent, site, wave and case
    #[must_use]
    pub fn all(responses: &Responses, scheme: &Scheme) -> Vec<Self> {
        let people = People::of(responses, scheme);
        let mut all: Vec<(usize, Self)> =
            people.raters().filter_map(|rater| Some((rater.group(), of_rater(&people, &rater)?))).collect();
        all.sort_by(|(group, a), (other, b)| (group, key(a)).cmp(&(other, key(b))));
        all.into_iter().map(|(_, score)| score).collect()
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

fn of_rater(people: &People<'_>, rater: &Rater<'_>) -> Option<RespondentScore> {
    let (responses, unit) = (people.responses(), u64::from(people.unit()));
    let group: &Workgroup = responses.groups().get(rater.group())?;
    let mut answers = [false; 2];
    let mut listed = Ordered::default();
    for (at, rated) in responses.rated().iter().enumerate().filter(|(at, _)| rater.counts(*at)) {
        let ratings: Vec<Option<u8>> = rater.ratings(at).collect();
        let [other_answers, own_answers] = &mut answers;
        *(if rater.own(at) { own_answers } else { other_answers }) |= ratings.iter().any(Option::is_some);
        listed.push(&responses.groups().get(*rated)?.name, ratings);
    }
    let [other_answers, own_answers] = answers;
    let mean = |Sum { sum, scores }: Sum, answers: bool| -> Exact {
        let absence = if answers { Reason::TooFewItems } else { Reason::NoAnswers };
        Fraction::new(sum, scores * unit).ok_or(absence)
    };
    let own = Sum { sum: rater.within().unwrap_or(0).into(), scores: rater.within().is_some().into() };
    let between = mean(rater.between(), other_answers);
    let within = mean(own, own_answers);
    let all = mean(rater.all(), other_answers || own_answers);
    let mut why = Why::default();
    let [between, within, all] = [("between", between), ("within", within), ("all", all)]
        .map(|(name, mean)| why.take(name, rounded(&mean)));
    let [site, wave, case] = responses.keys(rater.questionnaire).map(|key| key.map(str::to_owned));
    Some(RespondentScore {
        respondent: responses.respondent(rater.questionnaire).to_owned(),
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

impl RespondentScore {
    /// s(r,t) of a rated group by the ratings, in parts of which `unit` are one
    pub(crate) fn score(&self, rated: &str, min_items: u64, unit: u32) -> Option<u64> {
        units(self.ratings.get(rated)?, min_items, unit)
    }
}

impl Scores {
    /// The mean score by a respondent that these scores list, over the rated groups that `which` holds of
    pub(crate) fn mean(&self, one: &RespondentScore, which: impl Fn(&str) -> bool) -> Option<Mean> {
        let (least, unit) = (self.instrument.min_items, self.unit());
        let rated = one.ratings.iter().filter(|(rated, _)| which(rated));
        let scores = rated.filter_map(|(_, ratings)| units(ratings, least, unit));
        scores.fold(Sum::default(), Sum::plus).mean()
    }
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
