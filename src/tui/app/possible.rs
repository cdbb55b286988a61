//! Which keys do something now: they stand in the footer, and nothing else does.

use crate::exercise::{DecisionId, Depth, ExerciseTime, InjectId, InjectKind, Probe, Role};
use crate::session::view::{ClockState, ControlView, Subject, queue};
use crate::session::{Life, RoomPage, Stage};
use crate::tui::KeyCode;
use crate::tui::control::Hint;
use crate::tui::keymap::{self, Action, BINDINGS, Binding, Scope};

use super::menus::{Menu, MenuChoice, item};
use super::speech::Sayable;
use super::{App, Layer, Scene};

/// What is in hand on the console.
pub(super) struct Hand {
    pub(super) inject: Option<InjectId>,
    pub(super) decision: Option<DecisionId>,
    pub(super) record: bool,
    pub(super) t: ExerciseTime,
}

impl App {
    fn hand(&self, scene: &Scene<'_>) -> Hand {
        let view = &scene.views.control;
        Hand {
            t: scene.t(),
            inject: self.console.selected_inject(view),
            decision: self.console.selected_decision(view),
            record: self.console.selected_log_entry(view).is_some(),
        }
    }

    /// The footer's keys: of the cell that speaks, or of the console.
    pub(super) fn hints(&self, scene: &Scene<'_>) -> Vec<Hint> {
        let view = &scene.views.control;
        let hand = self.hand(scene);
        if let Some(Layer::Speech(speech)) = self.layers.last() {
            let sayable = Sayable::new(view, &speech.cell, hand.inject, hand.decision);
            let rows = BINDINGS.iter().filter(|binding| {
                let say = if let Action::Say(say) = binding.action { Some(say) } else { None };
                binding.scope == Scope::Speech
                    && say.is_none_or(|say| sayable.spoken(say).is_some())
            });
            return rows.map(|binding| Hint::of(binding, self.words())).collect();
        }
        if let Some(Layer::Watch { .. }) = self.layers.last() {
            return self.cells(view, "do-observe-cell");
        }
        let rows = self.rows(view, &hand);
        let mut hints: Vec<Hint> = rows.map(|binding| Hint::of(binding, self.words())).collect();
        if under_way(view) && self.runs_exercise() {
            hints.splice(1..1, self.cells(view, "do-speak"));
        }
        hints
    }

    /// The console's keys that do something now.
    fn rows(&self, view: &ControlView, hand: &Hand) -> impl Iterator<Item = &'static Binding> {
        let console = BINDINGS.iter().filter(|binding| binding.scope == Scope::Console);
        console.filter(move |binding| {
            self.may_use(binding.action, view).is_ok() && self.possible(binding.action, view, hand)
        })
    }

    /// The same to choose from, those with Shift first: while an input method writes Korean, most
    /// of them send what they send without it.
    pub(super) fn all_keys(&self, scene: &Scene<'_>) -> Menu {
        let hand = self.hand(scene);
        let rows = self.rows(&scene.views.control, &hand);
        let mut rows: Vec<_> = rows.filter(|binding| binding.action != Action::Keys).collect();
        rows.sort_by_key(|binding| !is_shifted(binding));
        let label = |binding: &Binding| {
            let help = self.words().text(&format!("{}-help", binding.words));
            format!("{}  {help}", keymap::key_name(binding.key))
        };
        let items = rows.into_iter().map(|row| item(label(row), MenuChoice::Press(row.action)));
        Menu::new(self.words().text("menu-all-keys"), items.collect())
    }

    /// The cells by their numbers.
    fn cells(&self, view: &ControlView, words: &str) -> Vec<Hint> {
        let cells = view.cells.iter().zip(1..=9).map(|(cell, number)| Hint {
            key: number.to_string(),
            label: self.words().say(words, &[("cell", cell.name.get(self.language).into())]),
        });
        cells.collect()
    }

    /// The keys that do what is suggested, and the one to whatever else waits.
    pub(super) fn next_keys(&self, scene: &Scene<'_>) -> Vec<Hint> {
        if !self.runs_exercise() {
            return vec![];
        }
        let all = queue(&scene.views.control, scene.t());
        let row = |action| keymap::binding(Scope::Console, action);
        let deeds = all.first().is_some_and(|first| first.subject() != Subject::Nothing);
        let next = row(Action::DoNext).filter(|_| deeds).map(|row| Hint::of(row, self.words()));
        let more = all.len().saturating_sub(1);
        let rest = row(Action::Queue).filter(|_| more > 0).map(|row| Hint {
            key: keymap::key_name(row.key),
            label: self.words().say("queue-more", &[("more", more.into())]),
        });
        next.into_iter().chain(rest).collect()
    }
}

fn is_shifted(binding: &Binding) -> bool {
    matches!(binding.key.code, KeyCode::Char(c) if c.is_ascii_uppercase())
}

/// One is under way, or one can be put.
fn can_probe(view: &ControlView) -> bool {
    let unheld = |meant: &&Probe| !view.probes.contains_key(&meant.id);
    let mut ready = view.exercise.probes.values().filter(unheld);
    let open = view.probes.values().any(|probe| !probe.closed);
    under_way(view) && (open || ready.any(|meant| view.moves.contains_key(&meant.after)))
}

/// There is something to evaluate, also after ENDEX.
fn has_begun(view: &ControlView) -> bool {
    under_way(view) || view.clock.state == ClockState::Ended
}

fn under_way(view: &ControlView) -> bool {
    match view.clock.state {
        ClockState::Running | ClockState::Paused(_) | ClockState::Resumed { .. } => true,
        ClockState::NotStarted | ClockState::Ended | ClockState::RealWorldStop(_) => false,
    }
}

impl App {
    /// Whether a key of this seat's does something now. The rules have the last word.
    fn possible(&self, action: Action, view: &ControlView, hand: &Hand) -> bool {
        match (action, self.seat.role) {
            (Action::Check, _) => {
                let own = view.seats.get(&self.seat.id);
                view.clock.state == ClockState::NotStarted
                    && !own.is_some_and(|own| own.answered_check)
            }
            // Control alone lifts it.
            (Action::RealWorld, _) => self.may_turn_stop(view),
            (Action::Desk, Role::Simcell) => {
                under_way(view) && view.waiting_requests().next().is_some()
            }
            (_, _) => possible(action, view, hand),
        }
    }
}

fn possible(action: Action, view: &ControlView, hand: &Hand) -> bool {
    match action {
        Action::DoNext
        | Action::Hold
        | Action::Skip
        | Action::Amend
        | Action::Release
        | Action::SendAgain
        | Action::Recall
        | Action::Close => on_item(action, view, hand),
        Action::Reveal
        | Action::Record
        | Action::Extend
        | Action::Lapse
        | Action::Refer
        | Action::ReturnReferral => on_decision(action, view, hand),
        Action::Consent => view.waiting_consents().next().is_some(),
        Action::Start => view.clock.state == ClockState::NotStarted,
        // A probe keeps them until it is closed.
        Action::PauseOrResume | Action::NextMove | Action::End | Action::Rule => {
            under_way(view) && view.probe.is_none()
        }
        Action::Desk | Action::Queue | Action::Time => under_way(view),
        Action::Probe => can_probe(view),
        Action::Observe => has_begun(view) && !view.exercise.objectives.is_empty(),
        Action::Evaluate => has_begun(view),
        Action::Wash => view.clock.state == ClockState::Ended,
        Action::Correct => hand.record,
        Action::Blank => view.room != RoomPage::HotWash,
        Action::Compose => view.clock.state != ClockState::Ended,
        Action::Room
        | Action::Note
        | Action::HandOver
        | Action::Seats
        | Action::Join
        | Action::Displays
        | Action::Print
        | Action::Find
        | Action::Help
        | Action::Language
        | Action::RealWorld
        | Action::Keys
        | Action::Quit => true,
        Action::Say(_)
        | Action::SaidEarlier
        | Action::Papers
        | Action::Back
        | Action::Review(_)
        | Action::Check
        | Action::Drafts => false,
    }
}

fn on_item(action: Action, view: &ControlView, hand: &Hand) -> bool {
    let planned = hand.decision.as_ref().and_then(|id| view.decisions.get(id));
    if action == Action::Release && planned.is_some_and(|d| d.stage == Stage::Planned) {
        return under_way(view);
    }
    let Some(id) = &hand.inject else { return false };
    let Some((state, meant)) = view.injects.get(id).zip(view.inject(id)) else { return false };
    let sent = meant.kind != InjectKind::Expected;
    let open = view.clock.state != ClockState::Ended;
    match (action, state.life) {
        (Action::Release, Life::Planned | Life::Skipped) => sent && under_way(view),
        (Action::Hold | Action::Skip | Action::Amend, Life::Planned) => sent && open,
        (Action::Close, Life::Released)
        | (Action::SendAgain | Action::Recall, Life::Released | Life::Closed) => under_way(view),
        (_, _) => false,
    }
}

fn on_decision(action: Action, view: &ControlView, hand: &Hand) -> bool {
    let Some(id) = &hand.decision else { return false };
    let found = view.decisions.get(id).zip(view.exercise.decisions.get(id));
    let Some((decision, meant)) = found.filter(|_| under_way(view)) else { return false };
    match (action, decision.stage) {
        (Action::Reveal, Stage::Open) => meant.depth != Depth::Record,
        (Action::Extend, Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred) => {
            decision.deadline.is_some()
        }
        (Action::Lapse, Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred) => {
            decision.deadline.is_some_and(|deadline| deadline <= hand.t)
        }
        (Action::Refer, Stage::Revealed | Stage::Drafted) => meant.refer_to.is_some(),
        (Action::Record, Stage::Open | Stage::Revealed | Stage::Drafted)
        | (Action::ReturnReferral, Stage::Referred) => true,
        (_, _) => false,
    }
}
