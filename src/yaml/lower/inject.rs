//! Injects with their passages.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::{CELL, FACT, OBJECTIVE, ORGANIZATION};
use super::text::Form;
use super::timing::{self, Due};
use super::value::Count;
use crate::diagnostic::{Problem, Shape, Thing};
use crate::exercise::{
    Caveat, CellId, Inject, InjectId, InjectKind, Passage, Release, Sender, Span, Text, Timing,
};
use crate::yaml::fields::Fields;
use crate::yaml::limit;
use crate::yaml::node::Node;

const FIELDS: [&str; 14] = [
    "id",
    "kind",
    "release",
    "to",
    "from",
    "channel",
    "title",
    "request",
    "reply_within",
    "passages",
    "expected_action",
    "notes",
    "objectives",
    "norms",
];

const KINDS: [(&str, InjectKind); 4] = [
    ("contextual", InjectKind::Contextual),
    ("action", InjectKind::Action),
    ("contingency", InjectKind::Contingency),
    ("expected", InjectKind::Expected),
];

const RELEASES: [(&str, Release); 2] = [("offered", Release::Offered), ("auto", Release::Auto)];

const SENDERS: &[&str] = &["cell", "organization", "name"];

/// Whom an inject goes to and how it looks when it gets there.
struct Envelope {
    to: Vec<CellId>,
    from: Sender,
    channel: Text,
    title: Text,
    request: Option<Text>,
    reply_within: Option<Span>,
}

impl<'n> Lowering<'n> {
    pub(super) fn injects(&mut self, fields: Fields<'n>) -> IndexMap<InjectId, Inject> {
        let mut injects = IndexMap::new();
        let Some(node) = self.need(fields, "injects") else { return injects };
        let count = Count { min: 1, max: limit::INJECTS_MAX };
        for item in self.list(node, "injects", count).unwrap_or_default() {
            if let Some(inject) = self.inject(item) {
                injects.entry(inject.id.clone()).or_insert(inject);
            }
        }
        injects
    }

    fn inject(&mut self, node: &'n Node<'n>) -> Option<Inject> {
        let known = [&FIELDS[..], &timing::FIELDS[..]].concat();
        let fields = self.open(node, "injects", &known)?;
        let id = self.needed_id(fields, InjectId::new);
        let kind = self.needed_word(fields, "kind", &KINDS);
        let due = self.due(fields);
        let release = self.optional(fields, "release", |lowering, node| {
            lowering.word(node, "release", &RELEASES)
        });
        let release = release.map(Option::unwrap_or_default).ok();
        self.check_due(kind, due.as_ref(), release, fields);
        let envelope = self.envelope(fields, kind);
        let passages = self.passages(fields, kind);
        let expected_action = self.optional_text(
            fields,
            Form::prose("expected_action", limit::EXPECTED_ACTION_GRAPHEMES_MAX),
        );
        let notes = self.optional_text(fields, Form::prose("notes", limit::NOTES_GRAPHEMES_MAX));
        let count = Count::up_to(limit::TAGS_MAX);
        let objectives = self.optional_names(fields, "objectives", OBJECTIVE, count);
        let norms = self.norm_tags(fields);
        let (due, envelope) = (due?, envelope?);
        Some(Inject {
            id: id?,
            kind: kind?,
            timing: due.timing,
            hold: due.hold,
            release: release?,
            to: envelope.to,
            from: envelope.from,
            channel: envelope.channel,
            title: envelope.title,
            request: envelope.request,
            reply_within: envelope.reply_within,
            passages: passages?,
            expected_action: expected_action.ok()?,
            notes: notes.ok()?,
            objectives,
            norms,
        })
    }

    fn check_due(
        &mut self,
        kind: Option<InjectKind>,
        due: Option<&Due>,
        release: Option<Release>,
        fields: Fields<'n>,
    ) {
        let Some(due) = due else { return };
        let bound = due.hold || !matches!(due.timing, Timing::At(_));
        if kind == Some(InjectKind::Contingency) && !bound {
            self.add(Problem::ContingencyUnbound, fields.key_mark("kind"));
        }
        if due.hold && release == Some(Release::Auto) {
            self.add(Problem::AutoHeld, fields.key_mark("release"));
        }
    }

    /// An `expected` inject is never sent: all of its envelope but the title may be left out.
    fn envelope(&mut self, fields: Fields<'n>, kind: Option<InjectKind>) -> Option<Envelope> {
        let sent = kind != Some(InjectKind::Expected);
        let to = self.addressees(fields, sent);
        let from = if sent || fields.get("from").is_some() {
            self.need(fields, "from").and_then(|node| self.sender(node))
        } else {
            Some(Sender::Named(Text::default()))
        };
        let channel = if sent || fields.get("channel").is_some() {
            self.needed_text(fields, Form::line("channel", limit::CHANNEL_GRAPHEMES_MAX))
        } else {
            Some(Text::default())
        };
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
        let request =
            self.optional_text(fields, Form::prose("request", limit::REQUEST_GRAPHEMES_MAX));
        let reply_within = self.optional(fields, "reply_within", |lowering, node| {
            lowering.lasting(node, "reply_within")
        });
        if fields.get("reply_within").is_some() && fields.get("request").is_none() {
            let (field, needs) = ("reply_within".to_owned(), "request".to_owned());
            self.add(Problem::FieldNeeds { field, needs }, fields.key_mark("reply_within"));
        }
        Some(Envelope {
            to,
            from: from?,
            channel: channel?,
            title: title?,
            request: request.ok()?,
            reply_within: reply_within.ok()?,
        })
    }

    fn addressees(&mut self, fields: Fields<'n>, sent: bool) -> Vec<CellId> {
        let count = Count::up_to(limit::CELLS_MAX);
        let to = self.optional_names(fields, "to", CELL, count);
        let written = fields.get("to").map_or(0, |node| node.items().len());
        let readable = fields.get("to").is_none_or(|node| node.shape() == Shape::List);
        if sent && written == 0 && readable {
            let inject = fields.get("id").and_then(Node::text).unwrap_or_default().to_owned();
            let mark = fields.get("to").map_or(fields.mark(), Node::mark);
            self.add(Problem::NobodyAddressed { inject }, mark);
        }
        to
    }

    fn sender(&mut self, node: &'n Node<'n>) -> Option<Sender> {
        let fields = self.open(node, "from", SENDERS)?;
        let (kind, value) = fields.one_of(SENDERS, &mut self.findings)?;
        match kind {
            "cell" => self.name(value, kind, CELL).map(Sender::Cell),
            "organization" => self.name(value, kind, ORGANIZATION).map(Sender::Organization),
            _ => self.text(value, Form::line("name", limit::NAME_GRAPHEMES_MAX)).map(Sender::Named),
        }
    }

    fn passages(&mut self, fields: Fields<'n>, kind: Option<InjectKind>) -> Option<Vec<Passage>> {
        let said = fields.get("passages").is_some_and(|node| !is_empty_list(node));
        if !said && kind == Some(InjectKind::Expected) {
            return Some(Vec::new());
        }
        self.needed_passages(fields, Thing::Inject)
    }

    /// The passages of a thing that has to say something.
    pub(super) fn needed_passages(
        &mut self,
        fields: Fields<'n>,
        thing: Thing,
    ) -> Option<Vec<Passage>> {
        let Some(node) = fields.get("passages").filter(|node| !is_empty_list(node)) else {
            let id = fields.get("id").and_then(Node::text).unwrap_or_default().to_owned();
            let mark = fields.get("passages").map_or(fields.mark(), Node::mark);
            self.add(Problem::NothingSaid { thing, id }, mark);
            return None;
        };
        let items = self.list(node, "passages", Count::up_to(limit::PASSAGES_MAX))?;
        // Numbers of passages are their places in the list, so a gap in one is a gap in all.
        let passages: Vec<_> = items.iter().filter_map(|item| self.passage(item)).collect();
        (passages.len() == items.len()).then_some(passages)
    }

    fn passage(&mut self, node: &'n Node<'n>) -> Option<Passage> {
        let fields = self.open(node, "passages", &["text", "facts", "caveat"])?;
        let text = self.needed_text(fields, Form::prose("text", limit::PASSAGE_GRAPHEMES_MAX));
        let count = Count::up_to(limit::FACTS_PER_PASSAGE_MAX);
        let facts = self.optional_names(fields, "facts", FACT, count);
        self.carried.extend(facts.iter().cloned());
        let caveat = self.optional(fields, "caveat", Self::caveat);
        Some(Passage { text: text?, facts, caveat: caveat.ok()? })
    }

    fn caveat(&mut self, node: &'n Node<'n>) -> Option<Caveat> {
        let fields = self.open(node, "caveat", &["text", "consent_of"])?;
        let text = self.needed_text(fields, Form::line("text", limit::CAVEAT_GRAPHEMES_MAX));
        let form = Form::line("consent_of", limit::NAME_GRAPHEMES_MAX);
        let consent_of = self.optional_text(fields, form);
        Some(Caveat { text: text?, consent_of: consent_of.ok()? })
    }
}

fn is_empty_list(node: &Node<'_>) -> bool {
    node.shape() == Shape::List && node.items().is_empty()
}
