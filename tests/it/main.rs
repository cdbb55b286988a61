//! Every test that looks at whitecell from outside, in one binary: one file an area.

mod control;
mod cell_screen;
mod control_clock;
mod control_failure;
mod control_group;
mod control_inbox;
mod decision_table;
mod home;
mod inject_table;
mod lang;
mod report;
mod review;
mod room;
mod rules;
mod schedule;
mod session_table;
mod support;
mod tidy;
mod yaml;
