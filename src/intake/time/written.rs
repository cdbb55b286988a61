//! Times as they are written into a cell, to be read again.

use crate::exercise::{Language, Span, Timing, Trigger};

use super::{CONDITION, EVENTS, ON_CALL};

/// A timing without a fixed time as it stands in a cell, to be read again by [`super::read`].
pub fn written(timing: &Timing, source: Option<&str>, language: Language) -> Option<String> {
    let word = |(ko, en): (&str, &str)| match language {
        Language::Ko => ko.to_owned(),
        Language::En => en.to_owned(),
    };
    Some(match timing {
        Timing::At(_) => return None,
        Timing::Control => word(ON_CALL),
        Timing::When(_) => match source {
            Some(source) => format!("{} {source}", word(CONDITION)),
            None => word(ON_CALL),
        },
        Timing::After { event, delay } => {
            let row = match event {
                Trigger::Released(_) => 0,
                Trigger::Opened(_) => 1,
                Trigger::Revealed(_) => 2,
                Trigger::Decided(_) => 3,
                Trigger::MoveBegan(_) => 4,
                Trigger::BranchTaken(_) => 5,
            };
            let id = counted_from(event);
            let event = word((EVENTS[row].0, EVENTS[row].1));
            if delay.0 == 0 {
                format!("{id} {event}")
            } else {
                format!("{id} {event} +{}", span(*delay))
            }
        }
    })
}

/// The id of what a time is counted from.
pub fn counted_from(event: &Trigger) -> String {
    match event {
        Trigger::Released(id) => id.to_string(),
        Trigger::Opened(id) | Trigger::Revealed(id) | Trigger::Decided(id) => id.to_string(),
        Trigger::MoveBegan(id) => id.to_string(),
        Trigger::BranchTaken(id) => id.to_string(),
    }
}

/// A length as the exercise format writes it: `1h10m`, `90s` as `1m30s`.
pub fn span(span: Span) -> String {
    let seconds = span.as_seconds();
    let parts = [(seconds / 3_600, 'h'), (seconds / 60 % 60, 'm'), (seconds % 60, 's')];
    let written = parts.iter().filter(|(count, _)| *count > 0);
    let written: Vec<String> = written.map(|(count, unit)| format!("{count}{unit}")).collect();
    if written.is_empty() { "0m".to_owned() } else { written.concat() }
}
