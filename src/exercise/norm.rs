//! Norm items that decisions are tagged with.

use serde::{Deserialize, Serialize};

use super::{NormId, Text};

/// How well the paraphrase of a norm was checked against its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Stated in the founding paper.
    Founding,
    /// Read in a public source.
    Source,
    /// Partly read.
    Partial,
    /// Background knowledge: never to be shown as the instrument's text.
    Knowledge,
}

/// One item of an instrument, in our own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NormItem {
    pub id: NormId,
    /// The instrument's title.
    pub instrument: Text,
    /// The theme it belongs to.
    pub theme: Text,
    /// A paraphrase, never the instrument's wording.
    pub paraphrase: Text,
    pub basis: Basis,
}
