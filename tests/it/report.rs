//! Reports: what is written from a review, for people who were not there.

pub(crate) mod session;
