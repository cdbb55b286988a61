//! The exercise's clock.

use chrono::{DateTime, FixedOffset};

use super::Lowering;
use crate::diagnostic::{Problem, Shape};
use crate::exercise::{ClockPlan, TimeScale};
use crate::yaml::fields::{Fields, wrong_shape};
use crate::yaml::format::exercise::CLOCK;
use crate::yaml::node::{Node, Value};

impl<'n> Lowering<'n> {
    pub(super) fn clock(&mut self, fields: Fields<'n>) -> Option<ClockPlan> {
        let node = fields.get("clock")?;
        let fields = self.open(node, "clock", &CLOCK)?;
        let start = self.start(fields);
        let zone = self.needed_text(fields, "zone");
        let scale = self.optional(fields, "scale", Self::scale);
        let length = fields.get("length").and_then(|node| self.lasting(node, "length"));
        // Times are checked against the length even when the rest of the clock has gaps.
        self.length = length;
        Some(ClockPlan {
            start: start?,
            zone: zone?,
            scale: scale.ok()?.unwrap_or(TimeScale::REAL_TIME),
            length: length?,
        })
    }

    fn start(&mut self, fields: Fields<'n>) -> Option<DateTime<FixedOffset>> {
        let node = fields.get("start")?;
        let written = self.string(node, "start")?;
        let Ok(start) = DateTime::parse_from_rfc3339(written) else {
            self.add(Problem::BadDate { written: written.to_owned() }, node.mark());
            return None;
        };
        Some(start)
    }

    /// Seconds of exercise a second on the wall, held in hundredths.
    fn scale(&mut self, node: &'n Node<'n>) -> Option<TimeScale> {
        let value = match node.value {
            Value::Whole(value) => i32::try_from(value).map_or(f64::INFINITY, f64::from),
            Value::Number(value) => value,
            Value::Nothing | Value::Truth(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
                self.add(wrong_shape("scale", Shape::Number, node), node.mark());
                return None;
            }
        };
        let scale =
            hundredths(value).filter(|scale| (TimeScale::MIN..=TimeScale::MAX).contains(scale));
        if scale.is_none() {
            let problem = Problem::OutOfRange {
                field: "scale".to_owned(),
                value: value.to_string(),
                min: shown(TimeScale::MIN),
                max: shown(TimeScale::MAX),
            };
            self.add(problem, node.mark());
        }
        scale
    }
}

/// Reads a scale by its digits, since hundredths of a binary fraction are rarely exact.
fn hundredths(value: f64) -> Option<TimeScale> {
    format!("{:.0}", value * 100.0).parse().ok().map(TimeScale)
}

fn shown(scale: TimeScale) -> String {
    (f64::from(scale.0) / 100.0).to_string()
}
