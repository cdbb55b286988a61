//! Measures of coordination: the mathematics on plain numbers, and what a session gives to it.
//!
//! Each formula stands with its source at its function; what a figure means, and what it does not,
//! is in docs/measures.md. Nothing here adds measures up into one, and nothing orders ministries or
//! sessions: no type could hold that.

pub mod agreement;
pub mod awareness;
pub mod consistency;
pub mod latency;
pub mod network;
pub mod pooling;
pub mod probability;
pub mod reliance;
mod undefined;

pub use undefined::Undefined;
