//! What ministries say in public: to whom, and by what it is compared.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{AudienceId, CellId, DecisionId, FactId, Language, SlotId, SlotValueId, Text};

/// A point on which statements are compared: who commands, whether people stay in control.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub id: SlotId,
    pub title: Text,
    /// What a statement may say on the point, in the author's order.
    pub values: IndexMap<SlotValueId, Text>,
    /// What restraint is told by; never shown to players.
    #[serde(default, skip_serializing_if = "SlotMarks::is_empty")]
    pub marks: SlotMarks,
}

impl Slot {
    /// As everybody at the table may see it.
    #[must_use]
    pub fn unmarked(&self) -> Self {
        Self { marks: SlotMarks::default(), ..self.clone() }
    }
}

/// Which values of a slot should wait for something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotMarks {
    /// Values that claim something for certain, each with the fact that would bear it out.
    #[serde(default)]
    pub certain: IndexMap<SlotValueId, FactId>,
    /// Values that are not to be said before a decision is settled: an attribution, for one.
    #[serde(default)]
    pub not_before: IndexMap<SlotValueId, DecisionId>,
}

impl SlotMarks {
    pub fn is_empty(&self) -> bool {
        self.certain.is_empty() && self.not_before.is_empty()
    }
}

/// How the ministries speak in this exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementPlan {
    /// The four standard audiences first, then the author's own.
    pub audiences: IndexMap<AudienceId, Text>,
    pub slots: IndexMap<SlotId, Slot>,
    /// The cells whose clearance a statement of another needs; every other cell where it is empty.
    pub clearance: Vec<CellId>,
}

impl StatementPlan {
    /// The audiences of every exercise.
    pub fn standard_audiences() -> IndexMap<AudienceId, Text> {
        let audiences = STANDARD_AUDIENCES.iter().map(|(id, ko, en)| {
            let words = [(Language::Ko, (*ko).to_owned()), (Language::En, (*en).to_owned())];
            (AudienceId::literal(id), Text::of(words))
        });
        audiences.collect()
    }
}

impl Default for StatementPlan {
    fn default() -> Self {
        Self { audiences: Self::standard_audiences(), slots: IndexMap::new(), clearance: vec![] }
    }
}

const STANDARD_AUDIENCES: [(&str, &str, &str); 4] = [
    ("domestic", "국내", "Domestic public"),
    ("ally", "동맹", "Ally"),
    ("adversary", "상대국", "Adversary"),
    ("international", "국제사회", "International community"),
];
