//! What players read, out of one cell: a title, passages, and what is asked of them.

use crate::exercise::Span;
use crate::sheet::Value;

use super::label::{self, Label};
use super::time;

/// The line between two passages of one text.
pub const BETWEEN_PASSAGES: &str = "---";
/// A title made of the beginning of a text.
const MADE_TITLE_CHARACTERS_MAX: usize = 40;
const TITLE_CHARACTERS_MAX: usize = 160;

/// A cell's text taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) title: Option<String>,
    pub(super) passages: Vec<String>,
    pub(super) request: Option<String>,
    pub(super) reply_within: Option<Span>,
}

/// Whether a text begins with its title, since no column has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Titled {
    Apart,
    Within,
}

impl Message {
    pub(super) fn of(text: &str, titled: Titled) -> Self {
        let (labeled, rest) = label::taken(text, &Label::PLAYERS);
        let mut message = Self::default();
        let mut rest = rest.as_str();
        for (label, value) in labeled {
            let length = time::length(&Value::Text(value.clone()));
            match (label, length) {
                (Label::ReplyWithin, Some(length)) => message.reply_within = Some(length),
                (Label::Request, _) if message.request.is_none() => message.request = Some(value),
                // Another one stays with what players read.
                _ => message.passages.push(value),
            }
        }
        // A deadline without anything to do is only text.
        if message.request.is_none()
            && let Some(length) = message.reply_within.take()
        {
            message.passages.push(time::span(length));
        }
        if titled == Titled::Within {
            let first = rest.lines().next().unwrap_or_default();
            let below = rest.get(first.len()..).unwrap_or_default();
            let alone = below.starts_with("\n\n") || below.is_empty();
            if alone && first.chars().count() <= TITLE_CHARACTERS_MAX {
                message.title = Some(first.to_owned());
                // A single line is all there is to read, too.
                rest = if below.is_empty() { first } else { below.trim_start() };
            }
        }
        let between = format!("\n{BETWEEN_PASSAGES}\n");
        let parts = rest.split(&between);
        let parts = parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned);
        message.passages = parts.chain(message.passages).collect();
        message
    }
}

/// A title for a text that has none: its first sentence, or the beginning of it.
pub(super) fn made_title(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let sentence = line.split_inclusive(['.', '?', '!', '。']).next().unwrap_or_default().trim();
    let sentence = sentence.trim_end_matches(['.', '。']);
    if sentence.chars().count() <= MADE_TITLE_CHARACTERS_MAX {
        return sentence.to_owned();
    }
    let mut title: String = sentence.chars().take(MADE_TITLE_CHARACTERS_MAX - 1).collect();
    if let Some(space) = title.rfind(' ') {
        title.truncate(space);
    }
    title.push('…');
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_taken_apart() {
        let text = "공관 전문\n\n첫째 단락\n둘째 줄\n\n---\n\n다른 문단\n\n\
                    조치요구: 의견을 보고한다\n두 가지로\n처리기한: 20m";
        let message = Message::of(text, Titled::Within);
        assert_eq!(message.title.as_deref(), Some("공관 전문"));
        assert_eq!(message.passages, ["첫째 단락\n둘째 줄", "다른 문단"]);
        assert_eq!(message.request.as_deref(), Some("의견을 보고한다\n두 가지로"));
        assert_eq!(message.reply_within, Some(Span::minutes(20)));
    }

    #[test]
    fn a_text_without_a_title_keeps_all_of_itself() {
        let text = "언론이 보도한다. 그리고 묻는다.\n다음 줄";
        let message = Message::of(text, Titled::Within);
        assert_eq!((message.title, message.passages), (None, vec![text.to_owned()]));
        assert_eq!(made_title(text), "언론이 보도한다");
        assert_eq!(made_title(&"가나다 ".repeat(20)), format!("{}…", ["가나다"; 9].join(" ")));
    }
}
