//! Refusals as people read them: the rule, its limit, and what to do.
//!
//! A refusal's wire code is its key: `no_such` is worded under `refused-no-such`.

use crate::exercise::{Role, TimeScale};
use crate::session::{Act, Refused, Thing};

use super::{Arg, CellNames, Words};

impl Words {
    /// Says why a wish is not granted.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most carry nothing and are worded by their code; a test words every variant"
    )]
    pub fn refused(&self, refused: &Refused, known: &impl CellNames) -> String {
        let key = key(refused);
        let say = |args: &[(&str, Arg<'_>)]| self.say(&key, args);
        match refused {
            Refused::NoSuch { thing } => say(&[("thing", self.thing(*thing).into())]),
            Refused::NotYourRole { role, act } => self.not_your_role(*role, *act),
            Refused::Empty { field } => say(&[("field", self.field(*field).into())]),
            Refused::TooLong { field, limit, length } => say(&[
                ("field", self.field(*field).into()),
                ("limit", (*limit).into()),
                ("length", (*length).into()),
                ("over", length.saturating_sub(*limit).into()),
            ]),
            Refused::TooMany { thing, limit } => self.too_many(*thing, *limit),
            Refused::SaidTooLongAgo { limit_minutes }
            | Refused::ExtensionOutOfRange { limit_minutes }
            | Refused::ReplyTimeOutOfRange { limit_minutes } => {
                say(&[("minutes", (*limit_minutes).into())])
            }
            Refused::ScaleOutOfRange { min, max } => {
                let times = |scale: &TimeScale| Arg::from(self.time_scale(*scale));
                say(&[("min", times(min)), ("max", times(max))])
            }
            Refused::JumpBack { now } => say(&[("now", now.to_string().into())]),
            Refused::JumpTooFar { limit_minutes } => say(&[("hours", (limit_minutes / 60).into())]),
            Refused::SaidBefore { earliest } => say(&[("earliest", earliest.to_string().into())]),
            Refused::WrongPassageCount { expected, given } => {
                say(&[("expected", (*expected).into()), ("given", (*given).into())])
            }
            Refused::PositionsMissing { cells } | Refused::NotAllConcurred { cells } => {
                say(&[("cells", self.cells(cells, known).into())])
            }
            Refused::ExpectationMissing { cell } | Refused::ExpectationOfOutsider { cell } => {
                say(&[("cell", self.cell(cell, known).into())])
            }
            Refused::NumberOutsideGrade { grade, low, high } => say(&[
                ("grade", self.grade(*grade).into()),
                ("low", u32::from(*low).into()),
                ("high", u32::from(*high).into()),
            ]),
            Refused::ValueOutOfRange { value, min, max } => {
                say(&[("value", (*value).into()), ("min", (*min).into()), ("max", (*max).into())])
            }
            Refused::StaleDraft { current } => say(&[("current", (*current).into())]),
            _ => say(&[]),
        }
    }

    fn not_your_role(&self, role: Role, act: Act) -> String {
        let key = match act {
            Act::RunExercise => "refused-act-run-exercise",
            Act::AnswerForOrganization => "refused-act-answer-for-organization",
            Act::SubmitForCell => "refused-act-submit-for-cell",
            Act::ActForCell => "refused-act-act-for-cell",
            Act::LeadDecision => "refused-act-lead-decision",
            Act::TakeSeat => "refused-act-take-seat",
            Act::Engine => "refused-act-engine",
            Act::Evaluate => "refused-act-evaluate",
        };
        self.say(key, &[("role", self.role(role).into())])
    }

    fn too_many(&self, thing: Thing, limit: usize) -> String {
        let limit = ("limit", Arg::from(limit));
        match thing {
            Thing::Inject => self.say("refused-too-many-injects", &[limit]),
            Thing::Passage => self.say("refused-too-many-passages", &[limit]),
            Thing::Decision => self.say("refused-too-many-rounds", &[limit]),
            Thing::Statement => self.say("refused-too-many-statements", &[limit]),
            Thing::Seat
            | Thing::Cell
            | Thing::Move
            | Thing::Item
            | Thing::Fact
            | Thing::Choice
            | Thing::ConsentRequest
            | Thing::Branch
            | Thing::Record
            | Thing::Message
            | Thing::Request
            | Thing::Task
            | Thing::Audience
            | Thing::Slot
            | Thing::SlotValue
            | Thing::Organization
            | Thing::PreparedAnswer
            | Thing::Forecast
            | Thing::Note
            | Thing::WashQuestion
            | Thing::Probe
            | Thing::ProbeAnswer
            | Thing::WashAnswer
            | Thing::Objective
            | Thing::CriticalTask
            | Thing::Observation
            | Thing::Rating
            | Thing::Comment
            | Thing::FreeMove
            | Thing::Argument
            | Thing::Ruling
            | Thing::Variable
            | Thing::Effect => {
                let thing = ("thing", Arg::from(self.thing(thing)));
                self.say("refused-too-many", &[thing, limit])
            }
        }
    }
}

fn key(refused: &Refused) -> String {
    let wire = serde_json::to_value(refused).unwrap_or_default();
    let code = wire.get("code").and_then(serde_json::Value::as_str).unwrap_or_default();
    format!("refused-{}", code.replace('_', "-"))
}
