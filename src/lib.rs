//! whitecell runs tabletop exercises between a foreign ministry and a defence ministry.
//!
//! The modules stand in reading order: what an author meant, what happens at the table, what a
//! journal teaches; then the rooms that touch the world. `docs/architecture.md` is the map.

pub mod analysis;
pub mod diagnostic;
pub mod exercise;
pub mod review;
pub mod session;

pub mod sheet;
pub mod yaml;

pub mod journal;
pub mod signature;

pub mod control;
pub mod moves;
pub mod rehearse;

pub mod lang;

pub mod intake;

pub mod report;
pub mod tui;

pub mod serve;
pub mod terminal;

pub mod cli;
