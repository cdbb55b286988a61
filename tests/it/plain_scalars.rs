//! The shipped exercises are read by every YAML reader, not by ours alone. Some refuse a question
//! mark in a plain scalar of a flow mapping, and YAML 1.1 takes some plain words and times for
//! something else than text.

use std::fs;
use std::path::Path;

/// What YAML 1.1 takes for true, false or nothing, and YAML 1.2 for text.
const OTHER_THAN_TEXT: [&str; 8] = ["yes", "no", "on", "off", "y", "n", "~", "="];

/// A line in pieces: what stands in flow brackets outside quotes, and every plain value.
struct Plain<'l> {
    in_brackets: String,
    values: Vec<&'l str>,
}

fn plain(line: &str) -> Plain<'_> {
    let (mut depth, mut quote, mut in_brackets) = (0_usize, None, String::new());
    for sign in line.chars() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (None, '"' | '\'') => quote = Some(sign),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') => depth = depth.saturating_sub(1),
            (None, _) if depth > 0 => in_brackets.push(sign),
            (Some(_) | None, _) => {}
        }
    }
    let values = line.split(": ").skip(1);
    let values = values.filter_map(|rest| rest.split([',', '}', ']']).next());
    Plain { in_brackets, values: values.map(str::trim).collect() }
}

/// Why another reader would trip over the line.
fn trips(line: &str) -> Option<String> {
    let plain = plain(line);
    if plain.in_brackets.contains('?') {
        return Some("a question mark outside quotes in brackets".to_owned());
    }
    let other = |value: &&str| {
        let word = OTHER_THAN_TEXT.contains(&value.to_ascii_lowercase().as_str());
        let sexagesimal =
            value.contains(':') && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
        word || sexagesimal
    };
    let found = plain.values.into_iter().find(other)?;
    Some(format!("{found} is no text to YAML 1.1"))
}

#[test]
fn no_shipped_file_needs_this_reader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises");
    let mut read = 0;
    for entry in fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("it can be listed").path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("it is text");
        read += 1;
        for (line, number) in text.lines().zip(1..) {
            assert_eq!(trips(line), None, "{}:{number}", path.display());
        }
    }
    assert_eq!(read, crate::shipped::SHIPPED.len() + 1, "the exercises and the norms");
}

#[test]
fn what_trips_other_readers_is_seen() {
    for bad in [
        "  - {ko: 누가 지휘합니까?, en: Who commands?}",
        "  - {id: no, text: {ko: 아니요, en: never}}",
        "    at: 12:30",
        "    halt: Off",
    ] {
        assert!(trips(bad).is_some(), "{bad}");
    }
    for good in [
        "  - {ko: \"누가, 언제?\", en: 'Who, and when?'}",
        "        여러 줄에서는 물음표를 그대로 쓴다. 왜?",
        "    at: 12m",
        "    title: {ko: 없음, en: none}",
    ] {
        assert_eq!(trips(good), None, "{good}");
    }
}
