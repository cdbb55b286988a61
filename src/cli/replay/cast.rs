//! An asciinema recording, version 2: a header, then one JSON array a line.
//!
//! <https://docs.asciinema.org/manual/asciicast/v2/>

use std::io::{self, Write};
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::json;

/// What the header says.
#[derive(Clone, Debug)]
pub(super) struct Head<'a> {
    pub(super) columns: u16,
    pub(super) rows: u16,
    pub(super) title: &'a str,
    /// When the session began.
    pub(super) began: DateTime<Utc>,
}

/// A recording that is being written.
pub(super) struct Cast<W> {
    out: W,
}

impl<W: Write> Cast<W> {
    pub(super) fn begin(mut out: W, head: &Head<'_>) -> io::Result<Self> {
        let header = json!({
            "version": 2,
            "width": head.columns,
            "height": head.rows,
            "timestamp": head.began.timestamp(),
            "title": head.title,
            "env": { "TERM": "xterm-256color" },
        });
        writeln!(out, "{header}")?;
        Ok(Self { out })
    }

    /// What the terminal gets at a moment of the recording.
    pub(super) fn output(&mut self, at: Duration, bytes: &str) -> io::Result<()> {
        self.event(at, "o", bytes)
    }

    /// A place that a player can go to.
    pub(super) fn marker(&mut self, at: Duration, label: &str) -> io::Result<()> {
        self.event(at, "m", label)
    }

    pub(super) fn end(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }

    fn event(&mut self, at: Duration, kind: &str, data: &str) -> io::Result<()> {
        let seconds = format!("{}.{:06}", at.as_secs(), at.subsec_micros());
        writeln!(self.out, "[{seconds}, \"{kind}\", {}]", json!(data))
    }
}

/// When each record stands in the recording.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// How many times as fast as on the wall.
    pub(super) speed: f64,
    /// The longest that nothing happens, in the recording.
    pub(super) idle: Option<Duration>,
}

impl Pace {
    /// How long the recording waits for so long on the wall.
    pub(super) fn wait(&self, wall: Duration) -> Duration {
        let waited = wall.div_f64(self.speed);
        self.idle.map_or(waited, |idle| waited.min(idle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recording_is_a_header_and_events_in_seconds() {
        let head = Head { columns: 80, rows: 24, title: "연습", began: DateTime::UNIX_EPOCH };
        let mut cast = Cast::begin(vec![], &head).expect("memory takes it");
        cast.output(Duration::from_millis(1_500), "\x1b[1m외교부\"\r\n").expect("it takes it");
        cast.marker(Duration::from_secs(61), "STARTEX").expect("it takes it");
        let written = String::from_utf8(cast.end().expect("it ends")).expect("JSON is UTF-8");
        let lines: Vec<serde_json::Value> =
            written.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(lines[0]["version"], 2);
        assert_eq!((&lines[0]["width"], &lines[0]["height"]), (&json!(80), &json!(24)));
        assert_eq!(lines[1], json!([1.5, "o", "\u{1b}[1m외교부\"\r\n"]));
        assert_eq!(lines[2], json!([61.0, "m", "STARTEX"]));
    }

    #[test]
    fn speed_comes_before_the_longest_wait() {
        let pace = Pace { speed: 4.0, idle: Some(Duration::from_secs(2)) };
        assert_eq!(pace.wait(Duration::from_secs(4)), Duration::from_secs(1));
        assert_eq!(pace.wait(Duration::from_secs(90)), Duration::from_secs(2));
        let all = Pace { speed: 1.0, idle: None };
        assert_eq!(all.wait(Duration::from_secs(90)), Duration::from_secs(90));
    }
}
