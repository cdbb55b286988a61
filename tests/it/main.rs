//! Every test that looks at whitecell from outside, in one binary: one file an area.

mod control_clock;
mod control_failure;
mod control_group;
mod control_inbox;
mod journal_file;
mod journal_format;
mod journal_kill;
mod journal_room;
mod rehearse_moves;
mod rehearse_run;
mod session_random;
mod support;
mod tidy;
