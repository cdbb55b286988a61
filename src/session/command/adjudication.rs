//! Wishes about free moves and adjudication.

use serde::{Deserialize, Serialize};

use crate::exercise::{Effect, EscalationClass};
use crate::session::{Learned, Ruled, Side};

use super::Command;

/// A free move (자유조치): what a cell does outside of any decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewFreeMove {
    pub action: String,
    /// What the cell means it to bring about.
    pub effect: String,
    /// Why the cell expects it to succeed.
    pub reasons: String,
}

/// Wishes about a free move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FreeMoveCommand {
    Withdraw,
    /// Control puts it before every cell, for arguments.
    Open,
    Argue {
        side: Side,
        text: String,
    },
}

/// What control rules, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRuling {
    pub on: Ruled,
    /// Empty for a change by hand: nobody is told.
    pub outcome: String,
    pub class: Option<EscalationClass>,
    pub effects: Vec<Effect>,
    pub learned: Vec<Learned>,
    pub reason: String,
}

impl FreeMoveCommand {
    pub fn of(self, id: u32) -> Command {
        Command::FreeMove { id, command: self }
    }
}
