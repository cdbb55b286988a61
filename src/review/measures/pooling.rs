//! How much of what one ministry alone was given came to another.
//!
//! Source: the hidden profile (Stasser and Titus, 1985; Lu and others, Personality and Social
//! Psychology Review 16 (1), 2012). The formulas are in docs/measures.md.

use super::Undefined;
use super::latency::count;

/// `unique items passed before the decision / unique items`.
pub fn pooling_rate(passed: usize, unique: usize) -> Result<f64, Undefined> {
    if unique == 0 {
        return Err(Undefined::NoCase);
    }
    Ok(count(passed) / count(unique))
}

/// `(common mentioned / common items) / (unique passed / unique items)`: above one, what
/// all knew was talked of more than what one knew.
pub fn bias_ratio(
    (mentioned, common): (usize, usize),
    (passed, unique): (usize, usize),
) -> Result<f64, Undefined> {
    let of_common = pooling_rate(mentioned, common)?;
    let of_unique = pooling_rate(passed, unique)?;
    if of_unique > 0.0 { Ok(of_common / of_unique) } else { Err(Undefined::NoCase) }
}
