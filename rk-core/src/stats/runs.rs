//! How many runs chance makes of things of two kinds.

use super::natural::Natural;

/// One of so many arrangements lies in the tail at either end
const TAIL: u64 = 40;

/// The fewest and the most runs that chance makes of `above` things of one kind and `below` of another
///
/// A run is a series of things of one kind that the other kind, or an end, stands on either side of. All
/// orders are as likely. The fewest is the smallest number of which as many runs or fewer have a chance above
/// 2.5 %, the most the largest of which as many or more have one, both from exact counts: of m and n things,
/// 2 C(m − 1, k − 1) C(n − 1, k − 1) orders have 2k runs, and C(m − 1, k) C(n − 1, k − 1) +
/// C(m − 1, k − 1) C(n − 1, k) have 2k + 1, of C(m + n, m) in all. Things of one kind only make one run, and
/// no things none.
///
/// Source: A. Wald and J. Wolfowitz, On a test whether two samples are from the same population, Annals of
/// Mathematical Statistics 11 (1940), 147-162.
///
/// # Examples
///
/// ```
/// // Swed and Eisenhart (1943) print 6 and 16 for 10 and 10: numbers that are too few and too many.
/// assert_eq!(rk_core::stats::likely_runs(10, 10), [7, 15]);
/// ```
#[must_use]
pub fn likely_runs(above: u64, below: u64) -> [u64; 2] {
    let few = above.min(below);
    if few == 0 {
        let runs = above.max(below).min(1);
        return [runs, runs];
    }
    let all = orders(above, below);
    let (mut most_bound, mut least_bound) = (all.clone(), Natural::default());
    most_bound.scale(TAIL - 1);
    least_bound.add_scaled(&all, 1);
    // C(m − 1, k − 1) C(n − 1, k − 1), and the orders with fewer runs than are looked at.
    let (mut pairs, mut fewer) = (Natural::from(1_u64), Natural::default());
    let (mut least, mut most) = (None, 0);
    for half in 1..=few {
        let mut odd = pairs.clone();
        odd.scale(above + below - 2 * half);
        let mut even = pairs.clone();
        even.scale(2);
        for (runs, orders) in [(2 * half, even), (2 * half + 1, odd.divided(half))] {
            if scaled(&fewer).compare(&most_bound).is_lt() && orders.bits() > 0 {
                most = runs;
            }
            fewer.add_scaled(&orders, 1);
            if least.is_none() && scaled(&fewer).compare(&least_bound).is_gt() {
                least = Some(runs);
            }
        }
        pairs.scale(above - half);
        pairs.scale(below - half);
        pairs = pairs.divided(half).divided(half);
    }
    [least.unwrap_or(most), most]
}

fn scaled(orders: &Natural) -> Natural {
    let mut scaled = orders.clone();
    scaled.scale(TAIL);
    scaled
}

/// C(above + below, above)
fn orders(above: u64, below: u64) -> Natural {
    let (few, many) = (above.min(below), above.max(below));
    (1..=few).fold(Natural::from(1_u64), |mut orders, at| {
        orders.scale(many + at);
        orders.divided(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every order of things of two kinds, counted by its runs
    fn counted(above: u64, below: u64) -> Vec<u64> {
        let things = above + below;
        let mut counts = vec![0; usize::try_from(things).unwrap() + 2];
        for order in 0_u64..1 << things {
            if u64::from(order.count_ones()) == above {
                let changes = (1..things).filter(|at| (order >> at ^ order >> (at - 1)) & 1 == 1).count();
                counts[changes + 1] += 1;
            }
        }
        counts
    }

    #[test]
    fn limits_are_those_of_all_orders() {
        for (above, below) in (1..=9).flat_map(|above| (1..=7).map(move |below| (above, below))) {
            let counts = counted(above, below);
            let all: u64 = counts.iter().sum();
            let least =
                (1..counts.len()).find(|runs| 40 * counts[..=*runs].iter().sum::<u64>() > all).unwrap();
            let most =
                (1..counts.len()).rfind(|runs| 40 * counts[*runs..].iter().sum::<u64>() > all).unwrap();
            let expected = [least, most].map(|runs| u64::try_from(runs).unwrap());
            assert_eq!(likely_runs(above, below), expected, "{above} and {below}");
            assert_eq!(likely_runs(below, above), expected, "{below} and {above}");
        }
    }

    #[test]
    fn printed_limits_are_kept() {
        // Swed and Eisenhart, Annals of Mathematical Statistics 14 (1943), table II: too few and too many.
        for (above, below, few, many) in
            [(5, 5, 2, 10), (6, 6, 3, 11), (8, 10, 5, 15), (12, 12, 7, 19), (20, 20, 14, 28)]
        {
            assert_eq!(likely_runs(above, below), [few + 1, many - 1], "{above} and {below}");
        }
    }

    #[test]
    fn one_kind_makes_one_run() {
        assert_eq!(likely_runs(0, 0), [0, 0]);
        assert_eq!(likely_runs(0, 12), [1, 1]);
        assert_eq!(likely_runs(5_000, 5_000), [4_903, 5_099]);
    }
}
