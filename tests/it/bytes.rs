//! Keys in, escape sequences out: the console as a terminal sees it, without a process.

mod adjudication;
mod decision;
mod evaluation;
mod join;
mod laptop;
mod menus;
mod seats;
mod secret;
mod terminal;
mod time;
mod wash;
mod wire;
mod writing;

use laptop::{Laptop, play};
