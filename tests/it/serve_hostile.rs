//! Seats that somebody wants to break.
