//! Every test that looks at whitecell from outside, in one binary: one file an area.

mod control;
mod lang;
mod report;
mod review;
mod room;
mod support;
mod tidy;
mod yaml;
