//! How long it took: lengths of exercise time in milliseconds, with pauses out of it.
//!
//! Source: this project's own definitions (docs/measures.md), with names of staff practice. Moments
//! come in as exercise time, which stands still in a pause: nothing is to be subtracted afterwards.
//! Each function gives none where the end is said to lie before the beginning.

use super::Undefined;

/// `share - ack` of the sender.
pub fn sharing_delay(acknowledged: u64, shared: u64) -> Option<u64> {
    shared.checked_sub(acknowledged)
}

/// `max(ack) - min(ack)`: of two cells `|ack_A - ack_B|`. None of fewer than two.
pub fn awareness_gap(aware: &[u64]) -> Option<u64> {
    let (first, last) = (aware.iter().min()?, aware.iter().max()?);
    (aware.len() > 1).then(|| last - first)
}

/// `max(ack) - inject`.
pub fn time_to_shared_awareness(injected: u64, aware: &[u64]) -> Option<u64> {
    aware.iter().max()?.checked_sub(injected)
}

/// `last concur - draft`.
pub fn coordination_time(drafted: u64, concurred: &[u64]) -> Option<u64> {
    concurred.iter().max()?.checked_sub(drafted)
}

/// `decide - inject`.
pub fn decision_latency(injected: u64, decided: u64) -> Option<u64> {
    decided.checked_sub(injected)
}

/// `|release_A - release_B|`.
pub fn message_skew(released: u64, other: u64) -> u64 {
    released.abs_diff(other)
}

/// The `p`-th quantile (`0..=1`) by linear interpolation between order statistics: `h = (n-1)p`,
/// `x[h] + (h - floor(h)) (x[h+1] - x[h])`.
///
/// Source: Hyndman and Fan, The American Statistician 50 (4), 1996, definition 7.
pub fn quantile(values: &[f64], p: f64) -> Result<f64, Undefined> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (Some(first), Some(last)) = (sorted.first(), sorted.last()) else {
        return Err(Undefined::NoCase);
    };
    let mut place = p.clamp(0.0, 1.0) * count(sorted.len() - 1);
    for pair in sorted.windows(2) {
        if place <= 1.0 {
            return Ok(pair[0] + place * (pair[1] - pair[0]));
        }
        place -= 1.0;
    }
    Ok(if sorted.len() == 1 { *first } else { *last })
}

/// A count as a number to calculate with; exact below 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of a session are far below 2^53")]
pub(in super::super) fn count(count: usize) -> f64 {
    count as f64
}
