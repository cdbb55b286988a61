//! What people type: NFC, counted in graphemes, refused past its limit and never cut.

use whitecell::session::{
    Chosen, Command, DRAFT_GRAPHEMES_MAX, DecisionCommand, DecisionEvent, Event, Field,
    OTHER_GRAPHEMES_MAX, PERSON_GRAPHEMES_MAX, REASON_GRAPHEMES_MAX, ROUNDS_MAX, Refused,
    SAID_MINUTES_AGO_MAX, TableCommand, TableEvent, Thing,
};

use crate::support::exercise::exercise;
use crate::support::table::given;
use crate::support::wish::{draft, mnd_takes, on_d1, opened, option, position, revealed, take};

fn named(person: &str) -> TableCommand {
    TableCommand::TakeSeat { person: person.to_owned() }
}

#[test]
fn a_name_is_taken_in_nfc_and_trimmed() {
    // 김 as three conjoining jamo, as some keyboards and file systems give it.
    let table = given(exercise(), []);
    let outcome = table.when("mofa-lead", named("  \u{1100}\u{1175}\u{11b7}\n"));
    let seat = whitecell::exercise::SeatId::literal("mofa-lead");
    outcome.then([TableEvent::SeatTaken { seat, person: "김".to_owned() }.into()]);
}

#[test]
fn text_is_counted_in_graphemes() {
    let family = "👨‍👩‍👧";
    let table = given(exercise(), []);
    table.when("mofa-lead", named(&family.repeat(PERSON_GRAPHEMES_MAX))).accepted();
    let (limit, length) = (PERSON_GRAPHEMES_MAX, PERSON_GRAPHEMES_MAX + 1);
    let refused = Refused::TooLong { field: Field::Person, limit, length };
    table.when("mofa-lead", named(&family.repeat(length))).refused(&refused);
}

#[test]
fn past_its_limit_a_text_is_refused_with_limit_and_length() {
    let long = |limit: usize| "가".repeat(limit + 1);
    let too_long = |field, limit| Refused::TooLong { field, limit, length: limit + 1 };
    let mut reason = position("hotline", "mofa");
    reason.reason = long(REASON_GRAPHEMES_MAX);
    let refused = too_long(Field::Reason, REASON_GRAPHEMES_MAX);
    opened().when("mnd-lead", take(reason)).refused(&refused);
    let mut other = position("hotline", "mofa");
    other.chosen = Chosen::Other(long(OTHER_GRAPHEMES_MAX));
    let refused = too_long(Field::Other, OTHER_GRAPHEMES_MAX);
    opened().when("mnd-lead", take(other)).refused(&refused);
    let (chosen, text) = (option("hotline"), long(DRAFT_GRAPHEMES_MAX));
    let words =
        on_d1(DecisionCommand::Draft { line: [].into(), chosen, text, silence_within: None });
    let refused = too_long(Field::Draft, DRAFT_GRAPHEMES_MAX);
    revealed().when("mnd-lead", words).refused(&refused);
}

#[test]
fn what_must_be_said_is_not_left_empty() {
    let mut empty = position("hotline", "mofa");
    empty.reason = " \u{3000}\n".to_owned();
    opened().when("mnd-lead", take(empty)).refused(&Refused::Empty { field: Field::Reason });
    let mut other = position("hotline", "mofa");
    other.chosen = Chosen::Other(String::new());
    opened().when("mnd-lead", take(other)).refused(&Refused::Empty { field: Field::Other });
}

#[test]
fn what_is_recorded_is_what_was_checked() {
    let mut decomposed = position("hotline", "mofa");
    decomposed.reason = "  \u{1100}\u{1161} ".to_owned();
    let outcome = opened().when("mnd-lead", take(decomposed));
    let Ok([Event::Decision { event: DecisionEvent::PositionTaken { position, .. }, .. }]) =
        outcome.0.as_deref()
    else {
        panic!("{outcome:?}");
    };
    assert_eq!(position.reason, "가");
}

#[test]
fn a_draft_is_revised_only_so_often() {
    let often =
        (0..ROUNDS_MAX).fold(revealed(), |table, _| table.does("mnd-lead", draft("hotline")));
    let refused = Refused::TooMany { thing: Thing::Decision, limit: ROUNDS_MAX };
    often.when("mnd-lead", draft("hotline")).refused(&refused);
}

#[test]
fn what_was_said_long_ago_or_not_yet_is_refused() {
    let limit_minutes = SAID_MINUTES_AGO_MAX;
    let refused = Refused::SaidTooLongAgo { limit_minutes };
    let wish = || -> Command { mnd_takes("hotline") };
    let table = opened().at(12 + limit_minutes);
    table.clone().said(12).when("mnd-lead", wish()).accepted();
    let millisecond = whitecell::exercise::Span(1);
    table.clone().said(12).later(millisecond).when("mnd-lead", wish()).refused(&refused);
    table.said(13 + limit_minutes).when("mnd-lead", wish()).refused(&refused);
}
