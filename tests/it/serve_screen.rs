//! A seat on a real terminal.
