//! What the fields of a cell's act are made of: what control sees and what the cell itself sees can
//! both give it.

mod cell;
mod control;

pub(in crate::tui) use cell::receivers;

use crate::exercise::{CellId, ChoiceId, DecisionId, FactId, Slot, Text};
use crate::lang::Words;
use crate::session::{Chosen, Position, Slots};

use super::act::{Board, CellAct, Item};

/// A view from which a cell's acts can be asked for.
pub trait Material {
    /// What stands before the form's title: whose act it is, or what it is about.
    fn heading(&self, act: &CellAct, words: &Words) -> String;

    /// Something that the cell holds; none when it is no longer there.
    fn paper(&self, held: &Held<'_>) -> Option<Paper>;

    /// What it is called, what its sources ask for, and where their consent stands.
    fn about(&self, held: &Held<'_>, words: &Words) -> Vec<String>;

    /// What an inject asks of `cell`; none where it asks for nothing.
    fn wanted(&self, cell: &CellId, item: &Item) -> Option<Wanted>;

    /// What `cell` writes and is asked.
    fn board(&self, cell: &CellId) -> Option<Board<'_>>;

    /// A decision, as it is asked of `cell`.
    fn matter(&self, decision: &DecisionId, cell: Option<&CellId>) -> Option<Matter>;
}

/// What is to be done with something that a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handling {
    PassOn,
    AskConsent,
}

/// Something that a cell holds, and what is to be done with it.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    pub cell: &'a CellId,
    pub item: &'a Item,
    pub handling: Handling,
}

/// In what forms something can be passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forms {
    All,
    /// The cell has no more than a summary itself.
    InOwnWords,
}

/// Something that a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub passages: Vec<Passage>,
    pub to: Vec<(CellId, Text)>,
    pub forms: Forms,
}

/// A passage in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub number: u16,
    pub text: Text,
    /// What control ticks; nobody else sees a list of facts.
    pub facts: Vec<(FactId, Text)>,
}

/// What an inject asks for, and what was last reported on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub title: Text,
    pub request: Text,
    pub report: String,
}

/// A decision, as far as a form needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub question: Text,
    pub choices: Vec<(ChoiceId, Text)>,
    /// The other cells whose word it needs.
    pub others: Vec<(CellId, Text)>,
    pub refer_to: Option<Text>,
    /// The slots on which its words fix what is said in public.
    pub line: Vec<Slot>,
    /// The position that would be replaced, where the screen may know it.
    pub own: Option<Position>,
    pub draft: Option<LastDraft>,
}

/// The draft in hand, and what the answers to it want instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastDraft {
    pub round: u32,
    pub chosen: Chosen,
    pub text: String,
    pub line: Slots,
    pub wanted: Vec<(Text, String)>,
}
