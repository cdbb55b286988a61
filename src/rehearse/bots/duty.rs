//! What a cell's bots can see occasion for.

use crate::exercise::{CellId, DecisionId, OrganizationId, SeatId};

use super::policy::Habit;

/// Something that a cell could do, named as its view names it. Each is thought of once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Duty {
    TakeSeat(SeatId),
    AnswerCheck(SeatId),
    /// An inject or a message, by the cell's own number.
    Acknowledge(u32),
    AskConsent {
        item: u32,
        passage: u16,
        to: CellId,
    },
    PassOn {
        item: u32,
        passage: u16,
        to: CellId,
    },
    Reply(u32),
    Answer(u32),
    AskOrganization {
        organization: OrganizationId,
        in_move: usize,
    },
    AskCell {
        cell: CellId,
        in_move: usize,
    },
    AskControl {
        in_move: usize,
    },
    Tell {
        decision: DecisionId,
        cell: CellId,
    },
    Position(DecisionId),
    /// Said aloud in the room where no draft is written; control keys it.
    SayAloud(DecisionId),
    Draft {
        decision: DecisionId,
        round: u32,
    },
    Concur {
        decision: DecisionId,
        round: u32,
    },
    Settle {
        decision: DecisionId,
        round: u32,
    },
    GoOn {
        decision: DecisionId,
        round: u32,
    },
    ActAlone(DecisionId),
    Speak(DecisionId),
    AskClearance(u32),
    Clear {
        statement: u32,
        round: u32,
    },
    /// Takes over the words that another cell wants.
    Adopt(u32),
    Release(u32),
    /// Out it goes, though nobody has answered.
    ReleaseUnanswered(u32),
    Lead(u32),
    Support(u32),
    Finish(u32),
    Judge(u32),
    Conclude(u32),
    Probe(String),
    MoveFreely {
        in_move: usize,
    },
    Argue(u32),
    WashAnswer(u32),
    Feedback(SeatId),
    Comment,
}

/// Whose act it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose<'a> {
    Seat(&'a SeatId),
    /// The seat's that gives the forecast.
    Forecast(u32),
    /// Said aloud in the room; control keys it as its own.
    Control,
    /// What a cell's lead alone may do.
    Lead,
    /// Any seat's of the cell that plays.
    Anybody,
}

impl Duty {
    /// The habit that tells how often and how soon; none is done at once and always.
    pub(super) fn habit(&self) -> Option<Habit> {
        Some(match self {
            Self::TakeSeat(_) | Self::AnswerCheck(_) => return None,
            Self::Acknowledge(_) => Habit::Acknowledge,
            Self::AskConsent { .. } => Habit::AskConsent,
            Self::PassOn { .. } => Habit::PassOn,
            Self::Reply(_) => Habit::Reply,
            Self::Answer(_) => Habit::Answer,
            Self::AskOrganization { .. } | Self::AskCell { .. } | Self::AskControl { .. } => {
                Habit::Ask
            }
            Self::Tell { .. } => Habit::Tell,
            Self::Position(_) => Habit::Position,
            Self::SayAloud(_) | Self::Draft { .. } => Habit::Draft,
            Self::Concur { .. } | Self::Clear { .. } => Habit::Respond,
            Self::Settle { .. } => Habit::Settle,
            Self::GoOn { .. } | Self::ReleaseUnanswered(_) => Habit::GoOn,
            Self::ActAlone(_) => Habit::ActAlone,
            Self::Speak(_) => Habit::Speak,
            Self::AskClearance(_) => Habit::AskClearance,
            Self::Adopt(_) | Self::Release(_) => Habit::Release,
            Self::Lead(_) | Self::Support(_) => Habit::Take,
            Self::Finish(_) => Habit::Finish,
            Self::Judge(_) | Self::Conclude(_) => Habit::Judge,
            Self::Probe(_) => Habit::Probe,
            Self::MoveFreely { .. } | Self::Argue(_) => Habit::MoveFreely,
            Self::WashAnswer(_) | Self::Feedback(_) | Self::Comment => Habit::Wash,
        })
    }

    pub(super) fn whose(&self) -> Whose<'_> {
        match self {
            Self::TakeSeat(seat) | Self::AnswerCheck(seat) | Self::Feedback(seat) => {
                Whose::Seat(seat)
            }
            Self::Judge(number) | Self::Conclude(number) => Whose::Forecast(*number),
            Self::SayAloud(_) => Whose::Control,
            Self::Acknowledge(_)
            | Self::AskConsent { .. }
            | Self::PassOn { .. }
            | Self::Reply(_)
            | Self::Answer(_)
            | Self::AskOrganization { .. }
            | Self::AskCell { .. }
            | Self::AskControl { .. }
            | Self::Tell { .. }
            | Self::Speak(_)
            | Self::Adopt(_)
            | Self::Finish(_)
            | Self::Argue(_)
            | Self::WashAnswer(_) => Whose::Anybody,
            Self::Position(_)
            | Self::Draft { .. }
            | Self::Concur { .. }
            | Self::Settle { .. }
            | Self::GoOn { .. }
            | Self::ActAlone(_)
            | Self::AskClearance(_)
            | Self::Clear { .. }
            | Self::Release(_)
            | Self::ReleaseUnanswered(_)
            | Self::Lead(_)
            | Self::Support(_)
            | Self::Probe(_)
            | Self::MoveFreely { .. }
            | Self::Comment => Whose::Lead,
        }
    }

    /// Whether it may be keyed some time after it was said. What answers to what others do
    /// meanwhile is keyed as it is said.
    pub(super) fn may_be_keyed_later(&self) -> bool {
        matches!(self, Self::PassOn { .. } | Self::Position(_) | Self::Tell { .. } | Self::Reply(_))
    }
}
