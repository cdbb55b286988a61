//! How far an exercise is explored.

/// How many situations are looked at before the exploration stops and says so. One that waits to
/// be looked at takes some ten kilobytes.
pub const SITUATIONS_MAX: usize = 30_000;
