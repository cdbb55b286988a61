//! Every test that looks at whitecell from outside, in one binary: one file an area.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops where it stands")]

mod bytes;
mod cell_screen;
mod console;
mod control_clock;
mod control_failure;
mod control_group;
mod control_inbox;
mod control_time;
mod decision_table;
mod exchange_table;
mod golden;
mod home;
mod inject_table;
mod journal_file;
mod journal_format;
mod journal_kill;
mod journal_room;
mod keys;
mod lang;
mod leak;
mod moves_exchange;
mod moves_own;
mod player_screen;
mod pty;
mod queue;
mod rehearse_moves;
mod rehearse_run;
mod report;
mod review;
mod room;
mod rules;
mod schedule;
mod seat_program;
mod serve_hostile;
mod serve_lines;
mod serve_login;
mod serve_screen;
mod serve_seats;
mod session_random;
mod session_table;
mod shipped;
mod support;
mod tidy;
mod yaml;
