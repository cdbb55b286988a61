//! What can be typed before the `@`, and whose code is asked for there.

use crate::exercise::{Exercise, Role, Seat};
use crate::tui::JoinPlace;

use super::Codes;

/// The seats that `user` can mean, the one that a code opens first: those of a cell by its name,
/// its lead's before the others, or one by its own id.
pub(super) fn seats_as(exercise: &Exercise, user: &str) -> Vec<Seat> {
    let cell = exercise.cells.values().find(|cell| cell.id.as_str() == user);
    let mut seats = match cell {
        Some(cell) => cell.seats.clone(),
        None => exercise.seats().into_iter().filter(|seat| seat.id.as_str() == user).collect(),
    };
    seats.retain(|seat| is_reached(seat.role));
    seats.sort_by_key(|seat| seat.role != Role::Lead);
    seats
}

/// Every place of which something can be told to somebody: the cells, or their seats; and
/// control's seats.
pub(super) fn places(exercise: &Exercise, codes: Codes) -> Vec<JoinPlace> {
    let reached = |seat: &&Seat| is_reached(seat.role);
    let cells = exercise.cells.values();
    let mut places: Vec<JoinPlace> = match codes {
        Codes::None | Codes::Cell => cells.map(|cell| JoinPlace::Cell(cell.id.clone())).collect(),
        Codes::Seat => {
            let seats = cells.flat_map(|cell| cell.seats.iter().filter(reached));
            seats.map(|seat| JoinPlace::Seat(seat.id.clone())).collect()
        }
    };
    let control = Seat::control_seats();
    let control = control.iter().filter(reached);
    places.extend(control.map(|seat| JoinPlace::Seat(seat.id.clone())));
    places
}

/// The place whose code opens a seat.
pub(super) fn of_seat(seat: &Seat, codes: Codes) -> JoinPlace {
    match (&seat.cell, codes) {
        (Some(cell), Codes::None | Codes::Cell) => JoinPlace::Cell(cell.clone()),
        (Some(_), Codes::Seat) | (None, _) => JoinPlace::Seat(seat.id.clone()),
    }
}

/// The name that a place's codes are derived from: no cell's is a seat's.
pub(super) fn name_of(place: &JoinPlace) -> String {
    match place {
        JoinPlace::Cell(cell) => cell.to_string(),
        JoinPlace::Seat(seat) => format!("seat/{seat}"),
    }
}

/// Whether somebody can sit there from another terminal.
fn is_reached(role: Role) -> bool {
    match role {
        Role::Lead
        | Role::Player
        | Role::Observer
        | Role::Director
        | Role::Facilitator
        | Role::Simcell
        | Role::Evaluator => true,
        Role::Engine => false,
    }
}
