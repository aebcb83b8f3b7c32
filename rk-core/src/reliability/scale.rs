//! The estimates of one table, or of several pooled.

use super::Options;
use crate::{
    estimate::{Estimate, Method, Note, Part, Scope, Statistic},
    stats::{Alpha, Covariance, FactorFit, Factors, Omega, OmegaMethod, Rows, Undefined, Why},
    survey::{Instrument, SubScore, count},
};

/// The items of one table, or of several that are pooled
pub(super) struct Scale<'a> {
    ids: Vec<&'a str>,
    parts: [Vec<usize>; 2],
    tables: &'a [Rows],
    options: &'a Options,
    pooled: bool,
    covariance: Covariance,
}

const PARTS: [Part; 2] = [Part::Communication, Part::Relationship];

impl<'a> Scale<'a> {
    /// Of the table of one rated group, or of all tables pooled
    pub(super) fn new(
        instrument: &'a Instrument,
        tables: &'a [Rows],
        options: &'a Options,
        rated: Option<&str>,
    ) -> Self {
        let items = instrument.items();
        let of = |part: SubScore| {
            let own = items.iter().enumerate().filter(move |(_, item)| item.sub_score == Some(part));
            own.map(|(at, _)| at).collect()
        };
        Self {
            ids: items.iter().map(|item| item.id.as_str()).collect(),
            parts: [of(SubScore::Communication), of(SubScore::Relationship)],
            tables,
            options,
            pooled: rated.is_none(),
            covariance: Covariance::pooled(tables, options.missing),
        }
    }

    /// The covariances behind it
    pub(super) fn into_covariance(self) -> Covariance {
        self.covariance
    }

    /// Every estimate, in the order of the wire
    pub(super) fn estimates(&self, scope: &Scope) -> Vec<Estimate> {
        let mut list = self.consistency(scope);
        list.extend(self.omegas(scope));
        list.extend(self.structure(scope));
        list
    }

    /// Rows of one person are not independent where several rated groups are pooled
    fn formula<T>(&self, limits: Result<T, Undefined>) -> Result<T, Undefined> {
        if self.pooled { Err(Undefined::Clustered) } else { limits }
    }

    fn caution(&self) -> Option<Note> {
        self.pooled.then_some(Note::Undefined(Undefined::Clustered))
    }

    fn consistency(&self, scope: &Scope) -> Vec<Estimate> {
        let all = self.alpha(&self.covariance);
        let mut list = self.alphas(scope, &all);
        list.push(one(Statistic::Lambda2, scope, all.n, value(&all.why, "lambda2", all.lambda2)));
        let mean = value(&all.why, "mean_correlation", all.mean_correlation);
        list.push(one(Statistic::MeanCorrelation, scope, all.n, mean));
        for (part, items) in PARTS.into_iter().zip(&self.parts).filter(|(_, items)| items.len() >= 2) {
            let tables: Vec<Rows> = self.tables.iter().map(|table| table.of_items(items)).collect();
            let own = self.alpha(&Covariance::pooled(&tables, self.options.missing));
            list.extend(self.alphas(&Scope { part: Some(part), ..scope.clone() }, &own));
        }
        let dropped =
            self.covariance.alpha_if_dropped().into_iter().map(|alpha| alpha.map(|alpha| alpha.rounded()));
        list.extend(self.items(Statistic::AlphaIfDropped, scope, dropped));
        list.extend(self.items(Statistic::ItemRest, scope, self.covariance.item_rest()));
        list
    }

    fn alpha(&self, covariance: &Covariance) -> Alpha {
        Alpha::of(covariance, self.options.missing, self.options.confidence)
    }

    /// Alpha and standardised alpha with their intervals
    fn alphas(&self, scope: &Scope, alpha: &Alpha) -> Vec<Estimate> {
        let with = |statistic, names: [&str; 2], [estimate, low, high]: [Option<f64>; 3]| {
            let limits = value(&alpha.why, names[1], low.zip(high)).map(|(low, high)| [low, high]);
            one(statistic, scope, alpha.n, value(&alpha.why, names[0], estimate))
                .within(self.formula(limits))
                .by(Method::Feldt)
        };
        vec![
            with(Statistic::Alpha, ["estimate", "low"], [alpha.estimate, alpha.low, alpha.high]),
            with(
                Statistic::AlphaStandardised,
                ["standardised", "standardised_low"],
                [alpha.standardised, alpha.standardised_low, alpha.standardised_high],
            ),
        ]
    }

    fn items(
        &self,
        statistic: Statistic,
        scope: &Scope,
        values: impl IntoIterator<Item = Result<f64, Undefined>>,
    ) -> Vec<Estimate> {
        let of = |(id, value): (&&str, Result<f64, Undefined>)| {
            let scope = Scope { item: Some((*id).to_owned()), ..scope.clone() };
            one(statistic, &scope, self.covariance.n(), value)
        };
        self.ids.iter().zip(values).map(of).collect()
    }

    fn omegas(&self, scope: &Scope) -> Vec<Estimate> {
        let n = self.covariance.n();
        let omegas = [(OmegaMethod::Ml, Method::Ml), (OmegaMethod::PrincipalAxis, Method::PrincipalAxis)]
            .map(|(how, method)| (Omega::by(&self.covariance, how, self.options.confidence), method));
        let mut list = Vec::new();
        for (omega, method) in &omegas {
            let omega = omega.as_ref().map_err(|reason| *reason);
            let limits = omega.and_then(|omega| omega.interval).map(|(low, high)| [low, high]);
            let limits = if *method == Method::Ml { self.formula(limits) } else { limits };
            let estimate = omega.map(|omega| omega.estimate);
            list.push(one(Statistic::OmegaTotal, scope, n, estimate).within(limits).by(*method));
            let extracted = omega.map(|omega| omega.average_variance_extracted);
            list.push(one(Statistic::AverageVarianceExtracted, scope, n, extracted).by(*method));
        }
        for (omega, method) in &omegas {
            let loadings = omega.as_ref().map(|omega| omega.loadings.as_slice()).map_err(|reason| *reason);
            list.extend(self.loadings(scope, loadings, *method));
        }
        list
    }

    fn loadings(&self, scope: &Scope, loadings: Result<&[f64], Undefined>, method: Method) -> Vec<Estimate> {
        let values = self.ids.iter().enumerate().map(|(at, _)| place(loadings, at));
        self.items(Statistic::Loading, scope, values).into_iter().map(|loading| loading.by(method)).collect()
    }

    fn structure(&self, scope: &Scope) -> Vec<Estimate> {
        let n = self.covariance.n();
        let whole = self.parts.iter().map(Vec::len).sum::<usize>() == self.ids.len();
        let two = (whole && self.parts.iter().all(|part| part.len() >= 2)).then_some(&self.parts);
        let factors = Factors::of(&self.covariance, two, self.options.random);
        let list_of = |name: &str, list: &Option<Vec<f64>>| value(&factors.why, name, list.clone());
        let mut list =
            self.positions(Statistic::Eigenvalue, scope, &list_of("eigenvalues", &factors.eigenvalues));
        if self.options.random.is_some() {
            let parallel = list_of("parallel", &factors.parallel);
            list.extend(self.positions(Statistic::ParallelEigenvalue, scope, &parallel));
        }
        list.push(one(Statistic::Kmo, scope, n, value(&factors.why, "kmo", factors.kmo)));
        let kmo = list_of("kmo_items", &factors.kmo_items);
        let each = kmo.as_deref().map_err(|reason| *reason);
        list.extend(self.items(Statistic::Kmo, scope, (0..self.ids.len()).map(|at| place(each, at))));
        let bartlett = value(&factors.why, "bartlett", factors.bartlett);
        list.push(one(Statistic::BartlettChiSquare, scope, n, bartlett.map(|test| test.chi_square)));
        list.push(one(Statistic::BartlettDf, scope, n, bartlett.map(|test| number(test.df))));
        let p = one(Statistic::BartlettP, scope, n, bartlett.map(|test| test.p));
        list.push(p.with(self.caution()));
        list.extend(self.fit(scope, 1, value(&factors.why, "one", factors.one.as_ref())));
        if two.is_some() {
            let fit = value(&factors.why, "two", factors.two.as_ref());
            list.extend(self.fit(scope, 2, fit));
            let scope = Scope { factors: Some(2), ..scope.clone() };
            let loadings = fit.map(|fit| fit.loadings.as_slice());
            list.extend(self.loadings(&scope, loadings, Method::Ml));
            let correlation = fit.and_then(|fit| fit.correlation.ok_or(Undefined::NotConverged));
            list.push(one(Statistic::FactorCorrelation, &scope, n, correlation).by(Method::Ml));
            for (part, items) in PARTS.into_iter().zip(&self.parts) {
                let scope = Scope { part: Some(part), ..scope.clone() };
                let extracted = loadings.map(|loadings| mean_square(loadings, items));
                list.push(one(Statistic::AverageVarianceExtracted, &scope, n, extracted).by(Method::Ml));
            }
        }
        list
    }

    fn positions(
        &self,
        statistic: Statistic,
        scope: &Scope,
        values: &Result<Vec<f64>, Undefined>,
    ) -> Vec<Estimate> {
        let values = values.as_deref().map_err(|reason| *reason);
        let of = |(at, position)| {
            let scope = Scope { position: Some(position), ..scope.clone() };
            one(statistic, &scope, self.covariance.n(), place(values, at))
        };
        (0..self.ids.len()).zip(1_u64..).map(of).collect()
    }

    fn fit(&self, scope: &Scope, factors: u64, fit: Result<&FactorFit, Undefined>) -> Vec<Estimate> {
        let scope = Scope { factors: Some(factors), ..scope.clone() };
        let tested = |name: &str, number: fn(&FactorFit) -> Option<f64>| {
            fit.and_then(|fit| value(&fit.why, name, number(fit)))
        };
        let numbers = [
            (Statistic::ChiSquare, fit.map(|fit| fit.chi_square)),
            (Statistic::Df, fit.map(|fit| number(fit.df))),
            (Statistic::P, tested("p", |fit| fit.p)),
            (Statistic::Cfi, fit.map(|fit| fit.cfi)),
            (Statistic::Tli, tested("tli", |fit| fit.tli)),
            (Statistic::Rmsea, tested("rmsea", |fit| fit.rmsea)),
        ];
        let of = |(statistic, number)| {
            let estimate = one(statistic, &scope, self.covariance.n(), number).by(Method::Ml);
            estimate.with(self.caution().filter(|_| statistic == Statistic::P))
        };
        numbers.into_iter().map(of).collect()
    }
}

fn one(statistic: Statistic, scope: &Scope, n: u64, value: Result<f64, Undefined>) -> Estimate {
    Estimate::new(statistic, scope.clone(), n, value)
}

/// A field, or its reason
fn value<T>(why: &Why, field: &str, value: Option<T>) -> Result<T, Undefined> {
    value.ok_or_else(|| why.get(field).copied().unwrap_or(Undefined::TooFew))
}

/// One of a list
fn place(list: Result<&[f64], Undefined>, at: usize) -> Result<f64, Undefined> {
    list.and_then(|list| list.get(at).copied().ok_or(Undefined::TooFew))
}

/// A whole number as binary64; degrees of freedom are far below 2³²
fn number(whole: u64) -> f64 {
    f64::from(u32::try_from(whole).unwrap_or(u32::MAX))
}

/// The mean of the squares of some of a list's numbers
fn mean_square(numbers: &[f64], of: &[usize]) -> f64 {
    let squares = of.iter().filter_map(|at| numbers.get(*at)).map(|number| number * number);
    squares.sum::<f64>() / number(count(of.len()))
}
