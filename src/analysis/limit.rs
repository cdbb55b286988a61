//! How far an exercise is explored.

/// How many situations are looked at before the exploration stops and says so. Measured, a shipped
/// exercise takes some eight kilobytes for each: the bound is under a gigabyte.
pub const SITUATIONS_MAX: usize = 100_000;
