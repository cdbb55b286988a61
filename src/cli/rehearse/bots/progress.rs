//! How far it is, on standard error and only where that is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::lang::{Arg, Words};

/// How often the line is drawn at most.
const DRAWN_PER_SECOND_MAX: u8 = 5;

pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn new(runs: u64, words: &Words) -> Self {
        let target = ProgressDrawTarget::stderr_with_hz(DRAWN_PER_SECOND_MAX);
        let bar = ProgressBar::with_draw_target(Some(runs), target);
        // The fields are filled by the bar.
        let fields = [("done", "{pos}"), ("all", "{len}"), ("left", "{eta_precise}")];
        let fields: Vec<_> =
            fields.iter().map(|(name, field)| (*name, Arg::from(*field))).collect();
        let line = format!("[{{bar:30}}] {}", words.say("rehearse-progress", &fields));
        let style = ProgressStyle::with_template(&line);
        // Only glyphs of one width everywhere.
        let style = style.expect("the template is well formed").progress_chars("#>-");
        bar.set_style(style);
        bar.tick();
        Self(bar)
    }

    pub(super) fn one_more(&self) {
        self.0.inc(1);
    }

    /// Leaves the terminal as it was.
    pub(super) fn clear(&self) {
        self.0.finish_and_clear();
    }
}
