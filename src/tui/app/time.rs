//! How fast exercise time goes, and leaps of it: the menu, and what is asked before a leap.

use crate::exercise::{ExerciseTime, TimeScale};
use crate::lang::Words;
use crate::session::TableCommand;
use crate::session::view::{ControlView, RunItem};
use crate::tui::form::Purpose;

use super::menus::{Menu, MenuChoice, item, no, own};

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

/// What a leap passes over is told before it is done; none where it passes over nothing.
pub(super) fn confirm(
    view: &ControlView,
    (from, to): (ExerciseTime, ExerciseTime),
    words: &Words,
) -> Option<Menu> {
    let passed = view.passed_over(from, to);
    if passed.is_empty() {
        return None;
    }
    let named = passed.iter().map(|item| match item {
        RunItem::Inject(id) => words.inject(id, view),
        RunItem::Decision(id) => words.decision_titled(id, &view.exercise),
        RunItem::Move(id) => id.to_string(),
    });
    let mut text = vec![words.text("menu-jump-note")];
    text.extend(named);
    let args = [("to", to.to_string().into())];
    let yes = item(words.say("menu-jump-yes", &args), own(TableCommand::Jump { to }));
    Some(Menu::new(words.text("menu-jump"), vec![no(words), yes]).about(text))
}
