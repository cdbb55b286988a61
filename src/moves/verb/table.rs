//! The session, its clock, its seats and its room.

use crate::exercise::{CellId, DecisionId, MoveId, TimeScale};
use crate::moves::fields::Fields;
use crate::moves::{Deed, MovesFault};
use crate::session::{Presence, RoomPage, TableCommand};

pub(super) fn deed(verb: &str, fields: &mut Fields) -> Result<Option<Deed>, MovesFault> {
    let command = match verb {
        "take-seat" => TableCommand::TakeSeat { person: fields.text("person")? },
        "leave-seat" => TableCommand::LeaveSeat,
        "answer-check" => TableCommand::AnswerCheck,
        "presence" => {
            let words = [("present", Presence::Present), ("absent", Presence::Absent)];
            TableCommand::SetPresence {
                cell: fields.id("cell", CellId::new)?,
                presence: fields.word("presence", "present or absent", &words)?,
            }
        }
        "start" => TableCommand::StartExercise,
        "pause" => match fields.optional_span("for")? {
            Some(span) => return Ok(Some(Deed::PauseFor(span))),
            None => TableCommand::Pause,
        },
        "resume" => TableCommand::ResumeClock,
        "move" => TableCommand::BeginMove { to: fields.id("to", MoveId::new)? },
        "end" => TableCommand::EndExercise,
        "stop" => TableCommand::StopForRealWorld {
            reason: fields.optional_text("reason")?.unwrap_or_default(),
        },
        "lift" => TableCommand::LiftRealWorldStop {
            note: fields.optional_text("note")?.unwrap_or_default(),
        },
        "room" => TableCommand::ShowRoom { page: page(fields)? },
        "hand-over-seat" => {
            TableCommand::HandOver { to: fields.text("to")?, note: fields.text("note")? }
        }
        "take-over" => TableCommand::TakeOver,
        "scale" => TableCommand::SetScale { scale: scale(fields)? },
        "jump" => {
            let to = fields.optional_time("to")?.ok_or(MovesFault::Missing { field: "to" })?;
            TableCommand::Jump { to }
        }
        _ => return Ok(None),
    };
    Ok(Some(Deed::Command(command.into())))
}

/// How many times as fast as on the wall, to a hundredth.
fn scale(fields: &mut Fields) -> Result<TimeScale, MovesFault> {
    let wrong = MovesFault::Wrong { field: "scale", wanted: "how many times as fast: 2, 0.5" };
    let value = fields.take("scale").ok_or(MovesFault::Missing { field: "scale" })?;
    TimeScale::times(value.as_f64().ok_or(wrong.clone())?).ok_or(wrong)
}

fn page(fields: &mut Fields) -> Result<RoomPage, MovesFault> {
    if let Some(decision) = fields.optional_id("decision", DecisionId::new)? {
        return Ok(RoomPage::Decision(decision));
    }
    let words = [
        ("situation", RoomPage::Situation),
        ("blank", RoomPage::Blank),
        ("statements", RoomPage::Statements),
        ("hot-wash", RoomPage::HotWash),
    ];
    fields.word("page", "situation, blank, statements or hot-wash", &words)
}
