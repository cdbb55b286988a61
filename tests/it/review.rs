//! What a journal teaches: sessions played through the rules, and the review read from them.

mod catalogue;
mod clock;
mod compare;
mod decision;
mod exchange;
mod inject;
mod knowledge;
mod measures;
mod planted;
mod prefix;
mod question;
pub(crate) mod table;
pub(crate) mod talk;
