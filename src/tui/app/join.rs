//! How others get in: the sheet of places, codes and who is connected; addresses that are locked.

use std::collections::BTreeSet;
use std::net::IpAddr;

use crate::exercise::{Seat, SeatId};
use crate::lang::Words;
use crate::session::view::ControlView;
use crate::tui::control::MessageKind;

use super::menus::{Menu, MenuChoice, MenuItem, item, no};
use super::{App, CodeUse, DoorWish, Effect, Hosting, JoinPlace, Layer, Scene};

/// Locked addresses that can be let go from the sheet at once, the first to be locked first; the
/// next one takes the place of one that was let go.
const LOCKED_SHOWN_MAX: usize = 5;

impl App {
    /// What the facilitator tells the players to type.
    pub(super) fn join(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let Some(hosting) = &self.hosting else {
            self.say(MessageKind::Note, "note-not-hosted");
            return vec![];
        };
        let words = self.words();
        let text = sheet(hosting, &scene.views.control, scene.connected, words);
        let menu = Menu::new(words.text("menu-join"), items(hosting, words)).about(text);
        self.menu(Some(menu))
    }

    /// The sheet is renewed as long as it lies there: who is connected, which code is next, which
    /// addresses are locked.
    pub(super) fn renew_join(&mut self, scene: &Scene<'_>) {
        let words = self.words();
        let Some((hosting, Layer::Menu(menu))) = self.hosting.as_ref().zip(self.layers.last_mut())
        else {
            return;
        };
        if menu.items.iter().any(|item| matches!(item.choice, MenuChoice::CloseJoin)) {
            menu.text = sheet(hosting, &scene.views.control, scene.connected, words);
            menu.items = items(hosting, words);
            menu.at = menu.at.min(menu.items.len() - 1);
        }
    }

    /// Which place gets another code.
    pub(super) fn renew_code(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let words = self.words();
        let places = self.hosting.iter().flat_map(|hosting| &hosting.places);
        let with_code = places.filter(|entry| entry.code.is_some());
        let mut items: Vec<MenuItem> = with_code
            .map(|entry| {
                let wish = DoorWish::Renew(entry.place.clone());
                item(name(&entry.place, &scene.views.control, words), MenuChoice::Door(wish))
            })
            .collect();
        items.push(no(words));
        let about = vec![words.text("join-renew-about")];
        self.menu(Some(Menu::new(words.text("join-renew"), items).about(about)))
    }

    /// That somebody cannot get in any more stands there until control has looked at it.
    pub(super) fn locked_notice(&self) -> Option<String> {
        let locked = &self.hosting.as_ref()?.locked;
        let count = u64::try_from(locked.len()).unwrap_or(u64::MAX);
        let first = network(locked.first()?.address);
        let args = [("address", first.as_str().into()), ("count", count.into())];
        Some(self.words().say("stands-locked", &args))
    }
}

/// What lies under the sheet. An address that is locked meanwhile comes last, so that no number
/// changes under somebody's finger.
fn items(hosting: &Hosting, words: &Words) -> Vec<MenuItem> {
    let mut items = vec![
        item(words.text("join-close"), MenuChoice::CloseJoin),
        item(words.text("join-print"), MenuChoice::Door(DoorWish::Print)),
    ];
    if hosting.places.iter().any(|entry| entry.code.is_some()) {
        items.push(item(words.text("join-renew"), MenuChoice::RenewCode));
    }
    items.extend(hosting.locked.iter().take(LOCKED_SHOWN_MAX).map(|locked| {
        let address = network(locked.address);
        let args = [("address", address.as_str().into()), ("wrong", locked.wrong.into())];
        item(words.say("join-lift", &args), MenuChoice::Door(DoorWish::Lift(locked.address)))
    }));
    items
}

fn sheet(
    hosting: &Hosting,
    view: &ControlView,
    connected: &BTreeSet<SeatId>,
    words: &Words,
) -> Vec<String> {
    let fingerprint = format!("  {}", hosting.fingerprint);
    let mut text = vec![words.text("join-fingerprint"), fingerprint];
    if hosting.codes == CodeUse::Once {
        text.push(words.text("join-once"));
    }
    if hosting.keys > 0 {
        text.push(words.say("join-keys", &[("count", hosting.keys.into())]));
    }
    for entry in &hosting.places {
        let code = entry.code.as_deref().unwrap_or_default();
        let title = format!("{}   {code}", name(&entry.place, view, words));
        text.push(title.trim_end().to_owned());
        text.push(format!("  {}", line(hosting, &entry.place)));
        let people = people(&entry.place, view, connected, words);
        text.push(words.say("join-connected", &[("people", people.as_str().into())]));
    }
    text
}

fn name(place: &JoinPlace, view: &ControlView, words: &Words) -> String {
    match place {
        JoinPlace::Cell(cell) => words.cell(cell, &view.exercise),
        JoinPlace::Seat(seat) => words.seat(seat, &*view.exercise),
    }
}

/// What is typed to come in there.
fn line(hosting: &Hosting, place: &JoinPlace) -> String {
    let Hosting { host, port, .. } = hosting;
    match place {
        JoinPlace::Cell(user) => format!("ssh -p {port} {user}@{host}"),
        JoinPlace::Seat(user) => format!("ssh -p {port} {user}@{host}"),
    }
}

fn people(
    place: &JoinPlace,
    view: &ControlView,
    connected: &BTreeSet<SeatId>,
    words: &Words,
) -> String {
    let is_there = |seat: &Seat| match place {
        JoinPlace::Cell(cell) => seat.cell.as_ref() == Some(cell),
        JoinPlace::Seat(own) => {
            seat.id == *own || Seat::of_post(own.as_str()).iter().any(|post| post.id == seat.id)
        }
    };
    let seats = view.all_seats();
    let there = seats.iter().filter(|seat| is_there(seat) && connected.contains(&seat.id));
    let people: Vec<String> = there
        .map(|seat| {
            let person = view.seats.get(&seat.id).and_then(|taken| taken.person.as_deref());
            words.person(seat, person, &view.exercise)
        })
        .collect();
    if people.is_empty() { words.text("join-nobody") } else { words.list(&people) }
}

/// An address as it counts: of IPv6 a whole network is one.
fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(network) => format!("{network}/64"),
    }
}
