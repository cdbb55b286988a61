//! What several areas need: exercises, tables to play at, a disk that fails when told, screens.

pub(crate) mod caller;
pub(crate) mod control_table;
pub(crate) mod dice;
pub(crate) mod evaluation;
pub(crate) mod exchange;
pub(crate) mod exercise;
pub(crate) mod expectation;
pub(crate) mod forecast;
pub(crate) mod grid;
pub(crate) mod hosted;
pub(crate) mod keys;
pub(crate) mod ministries;
pub(crate) mod page;
pub(crate) mod play;
pub(crate) mod probe;
pub(crate) mod reception;
pub(crate) mod ssh;
pub(crate) mod storage;
pub(crate) mod table;
pub(crate) mod wish;
