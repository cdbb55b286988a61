//! Free moves and rulings.

use crate::exercise::{CellId, ExerciseTime};
use crate::session::{FreeMoveEvent, Ruled, Ruling, Side};

use super::{ItemKind, State};

/// An argument for or against a free move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    pub cell: CellId,
    pub side: Side,
    pub text: String,
    pub at: ExerciseTime,
}

/// A free move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeMoveState {
    pub cell: CellId,
    pub action: String,
    pub effect: String,
    pub reasons: String,
    pub made_at: ExerciseTime,
    pub withdrawn_at: Option<ExerciseTime>,
    /// Since when every cell sees it.
    pub opened_at: Option<ExerciseTime>,
    pub arguments: Vec<Argument>,
}

/// A ruling, and when it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulingState {
    pub ruling: Ruling,
    pub at: ExerciseTime,
}

impl State {
    /// The ruling on it, if there is one.
    pub fn ruling_on(&self, on: &Ruled) -> Option<&RulingState> {
        self.rulings.iter().find(|own| own.ruling.on == *on)
    }

    pub(super) fn apply_free_move(&mut self, id: u32, event: &FreeMoveEvent, when: ExerciseTime) {
        if let FreeMoveEvent::Made { cell, action, effect, reasons } = event {
            self.free_moves.push(FreeMoveState {
                cell: cell.clone(),
                action: action.clone(),
                effect: effect.clone(),
                reasons: reasons.clone(),
                made_at: when,
                withdrawn_at: None,
                opened_at: None,
                arguments: vec![],
            });
            self.register(cell, ItemKind::FreeMove(id), when);
        }
        if let FreeMoveEvent::Opened { cells } = event {
            for cell in cells {
                self.register(cell, ItemKind::FreeMove(id), when);
            }
        }
        let Some(own) = self.free_moves.get_mut(id as usize) else { return };
        match event {
            FreeMoveEvent::Made { .. } => {}
            FreeMoveEvent::Withdrawn => own.withdrawn_at = Some(when),
            FreeMoveEvent::Opened { .. } => own.opened_at = Some(when),
            FreeMoveEvent::Argued { cell, side, text } => own.arguments.push(Argument {
                cell: cell.clone(),
                side: *side,
                text: text.clone(),
                at: when,
            }),
        }
    }

    pub(super) fn apply_ruling(&mut self, ruling: &Ruling, when: ExerciseTime) {
        let number = u32::try_from(self.rulings.len()).unwrap_or(u32::MAX);
        // A free move's outcome stands with the move, which its cells have before them already.
        if !matches!(ruling.on, Ruled::FreeMove(_)) {
            for cell in &ruling.told {
                self.register(cell, ItemKind::Ruling(number), when);
            }
        }
        self.rulings.push(RulingState { ruling: ruling.clone(), at: when });
    }
}
