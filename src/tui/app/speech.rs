//! Spoken acts in two keys: the cell's number, then the act.

use crate::exercise::{CellId, DecisionId, Depth, InjectId, Span};
use crate::session::view::{CellLine, ControlView, PositionStatus};
use crate::session::{
    Actor, Command, DecisionCommand, DraftAnswer, InjectCommand, Life, Presence, SettleAs, Stage,
    TableCommand,
};
use crate::tui::form::{CellAct, Item, Wish};
use crate::tui::keymap::{self, Action, Say, Scope};
use crate::tui::{Key, KeyCode};

use super::{App, Effect, Layer, MessageKind, Scene, Sent};

/// How long ago it may have been said, in the order of the key that changes it.
const EARLIER: [u64; 4] = [0, 1, 3, 5];

/// A cell has spoken; the next key says what.
#[derive(Clone, Debug)]
pub(super) struct Speech {
    pub(super) cell: CellId,
    pub(super) minutes_ago: u64,
}

impl Speech {
    pub(super) fn new(cell: CellId) -> Self {
        Self { cell, minutes_ago: 0 }
    }
}

/// The next of the offered minutes.
pub(super) fn earlier(minutes_ago: u64) -> u64 {
    let here = EARLIER.iter().position(|minutes| *minutes == minutes_ago).unwrap_or(0);
    EARLIER[(here + 1) % EARLIER.len()]
}

/// The cell that a number key stands for.
pub(super) fn cell_of(key: Key, view: &ControlView) -> Option<CellId> {
    let KeyCode::Char(digit) = key.code else { return None };
    let index = (digit.to_digit(10)? as usize).checked_sub(1)?;
    view.cells.get(index).map(|cell| cell.id.clone())
}

/// What a cell can say now, with what it would say it about.
pub(super) struct Sayable<'a> {
    pub(super) view: &'a ControlView,
    pub(super) cell: &'a CellId,
    pub(super) inject: Option<InjectId>,
    pub(super) decision: Option<DecisionId>,
}

impl<'a> Sayable<'a> {
    /// What is in hand on the console comes first; else the oldest that waits for this cell.
    pub(super) fn new(
        view: &'a ControlView,
        cell: &'a CellId,
        inject: Option<InjectId>,
        decision: Option<DecisionId>,
    ) -> Self {
        let pending = |id: &DecisionId| {
            let requires = view.exercise.decisions.get(id).is_some_and(|d| d.requires(cell));
            let open = view.decisions.get(id).is_some_and(|decision| match decision.stage {
                Stage::Open | Stage::Revealed | Stage::Drafted => true,
                Stage::Planned | Stage::Referred | Stage::Settled => false,
            });
            requires && open
        };
        let in_hand = decision.filter(|id| pending(id));
        let first = || view.decisions.keys().find(|id| pending(id)).cloned();
        let held = |id: &InjectId| holds(view, cell, id);
        Self { view, cell, inject: inject.filter(held), decision: in_hand.or_else(first) }
    }

    /// The inject to acknowledge: the one in hand, else the oldest the cell has not acknowledged.
    fn to_acknowledge(&self) -> Option<InjectId> {
        let waits = |id: &InjectId| {
            let state = self.view.injects.get(id);
            state.is_some_and(|state| {
                let delivery = state.deliveries.get(self.cell);
                state.life != Life::Recalled
                    && delivery.is_some_and(|delivery| delivery.acknowledged.is_none())
            })
        };
        let in_hand = self.inject.clone().filter(waits);
        let oldest = || {
            let waiting = self.view.injects.iter().filter(|(id, _)| waits(id));
            waiting.min_by_key(|(_, state)| state.released_at).map(|(id, _)| id.clone())
        };
        in_hand.or_else(oldest)
    }

    /// The inject to pass on: the one in hand, else the newest the cell was given.
    fn to_pass_on(&self) -> Option<InjectId> {
        let newest = || {
            let given = self.view.injects.iter().filter(|(id, _)| holds(self.view, self.cell, id));
            given.max_by_key(|(_, state)| state.released_at).map(|(id, _)| id.clone())
        };
        self.inject.clone().or_else(newest)
    }

    fn stage(&self) -> Option<(DecisionId, Stage, Depth, bool)> {
        let id = self.decision.clone()?;
        let stage = self.view.decisions.get(&id)?.stage;
        let meant = self.view.exercise.decisions.get(&id)?;
        Some((id, stage, meant.depth, meant.lead == *self.cell))
    }

    fn round(&self) -> Option<(DecisionId, u32)> {
        let id = self.decision.clone()?;
        let decision = self.view.decisions.get(&id)?;
        let round = decision.rounds.last().filter(|_| decision.stage == Stage::Drafted)?;
        (round.cell != *self.cell).then_some((id, round.number))
    }

    fn line(&self) -> Option<&CellLine> {
        self.view.cells.iter().find(|line| line.id == *self.cell)
    }

    /// What the act amounts to now; none when it makes no sense now. The rules have the last word.
    pub(super) fn spoken(&self, say: Say) -> Option<Spoken> {
        let cell = self.cell.clone();
        let spoken = match say {
            Say::Acknowledge => {
                Spoken::AsLead(InjectCommand::Acknowledge.of(&self.to_acknowledge()?))
            }
            Say::PassOn => {
                let item = Item::Inject(self.to_pass_on()?);
                Spoken::Form(CellAct::PassOn { cell, item })
            }
            Say::AskConsent => {
                let inject = self.to_pass_on().filter(|id| self.asks_consent(id))?;
                Spoken::Form(CellAct::AskConsent { cell, item: Item::Inject(inject) })
            }
            Say::Position => {
                Spoken::Form(CellAct::Position { decision: self.to_position()?, cell })
            }
            Say::Draft => {
                let decision = self.to_lead(&[Stage::Revealed, Stage::Drafted])?;
                Spoken::Form(CellAct::Draft { decision, cell })
            }
            Say::Concur => {
                let (decision, round) = self.round()?;
                let answer = DraftAnswer::Concur;
                Spoken::AsLead(DecisionCommand::Answer { round, answer }.of(&decision))
            }
            Say::Changes => {
                let (decision, round) = self.round()?;
                Spoken::Form(CellAct::Changes { decision, cell, round })
            }
            Say::NonConcur => {
                let (decision, round) = self.round()?;
                Spoken::Form(CellAct::NonConcur { decision, cell, round })
            }
            Say::Settle => self.settle(SettleAs::Unified)?,
            Say::SettleByLead => self.settle(SettleAs::ByLead)?,
            Say::Refer => {
                let (decision, stage, _, _) = self.stage()?;
                let body = self.view.exercise.decisions.get(&decision)?.refer_to.as_ref();
                body.filter(|_| stage != Stage::Open)?;
                Spoken::Form(CellAct::Refer { decision, cell: Some(cell) })
            }
            Say::Alone => Spoken::Form(CellAct::Alone { decision: self.decision.clone()?, cell }),
            Say::Check => {
                let lead = self.view.exercise.lead_seat(self.cell)?;
                self.view.seats.get(&lead.id).filter(|seat| !seat.answered_check)?;
                Spoken::AsLead(TableCommand::AnswerCheck.into())
            }
            Say::Presence => {
                let presence = match self.line()?.presence {
                    Presence::Present => Presence::Absent,
                    Presence::Absent => Presence::Present,
                };
                Spoken::ByControl(TableCommand::SetPresence { cell, presence }.into())
            }
        };
        Some(spoken)
    }

    fn to_lead(&self, stages: &[Stage]) -> Option<DecisionId> {
        let (id, stage, depth, leads) = self.stage()?;
        (leads && depth == Depth::Full && stages.contains(&stage)).then_some(id)
    }

    fn to_position(&self) -> Option<DecisionId> {
        let (id, stage, depth, _) = self.stage()?;
        let open = stage == Stage::Open || self.has_none(&id);
        (depth != Depth::Record && open).then_some(id)
    }

    fn settle(&self, how: SettleAs) -> Option<Spoken> {
        let decision = self.to_lead(&[Stage::Drafted])?;
        Some(Spoken::AsLead(DecisionCommand::Settle { how }.of(&decision)))
    }

    fn asks_consent(&self, id: &InjectId) -> bool {
        self.view.inject(id).is_some_and(|meant| {
            let mut caveats = meant.passages.iter().filter_map(|passage| passage.caveat.as_ref());
            caveats.any(|caveat| caveat.consent_of.is_some())
        })
    }

    fn has_none(&self, id: &DecisionId) -> bool {
        let decision = self.view.decisions.get(id);
        let position = decision.and_then(|decision| decision.positions.get(self.cell));
        position.is_none_or(|position| *position == PositionStatus::Missing)
    }
}

/// What a spoken act amounts to.
pub(super) enum Spoken {
    /// It needs words first.
    Form(CellAct),
    AsLead(Command),
    ByControl(Command),
}

fn holds(view: &ControlView, cell: &CellId, id: &InjectId) -> bool {
    let given = view.injects.get(id).is_some_and(|state| state.deliveries.contains_key(cell));
    let told =
        view.pass_ons.iter().any(|on| on.to == *cell && on.passage.inject == *id && !on.retracted);
    given || told
}

impl App {
    pub(super) fn on_speech_key(&mut self, key: Key, scene: &Scene<'_>) -> Vec<Effect> {
        let Some(Layer::Speech(speech)) = self.layers.last_mut() else { return vec![] };
        if key.code == KeyCode::Esc {
            self.layers.pop();
            return vec![];
        }
        let say = match keymap::action(Scope::Speech, key) {
            Some(Action::Say(say)) => say,
            Some(Action::Papers) => {
                let speech = speech.clone();
                self.layers.pop();
                let view = &scene.views.control;
                let papers = self.papers(&speech.cell, speech.minutes_ago, view);
                return self.menu(papers);
            }
            Some(Action::SaidEarlier) => {
                speech.minutes_ago = earlier(speech.minutes_ago);
                return vec![];
            }
            _ => return vec![],
        };
        let speech = speech.clone();
        self.layers.pop();
        let view = &scene.views.control;
        let (inject, decision) =
            (self.console.selected_inject(view), self.console.selected_decision(view));
        let sayable = Sayable::new(view, &speech.cell, inject, decision);
        self.speak(say, &speech, &sayable, scene)
    }

    fn speak(
        &mut self,
        say: Say,
        speech: &Speech,
        sayable: &Sayable<'_>,
        scene: &Scene<'_>,
    ) -> Vec<Effect> {
        let minutes_ago = speech.minutes_ago;
        match sayable.spoken(say) {
            Some(Spoken::Form(act)) => self.open_form(act.into(), minutes_ago, scene),
            Some(Spoken::AsLead(command)) => {
                let lead = sayable.view.exercise.lead_seat(&speech.cell);
                let seat = lead.map_or_else(|| self.seat.id.clone(), |seat| seat.id.clone());
                let actor = Actor { seat, by: self.seat.id.clone() };
                let ago = Span::minutes(minutes_ago);
                self.send(Wish { actor, command, ago }, Sent::ByKey)
            }
            Some(Spoken::ByControl(command)) => self.wish(command),
            None => {
                self.say(MessageKind::Refused, "note-not-now");
                vec![]
            }
        }
    }
}
