//! Injects with their passages.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::{CELL, FACT, OBJECTIVE, ORGANIZATION};
use super::timing::Due;
use crate::diagnostic::{Problem, Shape, Thing};
use crate::exercise::{
    Caveat, CellId, Inject, InjectId, InjectKind, Passage, Release, Sender, Span, Text, Timing,
};
use crate::yaml::fields::Fields;
use crate::yaml::format::inject::{CAVEAT, INJECT, KINDS, PASSAGE, RELEASES, SENDER, SENDERS};
use crate::yaml::node::Node;

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
        for item in self.items(fields, "injects").unwrap_or_default() {
            if let Some(inject) = self.inject(item) {
                injects.entry(inject.id.clone()).or_insert(inject);
            }
        }
        injects
    }

    fn inject(&mut self, node: &'n Node<'n>) -> Option<Inject> {
        let fields = self.open(node, "injects", &INJECT)?;
        let id = self.needed_id(fields, InjectId::new);
        let kind = self.needed_word(fields, "kind", &KINDS);
        let due = self.due(fields);
        let release = self.optional(fields, "release", |lowering, node| {
            lowering.word(node, "release", &RELEASES)
        });
        let release = release.map(Option::unwrap_or_default).ok();
        self.check_due(kind, due.as_ref(), release, fields);
        let envelope = self.envelope(fields, kind);
        let reply_within = envelope.as_ref().and_then(|envelope| envelope.reply_within);
        if let Some((due, within)) = due.as_ref().zip(reply_within) {
            self.check_deadline(&due.timing, within, fields.value_mark("reply_within"));
        }
        let passages = self.passages(fields, kind);
        let expected_action = self.optional_text(fields, "expected_action");
        let notes = self.optional_text(fields, "notes");
        let objectives = self.optional_names(fields, "objectives", OBJECTIVE);
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
            fields.get("from").and_then(|node| self.sender(node))
        } else {
            Some(Sender::Named(Text::default()))
        };
        let channel = if sent || fields.get("channel").is_some() {
            self.needed_text(fields, "channel")
        } else {
            Some(Text::default())
        };
        let title = self.needed_text(fields, "title");
        let request = self.optional_text(fields, "request");
        let reply_within = self.optional(fields, "reply_within", |lowering, node| {
            lowering.lasting(node, "reply_within")
        });
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
        let to = self.optional_names(fields, "to", CELL);
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
        let fields = self.open(node, "from", &SENDER)?;
        let (kind, value) = fields.first_of(SENDERS)?;
        match kind {
            "cell" => self.name(value, kind, CELL).map(Sender::Cell),
            "organization" => self.name(value, kind, ORGANIZATION).map(Sender::Organization),
            _ => self.text(value, fields.form("name")).map(Sender::Named),
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
        let items = self.list(node, "passages", fields.count("passages"))?;
        // Numbers of passages are their places in the list, so a gap in one is a gap in all.
        let passages: Vec<_> = items.iter().filter_map(|item| self.passage(item)).collect();
        (passages.len() == items.len()).then_some(passages)
    }

    fn passage(&mut self, node: &'n Node<'n>) -> Option<Passage> {
        let fields = self.open(node, "passages", &PASSAGE)?;
        let text = self.needed_text(fields, "text");
        let facts = self.optional_names(fields, "facts", FACT);
        let written = fields.get("facts").map(|node| (node.shape(), node.items().len()));
        self.carried_unread |= written.is_some_and(|it| it != (Shape::List, facts.len()));
        self.carried.extend(facts.iter().cloned());
        let caveat = self.optional(fields, "caveat", Self::caveat);
        Some(Passage { text: text?, facts, caveat: caveat.ok()? })
    }

    fn caveat(&mut self, node: &'n Node<'n>) -> Option<Caveat> {
        let fields = self.open(node, "caveat", &CAVEAT)?;
        let text = self.needed_text(fields, "text");
        let consent_of = self.optional_text(fields, "consent_of");
        Some(Caveat { text: text?, consent_of: consent_of.ok()? })
    }
}

fn is_empty_list(node: &Node<'_>) -> bool {
    node.shape() == Shape::List && node.items().is_empty()
}
