//! Who acted, and toward whom.

use super::Undefined;
use super::latency::count;

/// `(E - I) / (E + I)`: 1 where all acts go to others, -1 where all stay at home.
///
/// Source: Krackhardt and Stern, Social Psychology Quarterly 51 (2), 1988; made for organizations
/// in a crisis.
pub fn external_internal(external: usize, internal: usize) -> Result<f64, Undefined> {
    if external + internal == 0 {
        return Err(Undefined::NoCase);
    }
    Ok((count(external) - count(internal)) / count(external + internal))
}

/// `sum_i (2i - n - 1) x_i / (n sum x)` over rising `x`, `i` from one: 0 where all did as much.
///
/// Source: Gini, 1912.
pub fn gini(acts: &[usize]) -> Result<f64, Undefined> {
    let total: usize = acts.iter().sum();
    if total == 0 {
        return Err(Undefined::NoCase);
    }
    if acts.len() < 2 {
        return Err(Undefined::OneSide);
    }
    let mut sorted = acts.to_vec();
    sorted.sort_unstable();
    let n = count(sorted.len());
    let ranked = (1..).zip(&sorted);
    let sum: f64 = ranked.map(|(rank, x)| (2.0 * count(rank) - n - 1.0) * count(*x)).sum();
    Ok(sum / (n * count(total)))
}

/// `-sum p ln p / ln n`: 1 where all did as much.
///
/// Source: Pielou, Journal of Theoretical Biology 13, 1966.
pub fn pielou(acts: &[usize]) -> Result<f64, Undefined> {
    let total: usize = acts.iter().sum();
    if total == 0 {
        return Err(Undefined::NoCase);
    }
    if acts.len() < 2 {
        return Err(Undefined::OneSide);
    }
    let parts = acts.iter().filter(|x| **x > 0).map(|x| count(*x) / count(total));
    Ok(-parts.map(|p| p * p.ln()).sum::<f64>() / count(acts.len()).ln())
}
