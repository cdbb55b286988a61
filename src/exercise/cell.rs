//! Who sits in the room, and who is spoken for.

use serde::{Deserialize, Serialize};

use super::{CellId, Language, SeatId, Text};

/// What a seat may do; `session::decide` holds the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Answers for the exercise and may stop it.
    Director,
    /// Runs it and sees everything.
    Facilitator,
    /// Speaks for absent organizations.
    Simcell,
    /// Sees everything; writes observations and ratings only.
    Evaluator,
    /// Sees what its cell sees and writes nothing.
    Observer,
    /// Submits for its cell.
    Lead,
    /// Reads, acknowledges, drafts.
    Player,
    /// The program itself: the clock, what is due, what lapses.
    Engine,
}

impl Role {
    pub const ALL: [Self; 8] = [
        Self::Director,
        Self::Facilitator,
        Self::Simcell,
        Self::Evaluator,
        Self::Observer,
        Self::Lead,
        Self::Player,
        Self::Engine,
    ];

    /// Whether this role runs the exercise.
    pub fn runs_exercise(self) -> bool {
        matches!(self, Self::Director | Self::Facilitator)
    }
}

/// How many persons may sit at one of control's posts, each at a seat of their own.
pub const POST_SEATS_MAX: u32 = 4;

/// A place at the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub id: SeatId,
    /// The post it stands for: 차관, Vice-Minister.
    pub title: Text,
    /// The cell it belongs to; control's seats belong to none.
    pub cell: Option<CellId>,
    pub role: Role,
}

/// A seat without its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    pub id: SeatId,
    pub cell: Option<CellId>,
    pub role: Role,
}

impl Seat {
    /// The id of the program itself in a record.
    pub fn engine() -> SeatId {
        SeatId::literal("engine")
    }

    /// The id of the facilitator's seat.
    pub fn facilitator() -> SeatId {
        SeatId::literal("facilitator")
    }

    /// Whoever watches for the evaluation.
    pub fn evaluator() -> SeatId {
        SeatId::literal("evaluator")
    }

    /// Control's seats; every exercise has them.
    pub fn control_seats() -> Vec<Self> {
        CONTROL_SEATS.iter().map(ControlSeat::seat).collect()
    }

    /// The one of control's seats with this id, further ones of a post among them:
    /// `facilitator-2`.
    pub fn of_control(id: &SeatId) -> Option<Self> {
        Self::of_every_exercise(id).or_else(|| {
            let (post, _) = id.as_str().rsplit_once('-')?;
            Self::of_post(post).into_iter().find(|seat| seat.id == *id)
        })
    }

    /// The one of control's seats with this id that nobody has to come for.
    pub(super) fn of_every_exercise(id: &SeatId) -> Option<Self> {
        CONTROL_SEATS.iter().find(|seat| seat.id == id.as_str()).map(ControlSeat::seat)
    }

    /// The role of the one of control's seats with this id that nobody has to come for.
    pub(super) fn role_in_every_exercise(id: &SeatId) -> Option<Role> {
        CONTROL_SEATS.iter().find(|seat| seat.id == id.as_str()).map(|seat| seat.role)
    }

    /// The seats of a post of control's in their order: `evaluator`, then `evaluator-2` and on;
    /// none where nobody can come to it.
    pub fn of_post(post: &str) -> Vec<Self> {
        let Some(first) = CONTROL_SEATS.iter().find(|seat| seat.id == post) else { return vec![] };
        let last = match first.role {
            Role::Engine => return vec![],
            Role::Director => 1,
            Role::Facilitator
            | Role::Simcell
            | Role::Evaluator
            | Role::Observer
            | Role::Lead
            | Role::Player => POST_SEATS_MAX,
        };
        let further = (2..=last).filter_map(|number| first.further(number));
        std::iter::once(first.seat()).chain(further).collect()
    }
}

/// One of control's seats, as it stands in the program.
struct ControlSeat {
    id: &'static str,
    ko: &'static str,
    en: &'static str,
    role: Role,
}

const CONTROL_SEATS: [ControlSeat; 5] = [
    ControlSeat {
        id: "director", ko: "연습통제관", en: "Exercise director", role: Role::Director
    },
    ControlSeat { id: "facilitator", ko: "진행자", en: "Facilitator", role: Role::Facilitator },
    ControlSeat { id: "simcell", ko: "모의반", en: "Simulation cell", role: Role::Simcell },
    ControlSeat { id: "evaluator", ko: "평가관", en: "Evaluator", role: Role::Evaluator },
    ControlSeat { id: "engine", ko: "통제반", en: "Control", role: Role::Engine },
];

impl ControlSeat {
    fn seat(&self) -> Seat {
        let title = [(Language::Ko, self.ko.to_owned()), (Language::En, self.en.to_owned())];
        Seat { id: SeatId::literal(self.id), title: Text::of(title), cell: None, role: self.role }
    }

    fn further(&self, number: u32) -> Option<Seat> {
        let id = SeatId::new(&format!("{}-{number}", self.id)).ok()?;
        let title = [(Language::Ko, self.ko), (Language::En, self.en)];
        let title = title.map(|(language, title)| (language, format!("{title} {number}")));
        Some(Seat { id, title: Text::of(title), cell: None, role: self.role })
    }
}

/// A ministry or another group that plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub id: CellId,
    /// As it stands on the screens: 외교부, MOFA.
    pub name: Text,
    pub seats: Vec<Seat>,
}

/// An organization that nobody in the room plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    pub name: Text,
}
