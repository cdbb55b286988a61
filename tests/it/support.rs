//! What the areas share: a small exercise, the door to the rules, and the tables of docs/.

pub(crate) mod exercise;
pub(crate) mod page;
pub(crate) mod table;
