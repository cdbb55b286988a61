//! What waits for control: the first of it at a key, all of it as a list.

use crate::exercise::{CellId, Depth, ForecastId};
use crate::session::view::{ControlView, RunItem, Suggestion, queue, suggest};
use crate::session::{Addressee, InjectCommand, RoomPage, TableCommand};
use crate::tui::control::{MessageKind, said};
use crate::tui::form::{CellAct, ExchangeAct, Item, Purpose};
use crate::tui::keymap::{self, Action, Say, Scope};

use super::menus::{Menu, MenuChoice, item};
use super::speech::Speech;
use super::{App, Effect, Layer, Scene, menus};

impl App {
    /// Everything that waits, each with its key; Enter does it.
    pub(super) fn open_queue(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let view = &scene.views.control;
        let all = queue(view, scene.t());
        if all.is_empty() {
            self.say(MessageKind::Note, "note-nothing-waits");
            return vec![];
        }
        let items = all.into_iter().map(|suggestion| {
            let words = said(suggestion.clone(), view, self.words());
            let label = match keys(&suggestion, view) {
                Some(keys) => format!("[{keys}] {words}"),
                None => words,
            };
            item(label, MenuChoice::Follow(Box::new(suggestion)))
        });
        let menu = Menu::new(self.words().text("menu-queue"), items.collect());
        self.menu(Some(menu))
    }

    /// Does what is suggested, or goes to what it is about.
    pub(super) fn do_next(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let suggestion = suggest(&scene.views.control, scene.t());
        self.follow(suggestion, scene)
    }

    /// Does one of the things that wait, or goes to what it is about.
    pub(super) fn follow(&mut self, suggestion: Suggestion, scene: &Scene<'_>) -> Vec<Effect> {
        let view = &scene.views.control;
        match suggestion {
            Suggestion::CheckSeats { .. } => self.act(Action::Seats, scene),
            Suggestion::LeadGone { seat, .. } => self.open_seats(Some(&seat), scene),
            Suggestion::Start => self.act(Action::Start, scene),
            Suggestion::Resume => self.wish(TableCommand::ResumeClock),
            Suggestion::LiftStop => self.open_form(Purpose::LiftStop, 0, scene),
            Suggestion::Release { inject, .. } => {
                self.console.go_to(&RunItem::Inject(inject.clone()), view);
                self.wish(InjectCommand::Release.of(&inject))
            }
            Suggestion::Reveal { decision } => {
                self.console.go_to(&RunItem::Decision(decision.clone()), view);
                self.reveal(Some(decision), view)
            }
            Suggestion::AnswerConsent { .. } => self.act(Action::Consent, scene),
            Suggestion::SettleUnified { decision } => {
                self.console.go_to(&RunItem::Decision(decision.clone()), view);
                self.settle(&decision, view)
            }
            Suggestion::Revise { decision } | Suggestion::Draft { decision } => {
                self.console.go_to(&RunItem::Decision(decision.clone()), view);
                self.draft(decision, scene)
            }
            Suggestion::DeadlinePassed { decision, .. } => {
                self.console.go_to(&RunItem::Decision(decision.clone()), view);
                self.menu(Some(menus::deadline(view, &decision, self.words())))
            }
            Suggestion::DeadlineNear { decision, .. } => {
                self.look(&RunItem::Decision(decision), view)
            }
            Suggestion::NotShared { inject, .. } => self.look(&RunItem::Inject(inject), view),
            Suggestion::CloseProbe { .. } | Suggestion::BeginProbe { .. } => {
                self.act(Action::Probe, scene)
            }
            Suggestion::MoveOver { next: Some(_), .. } => self.next_move(view),
            Suggestion::MoveOver { next: None, .. } => self.act(Action::End, scene),
            Suggestion::ForecastLate { forecast, .. } => {
                let act = forecast_act(&forecast, view);
                self.menu_or_form(act, scene)
            }
            Suggestion::AnswerRequest { .. }
            | Suggestion::TaskLate { .. }
            | Suggestion::TaskTwoLeads { .. }
            | Suggestion::TaskUnowned { .. } => self.act(Action::Desk, scene),
            Suggestion::ReplyLate { cell, inject, .. } => {
                self.console.go_to(&RunItem::Inject(inject.clone()), view);
                let act = CellAct::Report { cell, item: Item::Inject(inject) };
                self.open_form(Purpose::Act(act), 0, scene)
            }
            Suggestion::RequestUnanswered { .. } | Suggestion::ClearanceWaiting { .. } => {
                let cell = owing(&suggestion, view);
                self.menu(cell.and_then(|cell| self.papers(&cell, 0, view)))
            }
            Suggestion::Rule { on, .. } => self.rule(&on, scene),
            Suggestion::TakeOver => self.act(Action::HandOver, scene),
            // Somebody asks aloud, and keys what is said.
            Suggestion::CellSilent { cell, .. } => {
                self.layers.push(Layer::Speech(Speech::new(cell)));
                vec![]
            }
            Suggestion::Wait { .. } => vec![],
            Suggestion::Close => self.act(Action::Quit, scene),
            Suggestion::HotWash => self.wish(TableCommand::ShowRoom { page: RoomPage::HotWash }),
        }
    }

    /// Shows what it is about: what there is to do about it is said aloud.
    fn look(&mut self, at: &RunItem, view: &ControlView) -> Vec<Effect> {
        self.console.go_to(at, view);
        vec![]
    }

    fn menu_or_form(&mut self, act: Option<CellAct>, scene: &Scene<'_>) -> Vec<Effect> {
        match act {
            Some(act) => self.open_form(Purpose::Act(act), 0, scene),
            None => self.menu(None),
        }
    }
}

/// The form for a forecast that is late, to be keyed for its seat.
fn forecast_act(id: &ForecastId, view: &ControlView) -> Option<CellAct> {
    let cell = view.forecasts.get(id)?.cell.clone();
    let claim = &view.exercise.forecasts.get(id)?.claim;
    let own = view.exchanges.get(&cell)?.forecasts.iter().find(|own| own.claim == *claim)?;
    let act = ExchangeAct::Judge { number: own.number };
    Some(CellAct::Exchange { cell, act })
}

/// Whose answer or clearance is waited for.
fn owing(suggestion: &Suggestion, view: &ControlView) -> Option<CellId> {
    if let Suggestion::RequestUnanswered { request, .. } = suggestion {
        return match &view.requests.get(*request as usize)?.to {
            Addressee::Cell(cell) => Some(cell.clone()),
            Addressee::Control | Addressee::Organization(_) => None,
        };
    }
    let Suggestion::ClearanceWaiting { statement, .. } = suggestion else { return None };
    let round = view.statements.get(*statement as usize)?.round()?;
    round.cells.iter().find(|cell| !round.answers.contains_key(*cell)).cloned()
}

/// The keys that do it by themselves, as they stand in the footer.
fn keys(suggestion: &Suggestion, view: &ControlView) -> Option<String> {
    let key = |action| {
        let row = keymap::binding(Scope::Console, action)?;
        Some(keymap::key_name(row.key))
    };
    // What a cell says: its number, then the act.
    let number = |cell: &CellId| {
        let place = view.cells.iter().position(|line| line.id == *cell)?;
        Some((place + 1).to_string())
    };
    let spoken = |cell: &CellId, action| {
        let row = keymap::binding(Scope::Speech, action)?;
        Some(format!("{} {}", number(cell)?, keymap::key_name(row.key)))
    };
    let lead = |decision, say| {
        let meant = view.exercise.decisions.get(decision)?;
        spoken(&meant.lead, Action::Say(say))
    };
    match suggestion {
        Suggestion::CheckSeats { .. } | Suggestion::LeadGone { .. } => key(Action::Seats),
        Suggestion::Start => key(Action::Start),
        Suggestion::Resume => key(Action::PauseOrResume),
        Suggestion::LiftStop => key(Action::RealWorld),
        Suggestion::TakeOver => key(Action::HandOver),
        Suggestion::Release { .. } => key(Action::Release),
        Suggestion::Reveal { .. } => key(Action::Reveal),
        Suggestion::AnswerConsent { .. } => key(Action::Consent),
        Suggestion::AnswerRequest { .. }
        | Suggestion::TaskLate { .. }
        | Suggestion::TaskTwoLeads { .. }
        | Suggestion::TaskUnowned { .. } => key(Action::Desk),
        Suggestion::DeadlinePassed { .. } | Suggestion::DeadlineNear { .. } => key(Action::Extend),
        Suggestion::CloseProbe { .. } | Suggestion::BeginProbe { .. } => key(Action::Probe),
        Suggestion::MoveOver { next: Some(_), .. } => key(Action::NextMove),
        Suggestion::MoveOver { next: None, .. } => key(Action::End),
        Suggestion::HotWash => key(Action::Room),
        Suggestion::Close => key(Action::Quit),
        Suggestion::Rule { .. } => key(Action::Rule),
        Suggestion::SettleUnified { decision } => lead(decision, Say::Settle),
        Suggestion::Revise { decision } => lead(decision, Say::Draft),
        Suggestion::Draft { decision } => match view.exercise.decisions.get(decision)?.depth {
            Depth::Full => lead(decision, Say::Draft),
            Depth::Record | Depth::Positions => key(Action::Record),
        },
        Suggestion::NotShared { cell, .. } => spoken(cell, Action::Say(Say::PassOn)),
        Suggestion::ForecastLate { forecast, .. } => {
            spoken(&view.forecasts.get(forecast)?.cell, Action::Papers)
        }
        Suggestion::RequestUnanswered { .. } | Suggestion::ClearanceWaiting { .. } => {
            spoken(&owing(suggestion, view)?, Action::Papers)
        }
        Suggestion::ReplyLate { cell, .. } => spoken(cell, Action::Papers),
        Suggestion::CellSilent { cell, .. } => number(cell),
        Suggestion::Wait { .. } => None,
    }
}
