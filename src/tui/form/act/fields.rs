//! Which fields a cell's act asks for.

use crate::exercise::{CellId, Text};
use crate::lang::{self, Words};
use crate::session::{Chosen, Confidence, Expectation, Position};
use crate::tui::form::ask::Ask;
use crate::tui::form::material::{
    Forms, Handling, Held, LastDraft, Material, Matter, Paper, Passage,
};
use crate::tui::form::{Choice, Field, FieldInput, OTHER};
use crate::tui::widgets::{Editor, Lines};

use super::{CellAct, exchange};

/// How much of a passage stands in a list of them.
const PASSAGE_COLUMNS: usize = 48;

/// What stands above the fields, and the fields.
pub(in crate::tui::form) type Asked = (Vec<String>, Vec<Field>);

/// What the act asks; none when what it is about is no longer there.
pub(in crate::tui::form) fn fields(
    act: &CellAct,
    material: &impl Material,
    words: &'static Words,
) -> Option<Asked> {
    let ask = Ask { words };
    let matter = || material.matter(act.decision()?, act.cell());
    match act {
        CellAct::PassOn { cell, item } => {
            let held = Held { cell, item, handling: Handling::PassOn };
            let paper = material.paper(&held)?;
            Some((material.about(&held, words), pass_on(ask, &paper)))
        }
        CellAct::AskConsent { cell, item } => {
            let held = Held { cell, item, handling: Handling::AskConsent };
            let paper = material.paper(&held)?;
            let passages = ask.choice("passage", "ask-which-passage", passages(ask, &paper));
            let to = ask.choice("to", "ask-to", cells(ask, &paper.to));
            Some((material.about(&held, words), vec![passages, to]))
        }
        CellAct::Position { .. } => Some(position(ask, &matter()?)),
        CellAct::Draft { .. } => Some(draft(ask, &matter()?)),
        CellAct::Changes { .. } => {
            let last = matter()?.draft?;
            let replacement = ask.area("replacement", "ask-replacement", &last.text);
            Some((answered(ask, &last), vec![replacement]))
        }
        CellAct::NonConcur { .. } => {
            let last = matter()?.draft?;
            let reason = ask.area("reason", "ask-reason", "");
            let alternative = ask.area("alternative", "ask-alternative", "");
            Some((answered(ask, &last), vec![reason, alternative]))
        }
        CellAct::Alone { .. } => {
            let mut fields = choice_of(ask, &matter()?, None);
            fields.push(ask.area("explanation", "ask-explanation", ""));
            Some((vec![words.text("ask-alone-note")], fields))
        }
        CellAct::Report { cell, item } => {
            let wanted = material.wanted(cell, item)?;
            let language = words.language();
            let context =
                [&wanted.title, &wanted.request].map(|text| text.get(language).to_owned());
            let report = ask.area("text", "ask-report", &wanted.report);
            Some((context.into(), vec![report]))
        }
        CellAct::Exchange { cell, act } => exchange::fields(*act, &material.board(cell)?, ask),
        CellAct::Refer { .. } => {
            let body = matter()?.refer_to?;
            let question = ask.area("question", "ask-question", "");
            Some((vec![body.get(words.language()).to_owned()], vec![question]))
        }
    }
}

/// The author's options or one's own words, with what stands chosen.
pub(in crate::tui::form) fn choice_of(
    ask: Ask,
    matter: &Matter,
    chosen: Option<&Chosen>,
) -> Vec<Field> {
    let (value, words) = match chosen {
        None => ("", ""),
        Some(Chosen::Option(choice)) => (choice.as_str(), ""),
        Some(Chosen::Other(words)) => (OTHER, words.as_str()),
    };
    let choice = ask.choice("choice", "ask-choice", options(ask, matter)).holding(value);
    let mut own = ask.line_with(OTHER, "ask-other-words", words);
    own.only_when = Some(("choice", OTHER));
    vec![choice, own]
}

fn options(ask: Ask, matter: &Matter) -> Vec<Choice> {
    let options = matter.choices.iter().map(|(id, title)| Choice {
        value: id.to_string(),
        label: title.get(ask.words.language()).to_owned(),
    });
    let other = Choice { value: OTHER.to_owned(), label: ask.words.text("ask-other") };
    options.chain([other]).collect()
}

fn cells(ask: Ask, cells: &[(CellId, Text)]) -> Vec<Choice> {
    let language = ask.words.language();
    let choice = |(id, name): &(CellId, Text)| Choice {
        value: id.to_string(),
        label: name.get(language).to_owned(),
    };
    cells.iter().map(choice).collect()
}

fn passages(ask: Ask, paper: &Paper) -> Vec<Choice> {
    let choice = |passage: &Passage| {
        let text = lang::one_line(passage.text.get(ask.words.language()));
        Choice { value: passage.number.to_string(), label: lang::fit(&text, PASSAGE_COLUMNS) }
    };
    paper.passages.iter().map(choice).collect()
}

fn pass_on(ask: Ask, paper: &Paper) -> Vec<Field> {
    let forms = match paper.forms {
        Forms::All => ask.options("ask-form", ["full", "summary", "spoken"]),
        Forms::InOwnWords => ask.options("ask-form", ["summary", "spoken"]),
    };
    let mut fields = vec![
        ask.choice("passage", "ask-which-passage", passages(ask, paper)),
        ask.choice("to", "ask-to", cells(ask, &paper.to)),
        ask.choice("form", "ask-form", forms),
    ];
    for (form, label) in [("summary", "ask-summary"), ("spoken", "ask-spoken")] {
        let input = FieldInput::Text(Editor::new(Lines::Many));
        let mut words = ask.field(&format!("words:{form}"), label, input);
        words.only_when = Some(("form", form));
        fields.push(words);
    }
    let facts = paper.passages.iter().flat_map(|passage| &passage.facts);
    let facts: Vec<Choice> = facts
        .map(|(id, statement)| Choice {
            value: id.to_string(),
            label: statement.get(ask.words.language()).to_owned(),
        })
        .collect();
    if !facts.is_empty() {
        let mut ticks = ask.ticks("facts", "ask-facts", facts);
        if let FieldInput::Ticks { ticked, .. } = &mut ticks.input {
            ticked.fill(true);
        }
        fields.push(ticks);
    }
    fields
}

fn position(ask: Ask, matter: &Matter) -> Asked {
    let own = matter.own.as_ref();
    let mut fields = choice_of(ask, matter, own.map(|own| &own.chosen));
    fields.push(ask.area("reason", "ask-reason", own.map_or("", |own| &own.reason)));
    let levels = ask.options("ask-confidence", ["low", "medium", "high"]);
    let level = match own.map(|own| own.confidence) {
        Some(Confidence::Low) => "low",
        Some(Confidence::Medium) | None => "medium",
        Some(Confidence::High) => "high",
    };
    fields.push(ask.choice("confidence", "ask-confidence", levels).holding(level));
    for (other, name) in &matter.others {
        let name = name.get(ask.words.language());
        let label = ask.words.say("ask-expects", &[("cell", name.into())]);
        let input = FieldInput::Choice { options: options(ask, matter), chosen: None };
        let field = Field { name: format!("expects:{other}"), label, input, only_when: None };
        fields.push(field.holding(expected(own, other)));
    }
    (vec![matter.question.get(ask.words.language()).to_owned()], fields)
}

/// What was expected of `other` before.
fn expected<'a>(own: Option<&'a Position>, other: &CellId) -> &'a str {
    match own.and_then(|own| own.expects.get(other)) {
        None => "",
        Some(Expectation::Option(choice)) => choice.as_str(),
        Some(Expectation::Other) => OTHER,
    }
}

fn draft(ask: Ask, matter: &Matter) -> Asked {
    let last = matter.draft.as_ref();
    let mut fields = choice_of(ask, matter, last.map(|last| &last.chosen));
    fields.push(ask.area("text", "ask-draft", last.map_or("", |last| &last.text)));
    let silence = ask.options("ask-silence", ["no", "5", "10"]);
    fields.push(ask.choice("silence", "ask-silence", silence).holding("no"));
    let line = last.map(|last| last.line.clone()).unwrap_or_default();
    fields.extend(exchange::slots(ask, &matter.line, &line));
    let language = ask.words.language();
    let wanted = last.into_iter().flat_map(|last| &last.wanted);
    (wanted.map(|(cell, words)| format!("{}: {words}", cell.get(language))).collect(), fields)
}

/// The draft that is answered, with its round.
fn answered(ask: Ask, last: &LastDraft) -> Vec<String> {
    let round = ask.words.say("ask-round", &[("round", last.round.into())]);
    vec![format!("{round}: {}", last.text)]
}
