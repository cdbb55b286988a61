//! Every test that looks at whitecell from outside, in one binary: one file an area.

mod decision_table;
mod inject_table;
mod report;
mod review;
mod room;
mod rules;
mod schedule;
mod session_table;
mod support;
mod tidy;
mod yaml;
