//! Dates, and moments on them.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::super::When;
use super::{Scan, Token, of_four};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 14] =
    ["일", "월", "화", "수", "목", "금", "토", "sun", "mon", "tue", "wed", "thu", "fri", "sat"];

impl Scan {
    /// A date with a time of day, or without one.
    pub(super) fn dated(&mut self) -> Option<When> {
        if let Some(when) = self.attempt(Self::group) {
            return Some(when);
        }
        let date = self.date()?;
        self.attempt(|scan| {
            let wrapped = scan.sign(&['(']).is_some();
            scan.word(&WEEKDAYS)?;
            if wrapped { scan.sign(&[')']).map(|_| ()) } else { Some(()) }
        });
        self.sign(&[',']);
        self.word(&["t"]);
        if self.next == self.tokens.len() {
            return Some(When::Moment(date.and_time(NaiveTime::MIN)));
        }
        let time = self.clock()?;
        // Local time stands before its distance from UTC.
        if self.sign(&['+', '-']).is_some() {
            self.whole()?;
            if self.sign(&[':']).is_some() {
                self.whole()?;
            }
        }
        Self::moment(date, time)
    }

    fn moment(date: NaiveDate, time: i64) -> Option<When> {
        let midnight = date.and_time(NaiveTime::MIN);
        midnight.checked_add_signed(TimeDelta::milliseconds(time)).map(When::Moment)
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let first = self.digits()?;
        let next = |scan: &mut Self, words: &[&str]| {
            scan.sign(&['-', '/', '.']).map(|_| ()).or_else(|| scan.word(words))
        };
        next(self, &["년"])?;
        let second = self.whole()?;
        next(self, &["월"])?;
        let third = self.digits()?;
        if first.len() == 4 {
            if self.word(&["일"]).is_none() {
                self.sign(&['.']);
            }
            let (year, day) = (first.parse().ok()?, third.parse().ok()?);
            return NaiveDate::from_ymd_opt(year, u32::try_from(second).ok()?, day);
        }
        if third.len() != 4 {
            return None;
        }
        let year = third.parse().ok()?;
        let (first, second) = (first.parse().ok()?, u32::try_from(second).ok()?);
        let month_first = NaiveDate::from_ymd_opt(year, first, second);
        let day_first = NaiveDate::from_ymd_opt(year, second, first);
        // Month, day, year, unless only the other order makes a date, or who writes `09h00`.
        let is_french = self.tokens.iter().any(|token| *token == Token::Word("h".to_owned()));
        if is_french { day_first.or(month_first) } else { month_first.or(day_first) }
    }

    /// A date-time group: `020910Z MAR 27`.
    fn group(&mut self) -> Option<When> {
        let digits = self.digits().filter(|digits| digits.len() == 6)?;
        let Some(Token::Word(word)) = self.tokens.get(self.next).cloned() else { return None };
        self.next += 1;
        let named = |word: &str| MONTHS.iter().position(|month| *month == word);
        let month = match (named(&word), self.tokens.get(self.next).cloned()) {
            (Some(month), _) => month,
            (None, Some(Token::Word(month))) if word.len() == 1 => {
                self.next += 1;
                named(&month)?
            }
            (None, _) => named(word.get(1..)?)?,
        };
        let year: i32 = self.whole()?.try_into().ok()?;
        let year = if year < 100 { 2_000 + year } else { year };
        let day = digits[..2].parse().ok()?;
        let date = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()? + 1, day)?;
        Self::moment(date, of_four(&digits[2..])?)
    }
}
