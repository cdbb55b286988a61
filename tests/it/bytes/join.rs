//! The sheet on how others come in, and addresses that were locked.

use std::collections::BTreeMap;

use whitecell::tui::{CodeUse, DoorWish, Hosting, JoinEntry, JoinPlace, LockedAddress, Shade};

use crate::support::control_table::started_with;
use crate::support::exercise::cell;
use crate::support::ministries::two_ministries;

use super::Laptop;

fn hosting(places: Vec<JoinEntry>) -> Hosting {
    Hosting {
        host: "192.0.2.10".to_owned(),
        port: 2222,
        fingerprint: format!("SHA256:{}", "k3Yx".repeat(11)),
        places,
        codes: CodeUse::Many,
        keys: 0,
        locked: vec![],
    }
}

fn entry(place: JoinPlace, code: &str) -> JoinEntry {
    JoinEntry { place, code: Some(code.to_owned()) }
}

fn by_cell() -> Hosting {
    let entries = [("mofa", "ZS33-PA5W"), ("mnd", "0Q7K-1MDX")];
    hosting(entries.map(|(id, code)| entry(JoinPlace::Cell(cell(id)), code)).into())
}

/// A code a seat, each for one person; keys, too; and two addresses locked.
fn by_seat() -> Hosting {
    let exercise = two_ministries();
    let seats = exercise.cells.values().flat_map(|cell| &cell.seats);
    let entries = seats.map(|seat| entry(JoinPlace::Seat(seat.id.clone()), "0Q7K-1MDX"));
    let locked = ["192.0.2.77", "2001:db8:1:2::"]
        .map(|address| LockedAddress { address: address.parse().expect("an address"), wrong: 20 });
    Hosting { codes: CodeUse::Once, keys: 3, locked: locked.into(), ..hosting(entries.collect()) }
}

fn laptop(hosting: Hosting) -> Laptop {
    Laptop::at(started_with(two_ministries()), Shade::Dark, BTreeMap::new()).hosted(hosting)
}

#[test]
fn the_sheet_looks_as_it_did() {
    for (name, hosting) in [("cell", by_cell()), ("seat", by_seat())] {
        for (columns, rows) in [(120, 40), (80, 24)] {
            for (language, keys) in [("ko", "j"), ("en", "Lj")] {
                let shown = laptop(hosting.clone()).resize(columns, rows).keys(keys);
                let name = format!("join_{name}_{language}_{columns}x{rows}");
                insta::assert_snapshot!(name, shown.wire.grid());
            }
        }
    }
}

#[test]
fn a_sheet_of_many_seats_is_turned_to_its_end() {
    let laptop = laptop(by_seat()).resize(80, 24).keys("j").shows("SHA256:").shows("(PgDn)");
    let laptop = laptop.keys("<pgdn><pgdn><pgdn>").hides("SHA256:").hides("(PgDn)");
    let laptop = laptop.shows("ssh -p 2222 mnd-player@192.0.2.10");
    laptop.keys("<pgup><pgup><pgup>").shows("ssh -p 2222 mofa-lead@192.0.2.10");
}

#[test]
fn a_locked_address_is_told_on_the_console_and_lifted_by_its_number() {
    let laptop = laptop(by_cell()).hides("192.0.2.77").keys("j").hides("192.0.2.77");
    let locked = by_seat().locked;
    // It comes while the sheet lies there, and changes no other number.
    let laptop = laptop.hosted(Hosting { locked: locked[..1].to_vec(), ..by_cell() });
    let laptop = laptop.shows("4  잠금 풀기: 192.0.2.77 (20회 틀림)").keys("<esc>");
    let laptop = laptop.shows("192.0.2.77의 코드 입력을 막았습니다. j에서");
    let laptop = laptop.keys("v2<enter>").hides("192.0.2.77");
    let laptop = laptop.keys("<esc><enter>").hosted(by_seat()).shows("192.0.2.77 등 2곳");
    let laptop = laptop.keys("j5");
    let lifted = "2001:db8:1:2::".parse().expect("an address");
    assert_eq!(laptop.wishes, [DoorWish::Lift(lifted)]);
    laptop.hosted(by_cell()).hides("막았습니다");
}

#[test]
fn slips_are_printed_and_a_code_is_renewed_from_the_sheet() {
    let laptop = laptop(by_cell()).keys("j2").keys("j3").shows("이전 코드는 모두").keys("2");
    assert_eq!(laptop.wishes, [DoorWish::Print, DoorWish::Renew(JoinPlace::Cell(cell("mnd")))]);
    let laptop = laptop.keys("j3").keys("3").hides("이전 코드는");
    assert_eq!(laptop.wishes.len(), 2, "no is an answer");
}
