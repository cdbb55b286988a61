//! Forms for what reviewers write: a note on a moment, a row of the improvement plan. What is typed
//! stays until it is written.

mod draw;

pub(in crate::tui::review) use draw::{draw, text_columns};

use std::collections::BTreeMap;

use crate::review::notebook::{Body, Change, Element, ItemId, PlanItem, ReviewNote, Written};
use crate::review::objectives_of;
use crate::session::Seq;
use crate::tui::menu::{Item, Menu};
use crate::tui::widgets::{Editor, Lines};
use crate::tui::{Key, KeyCode};

use super::layer::Layer;
use super::tab::Tab;
use super::{Effect, Outcome, Review};

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Purpose {
    Note { record: Seq },
    Plan { records: Vec<Seq> },
}

/// A field: the name of its label, and what is typed.
#[derive(Clone, Debug)]
struct Field {
    name: &'static str,
    editor: Editor,
}

/// The fields of the plan, in the order of its columns; the element is chosen after them.
const PLAN_FIELDS: [&str; 7] =
    ["capability", "issue", "action", "owner", "contact", "start", "end"];
/// What a form has to say; somebody begins to type there.
const NEEDED: [&str; 2] = ["note", "issue"];

/// A form on the screen.
#[derive(Clone, Debug)]
pub(super) struct Form {
    purpose: Purpose,
    item: Option<ItemId>,
    after: u32,
    fields: Vec<Field>,
    /// Chosen with the arrows where the plan asks for it.
    element: Option<Element>,
    /// A field's place; past the last it is the element.
    focus: usize,
    /// What stood in it before anybody typed.
    begun: Kept,
    pub(super) problem: Option<String>,
}

/// What is kept of a form that was not sent, by field.
type Kept = BTreeMap<String, String>;

/// What a key did to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Stay,
    Leave,
    Send,
}

impl Form {
    fn note(record: Seq, text: &str) -> Self {
        let field = Field { name: "note", editor: Editor::with(Lines::Many, text) };
        Self::new(Purpose::Note { record }, vec![field]).begun()
    }

    fn plan(row: &PlanItem) -> Self {
        let PlanItem { capability, issue, action, owner, contact, start, end, .. } = row;
        let texts = [capability, issue, action, owner, contact, start, end];
        let fields = PLAN_FIELDS.into_iter().zip(texts).map(|(name, text)| {
            let lines = if PLAN_FIELDS[..3].contains(&name) { Lines::Many } else { Lines::One };
            Field { name, editor: Editor::with(lines, text) }
        });
        let form = Self::new(Purpose::Plan { records: row.records.clone() }, fields.collect());
        Self { element: row.element, ..form }.begun()
    }

    fn new(purpose: Purpose, fields: Vec<Field>) -> Self {
        let focus = fields.iter().position(|field| NEEDED.contains(&field.name)).unwrap_or(0);
        let (item, after, element, problem) = (None, 0, None, None);
        Self { purpose, item, after, fields, element, focus, begun: Kept::new(), problem }
    }

    fn begun(self) -> Self {
        Self { begun: self.values(), ..self }
    }

    fn of(mut self, written: &Written) -> Self {
        (self.item, self.after) = (Some(written.item), written.version);
        self
    }

    /// The name under which it is kept while it is not sent.
    pub(super) fn draft_name(&self) -> String {
        match (&self.purpose, self.item) {
            (_, Some(item)) => format!("item-{}", item.0),
            (Purpose::Note { record }, None) => format!("note-{record}"),
            (Purpose::Plan { records }, None) => match records.first() {
                Some(first) => format!("plan-{first}"),
                None => "plan".to_owned(),
            },
        }
    }

    fn values(&self) -> Kept {
        let mut values: Kept =
            self.fields.iter().map(|field| (field.name.to_owned(), field.editor.text())).collect();
        values.insert("element".to_owned(), self.element.map_or("", Element::id).to_owned());
        values
    }

    /// What is to be kept of it; none where nobody has typed.
    pub(super) fn unsent(&self) -> Option<String> {
        let mut values = self.values();
        if values == self.begun {
            return None;
        }
        values.insert("after".to_owned(), self.after.to_string());
        serde_json::to_string(&values).ok()
    }

    /// Puts back what was kept; tells whether there was anything.
    fn restore(&mut self, draft: Option<&String>) -> bool {
        let kept: Option<Kept> = draft.and_then(|draft| serde_json::from_str(draft).ok());
        let Some(kept) = kept else { return false };
        // The version that it was typed over: who has changed the item since is told of.
        let after = kept.get("after").and_then(|after| after.parse().ok());
        self.after = after.unwrap_or(self.after);
        for field in &mut self.fields {
            if let Some(text) = kept.get(field.name) {
                field.editor = field.editor.replaced(text);
            }
        }
        let element = |id: &String| Element::ALL.into_iter().find(|own| own.id() == id);
        self.element = kept.get("element").and_then(element).or(self.element);
        true
    }

    fn has_element(&self) -> bool {
        matches!(self.purpose, Purpose::Plan { .. })
    }

    pub(super) fn insert(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.editor.insert(text);
            self.problem = None;
        }
    }

    pub(super) fn on_key(&mut self, key: Key, columns: u16) -> Step {
        let last = self.fields.len() - usize::from(!self.has_element());
        match (key.ctrl, key.code) {
            (false, KeyCode::Esc) => return Step::Leave,
            (true, KeyCode::Char('s')) => return Step::Send,
            (false, KeyCode::Tab) => self.focus = (self.focus + 1).min(last),
            (false, KeyCode::BackTab) => self.focus = self.focus.saturating_sub(1),
            (_, code) => {
                let taken = match self.fields.get_mut(self.focus) {
                    Some(field) => field.editor.on_key(key, columns),
                    None => choose(&mut self.element, code),
                };
                if taken {
                    self.problem = None;
                } else if code == KeyCode::Enter && self.focus == last {
                    return Step::Send;
                } else if matches!(code, KeyCode::Enter | KeyCode::Down) {
                    self.focus = (self.focus + 1).min(last);
                } else if code == KeyCode::Up {
                    self.focus = self.focus.saturating_sub(1);
                }
            }
        }
        Step::Stay
    }

    /// What it asks to be written; none where what matters is empty.
    pub(super) fn change(&self) -> Option<Change> {
        let text = |name: &str| {
            let field = self.fields.iter().find(|field| field.name == name);
            field.map(|field| field.editor.text().trim().to_owned()).unwrap_or_default()
        };
        let body = match &self.purpose {
            Purpose::Note { record } => {
                Body::Note(ReviewNote { record: *record, text: text("note") })
            }
            Purpose::Plan { records } => Body::Plan(PlanItem {
                capability: text("capability"),
                issue: text("issue"),
                action: text("action"),
                element: self.element,
                owner: text("owner"),
                contact: text("contact"),
                start: text("start"),
                end: text("end"),
                records: records.clone(),
            }),
        };
        let written = NEEDED.into_iter().any(|name| !text(name).is_empty());
        written.then_some(Change { item: self.item, after: self.after, body })
    }
}

/// The arrows go round, a digit chooses.
fn choose(element: &mut Option<Element>, code: KeyCode) -> bool {
    let all = Element::ALL;
    let at = element.and_then(|own| all.iter().position(|other| *other == own));
    let next = match code {
        KeyCode::Left => at.map_or(all.len() - 1, |at| (at + all.len() - 1) % all.len()),
        KeyCode::Right | KeyCode::Char(' ') => at.map_or(0, |at| (at + 1) % all.len()),
        KeyCode::Char(digit) => match digit.to_digit(10).map(|digit| digit as usize) {
            Some(digit) if (1..=all.len()).contains(&digit) => digit - 1,
            Some(_) | None => return false,
        },
        KeyCode::Enter
        | KeyCode::Esc
        | KeyCode::Tab
        | KeyCode::BackTab
        | KeyCode::Backspace
        | KeyCode::Delete
        | KeyCode::Up
        | KeyCode::Down
        | KeyCode::Home
        | KeyCode::End
        | KeyCode::PageUp
        | KeyCode::PageDown
        | KeyCode::F(_) => return false,
    };
    *element = Some(all[next]);
    true
}

impl Review {
    /// A note on the moment at the cursor.
    pub(super) fn ask_note(&mut self) {
        let record = self.last_told().seq;
        self.open_form(Form::note(record, ""));
    }

    /// A new row of the plan, from the row in hand or the record at the cursor.
    pub(super) fn ask_plan(&mut self) {
        let mut row = PlanItem::default();
        if self.tab == Tab::Time {
            row.records = vec![self.last_told().seq];
        } else {
            self.fill_rows();
            let at = self.lists.get(&self.tab).copied().unwrap_or_default();
            let own = self.rows.as_deref().and_then(|rows| at.row(rows));
            if let Some(own) = own.filter(|own| own.item.is_none()) {
                row.records.clone_from(&own.records);
                if self.tab == Tab::Findings {
                    row.issue.clone_from(&own.title);
                }
            }
        }
        row.capability = self.capability(&row.records);
        self.open_form(Form::plan(&row));
    }

    /// The objectives of what was found on these records.
    fn capability(&self, records: &[Seq]) -> String {
        let Some(aar) = &self.aar else { return String::new() };
        let exercise = self.playback.exercise();
        let objectives = objectives_of(&aar.findings, records, exercise);
        self.words().objectives(&objectives, exercise)
    }

    pub(super) fn ask_edit(&mut self) {
        let Some(written) = self.item_in_hand().and_then(|item| self.book.get(item)).cloned()
        else {
            self.refuse("review-no-item");
            return;
        };
        match &written.body {
            Body::Note(note) => self.open_form(Form::note(note.record, &note.text).of(&written)),
            Body::Plan(row) => self.open_form(Form::plan(row).of(&written)),
            Body::Removed => {}
        }
    }

    pub(super) fn ask_remove(&mut self) {
        if self.item_in_hand().is_none() {
            self.refuse("review-no-item");
            return;
        }
        let item = |key: &str, choice| Item { label: self.words().text(key), choice };
        let items = vec![item("review-remove-not", false), item("review-remove-yes", true)];
        self.layer = Some(Layer::Remove(Menu::new(self.words().text("review-remove"), items)));
    }

    pub(super) fn remove(&mut self) -> Vec<Effect> {
        let written = self.item_in_hand().and_then(|item| self.book.get(item));
        let change = written.map(|written| Change {
            item: Some(written.item),
            after: written.version,
            body: Body::Removed,
        });
        change.into_iter().map(Effect::Write).collect()
    }

    fn open_form(&mut self, mut form: Form) {
        if form.restore(self.drafts.get(&form.draft_name())) {
            self.note("review-draft-again");
        }
        self.layer = Some(Layer::Form(Box::new(form)));
    }

    /// What came of the change that was asked for last.
    pub fn on_written(&mut self, outcome: Outcome) {
        match (outcome, self.layer.take()) {
            (Outcome::Written, layer) => {
                if let Some(Layer::Form(form)) = layer {
                    self.drafts.remove(&form.draft_name());
                }
                self.note("review-written");
            }
            (Outcome::Refused(why), Some(Layer::Form(mut form))) => {
                form.problem = Some(why);
                self.layer = Some(Layer::Form(form));
            }
            (Outcome::Overtaken(theirs), Some(Layer::Form(mut form))) => {
                // What was typed stays; sent again, it comes after theirs.
                form.after = theirs.version;
                form.problem = Some(self.overtaken(&theirs));
                self.layer = Some(Layer::Form(form));
            }
            (Outcome::Refused(why), layer) => {
                self.layer = layer;
                self.tell(why);
            }
            (Outcome::Overtaken(theirs), layer) => {
                self.layer = layer;
                let text = self.overtaken(&theirs);
                self.tell(text);
            }
        }
    }

    fn overtaken(&self, theirs: &Written) -> String {
        let says = match &theirs.body {
            Body::Note(note) => note.text.clone(),
            Body::Plan(row) => format!("{} / {}", row.issue, row.action),
            Body::Removed => self.words().text("review-removed"),
        };
        let args = [("by", (&theirs.by).into()), ("says", crate::lang::one_line(&says).into())];
        self.words().say("review-overtaken", &args)
    }
}
