//! The facilitator's console: what stands on it at each moment of a session.

mod keys;
mod seats;
mod small;
mod story;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::session::view::{ControlView, RunItem};
use whitecell::tui::control::{self, Console, Hint, Message, MessageKind, Pane, Scene};
use whitecell::tui::{Paint, Shade, Strokes, Theme};

use crate::support::grid::grid;
use crate::support::play::{Play, decision};

/// What stands around the view.
#[derive(Default)]
struct Around {
    message: Option<Message>,
    notice: Option<&'static str>,
}

fn hints(keys: &[(&str, &str)]) -> Vec<Hint> {
    let hint = |(key, label): &(&str, &str)| Hint { key: (*key).into(), label: (*label).into() };
    keys.iter().map(hint).collect()
}

fn paint(language: Language, play: &Play) -> Paint {
    Paint::new(language, Theme::new(Shade::Dark), play.now())
}

/// A console as it is for somebody who has not touched it yet.
fn untouched(view: &ControlView) -> Console {
    let mut console = Console::default();
    console.follow(view);
    console
}

fn drawn(
    play: &Play,
    console: &Console,
    (language, columns, rows): (Language, u16, u16),
    around: &Around,
) -> Buffer {
    let keys: &[(&str, &str)] = match language {
        Language::Ko => &[
            ("Space", "다음 실행"),
            ("1", "외교부 발언"),
            ("2", "국방부 발언"),
            ("r", "부여"),
            ("h", "보류"),
            ("k", "건너뜀"),
            ("p", "일시정지"),
            ("m", "다음 단계"),
            ("v", "화면"),
            ("/", "찾기"),
            ("?", "도움"),
            ("!", "실제상황"),
        ],
        Language::En => &[
            ("Space", "do it"),
            ("1", "MOFA speaks"),
            ("2", "MND speaks"),
            ("r", "release"),
            ("h", "hold"),
            ("k", "skip"),
            ("p", "pause"),
            ("m", "next move"),
            ("v", "displays"),
            ("/", "find"),
            ("?", "help"),
            ("!", "real world"),
        ],
    };
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let view = play.views().control;
    let scene = Scene {
        view: &view,
        console,
        hints: &hints(keys),
        next_keys: &hints(&keys[..1]),
        message: around.message.as_ref(),
        notice: around.notice,
        who: None,
    };
    control::draw(&mut buffer, area, &scene, &paint(language, play));
    buffer
}

/// The screen of somebody who has not touched it.
fn screen(play: &Play, size: (Language, u16, u16)) -> String {
    let console = untouched(&play.views().control);
    grid(&drawn(play, &console, size, &Around::default()))
}

/// The screen of somebody who has a pane open over the whole body.
fn zoomed(play: &Play, pane: Pane, size: (Language, u16, u16)) -> String {
    let mut console = untouched(&play.views().control);
    console.pane = pane;
    console.zoom = true;
    grid(&drawn(play, &console, size, &Around::default()))
}

#[test]
fn before_the_start_the_check_comes_first() {
    insta::assert_snapshot!(screen(&story::before(), (Language::En, 80, 24)));
}

#[test]
fn an_offered_inject_is_in_hand_with_its_key() {
    let cable = story::cable();
    insta::assert_snapshot!("offered-wide", screen(&cable, (Language::Ko, 120, 40)));
    insta::assert_snapshot!("offered", screen(&cable, (Language::Ko, 80, 24)));
}

#[test]
fn what_one_ministry_keeps_is_told() {
    insta::assert_snapshot!(screen(&story::kept(), (Language::En, 120, 40)));
}

#[test]
fn a_sealed_position_reads_sealed() {
    let sealed = story::sealed();
    let mut console = untouched(&sealed.views().control);
    console.go_to(&RunItem::Decision(decision("d1")), &sealed.views().control);
    let size = (Language::Ko, 120, 40);
    insta::assert_snapshot!(grid(&drawn(&sealed, &console, size, &Around::default())));
}

#[test]
fn nothing_of_a_sealed_position_is_on_any_pane() {
    let sealed = story::sealed();
    for language in Language::ALL {
        for pane in [Pane::Run, Pane::Item, Pane::Cells, Pane::Log] {
            let mut console = untouched(&sealed.views().control);
            console.go_to(&RunItem::Decision(decision("d1")), &sealed.views().control);
            console.pane = pane;
            console.zoom = true;
            let shown = grid(&drawn(&sealed, &console, (language, 200, 200), &Around::default()));
            assert!(!shown.contains(story::SEALED_WORDS), "{language} {pane:?}: {shown}");
        }
    }
    let revealed = zoomed(&story::revealed(), Pane::Item, (Language::Ko, 200, 200));
    assert!(revealed.contains(story::SEALED_WORDS), "{revealed}");
}

#[test]
fn revealed_positions_stand_with_what_was_expected() {
    insta::assert_snapshot!(zoomed(&story::revealed(), Pane::Item, (Language::Ko, 120, 40)));
}

#[test]
fn a_deadline_that_passed_is_late_in_every_pane() {
    let drafted = story::drafted();
    insta::assert_snapshot!("late-wide", screen(&drafted, (Language::Ko, 120, 40)));
    insta::assert_snapshot!("late", screen(&drafted, (Language::En, 80, 24)));
}

#[test]
fn a_clock_that_stopped_by_itself_says_why() {
    insta::assert_snapshot!(screen(&story::settled(), (Language::Ko, 80, 24)));
}

#[test]
fn a_real_world_stop_takes_the_whole_screen() {
    insta::assert_snapshot!(screen(&story::stopped(), (Language::Ko, 80, 24)));
}

#[test]
fn the_log_wraps_where_it_has_the_whole_body() {
    insta::assert_snapshot!(zoomed(&story::cable(), Pane::Log, (Language::Ko, 80, 24)));
}

#[test]
fn the_cells_show_every_seat_where_they_have_the_whole_body() {
    insta::assert_snapshot!(zoomed(&story::cable(), Pane::Cells, (Language::Ko, 80, 24)));
}

#[test]
fn a_refusal_and_a_notice_are_told_whole() {
    let around = Around {
        message: Some(Message {
            kind: MessageKind::Refused,
            text: "이 일은 T+00:12:00에 시작되었으므로 그보다 앞선 발언으로 적을 수 없습니다."
                .to_owned(),
        }),
        notice: Some("읽기 전용: 기록 파일에 쓰지 못했습니다. 세션을 이어서 여십시오."),
    };
    let play = story::cable();
    let console = untouched(&play.views().control);
    insta::assert_snapshot!(grid(&drawn(&play, &console, (Language::Ko, 80, 24), &around)));
}

#[test]
fn a_terminal_of_wide_lines_gets_narrow_ones() {
    let play = story::cable();
    let view = play.views().control;
    let paint = paint(Language::Ko, &play);
    let paint = Paint { theme: paint.theme.with_strokes(Strokes::Ascii), ..paint };
    let area = Rect::new(0, 0, 120, 40);
    let mut buffer = Buffer::empty(area);
    let console = untouched(&view);
    let scene = Scene {
        view: &view,
        console: &console,
        hints: &[],
        next_keys: &[],
        message: None,
        notice: None,
        who: None,
    };
    control::draw(&mut buffer, area, &scene, &paint);
    let shown = grid(&buffer);
    assert!(!shown.contains(['─', '│']), "{shown}");
}

#[test]
#[ignore = "prints every screen for the eye"]
fn print() {
    for (name, play) in story::all() {
        for (columns, rows) in [(120, 40), (80, 24)] {
            for language in Language::ALL {
                let size = (language, columns, rows);
                println!("== {name} {language} {columns}x{rows}");
                println!("{}", screen(&play, size));
                for pane in [Pane::Run, Pane::Item, Pane::Cells, Pane::Log] {
                    println!("== {name} {language} {columns}x{rows} zoom {pane:?}");
                    println!("{}", zoomed(&play, pane, size));
                }
            }
        }
    }
}
