//! Players without people: an exercise is played by bots in virtual time, through the same control.
//!
//! A cell's bots get the cell's view and nothing else, and have chance of their own. The same
//! exercise, policies and seed give the same journal, byte for byte.

mod chance;
mod deed;
mod duty;
mod facilitator;
mod memory;
mod ministry;
mod notice;
mod policy;

use std::collections::BTreeMap;
use std::path::Path;

use crate::control::Reply;
use crate::exercise::{CellId, ExerciseTime, Language, Seat};
use crate::journal::{FileJournal, Journal, JournalError, Memory};
use crate::moves::{Header, ReleaseOffered};
use crate::session::view::{CellView, ClockState, ControlView};
use crate::session::{Actor, Record, Refused, Seq};

use facilitator::Facilitator;
use ministry::{Act, Ministry};
pub use policy::{Habit, LEANINGS, Leaning, PACES, Pace, Policy};

use super::stage::Stage;
use super::{Options, RehearseError, Script};

/// The most acts and steps of time in a run. Past it the run is left without ENDEX.
pub const STEPS_MAX: usize = 100_000;

/// Who plays how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    pub policy: Policy,
    /// The cells that play otherwise.
    pub others: BTreeMap<CellId, Policy>,
}

impl Cast {
    pub fn of(policy: Policy) -> Self {
        Self { policy, others: BTreeMap::new() }
    }

    fn policy(&self, cell: &CellId) -> Policy {
        self.others.get(cell).copied().unwrap_or(self.policy)
    }
}

/// A run that was played.
#[derive(Clone, Debug)]
pub struct Run {
    pub records: Vec<Record>,
    /// The journal as it would lie on a disk.
    pub bytes: Vec<u8>,
    /// What the rules did not grant; the bots go on after it.
    pub refused: Vec<Refused>,
}

/// Why a run could not be carried through.
#[derive(Debug, thiserror::Error)]
pub enum BotsError {
    #[error(transparent)]
    Rehearse(#[from] RehearseError),
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// How a run is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The session's, in which bots type too.
    pub language: Language,
    pub seed: u64,
}

/// Plays the exercise once; none where `goes_on` said no on the way.
pub fn play(
    script: &Script,
    cast: &Cast,
    plan: Plan,
    goes_on: &dyn Fn() -> bool,
) -> Result<Option<Run>, BotsError> {
    let Plan { language, seed } = plan;
    let mut journal = FileJournal::start(Path::new("memory"), Memory::default());
    let mut recorded = |_: Seq| {};
    let options = Options { seed, recorded: &mut recorded };
    let header = Header {
        exercise: script.exercise.id.clone(),
        language,
        end: None,
        release: ReleaseOffered::AtOnce,
        wall: None,
    };
    let stage = Stage::open(&mut journal, script.clone(), &header, options)?;
    let mut room = Room::new(stage, script, cast, plan);
    if !room.play(goes_on)? {
        return Ok(None);
    }
    let refused = room.refused;
    let records = journal.read_from(Seq(0))?;
    Ok(Some(Run { records, bytes: journal.into_storage().bytes, refused }))
}

/// The room while it is played in.
struct Room<'a, J> {
    stage: Stage<'a, J>,
    /// In the file's order, each with its cell's screen.
    ministries: Vec<(Ministry, CellView)>,
    facilitator: Facilitator,
    /// Control's screen, once somebody has to look at it; it is the largest, and most acts are the
    /// ministries'.
    control: Option<ControlView>,
    /// The first record that no screen shows.
    shown: Seq,
    refused: Vec<Refused>,
}

impl<'a, J: Journal> Room<'a, J> {
    fn new(stage: Stage<'a, J>, script: &Script, cast: &Cast, plan: Plan) -> Self {
        let Plan { language, seed } = plan;
        let t = stage.now();
        let ministries = script.exercise.cells.keys().map(|cell| {
            let mut ministry = Ministry::new(cell.clone(), cast.policy(cell), language, seed);
            let view = stage.cell_view(cell);
            ministry.look(&view, t);
            (ministry, view)
        });
        Self {
            ministries: ministries.collect(),
            facilitator: Facilitator::new(seed),
            control: None,
            shown: stage.next(),
            refused: vec![],
            stage,
        }
    }

    /// Whether it came to an end of its own.
    fn play(&mut self, goes_on: &dyn Fn() -> bool) -> Result<bool, RehearseError> {
        for _ in 0..STEPS_MAX {
            if !goes_on() {
                return Ok(false);
            }
            let t = self.stage.now();
            if let Some(act) = self.act(t) {
                self.submit(act)?;
            } else if let Some((next, due)) = self.next(t) {
                self.stage.leap(next, due)?;
            } else {
                break;
            }
            self.look();
        }
        Ok(true)
    }

    /// Shows everybody what is new.
    fn look(&mut self) {
        let t = self.stage.now();
        let is_new = self.stage.next() != self.shown;
        if is_new {
            self.control = None;
            self.shown = self.stage.next();
        }
        for (ministry, view) in &mut self.ministries {
            if is_new {
                *view = self.stage.cell_view(&ministry.cell);
            }
            ministry.look(view, t);
        }
    }

    /// The next act at `t`: the ministries' in the file's order, then control's.
    fn act(&mut self, t: ExerciseTime) -> Option<Act> {
        let act = self.ministries.iter_mut().find_map(|(ministry, view)| ministry.act(view, t));
        act.or_else(|| {
            let view = self.control.get_or_insert_with(|| self.stage.control_view());
            let command = self.facilitator.act(view, t)?;
            Some(Act { actor: Actor::own(Seat::facilitator()), command, said: None })
        })
    }

    fn submit(&mut self, act: Act) -> Result<(), RehearseError> {
        match self.stage.wish(act.actor, act.command, act.said)? {
            // No bot writes as much as a line cannot hold.
            Reply::Accepted { .. } | Reply::TooLarge { .. } => {}
            Reply::Refused(refused) => self.refused.push(refused),
            Reply::ReadOnly(cause) => return Err(RehearseError::ReadOnly(cause)),
        }
        Ok(())
    }

    /// When somebody will do something, and when something falls due by time alone; none once the
    /// clock stands for good.
    fn next(&mut self, t: ExerciseTime) -> Option<(ExerciseTime, Option<ExerciseTime>)> {
        let view = self.control.get_or_insert_with(|| self.stage.control_view());
        match view.clock.state {
            ClockState::Running => {}
            ClockState::NotStarted
            | ClockState::Paused(_)
            | ClockState::Resumed { .. }
            | ClockState::Ended
            | ClockState::RealWorldStop(_) => return None,
        }
        let ministries = self.ministries.iter().filter_map(|(ministry, _)| ministry.next());
        let next = ministries.chain(self.facilitator.next(view)).min()?;
        Some((next.max(t), view.next_due))
    }
}
