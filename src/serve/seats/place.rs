//! Where somebody sits: by the name that they give to `ssh`.

use crate::exercise::{CellId, Exercise, Role, Seat, SeatId};

/// A place that somebody may take with its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A seat of a cell.
    Cell { seat: SeatId, cell: CellId },
    /// One of control's posts: the first of its seats that is free, or that has been theirs.
    Post { post: SeatId, seats: Vec<Seat> },
}

impl Place {
    /// By the name of a cell, whose lead it is then, of a seat in one, of a post of control's, or
    /// of one of the post's seats.
    pub(super) fn of(user: &str, exercise: &Exercise) -> Option<Self> {
        Self::in_cell(user, exercise).or_else(|| Self::at_post(user))
    }

    fn in_cell(user: &str, exercise: &Exercise) -> Option<Self> {
        exercise.cells.values().find_map(|cell| {
            let by_cell = cell.id.as_str() == user;
            let mut seats = cell.seats.iter();
            let seat = seats.find(|seat| match seat.role {
                Role::Lead => by_cell || seat.id.as_str() == user,
                Role::Player | Role::Observer => seat.id.as_str() == user,
                Role::Director
                | Role::Facilitator
                | Role::Simcell
                | Role::Evaluator
                | Role::Engine => false,
            })?;
            Some(Self::Cell { seat: seat.id.clone(), cell: cell.id.clone() })
        })
    }

    fn at_post(user: &str) -> Option<Self> {
        posts().find_map(|post| {
            let all = Seat::of_post(post.as_str()).into_iter();
            // The host's own console has the first of the facilitators' seats.
            let away = all.filter(|seat| seat.id != Seat::facilitator());
            let meant = |seat: &Seat| post.as_str() == user || seat.id.as_str() == user;
            let seats: Vec<Seat> = away.filter(meant).collect();
            (!seats.is_empty()).then_some(Self::Post { post, seats })
        })
    }

    /// What its join code is made of. No cell is named like a post's, whatever it is called.
    pub(super) fn secret_name(&self) -> String {
        match self {
            Self::Cell { cell, .. } => cell.to_string(),
            Self::Post { post, .. } => secret_name_of_post(post),
        }
    }
}

/// Those of control's posts that somebody can come to.
pub(super) fn posts() -> impl Iterator<Item = SeatId> {
    let all = Seat::control_seats().into_iter().map(|seat| seat.id);
    all.filter(|id| !Seat::of_post(id.as_str()).is_empty())
}

pub(super) fn secret_name_of_post(post: &SeatId) -> String {
    format!("control/{post}")
}
