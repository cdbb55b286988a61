//! Scripted moves, or bots, in virtual time, through the same control as a session with people.
//!
//! The same exercise, moves and seed give the same journal, byte for byte.

pub mod bots;
mod stage;

use std::sync::Arc;

use crate::control::{ControlError, ReadOnlyCause, Reply};
use crate::exercise::{Exercise, ExerciseId, ExerciseTime};
use crate::journal::{Head, Journal};
use crate::moves::Moves;
use crate::session::view::Views;
use crate::session::{Digest, Prefix, Seq, SessionId};

use stage::Stage;

/// The exercise that is rehearsed.
#[derive(Clone, Debug)]
pub struct Script {
    pub exercise: Arc<Exercise>,
    /// SHA-256 of the file it was read from, hexadecimal.
    pub source_digest: String,
}

/// How to rehearse.
pub struct Options<'a> {
    /// What ids are made from.
    pub seed: u64,
    /// Called for each record once it is on the disk.
    pub recorded: &'a mut dyn FnMut(Seq),
}

/// An act that was not granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotGranted {
    /// Its line in the moves file, counted from one.
    pub line: usize,
    pub reply: Reply,
}

/// How a rehearsal went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub session: SessionId,
    pub head: Head,
    /// The exercise time at which it ended.
    pub t: ExerciseTime,
    /// How many acts of the moves file were recorded.
    pub granted: usize,
    pub not_granted: Vec<NotGranted>,
}

/// Why a rehearsal could not be carried through.
#[derive(Debug, thiserror::Error)]
pub enum RehearseError {
    #[error("the moves are for the exercise `{moves}`, and this one is `{exercise}`")]
    OtherExercise { moves: ExerciseId, exercise: ExerciseId },
    #[error(transparent)]
    Control(#[from] ControlError),
    #[error("the journal cannot be written any more ({0:?})")]
    ReadOnly(ReadOnlyCause),
}

/// Plays `moves` on from the first records of another session, into an empty journal that names it.
///
/// Both clocks go on from the last of those records, as fast as they went. Ids are made from the
/// seed and that record's digest, so that none is one of the other session's.
pub fn fork<J: Journal>(
    journal: J,
    prefix: Prefix,
    moves: &Moves,
    options: Options<'_>,
) -> Result<Outcome, RehearseError> {
    play(Stage::fork(journal, prefix, &moves.header, options)?, moves)
}

/// A seed that a digest gives.
pub fn seed_of(digest: &Digest) -> u64 {
    digest.0.get(..16).and_then(|digits| u64::from_str_radix(digits, 16).ok()).unwrap_or(0)
}

/// Rehearses `moves` into an empty journal.
pub fn run<J: Journal>(
    journal: J,
    script: Script,
    moves: &Moves,
    options: Options<'_>,
) -> Result<Outcome, RehearseError> {
    let (ours, theirs) = (&script.exercise.id, &moves.header.exercise);
    if ours != theirs {
        let (moves, exercise) = (theirs.clone(), ours.clone());
        return Err(RehearseError::OtherExercise { moves, exercise });
    }
    play(Stage::open(journal, script, &moves.header, options)?, moves)
}

/// What every screen shows once `moves` have been rehearsed. What was not granted is left out.
pub fn views<J: Journal>(
    journal: J,
    script: Script,
    moves: &Moves,
    options: Options<'_>,
) -> Result<Views, RehearseError> {
    let mut stage = Stage::open(journal, script, &moves.header, options)?;
    stage.play_all(&moves.acts)?;
    Ok(stage.views())
}

fn play<J: Journal>(mut stage: Stage<'_, J>, moves: &Moves) -> Result<Outcome, RehearseError> {
    stage.play_all(&moves.acts)?;
    if let Some(end) = moves.header.end {
        stage.advance_to(end)?;
    }
    Ok(stage.close())
}
