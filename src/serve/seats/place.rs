//! Where somebody sits who was let in.

use crate::exercise::{CellId, Exercise, Seat, SeatId};

/// A place that somebody may take with its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A seat of a cell.
    Cell { seat: SeatId, cell: CellId },
    /// One of control's posts: the first of its seats that is free, or that has been theirs.
    Post { seats: Vec<Seat> },
}

impl Place {
    /// The seat that somebody was let in to.
    pub(super) fn of(seat: &SeatId, exercise: &Exercise) -> Option<Self> {
        let mut cells = exercise.cells.values();
        let in_cell = cells.find_map(|cell| {
            let own = cell.seats.iter().find(|own| own.id == *seat)?;
            Some(Self::Cell { seat: own.id.clone(), cell: cell.id.clone() })
        });
        in_cell.or_else(|| Self::at_post(seat))
    }

    /// By the id of a post of control's, or of one of its seats.
    fn at_post(seat: &SeatId) -> Option<Self> {
        Seat::control_seats().into_iter().map(|first| first.id).find_map(|post| {
            let all = Seat::of_post(post.as_str()).into_iter();
            // The host's own console has the first of the facilitators' seats.
            let away = all.filter(|own| own.id != Seat::facilitator());
            let seats: Vec<Seat> = away.filter(|own| post == *seat || own.id == *seat).collect();
            (!seats.is_empty()).then_some(Self::Post { seats })
        })
    }
}
