//! Lengths of time as people write them: `1h30m`, `12m30s`, `90s`.

use crate::exercise::Span;

/// Reads hours, minutes and seconds, in this order, at least one of them.
pub(super) fn parse(text: &str) -> Option<Span> {
    let mut rest = text;
    let mut millis: u64 = 0;
    for (unit, of_unit) in [('h', 3_600_000), ('m', 60_000), ('s', 1_000)] {
        let Some((number, after)) = rest.split_once(unit) else { continue };
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let count: u64 = number.parse().ok()?;
        millis = millis.checked_add(count.checked_mul(of_unit)?)?;
        rest = after;
    }
    (rest.is_empty() && !text.is_empty()).then_some(Span(millis))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_hours_minutes_and_seconds_in_order() {
        let cases = [
            ("0s", 0),
            ("90s", 90_000),
            ("12m30s", 750_000),
            ("1h30m", 5_400_000),
            ("1h0m1s", 3_601_000),
        ];
        for (text, millis) in cases {
            assert_eq!(parse(text), Some(Span(millis)), "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_length() {
        for text in ["", "5", "m", "30s12m", "1.5m", "-1m", "1m ", "+1s", "99999999999999999999h"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
