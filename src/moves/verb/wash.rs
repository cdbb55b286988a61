//! After ENDEX.

use serde_json::Value;

use crate::moves::MovesFault;
use crate::moves::fields::Fields;
use crate::session::{Command, Feedback, FeedbackItem, Mark, WashCommand, WashQuestion};

pub(super) fn command(verb: &str, fields: &mut Fields) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "answer-hot-wash" => {
            let question = match fields.optional_number("question")? {
                Some(number) => WashQuestion::Author(number - 1),
                None => WashQuestion::Other(fields.text("asked")?),
            };
            WashCommand::Answer { question, text: fields.text("text")? }
        }
        "feedback" => WashCommand::Feedback(feedback(fields)?),
        _ => return Ok(None),
    };
    Ok(Some(command.into()))
}

fn feedback(fields: &mut Fields) -> Result<Feedback, MovesFault> {
    let mut text = |field| fields.optional_text(field).map(Option::unwrap_or_default);
    Ok(Feedback {
        strengths: text("strengths")?,
        improvements: text("improvements")?,
        unseen: text("unseen")?,
        remarks: text("remarks")?,
        marks: marks(fields)?,
    })
}

/// `{"plausible":4}`: marks from 1 to 5 by statement.
fn marks(
    fields: &mut Fields,
) -> Result<std::collections::BTreeMap<FeedbackItem, Mark>, MovesFault> {
    let wanted = "marks from 1 to 5 by statement: {\"plausible\":4}";
    let wrong = MovesFault::Wrong { field: "marks", wanted };
    let map = match fields.take("marks") {
        None => return Ok([].into()),
        Some(Value::Object(map)) => map,
        Some(_) => return Err(wrong),
    };
    let pairs = map.iter().map(|(item, mark)| {
        let mark = mark.as_u64().and_then(|mark| u8::try_from(mark).ok());
        Some((FeedbackItem::of_id(item)?, mark.and_then(Mark::new)?))
    });
    pairs.collect::<Option<_>>().ok_or(wrong)
}
