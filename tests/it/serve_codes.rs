//! Which codes open which seats, for whom, and how often.

use tokio::runtime::{Builder, Runtime};
use whitecell::exercise::SeatId;
use whitecell::serve::{
    Codes, Dialogue, Guest, LoginSettings, NotAdmitted, Pass, Proof, Reception as _, Uses, Wants,
    Ways,
};
use whitecell::tui::JoinPlace;

use crate::support::exercise::{cell, exercise};
use crate::support::hosted::Hosted;

struct Site {
    hosted: Hosted,
    runtime: Runtime,
}

impl Site {
    fn new(codes: Codes, uses: Uses) -> Self {
        let hosted = Hosted::with(exercise(), LoginSettings { codes, uses, keys: None });
        let runtime = Builder::new_multi_thread().worker_threads(1).build().expect("it starts");
        Self { hosted, runtime }
    }

    fn code(&self, place: &JoinPlace) -> String {
        self.hosted.seats.logins().code(place).expect("codes open seats")
    }

    fn of_cell(&self, id: &'static str) -> String {
        self.code(&JoinPlace::Cell(cell(id)))
    }

    fn of_seat(&self, id: &'static str) -> String {
        self.code(&JoinPlace::Seat(SeatId::literal(id)))
    }

    fn admit(&self, user: &str, code: &str, person: &str) -> Result<Guest, NotAdmitted> {
        self.hosted.seats.admit(user, &Proof::Code(code.to_owned()), person)
    }

    fn seat_of(&self, user: &str, code: &str) -> Result<String, NotAdmitted> {
        self.admit(user, code, "김외교").map(|guest| guest.seat.to_string())
    }

    /// Sits down; whoever holds what comes back stays connected.
    fn sit(&self, guest: Guest) -> Result<Box<dyn Dialogue>, String> {
        let seated = self.hosted.seats.clone().lines(guest, Wants::default());
        let _inside = self.runtime.enter();
        self.runtime.block_on(seated)
    }

    fn is_asked_for_the_first_name(&self, user: &str, code: &str, person: &str) -> bool {
        match self.admit(user, code, person) {
            Err(NotAdmitted::Name(words)) => words.contains("이미 쓴 코드입니다"),
            Err(NotAdmitted::Wrong) | Ok(_) => false,
        }
    }
}

const WRONG: Result<String, NotAdmitted> = Err(NotAdmitted::Wrong);

#[test]
fn a_cells_code_opens_its_seats_and_no_other() {
    let site = Site::new(Codes::Cell, Uses::Many);
    let code = site.of_cell("mofa");
    for (user, seat) in [("mofa", "mofa-lead"), ("mofa-player", "mofa-player")] {
        assert_eq!(site.seat_of(user, &code), Ok(seat.to_owned()));
    }
    assert_eq!(site.seat_of("mofa-observer", &code), Ok("mofa-observer".to_owned()));
    for user in ["mnd", "mnd-lead", "evaluator", "engine", "mof", "", "MOFA"] {
        assert_eq!(site.seat_of(user, &code), WRONG, "{user}");
    }
    assert_eq!(site.seat_of("mofa", &site.of_seat("mofa-lead")), WRONG);
    assert_eq!(site.hosted.seats.ways(), Ways::Codes);
}

#[test]
fn a_seats_code_opens_that_seat_alone() {
    let site = Site::new(Codes::Seat, Uses::Many);
    let lead = site.of_seat("mofa-lead");
    assert_eq!(site.seat_of("mofa", &lead), Ok("mofa-lead".to_owned()));
    assert_eq!(site.seat_of("mofa-lead", &lead), Ok("mofa-lead".to_owned()));
    for user in ["mofa-player", "mnd-lead", "mnd"] {
        assert_eq!(site.seat_of(user, &lead), WRONG, "{user}");
    }
    assert_eq!(site.seat_of("mofa", &site.of_cell("mofa")), WRONG);
}

#[test]
fn every_place_has_its_own_code() {
    for codes in [Codes::Cell, Codes::Seat] {
        let site = Site::new(codes, Uses::Many);
        let mut shown: Vec<String> = site
            .hosted
            .seats
            .logins()
            .places()
            .into_iter()
            .map(|(place, code)| code.unwrap_or_else(|| panic!("{place:?} has no code")))
            .collect();
        let count = shown.len();
        shown.sort();
        shown.dedup();
        assert_eq!(shown.len(), count);
        assert!(count >= 2);
    }
}

#[test]
fn a_code_that_works_once_is_spent_when_somebody_sits_down_with_it() {
    let site = Site::new(Codes::Seat, Uses::Once);
    let code = site.of_seat("mofa-lead");
    let guest = site.admit("mofa", &code, "김외교").expect("it is right");
    assert_eq!(guest.pass, Pass::Code { turn: 0 });
    assert_eq!(site.of_seat("mofa-lead"), code, "nobody sits there yet");
    let seated = site.sit(guest).expect("the seat is free");
    let next = site.of_seat("mofa-lead");
    assert_ne!(next, code);
    assert!(site.is_asked_for_the_first_name("mofa", &code, "이외교"));
    drop(seated);
    assert!(site.is_asked_for_the_first_name("mofa", &code, "이외교"));
    let again = site.admit("mofa", &code, " 김외교 ").expect("they come back");
    drop(site.sit(again).expect("the seat is theirs"));
    assert_eq!(site.of_seat("mofa-lead"), next, "coming back spends nothing");
    // Whoever comes with the next code has taken their place.
    let guest = site.admit("mofa", &next, "이외교").expect("it is right");
    drop(site.sit(guest).expect("the seat is free"));
    assert_eq!(site.seat_of("mofa", &code), WRONG);
}

#[test]
fn of_two_who_come_with_one_code_at_once_one_sits_down() {
    let site = Site::new(Codes::Cell, Uses::Once);
    let code = site.of_cell("mnd");
    let first = site.admit("mnd", &code, "이국방").expect("it is right");
    let second = site.admit("mnd-player", &code, "박국방").expect("it is right");
    let seated = site.sit(first).expect("the seat is free");
    let told = site.sit(second).err().expect("the code is used");
    assert!(told.contains("방금 다른 사람이 썼습니다"), "{told}");
    drop(seated);
}

#[test]
fn a_code_is_not_spent_at_a_seat_that_was_not_to_be_had() {
    let site = Site::new(Codes::Seat, Uses::Once);
    let guest = site.admit("mnd", &site.of_seat("mnd-lead"), "이국방").expect("it is right");
    let there = site.sit(guest).expect("the seat is free");
    let next = site.of_seat("mnd-lead");
    let guest = site.admit("mnd", &next, "박국방").expect("it is right");
    let told = site.sit(guest).err().expect("somebody is there");
    assert!(told.contains("이국방"), "{told}");
    assert_eq!(site.of_seat("mnd-lead"), next, "it was given back");
    drop(there);
}

#[test]
fn a_code_that_was_replaced_opens_nothing() {
    let site = Site::new(Codes::Cell, Uses::Many);
    let place = JoinPlace::Cell(cell("mofa"));
    let code = site.code(&place);
    let before = site.hosted.seats.logins().revision();
    site.hosted.seats.logins().renew(&place).expect("it can be written");
    assert_ne!(site.hosted.seats.logins().revision(), before);
    assert_eq!(site.seat_of("mofa", &code), WRONG);
    assert_eq!(site.seat_of("mofa", &site.code(&place)), Ok("mofa-lead".to_owned()));
    assert_eq!(site.seat_of("mnd", &site.of_cell("mnd")), Ok("mnd-lead".to_owned()));
}
