//! The program as people have it: a process on a terminal.

mod authoring;
mod command_line;
mod desk;
mod home;
mod host;
mod panic;
mod place;
mod rehearse;
mod report;
mod review;
mod signing;
mod table;
mod whatif;
mod window;

use place::Place;
pub(crate) use window::Window;
