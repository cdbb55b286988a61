//! Lines by which a column carries what it has no column for: `발신: 주타르센 대사관`.

use crate::exercise::Language;

/// What stands after a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    From,
    Channel,
    Kind,
    Hold,
    Request,
    ReplyWithin,
    Objective,
}

const LABELS: [(Label, &str, &str); 7] = [
    (Label::From, "발신", "From"),
    (Label::Channel, "전달 수단", "Channel"),
    (Label::Kind, "유형", "Type"),
    (Label::Hold, "보류", "Hold"),
    (Label::Request, "조치요구", "Request"),
    (Label::ReplyWithin, "처리기한", "Reply within"),
    (Label::Objective, "목표", "Objective"),
];

impl Label {
    /// What the players read; all else is control's.
    pub const PLAYERS: [Self; 2] = [Self::Request, Self::ReplyWithin];
    pub const ALL: [Self; 7] = [
        Self::From,
        Self::Channel,
        Self::Kind,
        Self::Hold,
        Self::Request,
        Self::ReplyWithin,
        Self::Objective,
    ];

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
