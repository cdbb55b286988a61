//! The console's menu of what waits for a ruling.

use crate::lang::{Words, one_line};
use crate::session::view::ControlView;
use crate::session::{FreeMoveCommand, FreeMoveState, Ruled, Side};
use crate::tui::Effect;
use crate::tui::form::{Purpose, matter};

use super::menus::{Menu, MenuChoice, MenuItem, item, own};
use super::{App, Scene};

/// Everything that control can rule on, the oldest first, and its own hand on the world.
pub(super) fn menu(view: &ControlView, words: &Words) -> Menu {
    let waiting = view.waiting_rulings().into_iter();
    let mut items: Vec<MenuItem> =
        waiting.map(|(on, _)| item(label(&on, view, words), choice(&on, view, words))).collect();
    let by_hand = MenuChoice::Form(Purpose::Rule { on: Ruled::World });
    items.push(item(words.text("menu-rule-world"), by_hand));
    Menu::new(words.text("menu-rule"), items)
}

/// What is read and what may be done with it: a free move may be argued about first.
fn choice(on: &Ruled, view: &ControlView, words: &Words) -> MenuChoice {
    let rule = MenuChoice::Form(Purpose::Rule { on: on.clone() });
    let Some((id, _)) = closed(on, view) else { return rule };
    let open = own(FreeMoveCommand::Open.of(id));
    let items = vec![
        item(words.text("menu-rule-now"), rule),
        item(words.text("menu-rule-open"), open),
        item(words.text("menu-rule-back"), MenuChoice::Rulings),
    ];
    let menu = Menu::new(words.text("menu-rule"), items);
    MenuChoice::Menu(Box::new(menu.about(matter(on, view, words).unwrap_or_default())))
}

/// A free move that its own cell and control alone see.
fn closed<'a>(on: &Ruled, view: &'a ControlView) -> Option<(u32, &'a FreeMoveState)> {
    let Ruled::FreeMove(id) = on else { return None };
    let own = view.free_moves.get(*id as usize)?;
    own.opened_at.is_none().then_some((*id, own))
}

/// Whose it is comes before its words, which a narrow screen cuts off.
fn label(on: &Ruled, view: &ControlView, words: &Words) -> String {
    let named = match on {
        Ruled::FreeMove(id) => view.free_moves.get(*id as usize).map(|own| {
            let count = |side| own.arguments.iter().filter(|it| it.side == side).count();
            let cell = words.cell(&own.cell, &view.exercise);
            let args = [
                ("number", id.saturating_add(1).into()),
                ("cell", cell.into()),
                ("for", count(Side::For).into()),
                ("against", count(Side::Against).into()),
            ];
            let open = own.opened_at.is_some();
            let key = if open { "menu-rule-open-move" } else { "menu-rule-free-move" };
            (words.say(key, &args), one_line(&own.action))
        }),
        Ruled::Settled(id) => {
            let settled = view.decisions.get(id).and_then(|own| own.settled.as_ref());
            settled.and_then(|own| own.chosen.as_ref()).map(|chosen| {
                let args = [("decision", words.decision(id).into())];
                let named = words.say("menu-rule-settled", &args);
                (named, words.chosen(chosen, id, &view.exercise))
            })
        }
        Ruled::Alone { decision: id, act } => {
            let own = view.decisions.get(id).and_then(|own| own.alone.get(*act as usize));
            own.map(|own| {
                let cell = words.cell(&own.cell, &view.exercise);
                let args = [("cell", cell.into()), ("decision", words.decision(id).into())];
                let named = words.say("menu-rule-alone", &args);
                (named, words.chosen(&own.chosen, id, &view.exercise))
            })
        }
        Ruled::World => None,
    };
    let (named, said) = named.unwrap_or_default();
    format!("{named}: {said}")
}

impl App {
    /// Reads what waits, or asks for the ruling on it.
    pub(super) fn rule(&mut self, on: &Ruled, scene: &Scene<'_>) -> Vec<Effect> {
        let choice = choice(on, &scene.views.control, self.words());
        self.on_choice(choice, 0, scene)
    }
}
