//! One cell's bots. They act from the cell's view, their roles and chance of their own, and from
//! nothing else: whoever gives them the same views in the same order sees the same acts.

use crate::exercise::{CellId, ExerciseTime, Language, Role, Seat, SeatId, Span};
use crate::session::view::{CellView, ClockState};
use crate::session::{Actor, Command};

use super::chance::Chance;
use super::deed::{self, Hand};
use super::duty::{Duty, Whose};
use super::memory::{Memory, Plan};
use super::notice;
use super::policy::{Leaning, Policy};

/// The longest that something is keyed after it was said.
const KEYED_LATER_SECONDS_MAX: u64 = 120;

/// An act of a cell's bots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Act {
    pub(super) actor: Actor,
    pub(super) command: Command,
    pub(super) said: Option<Span>,
}

/// The bots at one cell's seats.
#[derive(Clone, Debug)]
pub(super) struct Ministry {
    pub(super) cell: CellId,
    policy: Policy,
    language: Language,
    chance: Chance,
    memory: Memory,
}

impl Ministry {
    pub(super) fn new(cell: CellId, policy: Policy, language: Language, seed: u64) -> Self {
        let chance = Chance::new(seed, cell.as_str());
        Self { cell, policy, language, chance, memory: Memory::default() }
    }

    /// Looks at the cell's screen, and plans what it gives occasion for.
    pub(super) fn look(&mut self, view: &CellView, t: ExerciseTime) {
        if view.clock.state == ClockState::Ended {
            self.memory.hurry(t);
        }
        for duty in notice::duties(view, &self.memory) {
            let plan = self.plan(&duty, view, t);
            self.memory.keep(duty, plan);
        }
    }

    /// When the bots will do something next.
    pub(super) fn next(&self) -> Option<ExerciseTime> {
        self.memory.next()
    }

    /// What is done at `t`: the first that the view still allows.
    pub(super) fn act(&mut self, view: &CellView, t: ExerciseTime) -> Option<Act> {
        while let Some((duty, said)) = self.memory.take(t) {
            let mut hand = Hand {
                view,
                policy: self.policy,
                language: self.language,
                chance: &mut self.chance,
            };
            let Some(command) = deed::of(&duty, &mut hand) else { continue };
            let Some(seat) = self.seat(&duty, view) else { continue };
            let said = (said > Span::default()).then_some(said);
            return Some(Act { actor: Actor::own(seat), command, said });
        }
        None
    }

    fn plan(&mut self, duty: &Duty, view: &CellView, t: ExerciseTime) -> Plan {
        let Some(habit) = duty.habit() else {
            return Plan::At { keyed: t, said: Span::default() };
        };
        let pace = self.policy.pace(habit);
        let seconds = |minutes: u16| u64::from(minutes) * 60;
        let (does, after) = (
            self.chance.percent(pace.chance),
            self.chance.between(seconds(pace.from), seconds(pace.to)),
        );
        let later = self.chance.percent(self.policy.leaning(Leaning::KeyLater));
        let later = if later && duty.may_be_keyed_later() {
            self.chance.between(1, KEYED_LATER_SECONDS_MAX)
        } else {
            0
        };
        if !does || self.keeps_back(duty, view) {
            return Plan::Never;
        }
        // Where the clock stands nobody waits for it.
        let standing = view.clock.state != ClockState::Running;
        let (after, said) = if standing { (0, 0) } else { (after, later) };
        Plan::At { keyed: t + Span::seconds(after + said), said: Span::seconds(said) }
    }

    /// Whether a passage stays here because its source has not consented.
    fn keeps_back(&mut self, duty: &Duty, view: &CellView) -> bool {
        let Duty::PassOn { item, passage, to } = duty else { return false };
        let passage = deed::passage(view, *item, *passage);
        passage.is_some_and(|passage| notice::lacks_consent(passage, to))
            && self.chance.percent(self.policy.leaning(Leaning::Respect))
    }

    /// The seat that does it: the lead, or another that plays where work is shared.
    fn seat(&mut self, duty: &Duty, view: &CellView) -> Option<SeatId> {
        let lead = view.seats.iter().find(|seat| seat.role == Role::Lead);
        let lead = lead.map(|seat| seat.seat.clone());
        match duty.whose() {
            Whose::Seat(seat) => Some(seat.clone()),
            Whose::Control => Some(Seat::facilitator()),
            Whose::Forecast(number) => deed::forecast(view, number).map(|it| it.seat.clone()),
            Whose::Lead => lead,
            Whose::Anybody => {
                let others = view.seats.iter().filter(|seat| seat.role == Role::Player);
                let others: Vec<&SeatId> = others.map(|seat| &seat.seat).collect();
                let shares = self.chance.percent(self.policy.leaning(Leaning::ShareWork));
                let other = if shares { self.chance.pick(&others).copied() } else { None };
                other.cloned().or(lead)
            }
        }
    }
}
