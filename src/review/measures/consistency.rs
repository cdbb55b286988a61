//! What two say in public, compared as sets of claims.

use std::collections::BTreeSet;

use super::Undefined;
use super::latency::count;

/// `|A ∩ B|` and `|A ∪ B|` of two sets of claims.
pub fn overlap<T: Ord>(first: &BTreeSet<T>, second: &BTreeSet<T>) -> (usize, usize) {
    (first.intersection(second).count(), first.union(second).count())
}

/// `|A ∩ B| / |A ∪ B|` (Jaccard, 1912); undefined where neither claims anything.
pub fn jaccard<T: Ord>(first: &BTreeSet<T>, second: &BTreeSet<T>) -> Result<f64, Undefined> {
    let (common, all) = overlap(first, second);
    if all == 0 {
        return Err(Undefined::NoCase);
    }
    Ok(count(common) / count(all))
}
