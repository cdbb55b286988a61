//! Which fields a purpose asks for.

use crate::exercise::{CellId, Decision, DecisionId, InjectId, Language};
use crate::lang::Words;
use crate::session::view::ControlView;
use crate::session::{DraftAnswer, Round};
use crate::tui::widgets::{Editor, Lines};

use super::{Choice, Field, FieldInput, Form, OTHER, Purpose};

/// A fresh form; none when what it is about is no longer there.
pub fn build(purpose: Purpose, view: &ControlView, words: &'static Words) -> Option<Form> {
    let asker = Asker { view, words, language: words.language() };
    let (context, fields) = asker.ask(&purpose)?;
    let title = asker.title(&purpose);
    Some(Form { purpose, title, context, fields, focus: 0, problem: None })
}

struct Asker<'a> {
    view: &'a ControlView,
    words: &'static Words,
    language: Language,
}

type Asked = (Vec<String>, Vec<Field>);

impl Asker<'_> {
    fn title(&self, purpose: &Purpose) -> String {
        let key = match purpose {
            Purpose::TakeSeat { .. } => "ask-title-seat",
            Purpose::Skip { .. } => "ask-title-skip",
            Purpose::Recall { .. } => "ask-title-recall",
            Purpose::Amend { .. } => "ask-title-amend",
            Purpose::SendAgain { .. } => "ask-title-again",
            Purpose::Compose => "ask-title-compose",
            Purpose::PassOn { .. } => "ask-title-pass-on",
            Purpose::AskConsent { .. } => "ask-title-consent",
            Purpose::Position { .. } => "ask-title-position",
            Purpose::Draft { .. } => "ask-title-draft",
            Purpose::Changes { .. } => "ask-title-changes",
            Purpose::NonConcur { .. } => "ask-title-nonconcur",
            Purpose::Alone { .. } => "ask-title-alone",
            Purpose::Refer { .. } => "ask-title-refer",
            Purpose::Return { .. } => "ask-title-return",
            Purpose::Record { .. } => "ask-title-record",
            Purpose::Extend { .. } => "ask-title-extend",
            Purpose::Correct { .. } => "ask-title-correct",
            Purpose::RealWorldStop => "ask-title-stop",
            Purpose::LiftStop => "ask-title-lift",
        };
        let who = match purpose {
            Purpose::PassOn { cell, .. }
            | Purpose::AskConsent { cell, .. }
            | Purpose::Position { cell, .. }
            | Purpose::Draft { cell, .. }
            | Purpose::Changes { cell, .. }
            | Purpose::NonConcur { cell, .. }
            | Purpose::Alone { cell, .. } => self.cell_name(cell),
            Purpose::Refer { cell, .. } => {
                cell.as_ref().map_or_else(String::new, |cell| self.cell_name(cell))
            }
            Purpose::TakeSeat { seat } => self
                .view
                .exercise
                .seat(seat)
                .map_or_else(String::new, |seat| seat.title.get(self.language).to_owned()),
            Purpose::Skip { .. }
            | Purpose::Recall { .. }
            | Purpose::Amend { .. }
            | Purpose::SendAgain { .. }
            | Purpose::Compose
            | Purpose::Return { .. }
            | Purpose::Record { .. }
            | Purpose::Extend { .. }
            | Purpose::Correct { .. }
            | Purpose::RealWorldStop
            | Purpose::LiftStop => String::new(),
        };
        let title = self.words.text(key);
        if who.is_empty() { title } else { format!("{who}  {title}") }
    }

    fn ask(&self, purpose: &Purpose) -> Option<Asked> {
        match purpose {
            Purpose::TakeSeat { .. } => Some((vec![], vec![self.line("person", "ask-person")])),
            Purpose::Skip { inject } | Purpose::Recall { inject } => {
                Some((vec![self.inject_title(inject)], vec![self.line("reason", "ask-reason")]))
            }
            Purpose::Amend { inject } => self.amend(inject),
            Purpose::SendAgain { inject } => self.send_again(inject),
            Purpose::Compose => Some((vec![], self.compose())),
            Purpose::PassOn { cell, inject } => self.pass_on(cell, inject),
            Purpose::AskConsent { cell, inject } => self.ask_consent(cell, inject),
            Purpose::Position { decision, cell } => self.position(decision, cell),
            Purpose::Draft { decision, .. } => self.draft(decision),
            Purpose::Changes { decision, .. } => {
                let words = self.draft_text(decision)?;
                let replacement = self.area("replacement", "ask-replacement", &words);
                Some((vec![words], vec![replacement]))
            }
            Purpose::NonConcur { decision, .. } => {
                let words = self.draft_text(decision)?;
                let reason = self.area("reason", "ask-reason", "");
                let alternative = self.area("alternative", "ask-alternative", "");
                Some((vec![words], vec![reason, alternative]))
            }
            Purpose::Alone { decision, .. } => {
                let mut fields = self.choice_of(decision)?;
                fields.push(self.area("explanation", "ask-explanation", ""));
                Some((vec![self.words.text("ask-alone-note")], fields))
            }
            Purpose::Refer { decision, .. } => {
                let body = self.decision(decision)?.refer_to.as_ref()?;
                let body = body.get(self.language).to_owned();
                Some((vec![body], vec![self.area("question", "ask-question", "")]))
            }
            Purpose::Return { decision } => {
                let mut fields = self.choice_of(decision)?;
                fields.push(self.area("text", "ask-outcome", ""));
                fields.push(self.area("reason", "ask-reason", ""));
                fields.push(self.area("conditions", "ask-conditions", ""));
                Some((vec![], fields))
            }
            Purpose::Record { decision } => {
                let mut fields = self.choice_of(decision)?;
                fields.push(self.area("text", "ask-outcome", ""));
                Some((vec![], fields))
            }
            Purpose::Extend { .. } => {
                let minutes = ["3", "5", "10", "15"].map(|minutes| Choice {
                    value: minutes.to_owned(),
                    label: self.words.say("ask-minutes", &[("minutes", minutes.into())]),
                });
                Some((vec![], vec![self.choice("minutes", "ask-extension", minutes.to_vec())]))
            }
            Purpose::Correct { .. } => Some((vec![], self.correct())),
            Purpose::RealWorldStop => {
                let note = self.words.text("ask-stop-note");
                Some((vec![note], vec![self.line("reason", "ask-reason")]))
            }
            Purpose::LiftStop => Some((vec![], vec![self.line("note", "ask-note")])),
        }
    }

    fn correct(&self) -> Vec<Field> {
        let how = ["note", "take-back"].map(|value| Choice {
            value: value.to_owned(),
            label: self.words.text(&format!("ask-correct-{value}")),
        });
        vec![self.choice("how", "ask-correct-how", how.to_vec()), self.line("note", "ask-note")]
    }

    fn amend(&self, inject: &InjectId) -> Option<Asked> {
        let meant = self.view.inject(inject)?;
        let title = self.view.title(inject);
        let mut fields = vec![self.line_with("title", "ask-title", title.get(self.language))];
        for number in 1..=meant.passages.len() {
            let passage = crate::exercise::PassageRef {
                inject: inject.clone(),
                number: u16::try_from(number).ok()?,
            };
            let text = self.view.passage_text(&passage);
            let number = number.to_string();
            let label = self.words.say("ask-passage", &[("number", number.as_str().into())]);
            fields.push(Field {
                name: format!("passage:{number}"),
                label,
                input: FieldInput::Text(Editor::with(Lines::Many, text.get(self.language))),
                only_when: None,
            });
        }
        fields.push(self.line("reason", "ask-reason"));
        Some((vec![self.words.text("ask-amend-note")], fields))
    }

    fn send_again(&self, inject: &InjectId) -> Option<Asked> {
        let cells = self.view.injects.get(inject)?.deliveries.keys().map(|cell| self.cell(cell));
        let cells = self.ticks("cells", "ask-to-cells", cells.collect());
        Some((vec![self.inject_title(inject)], vec![cells]))
    }

    fn compose(&self) -> Vec<Field> {
        let kinds = ["contextual", "action"].map(|kind| Choice {
            value: kind.to_owned(),
            label: self.words.text(&format!("ask-kind-{kind}")),
        });
        let cells = self.view.exercise.cells.keys().map(|cell| self.cell(cell)).collect();
        vec![
            self.choice("kind", "ask-kind", kinds.to_vec()),
            self.ticks("cells", "ask-to-cells", cells),
            self.line("from", "ask-from"),
            self.line("channel", "ask-channel"),
            self.line("title", "ask-title"),
            self.area("passage", "ask-text", ""),
            self.line("reason", "ask-why-ad-hoc"),
        ]
    }

    fn passages(&self, inject: &InjectId) -> Option<Vec<Choice>> {
        let meant = self.view.inject(inject)?;
        let passages = (1..).zip(&meant.passages).map(|(number, _)| {
            let passage = crate::exercise::PassageRef { inject: inject.clone(), number };
            let text = self.view.passage_text(&passage);
            let text = crate::lang::fit(&crate::lang::one_line(text.get(self.language)), 48);
            Choice { value: number.to_string(), label: text }
        });
        Some(passages.collect())
    }

    fn others(&self, cell: &CellId) -> Vec<Choice> {
        let others = self.view.exercise.cells.keys().filter(|other| *other != cell);
        others.map(|other| self.cell(other)).collect()
    }

    fn pass_on(&self, cell: &CellId, inject: &InjectId) -> Option<Asked> {
        let forms = ["full", "summary", "spoken"].map(|form| Choice {
            value: form.to_owned(),
            label: self.words.text(&format!("ask-form-{form}")),
        });
        let mut fields = vec![self.choice("passage", "ask-which-passage", self.passages(inject)?)];
        fields.push(self.choice("to", "ask-to", self.others(cell)));
        fields.push(self.choice("form", "ask-form", forms.to_vec()));
        for (form, label) in [("summary", "ask-summary"), ("spoken", "ask-spoken")] {
            let name = format!("words:{form}");
            let input = FieldInput::Text(Editor::new(Lines::Many));
            let label = self.words.text(label);
            fields.push(Field { name, label, input, only_when: Some(("form", form)) });
        }
        let facts = self.view.inject(inject)?.passages.iter().flat_map(|passage| &passage.facts);
        let facts: Vec<Choice> = facts
            .filter_map(|id| {
                let fact = self.view.exercise.facts.get(id)?;
                let label = fact.statement.get(self.language).to_owned();
                Some(Choice { value: id.to_string(), label })
            })
            .collect();
        if !facts.is_empty() {
            let mut ticks = self.ticks("facts", "ask-facts", facts);
            if let FieldInput::Ticks { ticked, .. } = &mut ticks.input {
                ticked.fill(true);
            }
            fields.push(ticks);
        }
        Some((vec![self.inject_title(inject)], fields))
    }

    fn ask_consent(&self, cell: &CellId, inject: &InjectId) -> Option<Asked> {
        let passages = self.choice("passage", "ask-which-passage", self.passages(inject)?);
        let to = self.choice("to", "ask-to", self.others(cell));
        Some((vec![self.inject_title(inject)], vec![passages, to]))
    }

    fn position(&self, decision: &DecisionId, cell: &CellId) -> Option<Asked> {
        let meant = self.decision(decision)?;
        let mut fields = self.choice_of(decision)?;
        fields.push(self.area("reason", "ask-reason", ""));
        let levels = ["low", "medium", "high"].map(|level| Choice {
            value: level.to_owned(),
            label: self.words.text(&format!("ask-confidence-{level}")),
        });
        let mut confidence = self.choice("confidence", "ask-confidence", levels.to_vec());
        if let FieldInput::Choice { chosen, .. } = &mut confidence.input {
            *chosen = Some(1);
        }
        fields.push(confidence);
        for other in meant.required().filter(|other| *other != cell) {
            let name = self.cell_name(other);
            fields.push(Field {
                name: format!("expects:{other}"),
                label: self.words.say("ask-expects", &[("cell", name.as_str().into())]),
                input: FieldInput::Choice { options: self.options(meant), chosen: None },
                only_when: None,
            });
        }
        Some((vec![meant.question.get(self.language).to_owned()], fields))
    }

    fn draft(&self, decision: &DecisionId) -> Option<Asked> {
        let last = self.view.decisions.get(decision)?.rounds.last();
        let mut fields = self.choice_of(decision)?;
        if let (Some(round), FieldInput::Choice { options, chosen }) = (last, &mut fields[0].input)
            && let crate::session::Chosen::Option(choice) = &round.chosen
        {
            *chosen = options.iter().position(|option| option.value == choice.as_str());
        }
        let text = last.map_or("", |round| round.text.as_str());
        fields.push(self.area("text", "ask-draft", text));
        let silence = ["no", "5", "10"].map(|value| Choice {
            value: value.to_owned(),
            label: self.words.text(&format!("ask-silence-{value}")),
        });
        let mut silence = self.choice("silence", "ask-silence", silence.to_vec());
        if let FieldInput::Choice { chosen, .. } = &mut silence.input {
            *chosen = Some(0);
        }
        fields.push(silence);
        Some((last.map(|round| self.wanted(round)).unwrap_or_default(), fields))
    }

    /// What the answers to the last draft want instead, to read while revising.
    fn wanted(&self, round: &Round) -> Vec<String> {
        let wanted = round.answers.iter().filter_map(|(cell, answered)| {
            let words = match &answered.answer {
                DraftAnswer::Concur => return None,
                DraftAnswer::ConcurWithChanges { replacement } => replacement,
                DraftAnswer::NonConcur { alternative, .. } => alternative,
            };
            Some(format!("{}: {words}", self.cell_name(cell)))
        });
        wanted.collect()
    }

    fn draft_text(&self, decision: &DecisionId) -> Option<String> {
        Some(self.view.decisions.get(decision)?.rounds.last()?.text.clone())
    }

    fn decision(&self, id: &DecisionId) -> Option<&Decision> {
        self.view.exercise.decisions.get(id)
    }

    /// The author's options, and one's own words.
    fn options(&self, meant: &Decision) -> Vec<Choice> {
        let options = meant.choices.iter().map(|choice| Choice {
            value: choice.id.to_string(),
            label: choice.title.get(self.language).to_owned(),
        });
        let other = Choice { value: OTHER.to_owned(), label: self.words.text("ask-other") };
        options.chain([other]).collect()
    }

    fn choice_of(&self, decision: &DecisionId) -> Option<Vec<Field>> {
        let choice = self.choice("choice", "ask-choice", self.options(self.decision(decision)?));
        let mut own = self.line(OTHER, "ask-other-words");
        own.only_when = Some(("choice", OTHER));
        Some(vec![choice, own])
    }

    fn cell(&self, cell: &CellId) -> Choice {
        Choice { value: cell.to_string(), label: self.cell_name(cell) }
    }

    fn cell_name(&self, cell: &CellId) -> String {
        let cell = self.view.exercise.cells.get(cell);
        cell.map_or_else(String::new, |cell| cell.name.get(self.language).to_owned())
    }

    fn inject_title(&self, inject: &InjectId) -> String {
        format!("{inject}  {}", self.view.title(inject).get(self.language))
    }

    fn line(&self, name: &str, label: &str) -> Field {
        self.line_with(name, label, "")
    }

    fn line_with(&self, name: &str, label: &str, text: &str) -> Field {
        self.field(name, label, FieldInput::Text(Editor::with(Lines::One, text)))
    }

    fn area(&self, name: &str, label: &str, text: &str) -> Field {
        self.field(name, label, FieldInput::Text(Editor::with(Lines::Many, text)))
    }

    /// A choice; the first option of a single one stands chosen.
    fn choice(&self, name: &str, label: &str, options: Vec<Choice>) -> Field {
        let chosen = (options.len() == 1).then_some(0);
        self.field(name, label, FieldInput::Choice { options, chosen })
    }

    fn ticks(&self, name: &str, label: &str, options: Vec<Choice>) -> Field {
        let ticked = vec![options.len() == 1; options.len()];
        self.field(name, label, FieldInput::Ticks { options, ticked, at: 0 })
    }

    fn field(&self, name: &str, label: &str, input: FieldInput) -> Field {
        let label = self.words.text(label);
        Field { name: name.to_owned(), label, input, only_when: None }
    }
}
