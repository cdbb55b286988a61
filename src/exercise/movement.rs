//! Moves: the parts of an exercise, each with its time and its questions.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{CellId, MoveId, Span, Text};

/// A part of the exercise: 상황브리핑, 부처별 토의, 합동토의, 강평.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub id: MoveId,
    pub title: Text,
    /// How long it is planned to take.
    pub length: Span,
    /// 토의과제: what each cell discusses in it.
    pub questions: IndexMap<CellId, Vec<Text>>,
}
