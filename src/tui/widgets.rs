//! Small parts that more than one screen is made of.

mod editor;

pub use editor::{Editor, Lines};
