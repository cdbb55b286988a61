//! The menus: who sits where, what the room shows, what cannot be taken back.

use crate::exercise::{CellId, DecisionId, Seat, SeatId};
use crate::lang::Words;
use crate::session::view::{ClockState, ControlView, Suggestion};
use crate::session::{
    Command, ConsentAnswer, DecisionCommand, ForecastCommand, PassageCommand, RequestState,
    RevealWhen, RoomPage, Stage, TableCommand,
};
use crate::tui::form::Purpose;
use crate::tui::keymap::Action;
use crate::tui::menu;

use super::rights::Place;
use super::{Display, DoorWish};

/// What an item of these menus does.
#[derive(Clone, Debug)]
pub(super) enum MenuChoice {
    Nothing,
    /// Closes the sheet on joining, which is renewed as long as it lies there.
    CloseJoin,
    Door(DoorWish),
    /// The places of which one gets another code.
    RenewCode,
    /// What a key does.
    Press(Action),
    /// An act of whoever has the console.
    Own(Command),
    /// The same, asked once more by the form that lies behind the menu.
    OfForm(Command),
    /// An act of that seat, which they key.
    KeyFor(SeatId, Command),
    Form(Purpose),
    Menu(Box<Menu>),
    Show(Display),
    Print(CellId),
    /// One of the things that wait.
    Follow(Box<Suggestion>),
    /// The list of the evaluation, as it stands now.
    Evaluation,
    /// What waits for a ruling, as it stands now.
    Rulings,
    /// The same, as said so many minutes ago.
    Earlier(u64, Box<MenuChoice>),
    Quit,
}

pub(super) type Menu = menu::Menu<MenuChoice>;
pub(super) type MenuItem = menu::Item<MenuChoice>;
type Item = MenuItem;

pub(super) fn item(label: String, choice: MenuChoice) -> Item {
    Item { label, choice }
}

/// An act of whoever has the console.
pub(super) fn own(command: impl Into<Command>) -> MenuChoice {
    MenuChoice::Own(command.into())
}

pub(super) fn no(words: &Words) -> Item {
    item(words.text("menu-no"), MenuChoice::Nothing)
}

/// The note of whoever ran it before; none where it was read.
pub(super) fn take_over(view: &ControlView, words: &Words) -> Option<Menu> {
    let given = view.hand_over.as_ref()?;
    let yes = MenuChoice::KeyFor(given.seat.clone(), TableCommand::TakeOver.into());
    let title = words.say("menu-take-over", &[("person", (&given.to).into())]);
    let items = vec![item(words.text("menu-take-over-yes"), yes), no(words)];
    Some(Menu::new(title, items).about(vec![given.note.clone()]))
}

/// STARTEX with seats that have not answered the communications check: they are named.
pub(super) fn start(view: &ControlView, unchecked: &[Seat], words: &Words) -> Menu {
    let seats = unchecked.iter().map(|seat| {
        let person = view.seats.get(&seat.id).and_then(|own| own.person.as_deref());
        words.person(seat, person, &view.exercise)
    });
    let yes = item(words.text("menu-start-yes"), own(TableCommand::StartExercise));
    Menu::new(words.text("menu-start"), vec![no(words), yes]).about(seats.collect())
}

/// What the room's screen shows.
pub(super) fn room(view: &ControlView, words: &Words) -> Menu {
    let show = |page| own(TableCommand::ShowRoom { page });
    let mut items = vec![item(words.text("menu-room-situation"), show(RoomPage::Situation))];
    for (id, decision) in &view.decisions {
        if decision.stage == Stage::Planned {
            continue;
        }
        let title = view.exercise.decisions.get(id).map(|meant| meant.title.get(words.language()));
        let label = format!("{}  {}", words.decision(id), title.unwrap_or_default());
        items.push(item(label, show(RoomPage::Decision(id.clone()))));
    }
    if view.clock.state == ClockState::Ended {
        items.push(item(words.text("menu-room-hot-wash"), show(RoomPage::HotWash)));
    }
    items.push(item(words.text("menu-room-statements"), show(RoomPage::Statements)));
    items.push(item(words.text("menu-room-blank"), show(RoomPage::Blank)));
    Menu::new(words.text("menu-room"), items)
}

/// What this terminal shows; a cell's screen only where the cell can look at it.
pub(super) fn displays(view: &ControlView, (now, place): (&Display, Place), words: &Words) -> Menu {
    let here = view.cells.iter().filter(|_| place == Place::Host);
    let cells = here.map(|cell| {
        let name = cell.name.get(words.language());
        let label = words.say("menu-display-cell", &[("cell", name.into())]);
        (label, Display::Cell(cell.id.clone()))
    });
    let control = (words.text("menu-display-control"), Display::Control);
    let room = (words.text("menu-display-room"), Display::Room);
    let all = [control, room].into_iter().chain(cells);
    let items = all
        .filter(|(_, display)| display != now)
        .map(|(label, display)| item(label, MenuChoice::Show(display)));
    Menu::new(words.text("menu-displays"), items.collect())
}

/// 현재까지 상황, one page a cell.
pub(super) fn print(view: &ControlView, words: &Words) -> Menu {
    let items = view.cells.iter().map(|cell| {
        let name = cell.name.get(words.language());
        let label = words.say("menu-print-cell", &[("cell", name.into())]);
        item(label, MenuChoice::Print(cell.id.clone()))
    });
    Menu::new(words.text("menu-print"), items.collect())
}

/// Requests for consent that wait for an answer.
pub(super) fn consents(view: &ControlView, words: &Words) -> Option<Menu> {
    let language = words.language();
    let mut items = vec![];
    for (ask, asked) in view.waiting_consents() {
        let name = |id| view.exercise.cells.get(id).map_or("", |cell| cell.name.get(language));
        let title = view.title(&asked.passage.inject);
        let about = format!("{}/{}", title.get(language), asked.passage.number);
        for (answer, key) in [
            (ConsentAnswer::Granted, "menu-consent-grant"),
            (ConsentAnswer::Refused, "menu-consent-refuse"),
        ] {
            let label = words.say(
                key,
                &[
                    ("from", name(&asked.cell).into()),
                    ("to", name(&asked.to).into()),
                    ("passage", about.as_str().into()),
                ],
            );
            items.push(item(label, own(PassageCommand::AnswerConsent { ask, answer })));
        }
    }
    (!items.is_empty()).then(|| Menu::new(words.text("menu-consents"), items))
}

/// Requests that the simulation cell answers.
pub(super) fn requests(view: &ControlView, words: &Words) -> Option<Menu> {
    let items = view.waiting_requests().map(|(request, asked)| {
        let label = request_label("menu-desk-answer", asked, view, words);
        item(label, MenuChoice::Form(Purpose::AnswerRequest { request }))
    });
    let items: Vec<Item> = items.collect();
    (!items.is_empty()).then(|| Menu::new(words.text("menu-desk"), items))
}

fn request_label(key: &str, asked: &RequestState, view: &ControlView, words: &Words) -> String {
    let cell = words.cell(&asked.cell, &view.exercise);
    let to = words.addressee(&asked.to, &view.exercise);
    let args = [
        ("cell", cell.as_str().into()),
        ("to", to.as_str().into()),
        ("subject", asked.subject.as_str().into()),
    ];
    words.say(key, &args)
}

/// Requests that control answers, and tasks that it puts before the cells or closes.
pub(super) fn desk(view: &ControlView, words: &Words) -> Menu {
    let mut items = vec![];
    for (request, asked) in view.waiting_requests() {
        let label = |key: &str| request_label(key, asked, view, words);
        let answer = MenuChoice::Form(Purpose::AnswerRequest { request });
        items.push(item(label("menu-desk-answer"), answer));
        let assign = MenuChoice::Form(Purpose::AssignRequest { request });
        items.push(item(label("menu-desk-assign"), assign));
    }
    items.push(item(words.text("menu-desk-task"), MenuChoice::Form(Purpose::OpenTask)));
    for (id, task) in view.tasks.iter().filter(|(_, task)| task.done.is_none()) {
        let title = task.title.get(words.language());
        let finish = MenuChoice::Form(Purpose::FinishTask { task: id.clone() });
        items.push(item(words.say("menu-desk-finish", &[("task", title.into())]), finish));
    }
    let unseen = view.exercise.forecasts.keys().filter(|id| !view.forecasts.contains_key(*id));
    for id in unseen {
        let claim = words.claim(id, &view.exercise);
        let open = own(ForecastCommand::Open.of(id));
        items.push(item(words.say("menu-desk-forecast", &[("claim", claim.into())]), open));
    }
    Menu::new(words.text("menu-desk"), items)
}

/// A reveal cannot be taken back, and positions may be missing.
pub(super) fn reveal(view: &ControlView, id: &DecisionId, missing: bool, words: &Words) -> Menu {
    let (key, when) = if missing {
        ("menu-reveal-now", RevealWhen::Now)
    } else {
        ("menu-reveal", RevealWhen::AllAreIn)
    };
    let title = decision_title(view, id, words);
    let yes = item(words.text("menu-reveal-yes"), own(DecisionCommand::Reveal { when }.of(id)));
    let question = words.say(key, &[("decision", title.as_str().into())]);
    Menu::new(question, vec![no(words), yes])
}

/// A lapse cannot be taken back.
pub(super) fn lapse(view: &ControlView, id: &DecisionId, words: &Words) -> Menu {
    let title = decision_title(view, id, words);
    let question = words.say("menu-lapse", &[("decision", title.as_str().into())]);
    let yes = item(words.text("menu-lapse-yes"), own(DecisionCommand::Lapse.of(id)));
    Menu::new(question, vec![no(words), yes])
}

/// A deadline has passed: extend, close, or lapse.
pub(super) fn deadline(view: &ControlView, id: &DecisionId, words: &Words) -> Menu {
    let title = decision_title(view, id, words);
    let extend = MenuChoice::Form(Purpose::Extend { decision: id.clone() });
    let close = MenuChoice::Form(Purpose::Record { decision: id.clone() });
    let mut items = vec![
        item(words.text("menu-deadline-extend"), extend),
        item(words.text("menu-deadline-close"), close),
    ];
    let lapse = MenuChoice::Menu(Box::new(lapse(view, id, words)));
    items.push(item(words.text("menu-deadline-lapse"), lapse));
    Menu::new(words.say("menu-deadline", &[("decision", title.as_str().into())]), items)
}

/// ENDEX cannot be taken back.
pub(super) fn end(view: &ControlView, words: &Words) -> Menu {
    let open = view.decisions.values().filter(|decision| match decision.stage {
        Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => true,
        Stage::Planned | Stage::Settled => false,
    });
    let open = u64::try_from(open.count()).unwrap_or(u64::MAX);
    let question = words.say("menu-end", &[("open", open.into())]);
    let yes = item(words.text("menu-end-yes"), own(TableCommand::EndExercise));
    Menu::new(question, vec![no(words), yes])
}

/// Another terminal leaves; the table stays.
pub(super) fn leave(words: &Words) -> Menu {
    let stay = item(words.text("menu-stay"), MenuChoice::Nothing);
    let yes = item(words.text("menu-leave-yes"), MenuChoice::Quit);
    Menu::new(words.text("menu-leave"), vec![stay, yes]).about(vec![words.text("menu-leave-note")])
}

/// Leaving keeps the session; it comes back with `resume`.
pub(super) fn quit(view: &ControlView, words: &Words) -> Menu {
    let key = match view.clock.state {
        ClockState::Running => "menu-quit-running",
        ClockState::NotStarted
        | ClockState::Paused(_)
        | ClockState::Resumed { .. }
        | ClockState::Ended
        | ClockState::RealWorldStop(_) => "menu-quit",
    };
    let yes = item(words.text("menu-quit-yes"), MenuChoice::Quit);
    Menu::new(words.text(key), vec![no(words), yes])
}

fn decision_title(view: &ControlView, id: &DecisionId, words: &Words) -> String {
    let meant = view.exercise.decisions.get(id);
    meant.map_or_else(|| id.to_string(), |meant| meant.title.get(words.language()).to_owned())
}
