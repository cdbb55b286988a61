//! Every test that looks at whitecell from outside, in one binary: one file an area.

mod lang;
mod decision_table;
mod inject_table;
mod cell_screen;
mod home;
mod report;
mod review;
mod room;
mod session_table;
mod support;
mod tidy;
mod yaml;
