//! What a terminal makes of the bytes.

use std::num::NonZeroU16;

use proptest::prelude::{any, prop};
use proptest::{prop_assert_eq, proptest};
use ratatui::style::{Modifier, Style};

use super::*;

const COLUMNS: u16 = 12;
const ROWS: u16 = 3;

fn area() -> Rect {
    Rect::new(0, 0, COLUMNS, ROWS)
}

fn terminal() -> vt100::Parser {
    let cells = |count| NonZeroU16::new(count).expect("a terminal has cells");
    vt100::Parser::new(cells(ROWS), cells(COLUMNS), 0)
}

fn buffer(rows: &[&str]) -> Buffer {
    let mut buffer = Buffer::empty(area());
    for (row, text) in (0..ROWS).zip(rows) {
        buffer.set_string(0, row, text, Style::new());
    }
    buffer
}

fn rows(terminal: &vt100::Parser) -> Vec<String> {
    terminal.screen().rows(0, COLUMNS).map(|row| row.trim_end().to_owned()).collect()
}

#[test]
fn what_stands_already_is_not_sent_again() {
    let mut painter = Painter::new();
    let first = painter.paint(&buffer(&["외교부", "", "abc"]), &Drawn::default());
    assert!(first.contains("외") && first.contains("\x1b[2J"), "{first:?}");
    assert_eq!(painter.paint(&buffer(&["외교부", "", "abc"]), &Drawn::default()), "");
    let changed = painter.paint(&buffer(&["외교부", "", "abd"]), &Drawn::default());
    assert!(changed.contains("\x1b[3;3Hd") && !changed.contains("외"), "{changed:?}");
    painter.forget();
    let again = painter.paint(&buffer(&["외교부", "", "abd"]), &Drawn::default());
    assert!(again.contains("\x1b[2J") && again.contains("외교부"), "{again:?}");
}

#[test]
fn the_cursor_is_where_it_should_be() {
    let mut painter = Painter::new();
    let mut terminal = terminal();
    let cursor = Some(Position::new(4, 1));
    for (cursor, rows) in [
        (cursor, ["a", "b", "c"]),
        (cursor, ["a", "b", "d"]),
        (None, ["a", "b", "d"]),
        (cursor, ["a", "b", "d"]),
        (Some(Position::new(0, 0)), ["a", "b", "d"]),
        (None, ["a", "x", "d"]),
    ] {
        terminal.process(painter.paint(&buffer(&rows), &cursor.into()).as_bytes());
        let screen = terminal.screen();
        assert_eq!(screen.hide_cursor(), cursor.is_none());
        if let Some(Position { x, y }) = cursor {
            assert_eq!(screen.cursor_position(), (y, x));
        }
    }
}

#[test]
fn nothing_that_steers_a_terminal_is_sent() {
    let mut drawn = Buffer::empty(area());
    for (x, symbol) in ["\x1b[2J", "\u{9b}31m", "\u{202e}a", "e\u{2066}", "\u{200b}", "\r\n", "나"]
        .into_iter()
        .enumerate()
    {
        drawn[(u16::try_from(x).expect("few"), 0)].set_symbol(symbol);
    }
    drawn[(COLUMNS - 1, 1)].set_symbol("부");
    let painted = Painter::new().paint(&drawn, &Drawn::default());
    let mut terminal = terminal();
    terminal.process(painted.as_bytes());
    assert!(!painted.contains(['\u{202e}', '\u{2066}', '\u{9b}', '\r', '\n']), "{painted:?}");
    assert_eq!(rows(&terminal)[0].matches('나').count(), 1);
    assert_eq!(painted.matches("\x1b[2J").count(), 1, "{painted:?}");
}

#[test]
fn styles_are_told_and_taken_back() {
    let mut drawn = buffer(&["plain"]);
    let style = Style::new().fg(ratatui::style::Color::Indexed(200)).add_modifier(Modifier::BOLD);
    drawn.set_string(0, 1, "bold", style.bg(ratatui::style::Color::Rgb(1, 2, 3)));
    let painted = Painter::new().paint(&drawn, &Drawn::default());
    assert!(painted.contains("\x1b[0;1;38;5;200;48;2;1;2;3mbold"), "{painted:?}");
    assert!(painted.ends_with("\x1b[0m"), "{painted:?}");
}

/// So many letters of two characters that no terminal's are all told apart.
fn clusters() -> impl Iterator<Item = String> {
    let marks = '\u{300}'..='\u{34e}';
    ('!'..='~').flat_map(move |letter| marks.clone().map(move |mark| format!("{letter}{mark}")))
}

#[test]
fn more_letters_than_are_told_apart_are_shown_all_the_same() {
    let (mut painter, mut terminal) = (Painter::new(), terminal());
    let all: Vec<String> = clusters().collect();
    assert!(all.len() > 4096 + 2 * usize::from(COLUMNS * ROWS));
    let mut whole = 0;
    for letters in all.chunks(usize::from(COLUMNS * ROWS)) {
        let lines: Vec<String> =
            letters.chunks(usize::from(COLUMNS)).map(<[String]>::concat).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let bytes = painter.paint(&buffer(&lines), &Drawn::default());
        whole += bytes.matches("\x1b[2J").count();
        terminal.process(bytes.as_bytes());
        assert_eq!(rows(&terminal)[..lines.len()], lines);
    }
    assert_eq!(whole, 2, "it begins, and begins again once");
}

#[test]
fn more_styles_than_are_told_apart_are_shown_all_the_same() {
    let mut painter = Painter::new();
    let mut again = 0;
    for number in 0..1_200_u32 {
        let [_, red, green, blue] = (number << 4).to_be_bytes();
        let style = Style::new().fg(ratatui::style::Color::Rgb(red, green, blue));
        let mut drawn = Buffer::empty(area());
        drawn.set_string(0, 0, "a", style);
        let bytes = painter.paint(&drawn, &Drawn::default());
        assert!(bytes.contains(&format!(";38;2;{red};{green};{blue}ma")), "{bytes:?}");
        again += usize::from(!painter.paint(&drawn, &Drawn::default()).is_empty());
    }
    assert_eq!(again, 1, "it begins again once");
}

/// Rows 1 and 2 of what `texts` show are shared; what is above them is the terminal's own.
fn shared(texts: &[&str]) -> (Buffer, Drawn) {
    let mut own = buffer(texts);
    let whole = own.clone();
    let below = usize::from(COLUMNS);
    let mut rows = Buffer::empty(Rect { y: 1, height: ROWS - 1, ..area() });
    rows.content.clone_from_slice(&whole.content[below..]);
    own.content[below..].iter_mut().for_each(Cell::reset);
    (own, Drawn { cursor: None, shared: Some(Arc::new(rows)) })
}

#[test]
fn rows_that_stand_there_already_are_not_sent_again_though_they_are_shared() {
    let (own, drawn) = shared(&["a", "외교부", "abc"]);
    let (other, next) = shared(&["a", "외교부", "abd"]);
    for _ in 0..2 {
        let mut painter = Painter::new();
        painter.paint(&own, &drawn);
        assert_eq!(painter.paint(&own, &drawn), "");
        let changed = painter.paint(&other, &next);
        assert!(changed.contains("\x1b[3;3Hd") && !changed.contains("외"), "{changed:?}");
    }
}

proptest! {
    #[test]
    fn frame_after_frame_shows_what_was_drawn(
        frames in prop::collection::vec(
            prop::collection::vec("[a외교─ 👩é]{0,14}", usize::from(ROWS)),
            1..8,
        ),
        forgets in any::<prop::sample::Index>(),
        shares in prop::collection::vec(any::<bool>(), 8),
    ) {
        let forgets = forgets.index(frames.len());
        let mut painter = Painter::new();
        let mut terminal = terminal();
        for (number, texts) in frames.iter().enumerate() {
            if number == forgets {
                painter.forget();
            }
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let drawn = buffer(&texts);
            let (own, parts) =
                if shares[number] { shared(&texts) } else { (drawn.clone(), Drawn::default()) };
            terminal.process(painter.paint(&own, &parts).as_bytes());
            let mut fresh = self::terminal();
            fresh.process(Painter::new().paint(&drawn, &Drawn::default()).as_bytes());
            prop_assert_eq!(rows(&terminal), rows(&fresh));
        }
    }
}
