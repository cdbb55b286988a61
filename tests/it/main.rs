//! Every test that looks at whitecell from outside, in one binary: one file an area.

mod home;
mod room;
mod support;
mod tidy;
