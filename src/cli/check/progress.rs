//! That plays are being explored, on standard error and only where that is a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::exercise::Language;
use crate::lang::Words;

/// How often the time that has passed is drawn.
const DRAWN_EVERY_MILLISECONDS: u64 = 500;

pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn of(file: &str, language: Language) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        // The field is filled by the bar.
        let fields = [
            ("file", "{msg}".into()),
            ("situations", "{human_pos}".into()),
            ("passed", "{elapsed_precise}".into()),
        ];
        let line = Words::of(language).say("check-exploring", &fields);
        bar.set_style(ProgressStyle::with_template(&line).expect("the template is well formed"));
        bar.set_message(file.to_owned());
        bar.enable_steady_tick(Duration::from_millis(DRAWN_EVERY_MILLISECONDS));
        Self(bar)
    }

    /// So many situations were found.
    pub(super) fn tell(&self, situations: usize) {
        self.0.set_position(u64::try_from(situations).unwrap_or(u64::MAX));
    }
}

impl Drop for Progress {
    /// Leaves the terminal as it was.
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
