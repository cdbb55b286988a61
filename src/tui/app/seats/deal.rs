//! What control can do with a seat.

use chrono::{DateTime, Utc};

use crate::exercise::{Role, Seat, SeatId};
use crate::lang::Words;
use crate::session::view::{ClockState, ControlView};
use crate::session::{SeatCommand, TableCommand};
use crate::tui::app::menus::{Menu, MenuChoice, MenuItem, item, own};
use crate::tui::form::{Deal, Purpose};

/// The seat's acts; none where there is no such seat.
pub(super) fn menu(
    id: &SeatId,
    view: &ControlView,
    now: DateTime<Utc>,
    words: &Words,
) -> Option<Menu> {
    let seat = view.exercise.seat(id)?;
    let taken = view.seats.get(id);
    let person = taken.and_then(|taken| taken.person.as_deref());
    let acts = Acts { seat: &seat, view, words };
    let mut items = vec![];
    if person.is_none() {
        let purpose = Purpose::TakeSeat { seat: id.clone() };
        items.push(item(words.text("menu-seat-take"), MenuChoice::Form(purpose)));
    }
    let before = view.clock.state == ClockState::NotStarted;
    if before && !taken.is_some_and(|taken| taken.answered_check) {
        items.push(acts.as_seat("menu-seat-check", TableCommand::AnswerCheck));
    }
    if !seat.role.runs_exercise() {
        match taken.and_then(|taken| taken.muted.as_ref()) {
            Some(_) => {
                items.push(item(words.text("menu-seat-unmute"), own(SeatCommand::Unmute.of(id))));
            }
            None => items.push(acts.form("menu-seat-mute", Deal::Mute)),
        }
        items.extend(
            acts.to_seats("menu-seat-duties", acts.heirs(), |to| SeatCommand::PassDuties { to }),
        );
    }
    if person.is_some() && !seat.role.runs_exercise() {
        items.push(acts.form("menu-seat-replace", Deal::Replace));
        items.extend(acts.to_seats("menu-seat-move", acts.empty(), |to| SeatCommand::Move { to }));
        items.push(acts.form("menu-seat-send-out", Deal::SendOut));
    }
    if person.is_some() {
        items.push(acts.as_seat("menu-seat-leave", TableCommand::LeaveSeat));
    }
    let mut text = vec![super::stands(&seat, view, now, words)];
    text.extend(taken.and_then(|taken| taken.muted.as_deref()).map(|reason| {
        if reason.is_empty() {
            return words.text("seats-muted");
        }
        format!("{}: {reason}", words.text("seats-muted"))
    }));
    let title = words.seat(id, &*view.exercise);
    let title = person.map_or(title.clone(), |person| format!("{title}  {person}"));
    Some(Menu::new(title, items).about(text))
}

/// The acts of one seat.
struct Acts<'a> {
    seat: &'a Seat,
    view: &'a ControlView,
    words: &'a Words,
}

impl Acts<'_> {
    /// Keyed for whoever sits there.
    fn as_seat(&self, key: &str, command: TableCommand) -> MenuItem {
        item(self.words.text(key), MenuChoice::KeyFor(self.seat.id.clone(), command.into()))
    }

    fn form(&self, key: &str, deal: Deal) -> MenuItem {
        let purpose = Purpose::Seat { seat: self.seat.id.clone(), deal };
        item(self.words.text(key), MenuChoice::Form(purpose))
    }

    /// A further list, of seats to choose from; none where there are none.
    fn to_seats(
        &self,
        key: &str,
        seats: Vec<Seat>,
        command: impl Fn(SeatId) -> SeatCommand,
    ) -> Option<MenuItem> {
        let items = seats.into_iter().map(|to| {
            let label = self.words.seat(&to.id, self.view);
            item(label, own(command(to.id).of(&self.seat.id)))
        });
        let items: Vec<MenuItem> = items.collect();
        let title = self.words.text(key);
        let menu = || MenuChoice::Menu(Box::new(Menu::new(title.clone(), items.clone())));
        (!items.is_empty()).then(|| item(title.clone(), menu()))
    }

    /// Who may take what waits for the seat: those of its cell who act, and the facilitator.
    fn heirs(&self) -> Vec<Seat> {
        let acts = |seat: &Seat| matches!(seat.role, Role::Lead | Role::Player | Role::Facilitator);
        let near = |seat: &Seat| seat.cell == self.seat.cell || seat.role == Role::Facilitator;
        let mut seats = self.view.all_seats();
        seats.retain(|seat| seat.id != self.seat.id && acts(seat) && near(seat));
        // Those of the cell come first.
        seats.sort_by_key(|seat| seat.cell.is_none());
        seats
    }

    fn empty(&self) -> Vec<Seat> {
        let mut seats = self.view.all_seats();
        seats.retain(|seat| {
            let taken = self.view.seats.get(&seat.id).is_some_and(|own| own.person.is_some());
            let seats_somebody = seat.role != Role::Engine && !seat.role.runs_exercise();
            seat.id != self.seat.id && !taken && seats_somebody
        });
        seats.sort_by_key(|seat| seat.cell != self.seat.cell);
        seats
    }
}
