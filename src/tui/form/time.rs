//! A time that somebody typed: since STARTEX, or an hour of the exercise's world.

use chrono::{NaiveTime, TimeDelta};

use crate::exercise::{ClockPlan, ExerciseTime, Span, TimeScale};

use super::filled::Filled;

/// The names of the fields that take what is typed.
pub(super) const TIME: &str = "time";
pub(super) const SCALE: &str = "scale";

/// The time that the form names, or the field that does not say one.
pub(super) fn leap(filled: &Filled, plan: &ClockPlan) -> Result<ExerciseTime, String> {
    let kind = filled.needed("kind")?;
    let written = filled.needed(TIME)?;
    let read = if kind == "hour" { hour(&written, plan) } else { elapsed(&written) };
    read.ok_or_else(|| TIME.to_owned())
}

/// How many times as fast: `2`, `0.5x`.
pub(super) fn scale(filled: &Filled) -> Result<TimeScale, String> {
    let written = filled.needed(SCALE)?;
    let number = written.trim().trim_end_matches(['x', 'X', '배']).trim_end();
    number.parse().ok().and_then(TimeScale::times).ok_or_else(|| SCALE.to_owned())
}

/// `40` minutes, `1:20`, `1:20:30`, each also after `T+`.
fn elapsed(written: &str) -> Option<ExerciseTime> {
    let written = written.trim();
    let written = written.trim_start_matches(['T', 't']).trim_start_matches('+');
    let parts: Vec<u64> =
        written.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let seconds = match parts[..] {
        [minutes] => minutes.checked_mul(60)?,
        [hours, minutes] if minutes < 60 => hours.checked_mul(3_600)?.checked_add(minutes * 60)?,
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => {
            hours.checked_mul(3_600)?.checked_add(minutes * 60 + seconds)?
        }
        _ => return None,
    };
    Some(ExerciseTime::START + Span::seconds(seconds).min(Span::minutes(u64::from(u32::MAX))))
}

/// `09:40`: the first such hour after STARTEX.
fn hour(written: &str, plan: &ClockPlan) -> Option<ExerciseTime> {
    let time = ["%H:%M:%S", "%H:%M"]
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(written.trim(), form).ok())?;
    let since = time.signed_duration_since(plan.start.time());
    let since = if since < TimeDelta::zero() { since + TimeDelta::days(1) } else { since };
    let millis = u64::try_from(since.num_milliseconds()).ok()?;
    Some(ExerciseTime::START + Span(millis))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Text;

    #[test]
    fn a_time_since_startex_is_read_in_every_usual_form() {
        let seconds = |text: &str| elapsed(text).map(|t| t.since(ExerciseTime::START).as_seconds());
        for (text, expected) in [
            ("40", Some(2_400)),
            ("T+40", Some(2_400)),
            ("1:20", Some(4_800)),
            (" T+00:41:20 ", Some(2_480)),
            ("1:60", None),
            ("", None),
            ("soon", None),
            ("-5", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(seconds(text), expected, "{text}");
        }
    }

    #[test]
    fn an_hour_is_the_first_one_after_startex() {
        let start = "2027-03-02T09:00:00+09:00";
        let plan = ClockPlan {
            start: chrono::DateTime::parse_from_rfc3339(start).expect("a date"),
            zone: Text::same("there"),
            scale: TimeScale::REAL_TIME,
            length: Span::minutes(90),
        };
        let minutes =
            |text: &str| hour(text, &plan).map(|t| t.since(ExerciseTime::START).as_minutes());
        assert_eq!(minutes("09:40"), Some(40));
        assert_eq!(minutes("08:59"), Some(23 * 60 + 59));
        assert_eq!(minutes("24:00"), None);
    }
}
