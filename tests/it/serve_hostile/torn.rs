//! Seats that break by themselves.

use crate::support::caller::Call;
use crate::support::reception::{House, wait_until};

#[test]
fn a_face_that_breaks_gives_its_terminal_back_and_breaks_nothing_else() {
    let house = House::open();
    let other = house.enter("mnd", "이국방");
    for breaking in ["!", "@"] {
        let left = house.enter("mofa", "김외교").keys(breaking).ends(1);
        assert!(left.contains("자리가 고장났습니다.\nConnection"), "{breaking}: {left}");
        wait_until("the seat to be empty", || house.seated() == 1);
    }
    house.tell("그래도");
    let other = other.shows("news: 그래도").keys("가").shows("typed: 가");
    house.enter("mofa", "김외교").keys("q").ends(0);
    other.keys("q").ends(0);
}

#[test]
fn a_face_that_breaks_leaves_its_terminal_byte_by_byte_as_it_was() {
    let house = House::open();
    let call = Call::screen(&house, "mofa", 80, 24).until("a frame", |got| got.shows("김외교"));
    call.clear();
    call.send(b"!");
    let got = call.ends();
    assert_eq!(got.out, b"\x1b[?2004l\x1b[0m\x1b[?1049l\x1b[?25h\x1b[0m");
    assert_eq!(String::from_utf8(got.err).unwrap(), "자리가 고장났습니다.\r\n");
    assert_eq!(got.status, Some(1));
}

#[test]
fn whoever_is_cut_off_leaves_nothing_behind() {
    let house = House::open();
    for _ in 0..20 {
        let call = Call::screen(&house, "mofa", 80, 24);
        assert_eq!(house.seated(), 1);
        drop(call);
        wait_until("the seat to be empty", || house.seated() == 0);
    }
    let window = house.enter("mofa", "김외교");
    window.kill();
    wait_until("the seat to be empty", || house.seated() == 0);
}
