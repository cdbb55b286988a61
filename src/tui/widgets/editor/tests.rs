use super::*;

fn typed(text: &str) -> Editor {
    let mut editor = Editor::new(Lines::Many);
    for c in text.chars() {
        editor.insert(c.encode_utf8(&mut [0; 4]));
    }
    editor
}

#[test]
fn jamo_typed_one_by_one_become_a_syllable() {
    let nfd: String = "한글".nfd().collect();
    let mut editor = typed(&nfd);
    assert_eq!(editor.text(), "한글");
    editor.on_key(Key::plain(KeyCode::Backspace), 20);
    assert_eq!(editor.text(), "한");
}

#[test]
fn a_family_is_one_keystroke() {
    let mut editor = Editor::with(Lines::Many, "가👨‍👩‍👧나");
    assert_eq!(editor.length(), 3);
    editor.on_key(Key::plain(KeyCode::Left), 20);
    editor.on_key(Key::plain(KeyCode::Backspace), 20);
    assert_eq!(editor.text(), "가나");
}

#[test]
fn a_paste_lands_at_the_cursor() {
    let mut editor = Editor::with(Lines::Many, "앞뒤");
    editor.on_key(Key::plain(KeyCode::Left), 20);
    editor.insert("가운데\n줄");
    assert_eq!(editor.text(), "앞가운데\n줄뒤");
    assert_eq!(editor.height(20), 2);
}

#[test]
fn a_line_stays_one_line() {
    let editor = Editor::with(Lines::One, "한 줄\n두 줄");
    assert_eq!(editor.text(), "한 줄 두 줄");
}

#[test]
fn wide_text_wraps_by_words_and_keeps_its_column() {
    let mut editor = Editor::with(Lines::Many, "정찰을 늘리고 알린다");
    assert_eq!(editor.height(15), 2);
    assert!(editor.on_key(Key::plain(KeyCode::Up), 15));
    editor.insert("!");
    assert_eq!(editor.text(), "정찰을! 늘리고 알린다");
    assert!(!editor.on_key(Key::plain(KeyCode::Up), 15));
}

#[test]
fn the_cursor_stands_behind_wide_characters() {
    let editor = Editor::with(Lines::One, "가나a");
    let area = Rect::new(3, 2, 20, 1);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 5));
    assert_eq!(editor.draw(&mut buffer, area, Style::new()), Position { x: 8, y: 2 });
}

fn press(editor: &mut Editor, keys: &[Key]) {
    for key in keys {
        editor.on_key(*key, 20);
    }
}

const fn jump(code: KeyCode) -> Key {
    Key { code, ctrl: true, alt: false, shift: false }
}

#[test]
fn the_cursor_goes_by_words() {
    let mut editor = Editor::with(Lines::Many, "정찰을 늘리고\n알린다");
    press(&mut editor, &[jump(KeyCode::Left), jump(KeyCode::Left)]);
    editor.insert("더 ");
    assert_eq!(editor.text(), "정찰을 더 늘리고\n알린다");
    press(&mut editor, &[jump(KeyCode::Right), jump(KeyCode::Delete)]);
    assert_eq!(editor.text(), "정찰을 더 늘리고");
    press(&mut editor, &[jump(KeyCode::Home), jump(KeyCode::Delete)]);
    assert_eq!(editor.text(), " 더 늘리고");
    press(&mut editor, &[jump(KeyCode::End), Key::ctrl('w')]);
    assert_eq!(editor.text(), " 더 ");
}

#[test]
fn undo_takes_back_a_run_of_typing_and_then_what_was_before() {
    let mut editor = typed("직통선으로");
    editor.insert(" ");
    for c in "묻는다".chars() {
        editor.insert(c.encode_utf8(&mut [0; 4]));
    }
    press(&mut editor, &[Key::plain(KeyCode::Backspace), Key::plain(KeyCode::Backspace)]);
    let mut seen = vec![editor.text()];
    while editor.on_key(Key::ctrl('z'), 20) {
        seen.push(editor.text());
    }
    assert_eq!(seen, ["직통선으로 묻", "직통선으로 묻는다", "직통선으로 ", "직통선으로", ""]);
}

#[test]
fn other_words_in_place_of_ones_own_come_back_with_undo() {
    let mut editor = typed("내 글");
    editor.replace("동료의 글");
    assert_eq!(editor.text(), "동료의 글");
    press(&mut editor, &[Key::ctrl('z')]);
    assert_eq!(editor.text(), "내 글");
}

#[test]
fn undo_is_bounded() {
    let mut editor = Editor::new(Lines::Many);
    for number in 0..UNDO_STEPS_MAX * 2 {
        editor.replace(&number.to_string());
    }
    let mut steps = 0;
    while editor.on_key(Key::ctrl('z'), 20) {
        steps += 1;
    }
    assert_eq!((steps, editor.text()), (UNDO_STEPS_MAX, (UNDO_STEPS_MAX - 1).to_string()));
}
