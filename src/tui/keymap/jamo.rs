//! Korean keys, taken for the Latin letters on them.

use crate::tui::KeyCode;

/// The Latin letter on the key of a Korean one: a facilitator whose input method stands on Korean
/// gets what the key says (KS X 5002, two-set layout).
pub(super) fn in_latin(code: KeyCode) -> KeyCode {
    const KEYS: [(char, char); 33] = [
        ('ㅂ', 'q'),
        ('ㅈ', 'w'),
        ('ㄷ', 'e'),
        ('ㄱ', 'r'),
        ('ㅅ', 't'),
        ('ㅛ', 'y'),
        ('ㅕ', 'u'),
        ('ㅑ', 'i'),
        ('ㅐ', 'o'),
        ('ㅔ', 'p'),
        ('ㅁ', 'a'),
        ('ㄴ', 's'),
        ('ㅇ', 'd'),
        ('ㄹ', 'f'),
        ('ㅎ', 'g'),
        ('ㅗ', 'h'),
        ('ㅓ', 'j'),
        ('ㅏ', 'k'),
        ('ㅣ', 'l'),
        ('ㅋ', 'z'),
        ('ㅌ', 'x'),
        ('ㅊ', 'c'),
        ('ㅍ', 'v'),
        ('ㅠ', 'b'),
        ('ㅜ', 'n'),
        ('ㅡ', 'm'),
        ('ㅃ', 'Q'),
        ('ㅉ', 'W'),
        ('ㄸ', 'E'),
        ('ㄲ', 'R'),
        ('ㅆ', 'T'),
        ('ㅒ', 'O'),
        ('ㅖ', 'P'),
    ];
    let KeyCode::Char(c) = code else { return code };
    let latin = KEYS.iter().find(|(korean, _)| *korean == c);
    latin.map_or(code, |(_, latin)| KeyCode::Char(*latin))
}
