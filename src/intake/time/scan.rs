//! Words, numbers and signs of a written time, read from the left.

mod date;

use super::{MILLISECONDS_A_DAY, MILLISECONDS_A_MINUTE, When};

const MILLISECONDS_AN_HOUR: i64 = 60 * MILLISECONDS_A_MINUTE;
const MILLISECONDS_A_SECOND: i64 = 1_000;
/// A longer number is none of a time.
const DIGITS_MAX: usize = 6;
/// Times of day past midnight are written on: 25:10.
const HOURS_MAX: i64 = 99;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Digits(String),
    Word(String),
    Sign(char),
}

/// What is left to read.
pub(super) struct Scan {
    tokens: Vec<Token>,
    next: usize,
}

const ZONES: [&str; 7] = ["z", "l", "i", "kst", "utc", "gmt", "local"];

/// `0915` as milliseconds since midnight.
pub(super) fn of_four(digits: &str) -> Option<i64> {
    if digits.len() != 4 {
        return None;
    }
    let (hours, minutes) = digits.split_at(2);
    let (hours, minutes) = (hours.parse().ok()?, minutes.parse().ok()?);
    clock_of(hours, minutes, 0).filter(|_| hours <= 24)
}

fn clock_of(hours: i64, minutes: i64, seconds: i64) -> Option<i64> {
    let fits = hours <= HOURS_MAX && minutes < 60 && seconds < 60;
    let time = hours * MILLISECONDS_AN_HOUR
        + minutes * MILLISECONDS_A_MINUTE
        + seconds * MILLISECONDS_A_SECOND;
    fits.then_some(time)
}

fn unit(word: &str) -> Option<i64> {
    Some(match word {
        "h" | "hr" | "hrs" | "hour" | "hours" | "시간" => MILLISECONDS_AN_HOUR,
        "m" | "min" | "mins" | "minute" | "minutes" | "분" => MILLISECONDS_A_MINUTE,
        "s" | "sec" | "secs" | "second" | "seconds" | "초" => MILLISECONDS_A_SECOND,
        "d" | "day" | "days" | "일" => MILLISECONDS_A_DAY,
        _ => return None,
    })
}

impl Scan {
    /// Of a text in lower case.
    pub(super) fn new(text: &str) -> Self {
        let mut tokens: Vec<Token> = vec![];
        let mut joins = false;
        for c in text.chars() {
            match (c, tokens.last_mut()) {
                (c, Some(Token::Digits(digits))) if joins && c.is_ascii_digit() => digits.push(c),
                (c, Some(Token::Word(word))) if joins && c.is_alphabetic() => word.push(c),
                (c, _) if c.is_ascii_digit() => tokens.push(Token::Digits(c.into())),
                (c, _) if c.is_alphabetic() => tokens.push(Token::Word(c.into())),
                (c, _) if c.is_whitespace() => {}
                (c, _) => tokens.push(Token::Sign(c)),
            }
            joins = !c.is_whitespace();
        }
        Self { tokens, next: 0 }
    }

    /// The whole text as a time.
    pub(super) fn when(mut self) -> Option<When> {
        let readings: [fn(&mut Self) -> Option<When>; 5] =
            [Self::dated, Self::offset, Self::on_a_day, Self::of_day, Self::lasting];
        readings.into_iter().find_map(|reading| {
            self.next = 0;
            reading(&mut self).filter(|_| self.next == self.tokens.len())
        })
    }

    /// The whole text as a length.
    pub(super) fn length(mut self) -> Option<When> {
        let length = self.span()?;
        (self.next == self.tokens.len()).then_some(When::Since(length))
    }

    fn word(&mut self, wanted: &[&str]) -> Option<()> {
        let Some(Token::Word(word)) = self.tokens.get(self.next) else { return None };
        wanted.contains(&word.as_str()).then(|| self.next += 1)
    }

    fn sign(&mut self, wanted: &[char]) -> Option<char> {
        let Some(Token::Sign(sign)) = self.tokens.get(self.next) else { return None };
        let sign = *sign;
        wanted.contains(&sign).then(|| {
            self.next += 1;
            sign
        })
    }

    fn digits(&mut self) -> Option<String> {
        let Some(Token::Digits(digits)) = self.tokens.get(self.next) else { return None };
        if digits.len() > DIGITS_MAX {
            return None;
        }
        let digits = digits.clone();
        self.next += 1;
        Some(digits)
    }

    fn whole(&mut self) -> Option<i64> {
        self.digits()?.parse().ok()
    }

    /// A reading that takes nothing where it fails.
    fn attempt<T>(&mut self, reading: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.next;
        let read = reading(self);
        if read.is_none() {
            self.next = before;
        }
        read
    }

    /// `T+45`, `H+2 M-5`, `J+1 H+2`, `+1:15`, `T0`.
    fn offset(&mut self) -> Option<When> {
        let mut since = 0_i64;
        let mut any = false;
        while self.next < self.tokens.len() {
            since = since.checked_add(self.attempt(Self::one_offset)?)?;
            any = true;
        }
        any.then_some(When::Since(since))
    }

    fn one_offset(&mut self) -> Option<i64> {
        const STARTS: [&str; 9] =
            ["t", "startex", "start", "ex", "시작", "개시", "연습개시", "연습시작", "상황개시"];
        let from_start = self.word(&STARTS).is_some();
        if from_start && self.next == self.tokens.len() {
            return Some(0);
        }
        let factor = if from_start {
            MILLISECONDS_A_MINUTE
        } else if self.word(&["h"]).is_some() {
            MILLISECONDS_AN_HOUR
        } else if self.word(&["m"]).is_some() {
            MILLISECONDS_A_MINUTE
        } else if self.word(&["j", "d"]).is_some() {
            MILLISECONDS_A_DAY
        } else {
            // `+45` by itself.
            let sign = self.tokens.get(self.next);
            (sign == Some(&Token::Sign('+'))).then_some(MILLISECONDS_A_MINUTE)?
        };
        // A day of its own, without a time: `J`.
        if factor == MILLISECONDS_A_DAY && self.next == self.tokens.len() {
            return Some(0);
        }
        let past = from_start && self.word(&["후", "뒤"]).is_some();
        let sign = self.sign(&['+', '-']);
        // `T0`; any other number without a sign is something else.
        if sign.is_none() && !past {
            return self.whole().filter(|number| from_start && *number == 0);
        }
        let length = if factor == MILLISECONDS_A_MINUTE {
            self.span()?
        } else {
            self.attempt(Self::colons).or_else(|| self.whole().map(|count| count * factor))?
        };
        Some(if sign == Some('-') { -length } else { length })
    }

    /// `1:15`, `1h15m`, `1시간 15분`, `45`.
    fn span(&mut self) -> Option<i64> {
        if let Some(length) = self.attempt(Self::colons) {
            return Some(length);
        }
        if let Some(length) = self.attempt(Self::units) {
            return Some(length);
        }
        self.whole().map(|minutes| minutes * MILLISECONDS_A_MINUTE)
    }

    /// `1:15` or `1:15:30`.
    fn colons(&mut self) -> Option<i64> {
        let hours = self.whole()?;
        self.sign(&[':'])?;
        let minutes = self.whole()?;
        let seconds = if self.sign(&[':']).is_some() { self.whole()? } else { 0 };
        if minutes >= 60 || seconds >= 60 {
            return None;
        }
        clock_of(0, minutes, seconds).map(|rest| rest + hours * MILLISECONDS_AN_HOUR)
    }

    fn units(&mut self) -> Option<i64> {
        let mut length = None;
        loop {
            let part = self.attempt(|scan| {
                let count = scan.whole()?;
                let Some(Token::Word(word)) = scan.tokens.get(scan.next) else { return None };
                let factor = unit(word)?;
                scan.next += 1;
                Some(count * factor)
            });
            let Some(part) = part else { return length };
            length = Some(length.unwrap_or(0) + part);
        }
    }

    /// `45분 후`, `90 min`, `45`.
    fn lasting(&mut self) -> Option<When> {
        // More digits by themselves are an hour and its minutes, or nothing.
        let bare = self.tokens.len() == 1;
        let short = matches!(&self.tokens[..], [Token::Digits(digits)] if digits.len() <= 3);
        if bare && !short {
            return None;
        }
        let length = self.span()?;
        self.word(&["후", "뒤", "later", "after"]);
        Some(When::Since(length))
    }

    /// `09:15`, and `00:10 (+1)`.
    fn of_day(&mut self) -> Option<When> {
        let time = self.clock()?;
        let day = self.attempt(|scan| {
            scan.sign(&['(']);
            scan.sign(&['+'])?;
            let day = scan.whole()?;
            scan.word(&["d", "일", "day", "days"]);
            scan.sign(&[')']);
            Some(day)
        });
        Some(When::OfDay { day, time })
    }

    /// `J+1 09h00`, `익일 00:10`, `Day 2 9:00`.
    fn on_a_day(&mut self) -> Option<When> {
        let day = self.day()?;
        let time = self.clock()?;
        Some(When::OfDay { day: Some(day), time })
    }

    fn day(&mut self) -> Option<i64> {
        if self.word(&["익일", "다음날", "명일"]).is_some() {
            return Some(1);
        }
        if self.word(&["당일"]).is_some() {
            return Some(0);
        }
        if self.word(&["다음", "next"]).is_some() {
            return self.word(&["날", "day"]).map(|()| 1);
        }
        if self.word(&["day"]).is_some() {
            return self.whole().map(|number| number - 1);
        }
        if self.word(&["j", "d"]).is_some() {
            let sign = self.sign(&['+', '-']);
            if sign == Some('-') && self.word(&["day"]).is_some() {
                return Some(0);
            }
            let Some(sign) = sign else { return Some(0) };
            let days = self.whole()?;
            return Some(if sign == '-' { -days } else { days });
        }
        let number = self.whole()?;
        self.word(&["일차"])?;
        Some(number - 1)
    }

    fn half(&mut self) -> Option<i64> {
        let half = self.attempt(|scan| {
            scan.word(&["am", "오전"])
                .map(|()| 0)
                .or_else(|| scan.word(&["pm", "오후"]).map(|()| 12))
        });
        half.or_else(|| {
            self.attempt(|scan| {
                let half =
                    scan.word(&["a"]).map(|()| 0).or_else(|| scan.word(&["p"]).map(|()| 12))?;
                scan.sign(&['.']);
                scan.word(&["m"])?;
                scan.sign(&['.']);
                Some(half)
            })
        })
    }

    /// A time of day in milliseconds since midnight.
    fn clock(&mut self) -> Option<i64> {
        let before = self.half();
        let digits = self.digits()?;
        let mut plain = false;
        let time = if self.sign(&[':']).is_some() {
            let minutes = self.whole()?;
            let seconds = if self.sign(&[':']).is_some() { self.whole()? } else { 0 };
            clock_of(digits.parse().ok()?, minutes, seconds)?
        } else if self.word(&["시"]).is_some() {
            let minutes = self.attempt(|scan| scan.word(&["반"]).map(|()| 30));
            let minutes = minutes.or_else(|| {
                let minutes = self.whole()?;
                self.word(&["분"]);
                Some(minutes)
            });
            clock_of(digits.parse().ok()?, minutes.unwrap_or(0), 0)?
        } else if self.word(&["h"]).is_some() {
            let minutes = self.whole().unwrap_or(0);
            // `1h15m` is a length.
            if self.attempt(|scan| scan.word(&["m", "min"])).is_some() {
                return None;
            }
            clock_of(digits.parse().ok()?, minutes, 0)?
        } else if digits.len() == 4 {
            of_four(&digits)?
        } else {
            plain = true;
            clock_of(digits.parse().ok()?, 0, 0)?
        };
        let half = before.or_else(|| self.half());
        if plain && half.is_none() {
            return None;
        }
        self.word(&ZONES);
        let Some(half) = half else { return Some(time) };
        let (hours, rest) = (time / MILLISECONDS_AN_HOUR, time % MILLISECONDS_AN_HOUR);
        (1..=12).contains(&hours).then(|| (hours % 12 + half) * MILLISECONDS_AN_HOUR + rest)
    }
}
