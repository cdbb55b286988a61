//! An exercise told before it is played: to its author and its facilitator all of it, to players
//! what they may know.
//!
//! | paper | for |
//! |---|---|
//! | [`run_of_show`], [`run_page`], [`run_json`] | the facilitator: what comes when, and then |
//! | [`graph_text`], [`graph_dot`] | the author: what leads to what |
//! | [`manual`] | players: what everybody in the room, or one ministry, may read at first |
//! | [`guide`] | the facilitator: everything, in running order |

mod dot;
mod guide;
mod json;
mod line;
mod link;
mod manual;
mod page;
mod run;
mod text;
mod tree;

pub use json::{RUN_OF_SHOW_VERSION, run_json};
pub use manual::manual;

use crate::exercise::{Exercise, ExerciseTime, InjectId, InjectKind, Language, Text, Timing};
use crate::lang::{Arg, Words, one_line};

use super::page::Page;
use super::print::plan;
use link::Link;
pub use link::Soonest;

/// The least that the run of show can be read on, in columns of a terminal.
pub const RUN_COLUMNS_MIN: usize = 72;

/// 진행표 for a terminal so many columns wide.
pub fn run_of_show(exercise: &Exercise, language: Language, columns: usize) -> String {
    text::run(&Desk::new(exercise, language), columns.max(RUN_COLUMNS_MIN))
}

/// 진행표 as a page.
pub fn run_page(exercise: &Exercise, language: Language) -> Page {
    page::run(&Desk::new(exercise, language))
}

/// What leads to what, indented, for a terminal so many columns wide.
pub fn graph_text(exercise: &Exercise, language: Language, columns: usize) -> String {
    tree::text(&Desk::new(exercise, language), columns.max(RUN_COLUMNS_MIN))
}

/// What leads to what, in the language of Graphviz.
pub fn graph_dot(exercise: &Exercise, language: Language) -> String {
    dot::dot(&Desk::new(exercise, language))
}

/// 진행자 교범: everything, in running order.
pub fn guide(exercise: &Exercise, language: Language) -> Page {
    guide::write(&Desk::new(exercise, language))
}

/// What stands at the top and at the end of what is shown on a terminal.
pub fn marking(exercise: &Exercise, language: Language) -> String {
    Desk::new(exercise, language).marking()
}

/// When an inject can come for the first time, as far as the file alone tells.
pub fn soonest(exercise: &Exercise, id: &InjectId) -> Soonest {
    link::soonest(exercise, id)
}

/// The injects that come at their times whatever is decided, in running order.
pub fn certain(exercise: &Exercise) -> Vec<(ExerciseTime, InjectId)> {
    let sent = exercise.injects.values().filter(|inject| {
        !inject.hold && !matches!(inject.kind, InjectKind::Expected | InjectKind::Contingency)
    });
    let timed =
        sent.filter_map(|inject| Some((plan::time(exercise, &inject.timing)?, inject.id.clone())));
    let mut timed: Vec<_> = timed.collect();
    timed.sort_by_key(|(at, _)| *at);
    timed
}

/// What these papers are written from.
struct Desk<'e> {
    exercise: &'e Exercise,
    words: &'static Words,
    links: Vec<Link>,
}

impl<'e> Desk<'e> {
    fn new(exercise: &'e Exercise, language: Language) -> Self {
        Self { exercise, words: Words::of(language), links: link::all(exercise) }
    }

    fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    fn shown(&self, text: &Text) -> String {
        one_line(text.get(self.words.language()))
    }

    /// `연습 EXERCISE | 평문 (연습용)`, for where glyphs have to be of one width.
    fn marking(&self) -> String {
        let banner = self.text("report-banner");
        format!("{banner} | {}", self.shown(&self.exercise.marking))
    }

    /// The same at the top and at the end of a page.
    fn mark(&self, page: &mut Page) {
        page.banner(&self.text("report-banner"), &self.shown(&self.exercise.marking));
    }

    /// Title, id and version.
    fn named(&self) -> String {
        let args = [
            ("title", self.shown(&self.exercise.title).into()),
            ("id", self.exercise.id.as_str().into()),
            ("version", self.exercise.version.as_str().into()),
        ];
        self.say("report-exercise-named", &args)
    }

    /// When it begins in its own world, and how long it plays.
    fn clock(&self) -> String {
        let clock = &self.exercise.clock;
        let args = [
            ("date", clock.start.format("%Y-%m-%d").to_string().into()),
            ("time", clock.start.format("%H:%M").to_string().into()),
            ("zone", self.shown(&clock.zone).into()),
            ("length", self.words.duration(clock.length).into()),
        ];
        self.say("show-clock", &args)
    }

    /// Those for whom the simulation cell speaks.
    fn absent(&self) -> String {
        let names = self.exercise.organizations.values().map(|it| self.shown(&it.name));
        let names: Vec<String> = names.collect();
        if names.is_empty() { self.text("cells-none") } else { names.join(", ") }
    }

    fn planned(&self, timing: &Timing) -> Option<ExerciseTime> {
        plan::time(self.exercise, timing)
    }

    /// What it waits for, where no time alone brings it.
    fn waits_for(&self, timing: &Timing) -> String {
        match timing {
            Timing::At(time) => time.to_string(),
            Timing::After { event, delay } => {
                let event = link::trigger(event, self);
                if delay.0 == 0 {
                    return event;
                }
                let delay = self.words.duration(*delay);
                self.say("show-after", &[("event", event.into()), ("delay", delay.into())])
            }
            Timing::When(condition) => self.words.condition(condition, self.exercise),
            Timing::Control => self.text("show-by-control"),
        }
    }

    /// The hour in the exercise's world.
    fn hour(&self, time: ExerciseTime) -> String {
        self.exercise.clock.at(time).format("%H:%M").to_string()
    }
}
