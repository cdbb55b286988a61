//! How fast exercise time goes, and leaps of it: the menu, and what is asked before a leap.

use crate::exercise::{ExerciseTime, Span, TimeScale};
use crate::lang::Words;
use crate::session::TableCommand;
use crate::session::view::{ControlView, RunItem};
use crate::tui::form::Purpose;

use super::menus::{Menu, MenuChoice, item, no, own};

/// A leap so long is asked about even where it passes over nothing: hours are easily typed for
/// minutes.
const ASKED_FROM_MINUTES: u64 = 60;

/// The paces that are offered by name.
const SCALES: [TimeScale; 5] =
    [TimeScale(50), TimeScale(100), TimeScale(200), TimeScale(500), TimeScale(1_000)];

pub(super) fn menu(view: &ControlView, t: ExerciseTime, words: &Words) -> Menu {
    let mut items = vec![];
    if let Some(next) = view.next_due.filter(|next| *next > t) {
        let args = [("to", next.to_string().into()), ("in", next.since(t).to_string().into())];
        let label = words.say("menu-time-next", &args);
        items.push(item(label, own(TableCommand::Jump { to: next })));
    }
    items.push(item(words.text("menu-time-jump"), MenuChoice::Form(Purpose::Jump)));
    for scale in SCALES.into_iter().filter(|scale| *scale != view.clock.scale) {
        let args = [("scale", words.time_scale(scale).into())];
        items
            .push(item(words.say("menu-time-scale", &args), own(TableCommand::SetScale { scale })));
    }
    items.push(item(words.text("menu-time-scale-own"), MenuChoice::Form(Purpose::Scale)));
    let now = words.say("menu-time", &[("scale", words.time_scale(view.clock.scale).into())]);
    Menu::new(now, items)
}

/// How long a leap is and what it passes over is told before it is done, with the form still
/// behind; none where it is short and passes over nothing.
pub(super) fn confirm(
    view: &ControlView,
    (from, to): (ExerciseTime, ExerciseTime),
    words: &Words,
) -> Option<Menu> {
    let passed = view.passed_over(from, to);
    let length = to.since(from);
    if passed.is_empty() && length < Span::minutes(ASKED_FROM_MINUTES) {
        return None;
    }
    let named = passed.iter().map(|item| match item {
        RunItem::Inject(id) => words.inject(id, view),
        RunItem::Decision(id) => words.decision_titled(id, &view.exercise),
        RunItem::Move(id) => id.to_string(),
    });
    let length = words.duration(length);
    let mut text = vec![words.say("menu-jump-length", &[("length", length.into())])];
    if !passed.is_empty() {
        text.push(words.text("menu-jump-note"));
    }
    text.extend(named);
    let args = [("to", to.to_string().into())];
    let jump = MenuChoice::OfForm(TableCommand::Jump { to }.into());
    let yes = item(words.say("menu-jump-yes", &args), jump);
    Some(Menu::new(words.text("menu-jump"), vec![no(words), yes]).about(text))
}
