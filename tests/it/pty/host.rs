//! A table with players at other terminals: the program itself, and the real OpenSSH client.

mod door;
mod hostile;
mod login;
mod seats;
mod site;
mod typing;

use site::Site;
