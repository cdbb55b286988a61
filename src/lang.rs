//! Every word the program says, in Korean and English.

pub mod diagnostic;
