//! Alpha and omega from summed ratings.

use super::{layout::Products, people::Side};
use crate::{
    stats::{self, Matrix, Omega, Rational, Undefined, correlation},
    survey::count,
};

/// The sums of whole ratings of one rated group
struct Sums {
    n: i64,
    items: Vec<i64>,
    products: Vec<i64>,
    kind: Products,
}

/// Of one rated group, or of each
fn sums(side: &Side<'_>, rated: Option<usize>) -> Vec<Sums> {
    let all = side.drawn.all();
    let of = |rated: usize| {
        let (place, kind) = side.layout.scale(rated)?;
        let numbers: Vec<i64> =
            (place..place + side.layout.of_scale(kind)).map(|place| side.sum(&all, place)).collect();
        let (n, rest) = numbers.split_first()?;
        let (items, products) = rest.split_at_checked(side.layout.items)?;
        Some(Sums { n: *n, items: items.to_vec(), products: products.to_vec(), kind })
    };
    let rated = rated.map_or(0..side.layout.rated, |rated| rated..rated + 1);
    // A single row says nothing of spread.
    rated.filter_map(of).filter(|sums| sums.n >= 2).collect()
}

impl Sums {
    /// A sum of products less that of the means
    fn about(&self, products: i64, left: i64, right: i64) -> Rational {
        let product = i128::from(left) * i128::from(right);
        let n = i128::from(self.n);
        Rational::new(i128::from(products) * n - product, n).unwrap_or_else(Rational::zero)
    }

    /// Where the product of two items stands
    fn product(&self, item: usize, other: usize) -> i64 {
        let (more, less) = (item.max(other), item.min(other));
        self.products.get(more * (more + 1) / 2 + less).copied().unwrap_or(0)
    }

    fn item(&self, item: usize) -> i64 {
        self.items.get(item).copied().unwrap_or(0)
    }

    fn covariance(&self, item: usize, other: usize) -> Rational {
        self.about(self.product(item, other), self.item(item), self.item(other))
    }

    /// Sums of squares about the means: of all items together, and of their sum
    fn spread(&self) -> [Rational; 2] {
        let total: i64 = self.items.iter().sum();
        let squares: i128 = self.items.iter().map(|sum| i128::from(*sum) * i128::from(*sum)).sum();
        let items = 0..self.items.len();
        let (own, of_sum) = match self.kind {
            Products::OfSum => (self.product(0, 0), self.products.get(1).copied().unwrap_or(0)),
            Products::OfItems => {
                let all = items
                    .clone()
                    .map(|item| items.clone().map(|other| self.product(item, other)).sum::<i64>());
                (items.clone().map(|item| self.product(item, item)).sum(), all.sum())
            }
        };
        let n = i128::from(self.n);
        let of_items = Rational::new(i128::from(own) * n - squares, n).unwrap_or_else(Rational::zero);
        [of_items, self.about(of_sum, total, total)]
    }
}

/// Alpha of one rated group, or pooled within them
pub(super) fn alpha(side: &Side<'_>, rated: Option<usize>) -> Result<Rational, Undefined> {
    let tables = sums(side, rated);
    if side.layout.items < 2 {
        return Err(Undefined::OneItem);
    }
    if tables.is_empty() {
        return Err(Undefined::TooFew);
    }
    let (mut of_items, mut of_sum) = (Rational::zero(), Rational::zero());
    for [items, sum] in tables.iter().map(Sums::spread) {
        of_items = of_items.plus(&items);
        of_sum = of_sum.plus(&sum);
    }
    stats::alpha(count(side.layout.items), &of_items, &of_sum)
}

/// Omega total of one rated group, or pooled within them, by the principal axis
pub(super) fn omega(side: &Side<'_>, rated: Option<usize>) -> Result<f64, Undefined> {
    let (tables, items) = (sums(side, rated), side.layout.items);
    stats::enough(items)?;
    if tables.is_empty() {
        return Err(Undefined::TooFew);
    }
    let pooled = |item, other| tables.iter().map(|table| table.covariance(item, other)).sum::<Rational>();
    let cells: Vec<Vec<Rational>> =
        (0..items).map(|item| (0..=item).map(|other| pooled(item, other)).collect()).collect();
    let cell = |item: usize, other: usize| cells.get(item)?.get(other);
    let mut constant = false;
    let matrix = Matrix::of(items, |item, other| {
        let parts = cell(item, other).zip(cell(item, item)).zip(cell(other, other));
        let value = parts.and_then(|((shared, one), two)| correlation(shared, one, two));
        constant |= value.is_none();
        value.unwrap_or(0.0)
    });
    if constant {
        return Err(Undefined::ItemWithoutVariance);
    }
    Omega::principal_axis(&matrix.ok_or(Undefined::TooFew)?).map(|omega| omega.estimate)
}
