//! Figures as they stand in a table.

use std::io::{self, Write as _};
use std::time::Duration;

/// Prints a line of a table or a heading; what cannot be printed has nobody who reads it.
pub(crate) fn say(line: &str) {
    writeln!(io::stdout().lock(), "{line}").ok();
}

/// Tells how far a run is, where tables do not go.
pub(crate) fn progress(line: &str) {
    writeln!(io::stderr().lock(), "{line}").ok();
}

/// Spans in rising order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spread {
    sorted: Vec<Duration>,
}

impl Spread {
    pub(crate) fn of(mut spans: Vec<Duration>) -> Self {
        spans.sort();
        Self { sorted: spans }
    }

    /// The smallest span that so many in a hundred do not exceed; none of none.
    pub(crate) fn percentile(&self, hundredths: usize) -> Option<Duration> {
        let rank = (self.sorted.len() * hundredths).div_ceil(100).max(1);
        self.sorted.get(rank - 1).copied()
    }

    pub(crate) fn longest(&self) -> Option<Duration> {
        self.sorted.last().copied()
    }

    pub(crate) fn count(&self) -> usize {
        self.sorted.len()
    }

    /// `p50 | p95 | p99`, in milliseconds.
    pub(crate) fn cells(&self) -> String {
        [50, 95, 99].map(|hundredths| milliseconds(self.percentile(hundredths))).join(" | ")
    }
}

/// `4.71`; a dash where there is nothing.
pub(crate) fn milliseconds(span: Option<Duration>) -> String {
    let Some(span) = span else { return "-".to_owned() };
    let ms = span.as_secs_f64() * 1_000.0;
    if ms < 10.0 { format!("{ms:.2}") } else { format!("{ms:.1}") }
}

/// `12,345`
pub(crate) fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_span_that_was_measured() {
        let spread = Spread::of((1..=200).rev().map(Duration::from_millis).collect());
        let at = |hundredths| spread.percentile(hundredths).map(|span| span.as_millis());
        assert_eq!([at(50), at(95), at(99)], [Some(100), Some(190), Some(198)]);
        assert_eq!(Spread::of(vec![]).percentile(50), None);
    }

    #[test]
    fn numbers_are_grouped_by_three() {
        let grouped = [7, 1_234, 1_000_000].map(thousands);
        assert_eq!(grouped, ["7", "1,234", "1,000,000"]);
    }
}
