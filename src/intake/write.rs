//! The YAML of a draft: plain, and with a remark wherever somebody has work left.

mod decision;
mod scalar;

use std::fmt::Write as _;

use crate::exercise::{InjectKind, Language, Release, Trigger};
use crate::lang::{Arg, Words};

use super::draft::{
    Draft, DraftFact, DraftInject, DraftMove, DraftSender, DraftTiming, DraftVariable, Made,
};
use super::found::At;
use super::time::{counted_from, span};

use scalar::{block, line};

/// Writes a draft. What comes out can be loaded; what a file did not say stands there as a remark.
pub fn yaml(draft: &Draft, language: Language) -> String {
    let words = Words::of(language);
    let mut page = Page { text: String::new(), words, told: Words::of(draft.language) };
    page.head(draft);
    page.people(draft);
    page.course(draft);
    for inject in &draft.injects {
        page.inject(inject);
    }
    page.decisions(draft);
    page.branches(draft);
    page.end(draft);
    page.text
}

struct Page {
    text: String,
    /// What is said to whoever goes on writing.
    words: &'static Words,
    /// What stands in the exercise itself.
    told: &'static Words,
}

impl Page {
    fn put(&mut self, indent: usize, text: &str) {
        // Writing to a string does not fail.
        let _ = writeln!(self.text, "{:indent$}{text}", "");
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A remark of the program.
    fn remark(&mut self, indent: usize, key: &str) {
        let text = self.words.text(key);
        self.comment(indent, &text);
    }

    /// Lines that YAML does not read.
    fn comment(&mut self, indent: usize, text: &str) {
        for line in crate::lang::visible(text).lines() {
            self.put(indent, format!("# {line}").trim_end());
        }
    }

    fn line(&mut self, indent: usize, field: &str, text: &str) {
        self.put(indent, &format!("{field}: {}", line(text)));
    }

    fn prose(&mut self, indent: usize, field: &str, text: &str) {
        self.put(indent, &format!("{field}: {}", block(text, indent + 2)));
    }

    fn head(&mut self, draft: &Draft) {
        self.remark(0, "draft-head");
        if !draft.comments.is_empty() {
            self.gap();
            self.remark(0, "draft-left-over");
            for comment in &draft.comments {
                self.comment(0, comment);
            }
        }
        self.gap();
        self.put(0, "format: 1");
        self.line(0, "id", &draft.id);
        self.put(0, "version: \"0.1\"");
        self.line(0, "title", &draft.title);
        for (field, text, key, left) in [
            ("summary", &draft.summary, "draft-summary", "draft-summary-left"),
            ("premise", &draft.premise, "draft-premise", "draft-premise-left"),
        ] {
            if let Some(text) = text {
                self.prose(0, field, text);
            } else {
                self.remark(0, left);
                let text = self.told.text(key);
                self.line(0, field, &text);
            }
        }
        let marking = self.told.text("draft-marking");
        self.line(0, "marking", &marking);
        self.put(0, &format!("languages: [{}]", draft.language));
        self.gap();
        self.put(0, "clock:");
        if !draft.start_known {
            self.remark(2, "draft-start-left");
        }
        self.put(2, &format!("start: \"{}+09:00\"", draft.start.format("%Y-%m-%dT%H:%M:%S")));
        let zone = self.told.text("draft-zone");
        self.line(2, "zone", &zone);
        self.put(2, "scale: 1");
        if !draft.length_known {
            self.remark(2, "draft-length-left");
        }
        self.put(2, &format!("length: {}", span(draft.length)));
    }

    fn people(&mut self, draft: &Draft) {
        self.gap();
        self.remark(0, "draft-cells-left");
        self.put(0, "cells:");
        let lead = self.told.text("draft-lead");
        for cell in &draft.cells {
            self.put(2, &format!("{}:", line(cell.id.as_str())));
            self.line(4, "name", &cell.name);
            self.put(4, "seats:");
            let id =
                line(&format!("{}-lead", cell.id.as_str().chars().take(35).collect::<String>()));
            self.put(6, &format!("- {{id: {id}, title: {}, role: lead}}", scalar::quoted(&lead)));
        }
        if draft.objectives.is_empty() {
            return;
        }
        self.gap();
        self.put(0, "objectives:");
        for objective in &draft.objectives {
            self.put(2, &format!("- id: {}", objective.id));
            self.line(4, "title", &objective.title);
            self.remark(4, "draft-task-left");
            self.put(4, "tasks:");
            let title = scalar::quoted(&objective.title);
            self.put(6, &format!("- {{id: {}-a, title: {title}}}", objective.id));
        }
    }

    fn course(&mut self, draft: &Draft) {
        self.gap();
        self.remark(0, "draft-moves-left");
        self.put(0, "moves:");
        for DraftMove { id, title, length } in &draft.moves {
            self.put(2, &format!("- id: {id}"));
            self.line(4, "title", title);
            self.put(4, &format!("length: {}", span(*length)));
        }
        self.made(draft);
        self.gap();
        self.put(0, "injects:");
    }

    /// What conditions name, to be filled in.
    fn made(&mut self, draft: &Draft) {
        let Made { facts, variables, .. } = &draft.made;
        let named = |page: &Self, key: &str, id: &str| {
            scalar::quoted(&page.told.say(key, &[("id", Arg::from(id))]))
        };
        if !facts.is_empty() {
            self.gap();
            if facts.iter().any(|fact| fact.statement.is_none()) {
                self.remark(0, "draft-facts-left");
            }
            self.put(0, "facts:");
        }
        for DraftFact { id, statement } in facts {
            let statement = statement.as_deref().map(scalar::quoted);
            let statement =
                statement.unwrap_or_else(|| named(self, "draft-made-fact", id.as_str()));
            self.put(2, &format!("{}: {{statement: {statement}}}", line(id.as_str())));
        }
        if !variables.is_empty() {
            self.gap();
            self.remark(0, "draft-variables-left");
            self.put(0, "variables:");
        }
        for DraftVariable { id, min, max } in variables {
            let title = named(self, "draft-made-variable", id.as_str());
            let start = min.midpoint(*max);
            let range = format!("title: {title}, start: {start}, min: {min}, max: {max}");
            self.put(2, &format!("{}: {{{range}}}", line(id.as_str())));
        }
    }

    fn inject(&mut self, inject: &DraftInject) {
        let place = match &inject.at {
            At::Row(row) => {
                Some(self.words.say("draft-row", &[("row", Arg::from(u64::from(*row)))]))
            }
            At::Cell(_) | At::Path(_) => Some(inject.at.to_string()),
            At::File => None,
        };
        for comment in place.iter().chain(&inject.comments) {
            self.comment(2, comment);
        }
        let sent = inject.kind != InjectKind::Expected;
        self.put(2, &format!("- id: {}", line(inject.id.as_str())));
        self.put(4, &format!("kind: {}", kind(inject.kind)));
        self.timing(inject);
        if inject.release == Release::Auto {
            self.put(4, "release: auto");
        }
        if !inject.to.is_empty() {
            let to: Vec<String> =
                inject.to.iter().map(|id| scalar::quoted_id(id.as_str())).collect();
            self.put(4, &format!("to: [{}]", to.join(", ")));
        }
        match &inject.from {
            Some(DraftSender::Cell(id)) => {
                self.put(4, &format!("from: {{cell: {}}}", scalar::quoted_id(id.as_str())));
            }
            Some(DraftSender::Named(name)) => {
                self.put(4, &format!("from: {{name: {}}}", scalar::quoted(name)));
            }
            None if sent => {
                self.remark(4, "draft-from-left");
                let name = scalar::quoted(&self.told.text("draft-from"));
                self.put(4, &format!("from: {{name: {name}}}"));
            }
            None => {}
        }
        match &inject.channel {
            Some(channel) => self.line(4, "channel", channel),
            None if sent => {
                let channel = self.told.text("draft-channel");
                self.line(4, "channel", &channel);
            }
            None => {}
        }
        self.line(4, "title", &inject.title);
        if let Some(request) = &inject.request {
            self.prose(4, "request", request);
        }
        if let Some(length) = inject.reply_within {
            self.put(4, &format!("reply_within: {}", span(length)));
        }
        self.rest(inject);
    }

    fn rest(&mut self, inject: &DraftInject) {
        if !inject.passages.is_empty() {
            self.put(4, "passages:");
            for (number, passage) in inject.passages.iter().enumerate() {
                self.put(6, &format!("- text: {}", block(passage, 10)));
                let facts = inject.facts.iter().filter(|(own, _)| *own == number);
                let ids: Vec<String> =
                    facts.map(|(_, fact)| scalar::quoted_id(fact.as_str())).collect();
                if !ids.is_empty() {
                    self.put(8, &format!("facts: [{}]", ids.join(", ")));
                }
            }
        }
        if let Some(expected) = &inject.expected {
            self.prose(4, "expected_action", expected);
        }
        if let Some(notes) = &inject.notes {
            self.prose(4, "notes", notes);
        }
        if !inject.objectives.is_empty() {
            let ids: Vec<String> = inject.objectives.iter().map(ToString::to_string).collect();
            self.put(4, &format!("objectives: [{}]", ids.join(", ")));
        }
    }

    fn timing(&mut self, inject: &DraftInject) {
        match &inject.timing {
            DraftTiming::At(at) => self.put(4, &format!("at: {}", span(*at))),
            DraftTiming::After { event, delay } => {
                let word = match event {
                    Trigger::Released(_) => "released",
                    Trigger::Opened(_) => "opened",
                    Trigger::Revealed(_) => "revealed",
                    Trigger::Decided(_) => "decided",
                    Trigger::MoveBegan(_) => "began",
                    Trigger::BranchTaken(_) => "branch",
                };
                let id = counted_from(event);
                self.put(4, &format!("after: {{{word}: {}}}", scalar::quoted_id(&id)));
                if delay.0 > 0 {
                    self.put(4, &format!("delay: {}", span(*delay)));
                }
            }
            DraftTiming::When(condition) => self.line(4, "when", condition),
            DraftTiming::Control => {
                self.remark(4, "draft-time-left");
                self.put(4, "hold: control");
            }
        }
        if inject.hold {
            self.put(4, "hold: control");
        }
    }

    fn end(&mut self, draft: &Draft) {
        self.gap();
        self.remark(0, "draft-truth-left");
        self.put(0, "truth:");
        let truth = self.told.text("draft-truth");
        self.line(2, "summary", &truth);
        self.gap();
        self.remark(0, "draft-hot-wash-left");
        self.put(0, "hot_wash:");
        let own = (1..=3).map(|number| self.told.text(&format!("draft-hot-wash-{number}")));
        let own: Vec<String> = own.collect();
        let missing = 3_usize.saturating_sub(draft.hot_wash.len());
        for question in draft.hot_wash.iter().chain(own.iter().take(missing)) {
            self.put(2, &format!("- {}", block(question, 4)));
        }
    }
}

fn kind(kind: InjectKind) -> &'static str {
    match kind {
        InjectKind::Contextual => "contextual",
        InjectKind::Action => "action",
        InjectKind::Contingency => "contingency",
        InjectKind::Expected => "expected",
    }
}
