//! Times and lengths as people say them.

use crate::exercise::{ClockPlan, ExerciseTime, Span, TimeScale};
use crate::session::view::ClockView;

use super::Words;

impl Words {
    /// A length: `12분`, `6분 20초`, `1시간 6분`; seconds are left out past an hour.
    pub fn duration(&self, span: Span) -> String {
        let (hours, minutes) = (span.as_minutes() / 60, span.as_minutes() % 60);
        let seconds = span.as_seconds() % 60;
        let mut parts = vec![];
        if hours > 0 {
            parts.push(self.say("duration-hours", &[("n", hours.into())]));
        }
        if minutes > 0 {
            parts.push(self.say("duration-minutes", &[("n", minutes.into())]));
        }
        if hours == 0 && (seconds > 0 || minutes == 0) {
            parts.push(self.say("duration-seconds", &[("n", seconds.into())]));
        }
        parts.join(" ")
    }

    /// `1x`, `0.5x`: how fast the exercise's clock goes.
    pub fn time_scale(&self, scale: TimeScale) -> String {
        let (whole, part) = (scale.0 / 100, scale.0 % 100);
        match part {
            0 => format!("{whole}x"),
            part if part % 10 == 0 => format!("{whole}.{}x", part / 10),
            part => format!("{whole}.{part:02}x"),
        }
    }

    /// A length on the wall, in milliseconds.
    pub fn wall(&self, milliseconds: u64) -> String {
        self.duration(Span(milliseconds))
    }

    /// The hour in the exercise's world: `09:18 (가람 시각)`.
    pub fn clock(&self, t: ExerciseTime, plan: &ClockPlan) -> String {
        let time = plan.at(t).format("%H:%M").to_string();
        let zone = plan.zone.get(self.language());
        self.say("clock-time", &[("time", time.into()), ("zone", zone.into())])
    }

    /// The hour in the exercise's world, as [`Words::clock`], from a view.
    pub fn clock_of(&self, t: ExerciseTime, view: &ClockView) -> String {
        let plan = ClockPlan {
            start: view.start,
            zone: view.zone.clone(),
            scale: view.scale,
            length: view.length,
        };
        self.clock(t, &plan)
    }
}
