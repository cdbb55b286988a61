//! The facilitator's console: what stands on it at each moment of a session.

mod keys;
mod small;
mod story;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::session::view::ControlView;
use whitecell::tui::control::{self, Console, Hint, Message, MessageKind, Pane, Scene};
use whitecell::tui::{Paint, Shade, Theme};

use crate::support::grid::grid;
use crate::support::play::Play;

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
    };
    control::draw(&mut buffer, area, &scene, &paint(language, play));
    buffer
}

/// The screen of somebody who has not touched it.
fn screen(play: &Play, size: (Language, u16, u16)) -> String {
    let console = untouched(&play.views().control);
    grid(&drawn(play, &console, size, &Around::default()))
}

#[test]
#[ignore = "prints every screen for the eye"]
fn print() {
    for (name, play) in story::all() {
        for (columns, rows) in [(120, 40), (80, 24)] {
            for language in Language::ALL {
                println!("== {name} {language} {columns}x{rows}");
                println!("{}", screen(&play, (language, columns, rows)));
                for pane in [Pane::Run, Pane::Item, Pane::Cells, Pane::Log] {
                    let mut console = untouched(&play.views().control);
                    console.pane = pane;
                    console.zoom = true;
                    let around = Around {
                        message: Some(Message {
                            kind: MessageKind::Refused,
                            text: "공개 전에는 다른 부처의 입장을 볼 수 없습니다. 공개한 뒤에 다시 보십시오. 기다리거나, 없는 채로 지금 공개할 수 있습니다.".to_owned(),
                        }),
                        notice: Some("읽기 전용: 기록 파일에 쓰지 못했습니다."),
                    };
                    println!("== {name} {language} {columns}x{rows} zoom {pane:?}");
                    println!("{}", grid(&drawn(&play, &console, (language, columns, rows), &around)));
                }
            }
        }
    }
}
