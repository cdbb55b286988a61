//! Lines by which a column carries what it has no column for: `발신: 주타르센 대사관`.

use crate::exercise::Language;

/// What stands after a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    From,
    Channel,
    Kind,
    Hold,
    Release,
    Request,
    ReplyWithin,
    Objective,
    Fact,
    Branch,
}

const LABELS: [(Label, &str, &str); 10] = [
    (Label::From, "발신", "From"),
    (Label::Channel, "전달 수단", "Channel"),
    (Label::Kind, "유형", "Type"),
    (Label::Hold, "보류", "Hold"),
    (Label::Release, "송신", "Release"),
    (Label::Request, "조치요구", "Request"),
    (Label::ReplyWithin, "처리기한", "Reply within"),
    (Label::Objective, "목표", "Objective"),
    (Label::Fact, "사실", "Fact"),
    (Label::Branch, "분기", "Branch"),
];

impl Label {
    /// What the players read; all else is control's.
    pub const PLAYERS: [Self; 2] = [Self::Request, Self::ReplyWithin];

    /// The line that carries `value`.
    pub fn line(self, value: &str, language: Language) -> String {
        let word = LABELS.iter().find(|(label, ..)| *label == self);
        let (_, ko, en) = word.expect("the table has every label");
        match language {
            Language::Ko => format!("{ko}: {value}"),
            Language::En => format!("{en}: {value}"),
        }
    }
}

/// Takes the labeled lines off the beginning of a text: what stands further down is only text.
pub fn leading(text: &str) -> (Vec<(Label, String)>, String) {
    let mut found = vec![];
    let mut rest = text.trim_start();
    while let Some((label, value)) = label(rest.lines().next().unwrap_or_default()) {
        found.push((label, value.to_owned()));
        rest = rest.split_once('\n').map_or("", |(_, below)| below);
    }
    (found, rest.trim().to_owned())
}

/// Takes the labeled lines out of a text: each with its value, which a request goes on with to the
/// next label, and what is left.
pub fn taken(text: &str, wanted: &[Label]) -> (Vec<(Label, String)>, String) {
    let (mut found, mut rest): (Vec<(Label, String)>, Vec<&str>) = (vec![], vec![]);
    for line in text.lines() {
        let labeled = label(line).filter(|(label, _)| wanted.contains(label));
        match (labeled, found.last_mut()) {
            (Some((label, value)), _) => found.push((label, value.to_owned())),
            (None, Some((Label::Request, value))) => {
                value.push('\n');
                value.push_str(line);
            }
            (None, _) => rest.push(line),
        }
    }
    for (_, value) in &mut found {
        *value = value.trim().to_owned();
    }
    (found, rest.join("\n").trim().to_owned())
}

fn label(line: &str) -> Option<(Label, &str)> {
    let (word, value) = line.split_once(": ")?;
    let word = word.trim();
    let (label, ..) =
        LABELS.iter().find(|(_, ko, en)| *ko == word || en.eq_ignore_ascii_case(word))?;
    Some((*label, value.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_lines_of_a_text_carry_labels() {
        let text = "발신: 해경\nRelease: automatic\n묻지 않으면 두십시오.\n보류: 이것은 글이다";
        let (found, rest) = leading(text);
        let expected = [(Label::From, "해경"), (Label::Release, "automatic")];
        assert_eq!(found, expected.map(|(label, value)| (label, value.to_owned())));
        assert_eq!(rest, "묻지 않으면 두십시오.\n보류: 이것은 글이다");
        assert_eq!(leading("없음"), (vec![], "없음".to_owned()));
        assert_eq!(leading(""), (vec![], String::new()));
    }
}
