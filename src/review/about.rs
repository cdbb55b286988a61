//! Of whom a figure or a finding tells, so that an edition can leave out what is about one person.

use serde::Serialize;

/// Of whom something tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// One person: told to the facilitator and to nobody else.
    Person,
    /// One ministry, or one and another.
    Cell,
    /// The whole table.
    Table,
}
