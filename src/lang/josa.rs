//! Korean particles: 이 or 가, 을 or 를, by the sound that the word before them ends in.
//!
//! In a Fluent file `{ JOSA($cell, "이/가") }` gives the word with its particle: 외교부가, D1이. A
//! word whose sound cannot be known gets both forms: 金이(가).

use fluent_bundle::{FluentArgs, FluentValue};

/// How a word ends when it is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Vowel,
    /// 으로 becomes 로 after it, as after a vowel.
    Rieul,
    Consonant,
    Unknown,
}

/// The word with the fitting one of two forms, which stand as `이/가`: after a consonant first.
pub(super) fn josa(word: &str, forms: &str) -> String {
    let Some((closed, open)) = forms.split_once('/') else {
        return format!("{word}{forms}");
    };
    let takes_closed = match ending(word) {
        Ending::Vowel => false,
        Ending::Consonant => true,
        Ending::Rieul => !closed.starts_with('으'),
        Ending::Unknown => return format!("{word}{}", both(closed, open)),
    };
    format!("{word}{}", if takes_closed { closed } else { open })
}

/// The function as Fluent calls it; anything but a value and a pair of forms is an error there.
pub(super) fn function<'a>(values: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let [value, FluentValue::String(forms)] = values else { return FluentValue::Error };
    match value {
        FluentValue::String(word) => FluentValue::from(josa(word, forms)),
        FluentValue::Number(number) => FluentValue::from(josa(&number.as_string(), forms)),
        FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => FluentValue::Error,
    }
}

/// Both forms, as a ministry writes them where it cannot tell: 이(가), 와(과), (으)로.
fn both(closed: &str, open: &str) -> String {
    if let Some(rest) = closed.strip_prefix('으') {
        return format!("(으){rest}");
    }
    if closed == "과" { format!("{open}({closed})") } else { format!("{closed}({open})") }
}

fn ending(word: &str) -> Ending {
    let spoken = spoken(word);
    let Some(last) = spoken.chars().last() else { return Ending::Unknown };
    match last {
        '가'..='힣' => hangul(last),
        '0' | '3' | '6' => Ending::Consonant,
        '1' | '7' | '8' => Ending::Rieul,
        // % is read 퍼센트.
        '2' | '4' | '5' | '9' | '%' => Ending::Vowel,
        'a'..='z' | 'A'..='Z' => latin(spoken),
        _ => Ending::Unknown,
    }
}

/// The word without what is not read: closing marks, and an aside as in 국방부(MND).
fn spoken(word: &str) -> &str {
    let silent = |c: char| c.is_whitespace() || "\"'”’」』》〉›]}.,!?…".contains(c);
    let trimmed = word.trim_end_matches(silent);
    let Some(inner) = trimmed.strip_suffix(')') else { return trimmed };
    match inner.rfind('(') {
        Some(0) => spoken(&inner[1..]),
        Some(opening) => spoken(&inner[..opening]),
        None => spoken(inner),
    }
}

fn hangul(syllable: char) -> Ending {
    match (u32::from(syllable) - u32::from('가')) % 28 {
        0 => Ending::Vowel,
        8 => Ending::Rieul,
        _ => Ending::Consonant,
    }
}

/// Capitals and single letters are read by their names (NSC 엔에스시, UN 유엔); a word is read as
/// one, and how it ends can only be guessed from its spelling.
fn latin(spoken: &str) -> Ending {
    let start = spoken
        .rfind(|c: char| !c.is_ascii_alphabetic())
        .map_or(0, |at| at + spoken[at..].chars().next().map_or(0, char::len_utf8));
    let word = &spoken[start..];
    let capitals = word.chars().all(|c| c.is_ascii_uppercase());
    if capitals || word.len() == 1 {
        return letter(word);
    }
    let word = word.to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if ends(&["l", "le"]) {
        return Ending::Rieul;
    }
    if ends(&["m", "n", "ng", "me", "ne", "ck", "ic", "ok", "p", "at", "ot", "et", "b"]) {
        return Ending::Consonant;
    }
    Ending::Vowel
}

fn letter(word: &str) -> Ending {
    match word.chars().last().map(|c| c.to_ascii_lowercase()) {
        Some('l' | 'r') => Ending::Rieul,
        Some('m' | 'n') => Ending::Consonant,
        Some(_) => Ending::Vowel,
        None => Ending::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_particle_follows_the_last_sound() {
        let cases = [
            ("외교부", "이/가", "외교부가"),
            ("국방부", "을/를", "국방부를"),
            ("국가안보실", "은/는", "국가안보실은"),
            ("통제반", "이/가", "통제반이"),
            ("외교부", "과/와", "외교부와"),
            ("통제반", "과/와", "통제반과"),
            ("국방부", "으로/로", "국방부로"),
            ("국가안보실", "으로/로", "국가안보실로"),
            ("통제반", "으로/로", "통제반으로"),
            ("결정", "이라/라", "결정이라"),
            ("D1", "이/가", "D1이"),
            ("D2", "이/가", "D2가"),
            ("D3", "을/를", "D3을"),
            ("D7", "으로/로", "D7로"),
            ("D10", "으로/로", "D10으로"),
            ("01-3", "을/를", "01-3을"),
            ("42", "은/는", "42는"),
            ("NSC", "이/가", "NSC가"),
            ("UN", "이/가", "UN이"),
            ("MOFA", "과/와", "MOFA와"),
            ("URL", "으로/로", "URL로"),
            ("A", "을/를", "A를"),
            ("hotline", "을/를", "hotline을"),
            ("Seoul", "으로/로", "Seoul로"),
            ("press", "이/가", "press가"),
            ("82%", "을/를", "82%를"),
        ];
        for (word, forms, expected) in cases {
            assert_eq!(josa(word, forms), expected);
        }
    }

    #[test]
    fn what_is_not_read_aloud_does_not_choose_the_particle() {
        let cases = [
            ("국방부(MND)", "이/가", "국방부(MND)가"),
            ("통제반 (EXCON)", "은/는", "통제반 (EXCON)은"),
            ("「경계선 침범」", "을/를", "「경계선 침범」을"),
            ("'정찰'", "으로/로", "'정찰'로"),
            ("(가칭)", "이/가", "(가칭)이"),
        ];
        for (word, forms, expected) in cases {
            assert_eq!(josa(word, forms), expected);
        }
    }

    #[test]
    fn a_word_of_unknown_sound_gets_both_forms() {
        assert_eq!(josa("金", "이/가"), "金이(가)");
        assert_eq!(josa("金", "을/를"), "金을(를)");
        assert_eq!(josa("金", "과/와"), "金와(과)");
        assert_eq!(josa("金", "으로/로"), "金(으)로");
        assert_eq!(josa("", "은/는"), "은(는)");
    }

    #[test]
    fn fluent_gives_the_word_with_its_particle() {
        let args = FluentArgs::new();
        let said = function(&[FluentValue::from("외교부"), FluentValue::from("이/가")], &args);
        assert_eq!(said, FluentValue::from("외교부가"));
        let counted = function(&[FluentValue::from(3), FluentValue::from("을/를")], &args);
        assert_eq!(counted, FluentValue::from("3을"));
        let alone = function(&[FluentValue::from("외교부")], &args);
        assert!(matches!(alone, FluentValue::Error));
    }
}
