//! Seats that somebody wants to break, and seats beside them that go on.

mod flood;
mod knock;
mod torn;

use std::fs;

/// What this process has in memory now.
fn resident_bytes() -> usize {
    const PAGE_BYTES: usize = 4096;
    let Ok(pages) = fs::read_to_string("/proc/self/statm") else { return 0 };
    let resident = pages.split_whitespace().nth(1).expect("it has seven numbers");
    resident.parse::<usize>().expect("a number") * PAGE_BYTES
}

const MEBIBYTE: usize = 1024 * 1024;
