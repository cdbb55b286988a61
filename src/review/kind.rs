//! What kind of act a record is: its letter in a lane, and the name by which it is found again.

use crate::session::{
    DecisionEvent, DraftAnswer, EvaluationEvent, Event, InjectEvent, PassageEvent, StatementEvent,
    TableEvent,
};

/// A kind of act. The later ones matter more: where several fall into one column of a lane, the
/// last of them in this order is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Due,
    Seat,
    Room,
    World,
    Clock,
    Note,
    Inject,
    Probe,
    Session,
    Correction,
    Deadline,
    Wash,
    Comment,
    Observation,
    Rating,
    Move,
    /// Something came to a cell from another: only in lanes.
    Receipt,
    Acknowledgement,
    Reply,
    Message,
    Request,
    Task,
    Consent,
    Release,
    Forecast,
    StatementDraft,
    Clearance,
    FreeMove,
    Ruling,
    Withdrawal,
    Opening,
    Silence,
    Draft,
    Changes,
    Concurrence,
    PassOn,
    Position,
    Reveal,
    Referral,
    Objection,
    Statement,
    Settlement,
    Alone,
    Stop,
}

impl Kind {
    pub const ALL: [Self; 44] = [
        Self::Due,
        Self::Seat,
        Self::Room,
        Self::World,
        Self::Clock,
        Self::Note,
        Self::Inject,
        Self::Probe,
        Self::Session,
        Self::Correction,
        Self::Deadline,
        Self::Wash,
        Self::Comment,
        Self::Observation,
        Self::Rating,
        Self::Move,
        Self::Receipt,
        Self::Acknowledgement,
        Self::Reply,
        Self::Message,
        Self::Request,
        Self::Task,
        Self::Consent,
        Self::Release,
        Self::Forecast,
        Self::StatementDraft,
        Self::Clearance,
        Self::FreeMove,
        Self::Ruling,
        Self::Withdrawal,
        Self::Opening,
        Self::Silence,
        Self::Draft,
        Self::Changes,
        Self::Concurrence,
        Self::PassOn,
        Self::Position,
        Self::Reveal,
        Self::Referral,
        Self::Objection,
        Self::Statement,
        Self::Settlement,
        Self::Alone,
        Self::Stop,
    ];

    /// Its letter in a lane and its name in a query.
    const fn row(self) -> (&'static str, &'static str) {
        match self {
            Self::Due => (",", "due"),
            Self::Seat => (".", "seat"),
            Self::Room => ("_", "room"),
            Self::World => ("~", "world"),
            Self::Clock => (":", "clock"),
            Self::Note => ("i", "note"),
            Self::Inject => ("-", "inject"),
            Self::Probe => ("b", "probe"),
            Self::Session => ("=", "session"),
            Self::Correction => ("y", "correction"),
            Self::Deadline => ("d", "deadline"),
            Self::Wash => ("h", "wash"),
            Self::Comment => ("u", "comment"),
            Self::Observation => ("o", "observation"),
            Self::Rating => ("g", "rating"),
            Self::Move => ("#", "move"),
            Self::Receipt => ("r", "receipt"),
            Self::Acknowledgement => ("a", "acknowledgement"),
            Self::Reply => ("w", "reply"),
            Self::Message => ("e", "message"),
            Self::Request => ("?", "request"),
            Self::Task => ("t", "task"),
            Self::Consent => ("q", "consent"),
            Self::Release => ("+", "release"),
            Self::Forecast => ("F", "forecast"),
            Self::StatementDraft => ("m", "statement-draft"),
            Self::Clearance => ("l", "clearance"),
            Self::FreeMove => ("V", "free-move"),
            Self::Ruling => ("J", "ruling"),
            Self::Withdrawal => ("x", "withdrawal"),
            Self::Opening => ("O", "opening"),
            Self::Silence => ("z", "silence"),
            Self::Draft => ("D", "draft"),
            Self::Changes => ("k", "changes"),
            Self::Concurrence => ("c", "concurrence"),
            Self::PassOn => ("s", "pass-on"),
            Self::Position => ("P", "position"),
            Self::Reveal => ("R", "reveal"),
            Self::Referral => ("U", "referral"),
            Self::Objection => ("n", "objection"),
            Self::Statement => ("M", "statement"),
            Self::Settlement => ("S", "settlement"),
            Self::Alone => ("!", "alone"),
            Self::Stop => ("X", "stop"),
        }
    }

    /// Its letter in a lane, one column wide.
    pub fn letter(self) -> &'static str {
        self.row().0
    }

    /// Its name in a query: `pass-on`.
    pub fn id(self) -> &'static str {
        self.row().1
    }

    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The kind of an event; none for a mark of the clock, which tells nothing.
    pub fn of(event: &Event) -> Option<Self> {
        Some(match event {
            Event::Table(event) => return of_table(event),
            Event::Seat { .. } => Self::Seat,
            Event::Inject { event, .. } => of_inject(event),
            Event::Passage(event) => match event {
                PassageEvent::ConsentAsked { .. } | PassageEvent::ConsentAnswered { .. } => {
                    Self::Consent
                }
                PassageEvent::PassedOn { .. } => Self::PassOn,
                PassageEvent::PassOnRetracted { .. } => Self::Withdrawal,
            },
            Event::World(_) => Self::World,
            Event::Decision { event, .. } => of_decision(event),
            Event::Statement { event, .. } => match event {
                StatementEvent::Drafted { .. } | StatementEvent::Revised { .. } => {
                    Self::StatementDraft
                }
                StatementEvent::ClearanceAsked { .. }
                | StatementEvent::ClearanceAnswered { .. } => Self::Clearance,
                StatementEvent::Released { .. } => Self::Statement,
                StatementEvent::Withdrawn => Self::Withdrawal,
            },
            Event::Message { .. } => Self::Message,
            Event::Request { .. } => Self::Request,
            Event::Task { .. } => Self::Task,
            Event::Forecast { .. } => Self::Forecast,
            Event::Noted { .. } => Self::Note,
            Event::WashAnswered { .. } | Event::FeedbackGiven { .. } => Self::Wash,
            Event::Evaluation(event) => match event {
                EvaluationEvent::Observed { .. } => Self::Observation,
                EvaluationEvent::Rated { .. } => Self::Rating,
                EvaluationEvent::Commented { .. } => Self::Comment,
            },
            Event::FreeMove { .. } => Self::FreeMove,
            Event::Ruled(_) => Self::Ruling,
            Event::Probe { .. } => Self::Probe,
            Event::Corrected { .. } => Self::Correction,
        })
    }
}

fn of_table(event: &TableEvent) -> Option<Kind> {
    Some(match event {
        TableEvent::SessionOpened(_)
        | TableEvent::SessionResumed { .. }
        | TableEvent::ExerciseStarted
        | TableEvent::ExerciseEnded => Kind::Session,
        TableEvent::SeatTaken { .. }
        | TableEvent::SeatLeft { .. }
        | TableEvent::CheckAnswered { .. }
        | TableEvent::PresenceSet { .. }
        | TableEvent::HandedOver { .. }
        | TableEvent::TakenOver { .. } => Kind::Seat,
        TableEvent::Paused { .. }
        | TableEvent::ClockResumed
        | TableEvent::ScaleSet { .. }
        | TableEvent::Jumped { .. } => Kind::Clock,
        TableEvent::MoveBegan { .. } => Kind::Move,
        TableEvent::RealWorldStopped { .. } | TableEvent::RealWorldLifted { .. } => Kind::Stop,
        TableEvent::RoomShown { .. } => Kind::Room,
        TableEvent::ClockMarked => return None,
    })
}

fn of_inject(event: &InjectEvent) -> Kind {
    match event {
        InjectEvent::FellDue { .. } => Kind::Due,
        InjectEvent::Released { .. } | InjectEvent::SentAgain { .. } => Kind::Release,
        InjectEvent::Held
        | InjectEvent::LetGo
        | InjectEvent::Skipped { .. }
        | InjectEvent::Amended { .. }
        | InjectEvent::Recalled { .. }
        | InjectEvent::Closed
        | InjectEvent::Composed { .. } => Kind::Inject,
        InjectEvent::Acknowledged { .. } => Kind::Acknowledgement,
        InjectEvent::AcknowledgementRetracted { .. } => Kind::Withdrawal,
        InjectEvent::Replied { .. } => Kind::Reply,
    }
}

fn of_decision(event: &DecisionEvent) -> Kind {
    match event {
        DecisionEvent::Opened { .. } => Kind::Opening,
        DecisionEvent::PositionTaken { .. } => Kind::Position,
        DecisionEvent::PositionWithdrawn { .. } | DecisionEvent::AnswerWithdrawn { .. } => {
            Kind::Withdrawal
        }
        DecisionEvent::Revealed { .. } => Kind::Reveal,
        DecisionEvent::Drafted { .. } => Kind::Draft,
        DecisionEvent::Answered { answer, .. } => match answer {
            DraftAnswer::Concur => Kind::Concurrence,
            DraftAnswer::ConcurWithChanges { .. } => Kind::Changes,
            DraftAnswer::NonConcur { .. } => Kind::Objection,
        },
        DecisionEvent::SilenceCounted { .. } => Kind::Silence,
        DecisionEvent::Referred { .. } => Kind::Referral,
        DecisionEvent::Settled { .. } => Kind::Settlement,
        DecisionEvent::ActedAlone { .. } => Kind::Alone,
        DecisionEvent::DeadlineExtended { .. } => Kind::Deadline,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_letter_and_a_name_mean_one_kind() {
        let letters: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.letter()).collect();
        let ids: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.id()).collect();
        assert_eq!((letters.len(), ids.len()), (Kind::ALL.len(), Kind::ALL.len()));
        assert!(letters.iter().all(|letter| letter.len() == 1));
    }

    #[test]
    fn every_kind_is_listed_in_its_order() {
        assert!(Kind::ALL.is_sorted());
        assert_eq!(Kind::of_id("pass-on"), Some(Kind::PassOn));
        assert_eq!(Kind::of_id("nothing"), None);
    }
}
