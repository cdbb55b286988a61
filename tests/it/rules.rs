//! The rules of the table, one test a rule.

mod adjudication;
mod concurrence;
mod correction;
mod dealing;
mod effect;
mod evaluation;
mod exchange;
mod forecast;
mod inject;
mod limit;
mod line;
mod message;
mod note;
mod passage;
mod position;
mod probe;
mod received;
mod replay;
mod seat;
mod settlement;
mod standing;
mod statement;
mod task;
mod unseen;
mod wash;
