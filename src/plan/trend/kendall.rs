//! The test of Mann and Kendall: how much the order of values speaks against chance. Knows nothing of how fast they
//! change.

use super::normal;

/// Up to so many points without ties the distribution is counted out instead of approximated.
const EXACT: usize = 10;

/// How the p-value was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// All orders of the values counted out.
    Exact,
    /// The normal distribution, corrected for ties and for continuity.
    Normal,
}

/// The result of the test of Mann (1945) and Kendall (1975).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Test {
    /// S: pairs of years in which the later value is larger, less those in which it is smaller.
    pub score: i64,
    /// Kendall's tau-b, from -1 to 1: `S / √((N - T) N)`, N all pairs and T those with equal values. None where all values
    /// are equal.
    pub tau: Option<f64>,
    /// How likely a score at least as far from 0 is by chance.
    pub p: f64,
    /// How `p` was found.
    pub method: Method,
    /// Of S by chance: `(n(n-1)(2n+5) - Σ t(t-1)(2t+5)) / 18`, t the sizes of the groups of equal values.
    pub(super) variance: f64,
}

impl Test {
    /// Of values by year, in order of the years.
    ///
    /// Up to ten points without ties p is exact (the null distribution of S: Kendall 1975; Hollander & Wolfe, *Nonparametric
    /// Statistical Methods*, ch. 8). Otherwise it is `2 (1 - Φ(z))` with `z = (|S| - 1) / √variance`, 0 for `S = 0`.
    pub(super) fn of(values: &[(i32, f64)]) -> Self {
        let count = values.len();
        let score = score(values);
        let ties = ties(values);
        let term = |size: usize| (size * (size - 1) * (2 * size + 5)) as f64;
        let variance = (term(count) - ties.iter().copied().map(term).sum::<f64>()) / 18.0;
        let (method, p) = if count <= EXACT && ties.is_empty() {
            (Method::Exact, exact(count, score))
        } else {
            (Method::Normal, approximate(score, variance))
        };
        Self {
            score,
            tau: tau(count, score, &ties),
            p,
            method,
            variance,
        }
    }
}

fn score(values: &[(i32, f64)]) -> i64 {
    let mut score = 0;
    for (at, (_, earlier)) in values.iter().enumerate() {
        for (_, later) in &values[at + 1..] {
            score += i64::from(later > earlier) - i64::from(later < earlier);
        }
    }
    score
}

/// How many values there are in each group of two or more equal ones.
fn ties(values: &[(i32, f64)]) -> Vec<usize> {
    let mut sorted: Vec<f64> = values.iter().map(|(_, value)| *value).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    #[expect(clippy::float_cmp, reason = "ties are values written alike")]
    let groups = sorted.chunk_by(|one, other| one == other);
    groups.map(<[f64]>::len).filter(|size| *size > 1).collect()
}

fn tau(count: usize, score: i64, ties: &[usize]) -> Option<f64> {
    let pairs = |size: usize| (size * (size - 1) / 2) as f64;
    let untied = pairs(count) - ties.iter().copied().map(pairs).sum::<f64>();
    (untied > 0.0).then(|| score as f64 / (untied * pairs(count)).sqrt())
}

/// The share of all orders of `count` different values whose score is at least as far from 0.
fn exact(count: usize, score: i64) -> f64 {
    if score == 0 {
        return 1.0;
    }
    let orders = orders_by_inversions(count);
    let pairs = count * (count - 1) / 2;
    // A score of S leaves (N - |S|) / 2 pairs that go the other way.
    let against = (pairs - score.unsigned_abs() as usize) / 2;
    let as_far: u64 = orders.iter().take(against + 1).sum();
    let all: u64 = orders.iter().sum();
    2.0 * as_far as f64 / all as f64
}

/// How many orders of `count` values have 0, 1, 2, … pairs the wrong way round: the k-th value put among the others makes
/// 0 to k - 1 new ones.
fn orders_by_inversions(count: usize) -> Vec<u64> {
    let mut orders = vec![1];
    for placed in 1..count {
        let mut longer = vec![0; orders.len() + placed];
        for (inversions, number) in orders.iter().enumerate() {
            for new in 0..=placed {
                longer[inversions + new] += number;
            }
        }
        orders = longer;
    }
    orders
}

fn approximate(score: i64, variance: f64) -> f64 {
    if score == 0 || variance <= 0.0 {
        return 1.0;
    }
    let distance = (score.unsigned_abs() - 1) as f64;
    normal::outside(distance / variance.sqrt())
}

#[cfg(test)]
mod tests {
    use super::orders_by_inversions;

    /// The triangle of Mahonian numbers (OEIS A008302), rows 4 and 5.
    #[test]
    fn inversions_are_counted_as_macmahon_did() {
        assert_eq!(orders_by_inversions(4), [1, 3, 5, 6, 5, 3, 1]);
        assert_eq!(
            orders_by_inversions(5),
            [1, 4, 9, 15, 20, 22, 20, 15, 9, 4, 1]
        );
        assert_eq!(orders_by_inversions(10).iter().sum::<u64>(), 3_628_800);
    }
}
