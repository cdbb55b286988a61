//! Every test that looks at whitecell from outside, in one binary: one file an area.

mod report;
mod review;
mod room;
mod support;
mod tidy;
mod yaml;
