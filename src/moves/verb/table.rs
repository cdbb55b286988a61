//! The session, its clock, its seats and its room.

use crate::exercise::{CellId, DecisionId, MoveId};
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
        _ => return Ok(None),
    };
    Ok(Some(Deed::Command(command.into())))
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
