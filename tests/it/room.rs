//! The room's screen: what a projector shows at each moment of a session.

mod hot_wash;
mod secret;
pub(crate) mod story;

use std::sync::LazyLock;

use insta::assert_snapshot;
use proptest::prelude::{ProptestConfig, any, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::{Language, Text};
use whitecell::session::view::{RoomContent, RoomView};
use whitecell::tui::curtain::{self, Behind};
use whitecell::tui::{Paint, Shade, Strokes, Theme, room};

use crate::support::grid::{grid, row};
use crate::support::play::Play;

/// The views of every moment and the wall time of it.
static MOMENTS: LazyLock<Vec<(RoomView, Paint)>> = LazyLock::new(|| {
    let plays = story::all();
    let moments = plays.iter().map(|(_, play)| {
        let view = play.views().room;
        ((*view).clone(), paint(play, Language::Ko))
    });
    moments.collect()
});

fn paint(play: &Play, language: Language) -> Paint {
    Paint::new(language, Theme::new(Shade::Dark), play.now())
}

fn draw(view: &RoomView, paint: &Paint, columns: u16, rows: u16) -> Buffer {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    room::draw(&mut buffer, area, view, None, paint);
    buffer
}

fn screen(play: &Play, language: Language, columns: u16, rows: u16) -> Buffer {
    draw(&play.views().room, &paint(play, language), columns, rows)
}

fn text(buffer: &Buffer) -> String {
    let rows: Vec<String> = (0..buffer.area().height).map(|y| row(buffer, y)).collect();
    rows.join("\n")
}

#[test]
fn every_moment_looks_as_it_did() {
    for (name, play) in story::all() {
        for (language, columns, rows) in
            [(Language::Ko, 120, 40), (Language::Ko, 80, 24), (Language::En, 80, 24)]
        {
            let name = format!("room_{name}_{language}_{columns}x{rows}");
            assert_snapshot!(name, grid(&screen(&play, language, columns, rows)));
        }
    }
}

#[test]
fn words_that_were_handed_in_are_not_being_written() {
    let shown = |play: &Play| text(&screen(play, Language::Ko, 120, 40));
    let drafted = shown(&story::drafted());
    // They lie on the desk until the seat has heard that they were accepted.
    assert_eq!(shown(&story::drafted().writing("d2", story::DRAFT)), drafted);
    let anew = shown(&story::drafted().writing("d2", "다른 말"));
    assert!(anew.contains("쓰는 중") && !drafted.contains("쓰는 중"), "{anew}");
}

#[test]
fn a_window_that_is_too_small_says_so() {
    assert_snapshot!(grid(&screen(&story::revealed(), Language::Ko, 38, 10)));
}

#[test]
fn a_real_world_stop_is_read_in_the_smallest_window() {
    let screen = screen(&story::stopped(), Language::En, 32, 6);
    assert!(text(&screen).contains("실제상황 - 연습 중지"), "{}", grid(&screen));
    assert!(text(&screen).contains("REAL WORLD - EXERCISE STOPPED"), "{}", grid(&screen));
}

#[test]
fn a_blank_room_shows_banner_and_marking_only() {
    let shown = text(&screen(&story::blank(), Language::Ko, 120, 40));
    let words: Vec<&str> = shown.split_whitespace().collect();
    assert_eq!(words, ["연습", "EXERCISE", "평문", "(연습용)"]);
}

#[test]
fn words_that_do_not_fit_are_said_to_be_left_out() {
    let shown = text(&screen(&story::long(), Language::Ko, 80, 24));
    assert_eq!(shown.matches("진행자가 읽어 드립니다").count(), 2, "{shown}");
    assert!(shown.contains("미회신"), "{shown}");
}

#[test]
fn each_ministry_keeps_its_side_without_a_position() {
    let shown = text(&screen(&story::without_mofa(), Language::Ko, 80, 24));
    let names = shown.lines().find(|line| line.contains("외교부") && line.contains("국방부"));
    let names = names.expect("both ministries stand in one row");
    assert!(names.find("외교부") < names.find("국방부"), "{shown}");
    assert!(shown.contains("입장을 내지 않음"), "{shown}");
}

/// Three cells, the third in agreement with the second.
fn three_cells() -> RoomView {
    let mut view = (*story::revealed().views().room).clone();
    let RoomContent::Decision(reveal) = &mut view.content else { panic!("the reveal is shown") };
    let mut third = reveal.columns[1].clone();
    third.cell = Text::same("국가안보실");
    third.expected.clone_from(&reveal.columns[0].expected);
    reveal.columns.push(third);
    reveal.sides.push(Text::same("국가안보실"));
    view
}

#[test]
fn three_cells_stand_side_by_side_and_narrow_ones_under_each_other() {
    let paint = paint(&story::revealed(), Language::Ko);
    assert_snapshot!("room_three_cells_120x40", grid(&draw(&three_cells(), &paint, 120, 40)));
    assert_snapshot!("room_three_cells_60x45", grid(&draw(&three_cells(), &paint, 60, 45)));
}

#[test]
fn a_terminal_without_box_characters_gets_none() {
    let play = story::settled();
    let theme = Theme::new(Shade::Dark).with_strokes(Strokes::Ascii);
    let paint = Paint::new(Language::Ko, theme, play.now());
    let shown = text(&draw(&play.views().room, &paint, 120, 40));
    assert!(!shown.contains(['─', '│']), "{shown}");
    assert!(shown.contains("-----"), "{shown}");
}

#[test]
fn a_curtain_shows_nothing_of_what_was_there() {
    let play = story::revealed();
    let paint = paint(&play, Language::Ko);
    let mut buffer = screen(&play, Language::Ko, 80, 24);
    let behind = Behind::Cell(Text::same("외교부"));
    let area = *buffer.area();
    curtain::draw(&mut buffer, area, &behind, &paint);
    assert_snapshot!(grid(&buffer));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn any_size_is_drawn(
        moment in 0..MOMENTS.len(),
        columns in 1_u16..=200,
        rows in 1_u16..=60,
        ko in any::<bool>(),
    ) {
        let (view, paint) = &MOMENTS[moment];
        let language = if ko { Language::Ko } else { Language::En };
        draw(view, &Paint::new(language, Theme::new(Shade::Light), paint.now), columns, rows);
    }
}
