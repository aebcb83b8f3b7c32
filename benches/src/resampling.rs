//! Bootstraps and permutations, on the files that the peers read too.

use std::{collections::BTreeMap, hint::black_box, num::NonZeroU32, path::Path};

use anyhow::{Context, Result};
use rk_core::stats::{
    self, Rational, Sizes,
    bootstrap::{Interval, Outcome, Plan, Stratum, Sums, bootstrap},
    qap::{Matrices, Permutations},
};

use crate::timing::{median, print};

const REPLICATES: u32 = 10_000;
const SEED: u64 = 2026;
const ITEMS: u8 = 7;

/// Measures the bootstraps of alpha and of ICC(1) and the QAP, with one thread and with two
pub(crate) fn run(folder: &Path) -> Result<()> {
    let scale = table(&folder.join("scale.csv"))?;
    let (whole, sites) = strata(&scale)?;
    let sizes: Vec<u64> = sites.iter().map(|site| site.units().into()).collect();
    let sizes = Sizes::new(&sizes);
    let ties = table(&folder.join("ties.csv"))?;
    let groups =
        1 + ties.iter().map(|row| whole_number(row, 0)).try_fold(0, |most, at| at.map(|at| at.max(most)))?;
    let [first, second] = [2, 3].map(|column| matrix(&ties, usize::try_from(groups).unwrap_or(0), column));
    let matrices =
        Matrices::new(usize::try_from(groups)?, &first, &second).map_err(|why| anyhow::anyhow!("{why:?}"))?;
    let (mut alphas, mut iccs, mut orders) = (None, None, None);
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
        let draws = u64::from(REPLICATES) * u64::try_from(scale.len())?;
        let of_alpha = || bootstrapped(std::slice::from_ref(&whole), alpha);
        let of_icc = || bootstrapped(&sites, |sums| icc1(&sizes, sums));
        let permutations = Some(Permutations { seed: SEED, count: REPLICATES });
        let of_ties = || matrices.compare(permutations, &mut |_, _| true).map_err(anyhow::Error::from);
        let outcome = pool.install(of_alpha)?;
        let same = *alphas.get_or_insert(outcome) == outcome;
        let time = pool.install(|| median(|| drop(black_box(of_alpha()))));
        print("bootstrap_alpha", draws, time, &told(&outcome, threads, same));
        let outcome = pool.install(of_icc)?;
        let same = *iccs.get_or_insert(outcome) == outcome;
        let time = pool.install(|| median(|| drop(black_box(of_icc()))));
        print("bootstrap_icc1", draws, time, &told(&outcome, threads, same));
        let qap = pool.install(of_ties)?;
        let same = *orders.get_or_insert(qap) == qap;
        let time = pool.install(|| median(|| drop(black_box(of_ties()))));
        let p = qap.p.map_err(|why| anyhow::anyhow!("{why:?}"))?;
        let told =
            format!(",\"threads\":{threads},\"same\":{same},\"estimate\":{},\"p\":{p}", qap.correlation);
        print("qap", u64::from(REPLICATES) * groups * (groups - 1), time, &told);
    }
    Ok(())
}

fn told(outcome: &Outcome, threads: usize, same: bool) -> String {
    let [low, high] = outcome.interval.unwrap_or([f64::NAN; 2]);
    let estimate = outcome.estimate.unwrap_or(f64::NAN);
    format!(",\"threads\":{threads},\"same\":{same},\"estimate\":{estimate},\"low\":{low},\"high\":{high}")
}

fn bootstrapped(strata: &[Stratum], statistic: impl Fn(&Sums) -> Option<f64> + Sync) -> Result<Outcome> {
    let replicates = NonZeroU32::new(REPLICATES).context("no replicates")?;
    let plan = Plan { seed: SEED, replicates, interval: Interval::Percentile, confidence: 0.95 };
    let write = |sums: &Sums, out: &mut [Option<f64>]| out.fill(statistic(sums));
    let outcomes = bootstrap(strata, 1, &plan, write, &mut |_, _| true)?;
    outcomes.first().copied().context("no outcome")
}

/// Of the sums of seven items, of all their squares, and of the squares of their sums
fn alpha(sums: &Sums) -> Option<f64> {
    let [items @ .., squares, squares_of_sums] = sums.of(0) else { return None };
    let n = i128::from(sums.units(0));
    let of_items: i128 = items.iter().map(|sum| i128::from(*sum).pow(2)).sum();
    let variances = n * i128::from(*squares) - of_items;
    let of_sum = n * i128::from(*squares_of_sums) - i128::from(items.iter().sum::<i64>()).pow(2);
    let alpha = stats::alpha(ITEMS.into(), &Rational::from(variances), &Rational::from(of_sum));
    alpha.ok().map(|alpha| alpha.rounded())
}

/// Of the sums of the respondents' sums and of their squares, site by site
fn icc1(sizes: &Sizes, sums: &Sums) -> Option<f64> {
    let sites = || (0..).map_while(|at| sums.of(at).first_chunk::<2>());
    let squares = sites().map(|[_, squares]| i128::from(*squares)).sum();
    let anova = sizes.analysis(sites().map(|[sum, _]| *sum), squares);
    anova.icc1_k0().ok().map(|icc| icc.rounded())
}

/// The respondents as one stratum, with what alpha needs, and in one stratum a site, with what ICC(1) needs
fn strata(scale: &[Vec<String>]) -> Result<(Stratum, Vec<Stratum>)> {
    let (mut all, mut sites) = (Vec::new(), BTreeMap::<u64, Vec<i64>>::new());
    for row in scale {
        let items: Vec<i64> =
            (1..row.len()).map(|at| Ok(i64::try_from(whole_number(row, at)?)?)).collect::<Result<_>>()?;
        let sum: i64 = items.iter().sum();
        all.extend(&items);
        all.extend([items.iter().map(|item| item * item).sum(), sum * sum]);
        sites.entry(whole_number(row, 0)?).or_default().extend([sum, sum * sum]);
    }
    let stratum = |width: usize, values: Vec<i64>| {
        Stratum::new(u32::try_from(values.len() / width)?, width, values).context("not a stratum")
    };
    let sites = sites.into_values().map(|values| stratum(2, values)).collect::<Result<_>>()?;
    Ok((stratum(usize::from(ITEMS) + 2, all)?, sites))
}

fn matrix(ties: &[Vec<String>], groups: usize, column: usize) -> Vec<Option<f64>> {
    let mut cells = ties.iter().map(|row| row.get(column).and_then(|cell| cell.parse().ok()));
    (0..groups * groups)
        .map(|at| if at % (groups + 1) == 0 { None } else { cells.next().flatten() })
        .collect()
}

fn whole_number(row: &[String], at: usize) -> Result<u64> {
    Ok(row.get(at).context("a short row")?.parse()?)
}

/// The cells of a file without quotes, below its head
fn table(path: &Path) -> Result<Vec<Vec<String>>> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read {}: run benches/data.py first", path.display()))?;
    Ok(text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect())
}
