//! Measures: the formulas on published numbers, and what a session gives to them.

mod session;
mod vectors;
