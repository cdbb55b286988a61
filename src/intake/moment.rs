//! From times as they are written to times since STARTEX.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use crate::diagnostic::Problem;
use crate::exercise::{ExerciseTime, Span};
use crate::yaml::limit;

use super::found::{At, Found};
use super::raw::{Raw, Sheet, Source, Timed};
use super::time::{self, When};

const MILLISECONDS_A_DAY: i64 = 86_400_000;
/// A time of day that is earlier by more than this is on the next day.
const BACKWARD_MILLISECONDS_MAX: i64 = 12 * 3_600_000;
const MILLISECONDS_MAX: u64 = limit::SPAN_HOURS_MAX * 3_600_000;

/// When the exercise begins in its own world, and whether anybody said so.
pub(super) fn start(sheet: &Sheet, source: &Source) -> (NaiveDateTime, bool) {
    if let Some(start) = source.start {
        return (start, true);
    }
    let moment = |timed: &Timed| {
        if let When::Moment(moment) = timed.when { Some(moment) } else { None }
    };
    let rows = || sheet.rows.iter();
    let moments =
        rows().flat_map(|row| row.scenario.into_iter().chain(row.when.as_ref().and_then(moment)));
    let earliest = moments.min();
    let date = earliest.map_or(source.today, |moment| moment.date());
    let marked = sheet.startex.as_ref();
    if let Some(moment) = marked.and_then(moment) {
        return (moment, true);
    }
    if let Some(When::OfDay { time, .. }) = marked.map(|timed| &timed.when) {
        return (on(date, *time), true);
    }
    // A row that has both says it exactly.
    let both = rows().find_map(|row| {
        let When::Since(since) = row.when.as_ref()?.when else { return None };
        row.scenario?.checked_sub_signed(TimeDelta::milliseconds(since))
    });
    if let Some(start) = both {
        return (start, true);
    }
    if let Some(earliest) = earliest {
        return (earliest, false);
    }
    let first = rows().find_map(|row| {
        let When::OfDay { day: None | Some(0), time } = row.when.as_ref()?.when else {
            return None;
        };
        Some(time)
    });
    (on(date, first.unwrap_or(9 * 3_600_000)), false)
}

fn on(date: chrono::NaiveDate, time: i64) -> NaiveDateTime {
    let midnight = date.and_time(NaiveTime::MIN);
    midnight.checked_add_signed(TimeDelta::milliseconds(time)).unwrap_or(midnight)
}

/// Where the clock stands while rows are read in their order.
pub(super) struct Course {
    start: NaiveDateTime,
    day: i64,
    /// The latest time of day without a date.
    of_day: Option<i64>,
    latest: Option<Span>,
}

impl Course {
    pub(super) fn new(start: NaiveDateTime) -> Self {
        Self { start, day: 0, of_day: None, latest: None }
    }

    /// The time since STARTEX that a row of its own marks.
    pub(super) fn mark(&mut self, timed: &Timed) -> Option<Span> {
        let mut none = vec![];
        self.since(&timed.when, timed, &mut none)
            .and_then(|since| u64::try_from(since).ok())
            .map(Span)
    }

    /// A row's fixed time since STARTEX; none where it has none, or one that cannot be.
    pub(super) fn fixed(&mut self, row: &Raw, found: &mut Vec<Found>) -> Option<Span> {
        let timed = row.when.as_ref()?;
        let since = self.since(&timed.when, timed, found)?;
        let Ok(milliseconds) = u64::try_from(since) else {
            let problem = Problem::ImportBeforeStart { written: timed.written.clone() };
            found.push(Found::new(problem, &timed.at));
            return None;
        };
        if milliseconds > MILLISECONDS_MAX {
            let hours_max = usize::try_from(limit::SPAN_HOURS_MAX).unwrap_or(usize::MAX);
            let problem = Problem::ImportTooLate { written: timed.written.clone(), hours_max };
            found.push(Found::new(problem, &timed.at));
            return None;
        }
        let span = Span(milliseconds);
        self.check_order(span, &timed.at, found);
        Some(span)
    }

    fn check_order(&mut self, span: Span, at: &At, found: &mut Vec<Found>) {
        if let Some(before) = self.latest.filter(|before| span < *before) {
            let told = |span: Span| (ExerciseTime::START + span).to_string();
            let problem = Problem::ImportOutOfOrder { time: told(span), before: told(before) };
            found.push(Found::new(problem, at));
        }
        self.latest = Some(span);
    }

    fn since(&mut self, when: &When, timed: &Timed, found: &mut Vec<Found>) -> Option<i64> {
        match when {
            When::Since(since) => Some(*since),
            When::OfDay { day, time } => {
                let back =
                    self.of_day.is_some_and(|before| time + BACKWARD_MILLISECONDS_MAX < before);
                match day {
                    Some(day) => self.day = *day,
                    None if back => {
                        self.day += 1;
                        let written = timed.written.clone();
                        found.push(Found::new(Problem::ImportNextDay { written }, &timed.at));
                    }
                    None => {}
                }
                self.of_day = Some(*time);
                Some(time::since(self.start, self.day, *time))
            }
            When::Moment(moment) => {
                let midnight = self.start.date().and_time(NaiveTime::MIN);
                let from_midnight = moment.signed_duration_since(midnight).num_milliseconds();
                self.day = from_midnight.div_euclid(MILLISECONDS_A_DAY);
                self.of_day = Some(from_midnight.rem_euclid(MILLISECONDS_A_DAY));
                Some(moment.signed_duration_since(self.start).num_milliseconds())
            }
            When::After { .. } | When::Condition(_) | When::Control => None,
        }
    }
}
