//! From a file as written to the exercise its author meant, with every problem on the way.
//!
//! Each field is lowered by itself: one that cannot be lowered leaves a gap and a finding, and
//! the rest goes on. An exercise comes out only when there is no gap.

mod cell;
mod clock;
mod condition;
mod cycle;
mod decision;
mod effect;
mod escalation;
mod evaluation;
mod exchange;
mod fact;
mod forecast;
mod head;
mod inject;
mod movement;
mod patience;
mod probe;
mod reference;
mod statement;
mod text;
mod timing;
mod value;

pub(in crate::yaml) use text::normalized;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

use super::fields::Fields;
use super::findings::Findings;
use super::format::EXERCISE;
use super::names::Names;
use super::node::Node;
use super::norms::NormCatalogue;
use crate::exercise::{
    CellId, Exercise, FactId, Language, NormId, NormItem, Span, Variable, VariableId,
};

/// What lowering knows while it goes through a file.
pub(super) struct Lowering<'n> {
    findings: Findings,
    /// The text of the file, for places inside a string.
    source: &'n str,
    names: Names<'n>,
    norms: &'n NormCatalogue,
    languages: Vec<Language>,
    /// How long the exercise is; nothing is checked against it when it could not be read.
    length: Option<Span>,
    variables: IndexMap<VariableId, Variable>,
    /// How long the conditions read so far are together.
    condition_bytes: usize,
    cells: BTreeMap<CellId, cell::Leadership>,
    /// The facts that some passage carries.
    carried: BTreeSet<FactId>,
    /// What a passage carries could not be read: whatever it is, nothing is called uncarried.
    carried_unread: bool,
    /// The norms that something is tagged with, in the order of the file.
    tagged: IndexSet<NormId>,
}

/// Lowers a whole file. The exercise is there exactly when no finding is an error.
pub(super) fn exercise(
    root: &Node<'_>,
    source: &str,
    norms: &NormCatalogue,
    mut findings: Findings,
) -> (Option<Exercise>, Findings) {
    if !head::format_is_ours(root, &mut findings) {
        return (None, findings);
    }
    let Some(fields) = Fields::open_root(root, &EXERCISE, &mut findings) else {
        return (None, findings);
    };
    let names = Names::gather(root, &mut findings);
    let languages = head::languages(fields, &mut findings);
    let mut lowering = Lowering {
        findings,
        source,
        names,
        norms,
        languages,
        length: None,
        variables: IndexMap::new(),
        condition_bytes: 0,
        cells: BTreeMap::new(),
        carried: BTreeSet::new(),
        carried_unread: false,
        tagged: IndexSet::new(),
    };
    let exercise = lowering.file(fields);
    let exercise = exercise.filter(|_| !lowering.findings.has_errors());
    (exercise, lowering.findings)
}

impl<'n> Lowering<'n> {
    /// Lowers every section before it asks for any: a gap in one must not hide another.
    fn file(&mut self, fields: Fields<'n>) -> Option<Exercise> {
        let head = self.head(fields);
        let clock = self.clock(fields);
        let cells = self.cells(fields);
        let organizations = self.organizations(fields);
        let objectives = self.objectives(fields);
        let moves = self.moves(fields);
        self.variables = self.lower_variables(fields);
        let facts = self.facts(fields);
        let injects = self.injects(fields);
        let decisions = self.decisions(fields);
        let statements = self.statements(fields);
        let faulty_lines = self.faulty_lines(fields);
        let answers = self.answers(fields);
        let tasks = self.tasks(fields, &cells);
        let forecasts = self.forecasts(fields);
        let probes = self.probes(fields);
        let patience = self.patience(fields);
        let evaluation = self.evaluation(fields);
        let escalation = self.escalation(fields);
        let branches = self.branches(fields);
        let truth = self.truth(fields);
        let hot_wash = self.hot_wash(fields);
        self.check_carried(fields);
        cycle::check(&injects, &decisions, &branches, fields, &mut self.findings);
        let head = head?;
        Some(Exercise {
            id: head.id,
            version: head.version,
            title: head.title,
            summary: head.summary,
            premise: head.premise,
            marking: head.marking,
            languages: self.languages.clone(),
            clock: clock?,
            cells,
            organizations,
            objectives,
            moves,
            facts,
            variables: self.variables.clone(),
            injects,
            decisions,
            statements,
            faulty_lines,
            answers,
            tasks,
            forecasts,
            probes,
            patience: patience?,
            evaluation: evaluation?,
            escalation: escalation?,
            branches,
            truth: truth?,
            hot_wash,
            norms: self.norms(),
        })
    }

    /// The catalogue's items that the exercise is tagged with.
    fn norms(&self) -> IndexMap<NormId, NormItem> {
        self.tagged
            .iter()
            .filter_map(|id| self.norms.get(id).map(|item| (id.clone(), item.clone())))
            .collect()
    }
}
