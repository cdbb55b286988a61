//! Bytes in, input out, whatever the pieces they come in.

use proptest::prelude::{any, prop};
use proptest::{prop_assert, prop_assert_eq, proptest};

use super::super::limit::PASTE_BYTES_MAX;
use super::*;

fn inputs(pieces: &[&[u8]]) -> Vec<Input> {
    let mut keyboard = Keyboard::default();
    let mut inputs = vec![];
    for piece in pieces {
        keyboard.take(piece, &mut inputs);
    }
    keyboard.settle(&mut inputs);
    inputs
}

fn plain(code: KeyCode) -> Input {
    Input::Key(Key::plain(code))
}

fn char(c: char) -> Input {
    Input::Key(Key::char(c))
}

fn ctrl(c: char) -> Input {
    Input::Key(Key::ctrl(c))
}

fn alt(code: KeyCode) -> Input {
    Input::Key(Key { alt: true, ..Key::plain(code) })
}

fn shift(code: KeyCode) -> Input {
    Input::Key(Key { shift: true, ..Key::plain(code) })
}

/// Bytes of a terminal, and what they mean.
fn cases() -> Vec<(&'static str, Vec<Input>)> {
    use KeyCode::{
        BackTab, Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp,
        Right, Tab, Up,
    };
    let ctrl_left = Input::Key(Key { ctrl: true, ..Key::plain(Left) });
    vec![
        ("aA0~", ['a', 'A', '0', '~'].map(char).to_vec()),
        ("외교부👩", ['외', '교', '부', '👩'].map(char).to_vec()),
        ("\r\t\x7f\x1b", vec![plain(Enter), plain(Tab), plain(Backspace), plain(Esc)]),
        ("\x03\x0c\n\x00\x1c", ['c', 'l', 'j', ' ', '4'].map(ctrl).to_vec()),
        ("\x1b[A\x1b[B\x1b[C\x1b[D", [Up, Down, Right, Left].map(plain).to_vec()),
        ("\x1bOA\x1bOF\x1bOP\x1bOS", [Up, End, F(1), F(4)].map(plain).to_vec()),
        ("\x1b[H\x1b[F\x1b[1~\x1b[4~", [Home, End, Home, End].map(plain).to_vec()),
        ("\x1b[3~\x1b[5~\x1b[6~", [Delete, PageUp, PageDown].map(plain).to_vec()),
        ("\x1b[15~\x1b[17~\x1b[24~\x1b[34~", [F(5), F(6), F(12), F(20)].map(plain).to_vec()),
        ("\x1b[[A\x1b[[E", [F(1), F(5)].map(plain).to_vec()),
        ("\x1b[Z\x1b[1;2A", [BackTab, Up].map(shift).to_vec()),
        ("\x1b[1;5D\x1b[1;1:1D\x1b[1;1:3D", vec![ctrl_left, plain(Left)]),
        (
            "\x1b[97u\x1b[97;5u\x1b[97;2u\x1b[13u",
            vec![char('a'), ctrl('a'), char('A'), plain(Enter)],
        ),
        ("\x1bx\x1b가\x1b\r", [Char('x'), Char('가'), Enter].map(alt).to_vec()),
        ("\x1b\x1b[A", vec![plain(Esc), plain(Up)]),
        ("\x1b[\x1b[A", vec![plain(Up)]),
        ("\x1b[12\rx", vec![plain(Enter), char('x')]),
        ("\x1b[200~둘\r\n셋\r넷\x1b[201~x", vec![Input::Paste("둘\n셋\n넷".into()), char('x')]),
        ("\x1b[200~\x1b\x1b[20\x1b[201~", vec![Input::Paste("\x1b\x1b[20".into())]),
        ("\x1b[200~\x1b[201~", vec![Input::Paste(String::new())]),
        // What no terminal is asked for here, and what nobody is to have an effect with.
        ("\x1b]0;title\x07a\x1b]52;c;eA==\x1b\\b", vec![char('a'), char('b')]),
        ("\x1bP1$r0m\x1b\\a\x1b_x\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\", vec![char('a')]),
        ("\x1b[?62;4c\x1b[24;80Ra\x1b[?2026;2$y\x1b[>0;1;2c", vec![char('a')]),
        ("\x1b[<0;0;0Ma\x1b[<0;1;1m\x1b[M !!b\x1b[Ic\x1b[O", ['a', 'b', 'c'].map(char).to_vec()),
        ("\x1b[2~\x1b[99~\x1b[201~\x1b[4294967296~\x1b[;;;A\x1b[99;99B", vec![plain(Up)]),
        ("\x1b[57399u\x1b[1114112ua", vec![char('a')]),
        ("\u{9b}31m\u{85}", vec![char('3'), char('1'), char('m')]),
        ("\x1b]unfinished", vec![]),
        ("\x1b[", vec![]),
    ]
}

#[test]
fn bytes_mean_what_a_terminal_means_by_them() {
    for (bytes, expected) in cases() {
        assert_eq!(inputs(&[bytes.as_bytes()]), expected, "{bytes:?}");
    }
}

#[test]
fn any_split_of_the_bytes_means_the_same() {
    for (bytes, expected) in cases() {
        let bytes = bytes.as_bytes();
        for at in 0..=bytes.len() {
            assert_eq!(inputs(&[&bytes[..at], &bytes[at..]]), expected, "{bytes:?} {at}");
        }
        let each: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(inputs(&each), expected, "{bytes:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_dropped() {
    let cases: [(&[u8], &str); 7] = [
        (b"a\xffb\xfe", "ab"),
        (b"\xe4\xbdA", "A"),
        (b"\xf0\x80\x80\x80x", "x"),
        (b"\xed\xa0\x80x", "x"),
        (b"\xc3\x28", "("),
        (b"\x80\x80\x80y", "y"),
        (b"\xe4\xe4\xbd\xa0", "你"),
    ];
    for (bytes, expected) in cases {
        let expected: Vec<Input> = expected.chars().map(char).collect();
        assert_eq!(inputs(&[bytes]), expected, "{bytes:?}");
    }
    let paste = inputs(&[b"\x1b[200~a\xff\xe4b\x1b[201~"]);
    assert_eq!(paste, [Input::Paste("ab".into())]);
}

#[test]
fn a_paste_has_its_limit_and_is_told_once() {
    let limit_bytes = PASTE_BYTES_MAX;
    let longest = "x".repeat(limit_bytes);
    let paste = format!("\x1b[200~{longest}\x1b[201~");
    assert_eq!(inputs(&[paste.as_bytes()]), [Input::Paste(longest.clone())]);
    let longer = format!("\x1b[200~{longest}x\x1b[20{longest}\x1b[201~y");
    let told = [Input::PasteTooLong { limit_bytes }, char('y')];
    for size in [1, 6, 1000, longer.len()] {
        let pieces: Vec<&[u8]> = longer.as_bytes().chunks(size).collect();
        assert_eq!(inputs(&pieces), told);
    }
}

#[test]
fn a_paste_that_never_ends_keeps_nothing() {
    let mut keyboard = Keyboard::default();
    let mut inputs = vec![];
    keyboard.take(b"\x1b[200~", &mut inputs);
    for _ in 0..64 {
        keyboard.take(&[b'x'; PASTE_BYTES_MAX / 8], &mut inputs);
        keyboard.settle(&mut inputs);
    }
    assert_eq!(inputs, [Input::PasteTooLong { limit_bytes: PASTE_BYTES_MAX }]);
    let State::Paste(paste) = &keyboard.state else { panic!("{:?}", keyboard.state) };
    assert_eq!(paste.held_bytes(), 0);
}

#[test]
fn an_endless_sequence_is_given_up() {
    for start in ["\x1b[", "\x1b]", "\x1bP", "\x1b[?"] {
        let bytes = format!("{start}{}", "1".repeat(UNKNOWN_SEQUENCE_BYTES_MAX + 100));
        let mut keyboard = Keyboard::default();
        let mut inputs = vec![];
        keyboard.take(bytes.as_bytes(), &mut inputs);
        assert!(matches!(keyboard.state, State::Ground), "{start:?}");
        assert!(inputs.len() <= 100, "{start:?}: {}", inputs.len());
        keyboard.take(b"\r", &mut inputs);
        assert_eq!(inputs.last(), Some(&plain(KeyCode::Enter)));
    }
}

#[test]
fn silence_tells_an_escape_from_a_sequence() {
    let mut keyboard = Keyboard::default();
    let mut inputs = vec![];
    for (bytes, waits) in [
        (&b"a"[..], false),
        (b"\x1b", true),
        (b"[", true),
        (b"1", true),
        (b"A", false),
        (b"\xe4", false),
        (b"\xbd\xa0", false),
        (b"\x1b]0;", true),
        (b"\x07", false),
        (b"\x1b[200~", false),
    ] {
        keyboard.take(bytes, &mut inputs);
        assert_eq!(keyboard.patience().is_some(), waits, "{bytes:?}");
    }
}

proptest! {
    #[test]
    fn whatever_comes_is_bounded_and_split_as_one_likes(
        pieces in prop::collection::vec(
            prop::collection::vec(
                prop::sample::select(b"\x1b[]OPM200~1;<?u\\\x07\r\x18a\xe4\xbd\xa0\xff".to_vec()),
                0..40,
            ),
            0..12,
        ),
        any_bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let mut pieces: Vec<&[u8]> = pieces.iter().map(Vec::as_slice).collect();
        pieces.push(&any_bytes);
        let whole = pieces.concat();
        let found = inputs(&pieces);
        prop_assert_eq!(&found, &inputs(&[&whole]));
        prop_assert!(found.len() <= whole.len());
    }
}
