//! Times as people write them into plans.

mod scan;
mod written;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use unicode_normalization::UnicodeNormalization as _;

use crate::exercise::{BranchId, DecisionId, InjectId, MoveId, Span, Trigger};
use crate::sheet::Value;

use scan::Scan;
pub use written::{counted_from, span, written};

const MILLISECONDS_A_DAY: i64 = 86_400_000;
const MILLISECONDS_A_MINUTE: i64 = 60_000;
/// Serial numbers of days from 1954 to 2119; below it a number is no date that anybody means.
const SERIAL_DAYS: std::ops::Range<f64> = 20_000.0..80_000.0;

/// A time as it was written, before it is known when the exercise begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Milliseconds since STARTEX; before it where negative.
    Since(i64),
    /// On a day counted from STARTEX's, where it says which, and at a time of day in milliseconds
    /// since midnight.
    OfDay {
        day: Option<i64>,
        time: i64,
    },
    Moment(NaiveDateTime),
    After {
        event: Trigger,
        delay: Span,
    },
    /// A condition in the words of the exercise format.
    Condition(String),
    /// Only when control says so.
    Control,
}

/// What is made of an id.
type Making = fn(&str) -> Option<Trigger>;

/// The events that a time can be counted from, as they stand in a cell.
const EVENTS: [(&str, &str, Making); 6] = [
    ("송신", "released", |id| InjectId::new(id).ok().map(Trigger::Released)),
    ("상정", "opened", |id| DecisionId::new(id).ok().map(Trigger::Opened)),
    ("공개", "revealed", |id| DecisionId::new(id).ok().map(Trigger::Revealed)),
    ("결정", "decided", |id| DecisionId::new(id).ok().map(Trigger::Decided)),
    ("개시", "began", |id| MoveId::new(id).ok().map(Trigger::MoveBegan)),
    ("분기", "branch", |id| BranchId::new(id).ok().map(Trigger::BranchTaken)),
];
/// What stands before a condition.
const CONDITION: (&str, &str) = ("조건", "when");
const ON_CALL: (&str, &str) = ("통제 지시", "on call");
/// Other ways to say that control decides when.
const CALLED: [&str; 16] = [
    "통제지시",
    "통제 지시",
    "통제반 지시",
    "필요시",
    "필요 시",
    "수시",
    "조건부",
    "미정",
    "on call",
    "oncall",
    "on order",
    "as required",
    "as needed",
    "contingent",
    "contingency",
    "tbd",
];

/// Reads a cell that holds a time; none where it says something else.
pub fn read(value: &Value) -> Option<When> {
    match value {
        Value::Text(text) => of_text(text),
        Value::Number(number) => of_number(*number),
        Value::Date(days) if *days < 1.0 => Some(When::OfDay { day: None, time: of_days(*days) }),
        Value::Date(days) => moment(*days),
        Value::Length(days) => Some(When::Since(of_days(*days))),
        Value::Truth(_) | Value::Fault(_) => None,
    }
}

/// Days as milliseconds, rounded to a second: a fraction of a day is never exact.
fn of_days(days: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "far less than 2 to the power of 63")]
    let seconds = (days * 86_400.0).round() as i64;
    seconds * 1_000
}

fn moment(days: f64) -> Option<When> {
    if !SERIAL_DAYS.contains(&days) {
        return None;
    }
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    epoch.checked_add_signed(TimeDelta::milliseconds(of_days(days))).map(When::Moment)
}

/// A bare number: a fraction is a time of day, up to three digits are minutes, four are an hour and
/// its minutes, and what is larger is the serial number of a date.
fn of_number(number: f64) -> Option<When> {
    if number > 0.0 && number < 1.0 {
        return Some(When::OfDay { day: None, time: of_days(number) });
    }
    if SERIAL_DAYS.contains(&number) {
        return moment(number);
    }
    if number.fract() != 0.0 || !(0.0..2_400.0).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "below 2,400")]
    let whole = number as i64;
    if whole < 1_000 {
        return Some(When::Since(whole * MILLISECONDS_A_MINUTE));
    }
    scan::of_four(&whole.to_string()).map(|time| When::OfDay { day: None, time })
}

fn of_text(text: &str) -> Option<When> {
    let text: String = text.nfkc().collect();
    let text = text.trim();
    if let Some(condition) = [CONDITION.0, CONDITION.1]
        .iter()
        .find_map(|word| text.strip_prefix(word).filter(|rest| rest.starts_with([' ', ':'])))
    {
        let condition = condition.trim_start_matches([' ', ':']);
        return (!condition.is_empty()).then(|| When::Condition(condition.to_owned()));
    }
    let lowered = text.to_lowercase();
    if CALLED.contains(&lowered.as_str()) {
        return Some(When::Control);
    }
    if let Some(number) = number(text) {
        return of_number(number);
    }
    after(text).or_else(|| Scan::new(&lowered).when())
}

/// A number with a fraction, or one of a date; `0915` and `45` are for the scan to read.
fn number(text: &str) -> Option<f64> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number: f64 = text.parse().ok().filter(|_| digits)?;
    (text.contains('.') || number >= SERIAL_DAYS.start).then_some(number)
}

/// `01-3 released +5m`, `01-3 송신 +5분`.
fn after(text: &str) -> Option<When> {
    let mut words = text.splitn(3, ' ');
    let (id, event) = (words.next()?, words.next()?.to_lowercase());
    let make = EVENTS.iter().find(|(ko, en, _)| event == *ko || event == *en)?.2;
    let event = make(id)?;
    let delay = match words.next().map(|rest| Scan::new(&rest.to_lowercase()).when()) {
        None => 0,
        Some(Some(When::Since(delay))) => u64::try_from(delay).ok()?,
        Some(_) => return None,
    };
    Some(When::After { event, delay: Span(delay) })
}

/// A length as people write it: `12m`, `12분`, `1:15`, `90` minutes.
pub fn length(value: &Value) -> Option<Span> {
    let When::Since(milliseconds) = (match value {
        Value::Text(text) => Scan::new(&text.nfkc().collect::<String>().to_lowercase()).length(),
        Value::Length(days) | Value::Date(days) => Some(When::Since(of_days(*days))),
        Value::Number(number) => of_number(*number),
        Value::Truth(_) | Value::Fault(_) => None,
    })?
    else {
        return None;
    };
    u64::try_from(milliseconds).ok().filter(|length| *length > 0).map(Span)
}

/// A time of day and days from STARTEX's day as milliseconds since `start`.
pub fn since(start: NaiveDateTime, day: i64, time: i64) -> i64 {
    let of_start = start.signed_duration_since(start.date().and_time(NaiveTime::MIN));
    day.saturating_mul(MILLISECONDS_A_DAY)
        .saturating_add(time)
        .saturating_sub(of_start.num_milliseconds())
}

#[cfg(test)]
mod tests {
    use crate::exercise::{Language, Timing};

    use super::*;

    fn text(text: &str) -> Option<When> {
        read(&Value::Text(text.to_owned()))
    }

    const fn minutes(minutes: i64) -> When {
        When::Since(minutes * MILLISECONDS_A_MINUTE)
    }

    fn of_day(day: Option<i64>, hour: i64, minute: i64) -> When {
        When::OfDay { day, time: (hour * 60 + minute) * MILLISECONDS_A_MINUTE }
    }

    #[test]
    fn times_of_day_are_read() {
        let cases = [
            ("09:15", 9, 15),
            ("9:15", 9, 15),
            ("9:15 AM", 9, 15),
            ("9:15pm", 21, 15),
            ("AM 9:15", 9, 15),
            ("12:05 AM", 0, 5),
            ("12:05 PM", 12, 5),
            ("9:15 a.m.", 9, 15),
            ("오전 9:15", 9, 15),
            ("오후 3시 5분", 15, 5),
            ("오전 12시", 0, 0),
            ("9시", 9, 0),
            ("9시 반", 9, 30),
            ("09h00", 9, 0),
            ("9h15", 9, 15),
            ("0915", 9, 15),
            ("0915Z", 9, 15),
            ("09:15:00", 9, 15),
            ("０９：１５", 9, 15),
            ("25:10", 25, 10),
            ("0.385416667", 9, 15),
            ("1330", 13, 30),
            ("9 PM", 21, 0),
            ("09:15 KST", 9, 15),
        ];
        for (written, hour, minute) in cases {
            assert_eq!(text(written), Some(of_day(None, hour, minute)), "{written}");
        }
    }

    #[test]
    fn times_since_the_start_are_read_past_an_hour() {
        let cases = [
            ("T+45", 45),
            ("T+1:15", 75),
            ("T+75", 75),
            ("T + 75", 75),
            ("t+00:45:00", 45),
            ("T-10", -10),
            ("T0", 0),
            ("T+1h15m", 75),
            ("T+75분", 75),
            ("+45", 45),
            ("+1:15", 75),
            ("H+2 M-5", 115),
            ("H+2", 120),
            ("H-1", -60),
            ("M+90", 90),
            ("H+2:30", 150),
            ("J+1 H+2 M-5", 1_555),
            ("45분", 45),
            ("1시간 15분", 75),
            ("90 min", 90),
            ("1h15m", 75),
            ("시작+45", 45),
            ("개시 후 45분", 45),
            ("STARTEX+30", 30),
            ("45분 후", 45),
            ("45", 45),
            ("T+130", 130),
            ("J-60", -86_400),
            ("J", 0),
            ("D+1", 1_440),
        ];
        for (written, expected) in cases {
            assert_eq!(text(written), Some(minutes(expected)), "{written}");
        }
    }

    #[test]
    fn days_and_dates_are_read() {
        let cases = [
            ("J+1 09h00", of_day(Some(1), 9, 0)),
            ("D+1 09:00", of_day(Some(1), 9, 0)),
            ("익일 00:10", of_day(Some(1), 0, 10)),
            ("다음 날 00:10", of_day(Some(1), 0, 10)),
            ("next day 00:10", of_day(Some(1), 0, 10)),
            ("00:10 (+1)", of_day(Some(1), 0, 10)),
            ("2일차 09:00", of_day(Some(1), 9, 0)),
            ("Day 2 9:00 AM", of_day(Some(1), 9, 0)),
            ("J 09h00", of_day(Some(0), 9, 0)),
            ("D-day 09:00", of_day(Some(0), 9, 0)),
        ];
        for (written, expected) in cases {
            assert_eq!(text(written), Some(expected), "{written}");
        }
        let moments = [
            "2027-03-02 09:10",
            "2027-03-02T09:10:00+09:00",
            "2027-03-02T09:10:00Z",
            "2027/3/2 9:10 AM",
            "2027. 3. 2. 09:10",
            "2027년 3월 2일 오전 9시 10분",
            "3/2/2027 9:10 AM",
            "02/03/2027 09h10",
            "2027-03-02 (화) 09:10",
            "020910MAR27",
            "020910Z MAR 27",
            "46448.381944444",
        ];
        let day = NaiveDate::from_ymd_opt(2027, 3, 2).expect("a date");
        let expected = When::Moment(day.and_hms_opt(9, 10, 0).expect("a time"));
        for written in moments {
            assert_eq!(text(written), Some(expected.clone()), "{written}");
        }
    }

    #[test]
    fn cells_of_a_workbook_are_read() {
        let cases = [
            (Value::Date(0.385_416_666_666_7), of_day(None, 9, 15)),
            (Value::Length(1.25 / 24.0), minutes(75)),
            (Value::Length(26.0 / 24.0), minutes(1_560)),
            (Value::Number(0.5), of_day(None, 12, 0)),
            (Value::Number(45.0), minutes(45)),
            (Value::Number(1_330.0), of_day(None, 13, 30)),
        ];
        for (value, expected) in cases {
            assert_eq!(read(&value), Some(expected), "{value:?}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for written in [
            "아침",
            "25시 70분",
            "9:75",
            "T+",
            "T+x",
            "H+",
            "1e9",
            "-",
            "2027-13-40 09:00",
            "12:",
            "9999",
            "2460",
            "13 PM",
            "09:15 아침",
            "1:2:3:4",
            "99999999999999999999",
            "T+1:75",
        ] {
            assert_eq!(text(written), None, "{written}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let event = Trigger::Released(InjectId::new("01-3").expect("an id"));
        for delay in [Span(0), Span::minutes(5), Span::seconds(4_230)] {
            let timing = Timing::After { event: event.clone(), delay };
            for language in Language::ALL {
                let cell = written(&timing, None, language).expect("no fixed time");
                assert_eq!(
                    text(&cell),
                    Some(When::After { event: event.clone(), delay }),
                    "{cell}"
                );
                assert_eq!(
                    text(&written(&Timing::Control, None, language).expect("no fixed time")),
                    Some(When::Control)
                );
            }
        }
        let condition = r#"knows("mnd", "drill") && t >= duration("20m")"#;
        assert_eq!(text(&format!("조건 {condition}")), Some(When::Condition(condition.to_owned())));
    }
}
