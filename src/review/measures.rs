//! Measures of coordination: the mathematics on plain numbers, and what a session gives to it.
//!
//! Each formula stands with its source at its function; what a figure means, and what it does not,
//! is in docs/measures.md. Nothing here adds measures up into one, and nothing orders ministries or
//! sessions: no type could hold that.

pub mod agreement;
pub mod awareness;
pub mod consistency;
mod figure;
mod kind;
pub mod latency;
pub mod network;
pub mod pooling;
pub mod probability;
pub mod reliance;
mod session;
mod undefined;

pub use figure::{
    AGREEMENT_UNITS_MIN, Case, FORECASTS_MIN, Figure, LENGTHS_MIN, Measure, On, Outcome,
    RATE_CASES_MIN, RELIANCE_CASES_MIN, Told,
};
pub use kind::Family;
pub(super) use session::read;
pub use undefined::Undefined;
