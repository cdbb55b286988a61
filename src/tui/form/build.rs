//! Which fields a purpose asks for.

use crate::exercise::{CellId, DecisionId, InjectId, Language, PassageRef, Role, Seat};
use crate::lang::{Words, one_line};
use crate::session::view::ControlView;
use crate::session::{About, Addressee};
use crate::tui::widgets::{Editor, Lines};

use super::act::{Asked, CellAct, choice_of, fields, new_task, slots};
use super::ask::Ask;
use super::material::Material;
use super::purpose::{Deal, EvaluationAct};
use super::{Choice, Field, FieldInput, Form, OTHER, Purpose, evaluation, ruling};

/// A fresh form; none when what it is about is no longer there.
pub fn build(purpose: Purpose, view: &ControlView, words: &'static Words) -> Option<Form> {
    if let Purpose::Act(act) = purpose {
        return build_act(act, view, words);
    }
    let asker = Asker { view, ask: Ask { words }, language: words.language() };
    let (context, fields) = asker.ask(&purpose)?;
    let title = headed(&asker.heading(&purpose), &words.text(title(&purpose)));
    Some(Form::new(purpose, title, context, fields))
}

/// A fresh form for an act of a cell, from whatever view there is of it.
pub fn build_act(act: CellAct, material: &impl Material, words: &'static Words) -> Option<Form> {
    let (context, fields) = fields(&act, material, words)?;
    let title = headed(&material.heading(&act, words), &words.text(act.title()));
    Some(Form::new(act.into(), title, context, fields))
}

fn headed(heading: &str, title: &str) -> String {
    if heading.is_empty() { title.to_owned() } else { format!("{heading}  {title}") }
}

/// The name of the title's words.
fn title(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::Act(act) => act.title(),
        Purpose::TakeSeat { .. } => "ask-title-seat",
        Purpose::Seat { deal: Deal::Mute, .. } => "menu-seat-mute",
        Purpose::Seat { deal: Deal::Replace, .. } => "menu-seat-replace",
        Purpose::Seat { deal: Deal::SendOut, .. } => "menu-seat-send-out",
        Purpose::Skip { .. } => "ask-title-skip",
        Purpose::Recall { .. } => "ask-title-recall",
        Purpose::Amend { .. } => "ask-title-amend",
        Purpose::SendAgain { .. } => "ask-title-again",
        Purpose::Compose => "ask-title-compose",
        Purpose::Return { .. } => "ask-title-return",
        Purpose::Record { .. } => "ask-title-record",
        Purpose::Extend { .. } => "ask-title-extend",
        Purpose::AnswerRequest { .. } => "ask-title-answer",
        Purpose::AssignRequest { .. } => "ask-title-assign",
        Purpose::OpenTask => "ask-title-task",
        Purpose::FinishTask { .. } => "ask-title-finish",
        Purpose::Correct { .. } => "ask-title-correct",
        Purpose::Wash { .. } => "ask-title-wash",
        Purpose::Note { .. } => "ask-title-note",
        Purpose::HandOver => "ask-title-hand-over-seat",
        Purpose::Jump => "ask-title-jump",
        Purpose::Scale => "ask-title-scale",
        Purpose::RealWorldStop => "ask-title-stop",
        Purpose::LiftStop => "ask-title-lift",
        Purpose::Evaluation(act) => evaluation::title(act),
        Purpose::Rule { on } => ruling::title(on),
    }
}

struct Asker<'a> {
    view: &'a ControlView,
    ask: Ask,
    language: Language,
}

impl Asker<'_> {
    /// Whose seat is taken, which cell is observed; all else is control's own.
    fn heading(&self, purpose: &Purpose) -> String {
        if let Purpose::Evaluation(EvaluationAct::Observe { cell, .. }) = purpose {
            return self.cell(cell).label;
        }
        let (Purpose::TakeSeat { seat } | Purpose::Seat { seat, .. }) = purpose else {
            return String::new();
        };
        let seat = self.view.exercise.seat(seat);
        seat.map_or_else(String::new, |seat| seat.title.get(self.language).to_owned())
    }

    fn ask(&self, purpose: &Purpose) -> Option<Asked> {
        let ask = self.ask;
        match purpose {
            Purpose::Act(act) => fields(act, self.view, ask.words),
            Purpose::Seat { deal, .. } => Some((vec![], vec![self.deal(*deal)])),
            Purpose::TakeSeat { .. } => Some((vec![], vec![ask.line("person", "ask-person")])),
            Purpose::Skip { inject } | Purpose::Recall { inject } => {
                Some((vec![self.inject_title(inject)], vec![ask.line("reason", "ask-reason")]))
            }
            Purpose::Amend { inject } => self.amend(inject),
            Purpose::SendAgain { inject } => self.send_again(inject),
            Purpose::Compose => Some((vec![], self.compose())),
            Purpose::Return { decision } => {
                let mut fields = self.choice_of(decision)?;
                fields.push(ask.area("text", "ask-outcome", ""));
                fields.extend(self.line_of(decision)?);
                fields.push(ask.area("reason", "ask-reason", ""));
                fields.push(ask.area("conditions", "ask-conditions", ""));
                Some((vec![], fields))
            }
            Purpose::Record { decision } => {
                let mut fields = self.choice_of(decision)?;
                fields.push(ask.area("text", "ask-outcome", ""));
                fields.extend(self.line_of(decision)?);
                Some((vec![], fields))
            }
            Purpose::Extend { .. } => {
                let minutes = ["3", "5", "10", "15"].map(|minutes| Choice {
                    value: minutes.to_owned(),
                    label: ask.words.say("ask-minutes", &[("minutes", minutes.into())]),
                });
                Some((vec![], vec![ask.choice("minutes", "ask-extension", minutes.to_vec())]))
            }
            Purpose::AnswerRequest { request } => self.answer_request(*request),
            Purpose::AssignRequest { request } => {
                Some((self.request(*request)?, vec![self.assignees()]))
            }
            Purpose::OpenTask => {
                let cells = self.view.exercise.cells.values();
                let cells: Vec<_> = cells.map(|it| (it.id.clone(), it.name.clone())).collect();
                Some((vec![], new_task(ask, &cells)))
            }
            Purpose::FinishTask { task } => {
                let title = self.view.tasks.get(task)?.title.get(self.language).to_owned();
                Some((vec![title], vec![ask.area("note", "ask-result", "")]))
            }
            Purpose::Wash { question } => {
                let asked = self.view.wash.questions.get(*question as usize)?;
                let asked = asked.get(self.language).to_owned();
                Some((vec![asked], vec![ask.area("text", "ask-answer", "")]))
            }
            Purpose::Note { about } => {
                Some((self.subject(about), vec![ask.area("text", "ask-private-note", "")]))
            }
            Purpose::HandOver => Some((vec![], self.hand_over())),
            Purpose::Jump => Some((vec![], self.jump())),
            Purpose::Scale => Some((vec![], vec![ask.line("scale", "ask-scale")])),
            Purpose::Correct { .. } => {
                let how = ask.options("ask-correct", ["note", "take-back"]);
                let how = ask.choice("how", "ask-correct-how", how);
                Some((vec![], vec![how, ask.line("note", "ask-note")]))
            }
            Purpose::RealWorldStop => {
                let note = ask.words.text("ask-stop-note");
                Some((vec![note], vec![ask.line("reason", "ask-reason")]))
            }
            Purpose::LiftStop => Some((vec![], vec![ask.line("note", "ask-note")])),
            Purpose::Evaluation(act) => evaluation::fields(act, self.view, ask),
            Purpose::Rule { on } => ruling::fields(on, self.view, ask),
        }
    }

    /// Who comes to control's seat, and what they should know.
    fn hand_over(&self) -> Vec<Field> {
        let to = self.ask.line("person", "ask-hand-over-to-person");
        vec![to, self.ask.area("note", "ask-private-note", "")]
    }

    /// Who comes to a seat, or why it is muted or freed.
    fn deal(&self, deal: Deal) -> Field {
        match deal {
            Deal::Replace => self.ask.line("person", "ask-person"),
            Deal::Mute | Deal::SendOut => self.ask.line("reason", "ask-seat-reason"),
        }
    }

    /// The seats of control that can see to a request.
    fn assignees(&self) -> Field {
        let roles = [Role::Facilitator, Role::Simcell, Role::Director];
        let seats = Seat::control_seats().into_iter();
        let seats = seats.filter(|seat| roles.contains(&seat.role)).map(|seat| Choice {
            value: seat.id.to_string(),
            label: seat.title.get(self.language).to_owned(),
        });
        self.ask.choice("seat", "ask-seat", seats.collect())
    }

    /// What a note is about.
    fn subject(&self, about: &About) -> Vec<String> {
        match about {
            About::Session => vec![],
            About::Cell(id) => vec![self.cell(id).label],
            About::Inject(id) => vec![self.ask.words.inject(id, self.view)],
            About::Decision(id) => {
                vec![self.ask.words.decision_titled(id, &self.view.exercise)]
            }
        }
    }

    fn jump(&self) -> Vec<Field> {
        let kinds = self.ask.options("ask-jump", ["elapsed", "hour"]);
        let kind = self.ask.choice("kind", "ask-jump-kind", kinds).holding("elapsed");
        vec![kind, self.ask.line("time", "ask-jump-time")]
    }

    fn amend(&self, inject: &InjectId) -> Option<Asked> {
        let meant = self.view.inject(inject)?;
        let title = self.view.title(inject);
        let mut fields = vec![self.ask.line_with("title", "ask-title", title.get(self.language))];
        for number in 1..=meant.passages.len() {
            let passage =
                PassageRef { inject: inject.clone(), number: u16::try_from(number).ok()? };
            let text = self.view.passage_text(&passage);
            let number = number.to_string();
            let label = self.ask.words.say("ask-passage", &[("number", number.as_str().into())]);
            fields.push(Field {
                name: format!("passage:{number}"),
                label,
                input: FieldInput::Text(Editor::with(Lines::Many, text.get(self.language))),
                only_when: None,
            });
        }
        fields.push(self.ask.line("reason", "ask-reason"));
        Some((vec![self.ask.words.text("ask-amend-note")], fields))
    }

    fn send_again(&self, inject: &InjectId) -> Option<Asked> {
        let cells = self.view.injects.get(inject)?.deliveries.keys().map(|cell| self.cell(cell));
        let cells = self.ask.ticks("cells", "ask-to-cells", cells.collect());
        Some((vec![self.inject_title(inject)], vec![cells]))
    }

    fn compose(&self) -> Vec<Field> {
        let kinds = self.ask.options("ask-kind", ["contextual", "action"]);
        let cells = self.view.exercise.cells.keys().map(|cell| self.cell(cell)).collect();
        vec![
            self.ask.choice("kind", "ask-kind", kinds),
            self.ask.ticks("cells", "ask-to-cells", cells),
            self.ask.line("from", "ask-from"),
            self.ask.line("channel", "ask-channel"),
            self.ask.line("title", "ask-title"),
            self.ask.area("passage", "ask-text", ""),
            self.ask.line("reason", "ask-why-ad-hoc"),
        ]
    }

    /// Who asks, and what.
    fn request(&self, id: u32) -> Option<Vec<String>> {
        let request = self.view.requests.get(id as usize)?;
        let cell = self.cell(&request.cell).label;
        Some(vec![format!("{cell}: {}", request.subject), request.question.clone()])
    }

    /// The answers that the author prepared for whoever is asked, or one's own words.
    fn answer_request(&self, id: u32) -> Option<Asked> {
        let mut context = self.request(id)?;
        let of = match &self.view.requests.get(id as usize)?.to {
            Addressee::Control => None,
            Addressee::Organization(id) => Some(id),
            Addressee::Cell(_) => return None,
        };
        let prepared = self.view.exercise.answers.values().filter(|own| own.of.as_ref() == of);
        let mut options = vec![];
        for answer in prepared {
            let about = answer.about.get(self.language).to_owned();
            let texts = answer.passages.iter().map(|passage| passage.text.get(self.language));
            let text = texts.map(one_line).collect::<Vec<_>>().join(" ");
            context.push(format!("{about}: {text}"));
            options.push(Choice { value: answer.id.to_string(), label: about });
        }
        options
            .push(Choice { value: OTHER.to_owned(), label: self.ask.words.text("ask-own-words") });
        let mut text = self.ask.area("text", "ask-answer", "");
        text.only_when = Some(("prepared", OTHER));
        Some((context, vec![self.ask.choice("prepared", "ask-prepared", options), text]))
    }

    fn line_of(&self, decision: &DecisionId) -> Option<Vec<Field>> {
        let matter = self.view.matter(decision, None)?;
        let line = matter.draft.map(|draft| draft.line).unwrap_or_default();
        Some(slots(self.ask, &matter.line, &line))
    }

    fn choice_of(&self, decision: &DecisionId) -> Option<Vec<Field>> {
        Some(choice_of(self.ask, &self.view.matter(decision, None)?, None))
    }

    fn cell(&self, cell: &CellId) -> Choice {
        let name = self.view.exercise.cells.get(cell).map(|cell| &cell.name);
        let label = name.map_or_else(String::new, |name| name.get(self.language).to_owned());
        Choice { value: cell.to_string(), label }
    }

    fn inject_title(&self, inject: &InjectId) -> String {
        format!("{inject}  {}", self.view.title(inject).get(self.language))
    }
}
