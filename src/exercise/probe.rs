//! Probes: short questions at a natural break, the clock stopped and the cells apart, that show
//! what each cell holds to be so (freeze probes: Endsley, Human Factors 37 (1), 1995).

use serde::{Deserialize, Serialize};

use super::{ChoiceId, MoveId, ProbeId, Text};

/// One to three questions to every cell at a break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Probe {
    pub id: ProbeId,
    pub title: Text,
    /// The move at whose end it is meant to be put; not before it has begun.
    pub after: MoveId,
    pub questions: Vec<ProbeQuestion>,
    /// For the facilitator only.
    pub notes: Option<Text>,
}

/// A question that is answered by one of its options, or with "not sure".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProbeQuestion {
    pub text: Text,
    pub options: Vec<ProbeOption>,
    /// What was really so; none where the author leaves it open. For control only.
    pub right: Option<ChoiceId>,
}

/// What a cell can hold to be so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProbeOption {
    pub id: ChoiceId,
    pub text: Text,
}

impl ProbeQuestion {
    /// The words of an option; none where there is no such option.
    pub fn option(&self, id: &ChoiceId) -> Option<&Text> {
        self.options.iter().find(|option| option.id == *id).map(|option| &option.text)
    }
}
