//! Decisions of a draft.

use crate::exercise::DecisionId;
use crate::lang::Arg;

use super::super::draft::{Draft, DraftBranch, DraftDecision, DraftOption};
use super::Page;
use super::scalar::{self, line};

impl Page {
    /// The decisions; where a file has none, one that waits for its words.
    pub(super) fn decisions(&mut self, draft: &Draft) {
        self.gap();
        if !draft.decisions.is_empty() {
            // Those of a document come after its injects; the others were only named.
            if draft.decisions.iter().any(|decision| decision.after.is_none()) {
                self.remark(0, "draft-decisions-left");
            }
            self.put(0, "decisions:");
            draft.decisions.iter().for_each(|decision| self.decision(decision));
            return;
        }
        self.remark(0, "draft-no-decisions");
        self.put(0, "decisions:");
        let option = |page: &Self, id: &str, key: &str| DraftOption {
            id: id.to_owned(),
            title: page.told.text(key),
        };
        self.decision(&DraftDecision {
            id: DecisionId::new("d1").expect("a letter and a number"),
            title: self.told.text("draft-decision"),
            question: self.told.text("draft-decision-question"),
            after: None,
            cells: draft.cells.iter().map(|cell| cell.id.clone()).collect(),
            options: vec![
                option(self, "act", "draft-option-act"),
                option(self, "wait", "draft-option-wait"),
            ],
        });
    }

    /// Branches with what takes them; what follows is for somebody to say.
    pub(super) fn branches(&mut self, draft: &Draft) {
        if draft.made.branches.is_empty() {
            return;
        }
        self.gap();
        self.remark(0, "draft-branches-left");
        self.put(0, "branches:");
        for DraftBranch { id, when } in &draft.made.branches {
            let title = self.told.say("draft-made-branch", &[("id", Arg::from(id.as_str()))]);
            self.put(2, &format!("- id: {}", line(id.as_str())));
            self.line(4, "title", &title);
            self.line(4, "when", when);
            self.put(4, "effects: []");
        }
    }

    fn decision(&mut self, decision: &DraftDecision) {
        self.put(2, &format!("- id: {}", decision.id));
        self.line(4, "title", &decision.title);
        self.prose(4, "question", &decision.question);
        self.put(4, "depth: record");
        match &decision.after {
            Some(id) => {
                let id = scalar::quoted_id(id.as_str());
                self.put(4, &format!("after: {{released: {id}}}"));
            }
            None => self.put(4, "hold: control"),
        }
        let cells: Vec<String> =
            decision.cells.iter().map(|id| scalar::quoted_id(id.as_str())).collect();
        if let Some((lead, rest)) = cells.split_first() {
            self.remark(4, "draft-lead-left");
            self.put(4, &format!("lead: {lead}"));
            if !rest.is_empty() {
                self.put(4, &format!("supporting: [{}]", rest.join(", ")));
            }
            let authority = if rest.is_empty() { "sole" } else { "joint" };
            self.put(4, &format!("authority: {authority}"));
        }
        let lapse = scalar::quoted(&self.told.text("draft-lapse"));
        self.put(4, &format!("lapse: {{text: {lapse}}}"));
        self.remark(4, "draft-class-left");
        self.put(4, "options:");
        for option in &decision.options {
            self.put(6, &format!("- id: {}", line(&option.id)));
            self.line(8, "title", &option.title);
            self.put(8, "class: status-quo");
        }
    }
}
