//! The limits of what people type and of what a session holds, each with its unit in its name.

/// The name of a person at a seat.
pub const PERSON_GRAPHEMES_MAX: usize = 40;
/// A title of an inject written at the table.
pub const TITLE_GRAPHEMES_MAX: usize = 80;
/// A reason, an explanation, a question to a higher body.
pub const REASON_GRAPHEMES_MAX: usize = 1_000;
/// What a ministry says in public.
pub const STATEMENT_GRAPHEMES_MAX: usize = 2_000;
/// A message between cells.
pub const MESSAGE_GRAPHEMES_MAX: usize = 1_000;
/// A joint draft, or the words that would replace it.
pub const DRAFT_GRAPHEMES_MAX: usize = 2_000;
/// An answer outside the author's options.
pub const OTHER_GRAPHEMES_MAX: usize = 300;
/// A passage written or amended at the table, or a summary of one.
pub const PASSAGE_GRAPHEMES_MAX: usize = 4_000;

/// How far back an act may be keyed, in minutes.
pub const SAID_MINUTES_AGO_MAX: u64 = 60;
/// How often a draft may be revised.
pub const ROUNDS_MAX: usize = 20;
/// Injects written at the table in one session.
pub const AD_HOC_INJECTS_MAX: usize = 200;
/// Passages of an inject written at the table.
pub const AD_HOC_PASSAGES_MAX: usize = 8;
/// Passings-on by one cell. Counted by cell: how many others made must not be felt.
pub const CELL_PASS_ONS_MAX: usize = 1_000;
/// Statements by one cell.
pub const CELL_STATEMENTS_MAX: usize = 200;
/// Wordings of one statement, and askings for its clearance.
pub const STATEMENT_WORDINGS_MAX: usize = 40;
/// Messages from one cell.
pub const CELL_MESSAGES_MAX: usize = 1_000;
/// Requests for information by one cell.
pub const CELL_REQUESTS_MAX: usize = 500;
/// Tasks opened by one cell, and by control.
pub const CELL_TASKS_MAX: usize = 200;
/// How long a request or a task may be given, in minutes.
pub const REPLY_MINUTES_MAX: u64 = 240;
/// How far exercise time may leap at once, in minutes: a day.
pub const JUMP_MINUTES_MAX: u64 = 1_440;
/// Answers of one cell at the hot wash, and of control's for the room.
pub const CELL_WASH_ANSWERS_MAX: usize = 100;
/// Private notes of control's.
pub const CONTROL_NOTES_MAX: usize = 1_000;
/// Observations in one session.
pub const OBSERVATIONS_MAX: usize = 2_000;
/// Ratings in one session.
pub const RATINGS_MAX: usize = 1_000;
/// Records that one rating names as its evidence.
pub const EVIDENCE_RECORDS_MAX: usize = 50;
/// Comments of one cell after ENDEX, each in the place of the one before.
pub const CELL_COMMENTS_MAX: usize = 50;
/// Free moves by one cell.
pub const CELL_FREE_MOVES_MAX: usize = 50;
/// Arguments of one cell about one free move.
pub const ARGUMENTS_MAX: usize = 10;
/// Rulings of control's in one session.
pub const RULINGS_MAX: usize = 500;
/// What one ruling may change.
pub const RULING_EFFECTS_MAX: usize = 12;
/// Requests for consent by one cell.
pub const CELL_CONSENTS_MAX: usize = 1_000;
/// Times one inject may be sent again.
pub const SENT_AGAIN_TIMES_MAX: u32 = 20;
/// Acts of one cell alone on one decision.
pub const ALONE_ACTS_MAX: usize = 20;
/// How far a deadline may be moved at once, in minutes.
pub const EXTENSION_MINUTES_MAX: u64 = 240;
/// What the engine may do by itself at one instant before it stops the clock and asks.
pub const CASCADE_COMMANDS_MAX: usize = 100;
