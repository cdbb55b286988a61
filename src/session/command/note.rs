//! Wishes about what control keeps to itself.

use serde::{Deserialize, Serialize};

use crate::session::About;

use super::Command;

/// A private note of control's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNote {
    pub about: About,
    pub text: String,
}

impl From<NewNote> for Command {
    fn from(new: NewNote) -> Self {
        Self::Note(new)
    }
}
