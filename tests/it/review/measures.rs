//! Measures: the formulas on published numbers, and what a session gives to them.

mod planted;
mod restraint;
mod session;
mod vectors;
