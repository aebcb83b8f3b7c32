//! Factors: the German matrices as printed, slow iterations with 50 digits, lavaan and psych, and what has no answer.
#![cfg(feature = "json")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use rk_core::stats::{
    Adequacy, Eigen, Matrix, Omega, Parallel, Undefined,
    distribution::{F, Normal},
    factor::{Solution, principal_axis},
    random::Stream,
};
use rstest::rstest;
use serde_json::Value;

const GERMAN: &str = include_str!("../samples/factor/german.json");
const REFERENCE: &str = include_str!("../samples/factor/reference.json");
const PEERS: &str = include_str!("../samples/factor/peers.json");

fn sample(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

/// Correlations from the rows below the diagonal
fn correlations(lower: &[&[f64]]) -> Matrix {
    let entry = |row: usize, column: usize| if row == column { 1.0 } else { lower[row - 1][column] };
    Matrix::of(lower.len() + 1, entry).unwrap()
}

/// The correlations and the number of cases of a sample
fn case(sample: &Value) -> (Matrix, u64) {
    let rows: Vec<Vec<f64>> = sample["lower"].as_array().unwrap().iter().map(numbers).collect();
    let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    (correlations(&rows), sample["n"].as_u64().unwrap())
}

fn german(name: &str) -> (Matrix, u64) {
    case(&sample(GERMAN)["matrices"][name])
}

fn items(list: &Value) -> Vec<usize> {
    list.as_array().unwrap().iter().map(|item| usize::try_from(item.as_u64().unwrap()).unwrap()).collect()
}

fn two(case: &Value, matrix: &Matrix, n: u64) -> Solution {
    let lists = &case["items"];
    Solution::two_factors(matrix, n, &items(&lists[0]), &items(&lists[1])).unwrap()
}

/// One in the last printed place: the printed numbers come from the answers, ours from correlations with four digits
#[track_caller]
fn printed(found: f64, expected: &Value, places: i32) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() <= 10_f64.powi(-places), "{found} is not printed as {expected}");
}

#[track_caller]
fn all_printed(found: &[f64], expected: &Value, places: i32) {
    let expected = expected.as_array().unwrap();
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        printed(*found, expected, places);
    }
}

/// Relative to the expected number, or to 1 where that is smaller
#[track_caller]
fn close(found: f64, expected: &Value, within: f64) {
    let expected = expected.as_f64().unwrap();
    let apart = (found - expected).abs() / expected.abs().max(1.0);
    assert!(apart <= within, "{found} is {apart:e} from {expected}");
}

#[track_caller]
fn all_close(found: &[f64], expected: &Value, within: f64) {
    let expected = expected.as_array().unwrap();
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        close(*found, expected, within);
    }
}

/// The printed loadings of maximum likelihood stop up to 6e-4 from the best fit, which psych, lavaan and the slow
/// iterations agree on
#[track_caller]
fn searched_and_printed(found: &[f64], expected: &Value) {
    let expected = numbers(expected);
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < 6.5e-4, "{found} is not printed as {expected}");
    }
}

#[rstest]
fn eigenvalues_of_the_german_matrices(#[values("A", "B", "C")] name: &str) {
    let eigen = Eigen::of(&german(name).0).unwrap();
    all_printed(&eigen.values, &sample(GERMAN)["printed"][name]["eigenvalues"], 4);
}

#[test]
fn the_german_matrix_of_all() {
    let (matrix, n) = german("A");
    let all = sample(GERMAN);
    let printed_as = &all["printed"]["A"];

    let eigen = Eigen::of(&matrix).unwrap();
    let length = eigen.values[0].sqrt();
    let component: Vec<f64> = eigen.vectors[0].iter().map(|number| length * number).collect();
    all_printed(&component, &printed_as["first_component"], 4);

    let adequacy = Adequacy::of(&matrix, n).unwrap();
    all_printed(&adequacy.squared_multiple_correlations, &printed_as["squared_multiple_correlations"], 4);
    printed(adequacy.kmo.unwrap(), &printed_as["kmo"], 4);
    printed(adequacy.determinant, &printed_as["determinant"], 5);
    printed(adequacy.bartlett.chi_square, &printed_as["bartlett"], 0);
    assert_eq!(adequacy.bartlett.df, 21);
    assert!(adequacy.bartlett.p < 1e-300);

    all_printed(&principal_axis(&matrix).unwrap(), &printed_as["principal_axis"], 4);
    let axis = Omega::principal_axis(&matrix).unwrap();
    printed(axis.estimate, &printed_as["principal_axis_omega"], 4);
    assert_eq!(axis.interval, Err(Undefined::NoInterval));

    let omega = Omega::ml(&matrix, n, 0.95).unwrap();
    searched_and_printed(&omega.loadings, &printed_as["ml"]);
    printed(omega.estimate, &printed_as["ml_omega"], 4);
    printed(omega.average_variance_extracted, &printed_as["average_variance_extracted"], 3);
}

#[test]
fn the_fit_of_one_and_of_two_factors_to_the_german_matrix() {
    let (matrix, n) = german("A");
    let all = sample(GERMAN);
    let printed_as = &all["printed"]["A"];
    let one = Solution::one_factor(&matrix, n).unwrap();
    let two = Solution::two_factors(&matrix, n, &[0, 1, 2, 3], &[4, 5, 6]).unwrap();
    for (solution, expected) in [(&one, &printed_as["one"]), (&two, &printed_as["two"])] {
        let fit = solution.fit;
        printed(fit.chi_square, &expected["chi_square"], 1);
        assert_eq!(fit.df, expected["df"].as_u64().unwrap());
        printed(fit.cfi, &expected["cfi"], 4);
        printed(fit.tli.unwrap(), &expected["tli"], 4);
        // To the digit: division by n instead of n − 1 would give 0.1356 for one factor.
        let rmsea = expected["rmsea"].as_f64().unwrap();
        assert!((fit.rmsea.unwrap() - rmsea).abs() < 5e-5, "{fit:?}");
        printed(fit.baseline_chi_square, &printed_as["baseline"]["chi_square"], 0);
        assert_eq!(fit.baseline_df, 21);
    }
    searched_and_printed(&one.loadings, &printed_as["ml"]);
    assert_eq!(one.correlation, None);
    searched_and_printed(&two.loadings, &printed_as["two"]["loadings"]);
    printed(two.correlation.unwrap(), &printed_as["two"]["correlation"], 4);
}

#[test]
fn the_fixed_points_of_slow_iterations() {
    let reference = sample(REFERENCE);
    for (name, expected) in reference["cases"].as_object().unwrap() {
        println!("{name}");
        let (matrix, n) = case(expected);
        all_close(&Eigen::of(&matrix).unwrap().values, &expected["eigenvalues"], 1e-14);
        let adequacy = Adequacy::of(&matrix, n).unwrap();
        all_close(&adequacy.squared_multiple_correlations, &expected["squared_multiple_correlations"], 1e-13);
        close(adequacy.kmo.unwrap(), &expected["kmo"], 1e-13);
        let by_item: Vec<f64> = adequacy.kmo_by_item.iter().map(|item| item.unwrap()).collect();
        all_close(&by_item, &expected["kmo_by_item"], 1e-13);
        close(adequacy.determinant, &expected["determinant"], 1e-14);
        close(adequacy.bartlett.chi_square, &expected["bartlett"], 1e-13);

        all_close(&principal_axis(&matrix).unwrap(), &expected["principal_axis"], 1e-12);
        let axis = Omega::principal_axis(&matrix).unwrap();
        close(axis.estimate, &expected["principal_axis_omega"], 1e-12);

        let one = Solution::one_factor(&matrix, n).unwrap();
        all_close(&one.loadings, &expected["one"]["loadings"], 1e-12);
        close(one.discrepancy, &expected["one"]["discrepancy"], 1e-13);
        let omega = Omega::ml(&matrix, n, 0.95).unwrap();
        assert_eq!(omega.loadings, one.loadings);
        close(omega.estimate, &expected["one"]["omega"], 1e-12);
        let (low, high) = omega.interval.unwrap();
        // The 0.975 quantile of the normal distribution.
        let error = (high - low) / 2.0 / 1.959_963_984_540_054;
        close(error, &expected["one"]["omega_error"], 1e-12);

        if expected.get("two").is_some() {
            let two = two(expected, &matrix, n);
            all_close(&two.loadings, &expected["two"]["loadings"], 1e-12);
            close(two.correlation.unwrap(), &expected["two"]["correlation"], 1e-12);
            close(two.discrepancy, &expected["two"]["discrepancy"], 1e-13);
        }
    }
}

/// lavaan and psych stop up to 1.3e-6 from the best fit
const SEARCHED: f64 = 2e-6;

#[track_caller]
fn as_lavaan(solution: &Solution, n: u64, expected: &Value) {
    let fit = solution.fit;
    let cases = f64::from(u32::try_from(n).unwrap());
    close(fit.chi_square, &expected["chisq"], SEARCHED);
    close(real(fit.df), &expected["df"], 0.0);
    close(fit.cfi, &expected["cfi"], SEARCHED);
    close(fit.baseline_chi_square, &expected["baseline.chisq"], SEARCHED);
    close(real(fit.baseline_df), &expected["baseline.df"], 0.0);
    if fit.df > 0 {
        close(fit.p.unwrap(), &expected["pvalue"], SEARCHED);
        close(fit.tli.unwrap(), &expected["tli"], SEARCHED);
        // lavaan divides by n, not by n − 1.
        close(fit.rmsea.unwrap() * ((cases - 1.0) / cases).sqrt(), &expected["rmsea"], SEARCHED);
    }
}

fn real(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

#[test]
fn lavaan_and_psych() {
    let (reference, peers) = (sample(REFERENCE), sample(PEERS));
    for (name, expected) in reference["cases"].as_object().unwrap() {
        println!("{name}");
        let (matrix, n) = case(expected);
        let peers = &peers["cases"][name];

        let one = Solution::one_factor(&matrix, n).unwrap();
        let lavaan = &peers["lavaan_one"];
        as_lavaan(&one, n, lavaan);
        // The sign of all loadings is lavaan's own.
        let theirs = numbers(&lavaan["loadings"]);
        let sign = if theirs.iter().sum::<f64>() < 0.0 { -1.0 } else { 1.0 };
        let turned: Vec<f64> = one.loadings.iter().map(|loading| sign * loading).collect();
        all_close(&turned, &lavaan["loadings"], SEARCHED);
        let omega = Omega::ml(&matrix, n, 0.95).unwrap();
        let (low, high) = omega.interval.unwrap();
        close(omega.estimate, &lavaan["omega"], SEARCHED);
        close(low, &lavaan["omega_low"], SEARCHED);
        close(high, &lavaan["omega_high"], SEARCHED);

        if expected.get("two").is_some() {
            let two = two(expected, &matrix, n);
            let lavaan = &peers["lavaan_two"];
            as_lavaan(&two, n, lavaan);
            let theirs = numbers(&lavaan["loadings"]);
            let magnitudes: Vec<f64> =
                two.loadings.iter().zip(&theirs).map(|(own, their)| own.abs().copysign(*their)).collect();
            all_close(&magnitudes, &lavaan["loadings"], SEARCHED);
            close(
                two.correlation.unwrap().abs(),
                &Value::from(lavaan["correlation"].as_f64().unwrap().abs()),
                SEARCHED,
            );
        }

        let psych = &peers["psych"];
        let adequacy = Adequacy::of(&matrix, n).unwrap();
        close(adequacy.kmo.unwrap(), &psych["kmo"], 1e-10);
        let by_item: Vec<f64> = adequacy.kmo_by_item.iter().map(|item| item.unwrap()).collect();
        all_close(&by_item, &psych["kmo_by_item"], 1e-10);
        all_close(&adequacy.squared_multiple_correlations, &psych["squared_multiple_correlations"], 1e-10);
        close(adequacy.bartlett.chi_square, &psych["bartlett"], 1e-10);
        close(adequacy.bartlett.p, &psych["bartlett_p"], 1e-10);
        let sign = if numbers(&psych["principal_axis"]).iter().sum::<f64>() < 0.0 { -1.0 } else { 1.0 };
        let axis: Vec<f64> = principal_axis(&matrix).unwrap().iter().map(|loading| sign * loading).collect();
        all_close(&axis, &psych["principal_axis"], SEARCHED);
    }
}

#[test]
fn three_items_are_reproduced() {
    let matrix = correlations(&[&[0.5], &[0.4, 0.3]]);
    let solution = Solution::one_factor(&matrix, 60).unwrap();
    let [a, b, c] = [0.5_f64, 0.4, 0.3];
    for (loading, square) in solution.loadings.iter().zip([a * b / c, a * c / b, b * c / a]) {
        assert!((loading - square.sqrt()).abs() < 1e-15, "{solution:?}");
    }
    let fit = solution.fit;
    assert_eq!((solution.discrepancy, fit.chi_square, fit.df, fit.cfi), (0.0, 0.0, 0, 1.0));
    assert_eq!((fit.p, fit.tli, fit.rmsea), (None, None, None));
    // Principal axes reproduce them too.
    let axis = principal_axis(&matrix).unwrap();
    assert!(axis.iter().zip(&solution.loadings).all(|(axis, ml)| (axis - ml).abs() < 1e-14));
    assert!(Omega::ml(&matrix, 60, 0.9).unwrap().interval.is_ok());
}

#[test]
fn correlations_of_one_factor_give_its_loadings() {
    let loadings: Vec<f64> = (0..64).map(|item| 0.3 + f64::from(item) / 128.0).collect();
    let matrix =
        Matrix::of(64, |row, column| if row == column { 1.0 } else { loadings[row] * loadings[column] })
            .unwrap();
    let solution = Solution::one_factor(&matrix, 1000).unwrap();
    for found in [&solution.loadings, &principal_axis(&matrix).unwrap()] {
        assert!(found.iter().zip(&loadings).all(|(found, loading)| (found - loading).abs() < 1e-14));
    }
    assert!(solution.fit.chi_square < 1e-9 && solution.fit.rmsea == Some(0.0), "{:?}", solution.fit);
}

#[test]
fn covariances_are_read_as_their_correlations() {
    let (matrix, n) = german("A");
    let deviations = [1.0, 2.0, 0.5, 4.0, 1.0, 8.0, 0.25];
    let covariances =
        Matrix::of(7, |row, column| matrix.at(row, column) * deviations[row] * deviations[column]).unwrap();
    assert_eq!(covariances.correlations().unwrap(), matrix);
    assert_eq!(Omega::ml(&covariances, n, 0.95), Omega::ml(&matrix, n, 0.95));
    assert_eq!(Omega::principal_axis(&covariances), Omega::principal_axis(&matrix));
    assert_eq!(Adequacy::of(&covariances, n), Adequacy::of(&matrix, n));
}

#[test]
fn turned_items_change_signs_alone() {
    let (matrix, n) = german("A");
    let turned = |items: &[usize]| {
        let sign = |item: usize| if items.contains(&item) { -1.0 } else { 1.0 };
        Matrix::of(7, |row, column| matrix.at(row, column) * sign(row) * sign(column)).unwrap()
    };
    let straight = Solution::one_factor(&matrix, n).unwrap();
    // With most items turned, it is the others that come out negative.
    let other = Solution::one_factor(&turned(&[0, 1, 2, 3, 4]), n).unwrap();
    for (item, (found, loading)) in other.loadings.iter().zip(&straight.loadings).enumerate() {
        let sign = if item < 5 { 1.0 } else { -1.0 };
        assert!((found - sign * loading).abs() < 1e-14);
    }
    assert!((other.discrepancy - straight.discrepancy).abs() < 1e-14);
    // A turned factor turns the correlation.
    let pair = |matrix| Solution::two_factors(matrix, n, &[0, 1, 2, 3], &[4, 5, 6]).unwrap();
    let (straight, other) = (pair(&matrix), pair(&turned(&[4, 5, 6])));
    assert!(other.loadings.iter().all(|loading| *loading > 0.0));
    assert!((straight.correlation.unwrap() + other.correlation.unwrap()).abs() < 1e-14);
}

#[test]
fn eigenvectors_belong_to_their_values() {
    for (name, expected) in sample(REFERENCE)["cases"].as_object().unwrap() {
        let (matrix, _) = case(expected);
        let eigen = Eigen::of(&matrix).unwrap();
        for (place, (value, vector)) in eigen.values.iter().zip(&eigen.vectors).enumerate() {
            let product: Vec<f64> = matrix
                .rows()
                .map(|row| row.iter().zip(vector).map(|(one, other)| one * other).sum())
                .collect();
            let apart = product.iter().zip(vector).map(|(product, number)| (product - value * number).abs());
            assert!(apart.fold(0.0, f64::max) < 1e-14, "{name}");
            assert!(vector.iter().sum::<f64>() >= 0.0);
            for (other, second) in eigen.vectors.iter().enumerate() {
                let product: f64 = vector.iter().zip(second).map(|(one, other)| one * other).sum();
                assert!((product - f64::from(u8::from(place == other))).abs() < 1e-14, "{name}");
            }
        }
    }
    // A matrix without an inverse has eigenvalues too.
    let doubled = correlations(&[&[1.0], &[0.5, 0.5]]);
    let values = Eigen::of(&doubled).unwrap().values;
    assert!((values.iter().sum::<f64>() - 3.0).abs() < 1e-15 && values[2].abs() < 1e-15, "{values:?}");
}

/// Both methods on correlations of 100 cases
#[track_caller]
fn refused(lower: &[&[f64]], ml: Undefined, axis: Undefined) {
    let matrix = correlations(lower);
    assert_eq!(Omega::ml(&matrix, 100, 0.95), Err(ml));
    assert_eq!(Omega::principal_axis(&matrix), Err(axis));
}

#[test]
fn what_has_no_factor() {
    let both = |lower: &[&[f64]], reason| refused(lower, reason, reason);
    both(&[], Undefined::OneItem);
    both(&[&[0.5]], Undefined::TooFew);
    // The square of the loading of the first item would be 0.9 · 0.8 / 0.5 = 1.44.
    both(&[&[0.9], &[0.8, 0.5]], Undefined::Heywood);
    // The correlations of loadings 1.05, 0.8, 0.7 and 0.5.
    both(&[&[0.84], &[0.735, 0.56], &[0.525, 0.4, 0.35]], Undefined::Heywood);
    // The same item twice; an item that is the sum of two; correlations that nobody can have.
    both(&[&[1.0], &[0.5, 0.5], &[0.4, 0.4, 0.3]], Undefined::NotPositiveDefinite);
    let half = 0.5_f64.sqrt();
    both(&[&[0.0], &[half, half]], Undefined::NotPositiveDefinite);
    both(&[&[0.9], &[0.9, -0.9]], Undefined::NotPositiveDefinite);
    // Nothing goes with anything: every item may be the factor.
    both(&[&[0.0], &[0.0, 0.0], &[0.0, 0.0, 0.0]], Undefined::NotConverged);

    let constant = Matrix::new(3, &[1.0, 0.5, 0.0, 0.5, 1.0, 0.0, 0.0, 0.0, 0.0]).unwrap();
    assert_eq!(Omega::ml(&constant, 100, 0.95), Err(Undefined::ItemWithoutVariance));
    assert_eq!(principal_axis(&constant), Err(Undefined::ItemWithoutVariance));
    assert_eq!(Adequacy::of(&constant, 100), Err(Undefined::ItemWithoutVariance));
    let negative = Matrix::new(2, &[1.0, 0.0, 0.0, -1.0]).unwrap();
    assert_eq!(negative.correlations(), Err(Undefined::NotPositiveDefinite));
}

#[test]
fn few_cases_and_odd_confidences() {
    let (matrix, _) = german("A");
    for n in [0, 1, 7] {
        assert_eq!(Omega::ml(&matrix, n, 0.95), Err(Undefined::TooFew));
        assert_eq!(Adequacy::of(&matrix, n), Err(Undefined::TooFew));
    }
    assert!(Omega::ml(&matrix, 8, 0.95).is_ok());
    for confidence in [0.0, 1.0, -1.0, 95.0, f64::NAN, f64::INFINITY] {
        assert_eq!(Omega::ml(&matrix, 705, confidence).unwrap().interval, Err(Undefined::NoInterval));
    }
    assert_eq!(Adequacy::of(&correlations(&[]), 100), Err(Undefined::OneItem));
}

#[test]
fn lists_of_two_factors() {
    let (matrix, n) = german("A");
    let two = |first: &[usize], second: &[usize]| Solution::two_factors(&matrix, n, first, second);
    assert_eq!(two(&[0, 1, 2, 3, 4, 5], &[6]), Err(Undefined::TooFew));
    assert_eq!(two(&[0, 1, 2, 3], &[4, 5]), Err(Undefined::NotComparable));
    assert_eq!(two(&[0, 1, 2, 3], &[3, 4, 5, 6]), Err(Undefined::NotComparable));
    assert_eq!(two(&[0, 1, 2, 3], &[4, 5, 7]), Err(Undefined::NotComparable));
    // The order of the lists and within them does not matter.
    assert_eq!(two(&[3, 2, 1, 0], &[6, 4, 5]), two(&[0, 1, 2, 3], &[4, 5, 6]));
    // Items that go across as much as within: the factors correlate by more than 1.
    let across = correlations(&[&[0.4], &[0.6, 0.5], &[0.5, 0.6, 0.4]]);
    assert_eq!(Solution::two_factors(&across, n, &[0, 1], &[2, 3]), Err(Undefined::Heywood));
}

#[test]
fn adequacy_without_correlations() {
    let matrix = correlations(&[&[0.5], &[0.0, 0.0]]);
    let adequacy = Adequacy::of(&matrix, 50).unwrap();
    // 0.25 of the two correlations, and the same of the two partial ones.
    assert_eq!(adequacy.kmo, Ok(0.5));
    assert_eq!(adequacy.kmo_by_item[2], Err(Undefined::NoVariance));
    let explained = adequacy.squared_multiple_correlations;
    assert!(explained.iter().zip([0.25, 0.25, 0.0]).all(|(own, expected)| (own - expected).abs() < 1e-15));
    assert!((adequacy.determinant - 0.75).abs() < 1e-15);

    let nothing = Adequacy::of(&correlations(&[&[0.0]]), 50).unwrap();
    assert_eq!(nothing.kmo, Err(Undefined::NoVariance));
    assert_eq!((nothing.bartlett.chi_square, nothing.bartlett.p), (0.0, 1.0));
}

#[test]
fn matrices_that_are_none() {
    assert_eq!(Matrix::new(0, &[]), None);
    assert_eq!(Matrix::new(2, &[1.0, 0.5, 0.5]), None);
    assert_eq!(Matrix::new(2, &[1.0, 0.5, 0.4, 1.0]), None);
    assert_eq!(Matrix::new(1, &[f64::NAN]), None);
    assert_eq!(Matrix::of(65, |_, _| 0.0), None);
    assert!(Matrix::of(64, |_, _| 0.0).is_some());
}

/// The 95th percentile of the eigenvalues from data: normal numbers are drawn and correlated, case by case
fn from_data(order: usize, n: usize, replicates: u64) -> Vec<f64> {
    let mut drawn = vec![Vec::new(); order];
    for replicate in 0..replicates {
        let mut stream = Stream::new(77, replicate);
        let cases: Vec<Vec<f64>> =
            (0..n).map(|_| (0..order).map(|_| Normal.quantile(stream.unit()).unwrap()).collect()).collect();
        let count = real(u64::try_from(n).unwrap());
        let mean = |item: usize| cases.iter().map(|case| case[item]).sum::<f64>() / count;
        let means: Vec<f64> = (0..order).map(mean).collect();
        let covariances = Matrix::of(order, |row, column| {
            cases.iter().map(|case| (case[row] - means[row]) * (case[column] - means[column])).sum()
        });
        let values = Eigen::of(&covariances.unwrap().correlations().unwrap()).unwrap().values;
        drawn.iter_mut().zip(values).for_each(|(position, value): (&mut Vec<f64>, f64)| position.push(value));
    }
    drawn
        .into_iter()
        .map(|mut position| {
            position.sort_by(f64::total_cmp);
            position[usize::try_from(replicates * 95 / 100).unwrap()]
        })
        .collect()
}

#[test]
fn chance_is_that_of_random_data() {
    // With 4 cases of 6 items the data has fewer directions than items.
    for (order, n) in [(4, 12), (6, 40), (6, 4)] {
        let parallel = Parallel::of(order, n, 2000, 1).unwrap();
        let data = from_data(order, usize::try_from(n).unwrap(), 2000);
        for (own, data) in parallel.eigenvalues.iter().zip(&data) {
            assert!((own - data).abs() < 0.03, "{parallel:?} {data:?}");
        }
    }
    // Two items: the eigenvalues are 1 ± |r|, and r² (n − 2) / (1 − r²) is F with 1 and n − 2.
    let bound = F::new(1.0, 18.0).unwrap().quantile(0.95).unwrap();
    let expected = 1.0 + (bound / (bound + 18.0)).sqrt();
    let parallel = Parallel::of(2, 20, 10_000, 5).unwrap();
    assert!((parallel.eigenvalues[0] - expected).abs() < 0.01, "{parallel:?} {expected}");
}

#[test]
fn parallel_analysis_of_the_german_matrices() {
    let (matrix, n) = german("A");
    let parallel = Parallel::of(7, n, 1000, 2024).unwrap();
    assert_eq!(parallel.factors(&Eigen::of(&matrix).unwrap().values), 1);
    assert!(parallel.eigenvalues.windows(2).all(|pair| pair[0] > pair[1]));
    assert_eq!(parallel, Parallel::of(7, n, 1000, 2024).unwrap());
    assert_ne!(parallel, Parallel::of(7, n, 1000, 2025).unwrap());
    // Two cases correlate all items by 1 or −1.
    assert!((Parallel::of(7, 2, 10, 1).unwrap().eigenvalues[0] - 7.0).abs() < 1e-14);
    assert_eq!(Parallel::of(1, n, 10, 1), Err(Undefined::OneItem));
    assert_eq!(Parallel::of(7, 1, 10, 1), Err(Undefined::TooFew));
    assert_eq!(Parallel::of(7, n, 0, 1), Err(Undefined::TooFew));
}
