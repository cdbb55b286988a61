//! From rows to a draft: ids, cells, times and texts that an exercise can have.

mod inject;
mod movement;
mod named;

use std::collections::BTreeSet;

use crate::diagnostic::{Problem, Severity};
use crate::exercise::{ExerciseId, InjectId, Language, ObjectiveId, Span};
use crate::yaml::limit;

use super::cells::{Cells, Named};
use super::draft::{
    Draft, DraftBranch, DraftDecision, DraftInject, DraftObjective, DraftTiming, Made,
};
use super::found::{At, Found};
use super::moment::{self, Course};
use super::raw::{Raw, Sheet, Source};
use super::text::{Fitting, slug};

/// What is left to talk after the last inject, where a file does not say when it ends.
const AFTER_THE_LAST: Span = Span::minutes(30);
const LENGTH_STEP: Span = Span::minutes(5);
/// The length of an exercise that has no times at all.
const LENGTH_UNKNOWN: Span = Span::minutes(90);
const DRAFT_ID: &str = "imported";

/// Makes a draft of what a reader gathered.
///
/// # Errors
///
/// What was found, errors among it, where it cannot become an exercise.
pub fn settle(mut sheet: Sheet, source: &Source) -> Result<Draft, Vec<Found>> {
    let mut found = std::mem::take(&mut sheet.found);
    if sheet.rows.is_empty() {
        found.push(Found::new(Problem::ImportNoInjects, &At::File));
    }
    if sheet.rows.len() > limit::INJECTS_MAX {
        let problem = Problem::ImportTooManyInjects { count_max: limit::INJECTS_MAX };
        found.push(Found::new(problem, &At::File));
    }
    let cells = gathered(&sheet, source, &mut found);
    let fatal = found.iter().any(|found| found.severity() == Severity::Error);
    let Some(cells) = cells.filter(|_| !fatal) else { return Err(found) };
    let language = language_of(&sheet);
    let (start, start_known) = moment::start(&sheet, source);
    let mut comments = std::mem::take(&mut sheet.comments);
    let ids = ids(&sheet.rows, &mut found);
    let objectives = objectives(&sheet, (&mut found, &mut comments));
    let mut course = Course::new(start);
    let endex = sheet.endex.as_ref().and_then(|timed| course.mark(timed));
    let mut course = Course::new(start);
    let mut made = Made { branches: branches(&sheet.rows, &mut comments), ..Made::default() };
    let mut bench = inject::Bench {
        course: &mut course,
        cells: &cells,
        ids: &ids,
        objectives: &objectives,
        facts: &mut made.facts,
        found: &mut found,
    };
    let rows = std::mem::take(&mut sheet.rows);
    let movements: Vec<Option<String>> = rows.iter().map(|row| row.movement.clone()).collect();
    let injects: Vec<DraftInject> =
        rows.into_iter().zip(&ids).map(|(row, id)| bench.inject(row, id.clone())).collect();
    let (length, length_known) = length(&injects, endex.or(sheet.length));
    let moves = movement::moves(&injects, &movements, (length, language), &mut found);
    let mut fitting = Fitting { at: &At::File, found: &mut found, comments: &mut comments };
    let title = sheet.title.as_deref().unwrap_or(&source.name);
    let title = fitting.line("title", title, limit::TITLE_GRAPHEMES_MAX);
    let summary = sheet.summary.as_deref();
    let summary =
        summary.and_then(|text| fitting.prose("summary", text, limit::SUMMARY_GRAPHEMES_MAX));
    let premise = sheet.premise.as_deref();
    let premise =
        premise.and_then(|text| fitting.prose("premise", text, limit::PREMISE_GRAPHEMES_MAX));
    let decisions = decisions(sheet.decisions, &cells, &mut fitting);
    let hot_wash = hot_wash(&sheet.hot_wash, &mut fitting);
    Ok(named::completed(Draft {
        id: slug(&source.name)
            .filter(|id| ExerciseId::new(id).is_ok())
            .unwrap_or_else(|| DRAFT_ID.to_owned()),
        summary,
        premise,
        title: title.unwrap_or_else(|| DRAFT_ID.to_owned()),
        language,
        start,
        start_known,
        length,
        length_known,
        decisions,
        made,
        hot_wash,
        cells: cells.into_cells(),
        objectives,
        moves,
        injects,
        comments,
        lost: sheet.lost,
        rows_read: sheet.rows_read,
        found,
    }))
}

fn gathered<'s>(sheet: &Sheet, source: &'s Source, found: &mut Vec<Found>) -> Option<Cells<'s>> {
    let mut cells = Cells::new(source);
    for name in &sheet.cells {
        cells.declare(name);
    }
    for row in &sheet.rows {
        if let Some(to) = &row.to {
            cells.gather(to, found);
        }
    }
    match cells.done(found) {
        Ok(cells) => Some(cells),
        Err(problem) => {
            found.push(Found::new(problem, &At::File));
            None
        }
    }
}

/// Korean where one letter in ten is.
fn language_of(sheet: &Sheet) -> Language {
    let texts = sheet.rows.iter().flat_map(|row| row.passages.iter().chain(&row.title));
    let (mut hangul, mut letters) = (0_usize, 0_usize);
    for c in texts.flat_map(|text| text.chars()).filter(|c| c.is_alphabetic()) {
        letters += 1;
        hangul += usize::from(matches!(c, '가'..='힣'));
    }
    if hangul * 10 >= letters && hangul > 0 { Language::Ko } else { Language::En }
}

/// An id for each row: its number where that can be one.
fn ids(rows: &[Raw], found: &mut Vec<Found>) -> Vec<InjectId> {
    let mut taken = BTreeSet::new();
    let numbered: BTreeSet<String> =
        rows.iter().filter_map(|row| slug(&row.number.as_ref()?.value)).collect();
    let mut ids = vec![];
    for (row, count) in rows.iter().zip(1..) {
        let own = row.number.as_ref().and_then(|number| slug(&number.value));
        let free = (count..).map(|number: usize| format!("i{number}"));
        let mut free = free.filter(|id| !taken.contains(id) && !numbered.contains(id));
        let wished = own.filter(|id| InjectId::new(id).is_ok());
        let id = match (&row.number, wished) {
            (Some(number), Some(id)) if taken.contains(&id) => {
                let again = (2..).map(|number: usize| format!("{id}-{number}"));
                let mut again = again.filter(|id| !taken.contains(id) && !numbered.contains(id));
                let id = again.next().unwrap_or_default();
                let number_given = number.value.clone();
                let problem =
                    Problem::ImportRepeatedNumber { number: number_given, id: id.clone() };
                found.push(Found::new(problem, &number.at));
                id
            }
            (Some(number), Some(id)) => {
                if !number.value.trim().eq_ignore_ascii_case(&id) {
                    told_as_changed(&number.value, &id, &number.at, found);
                }
                id
            }
            (Some(number), None) => {
                let id = free.next().unwrap_or_default();
                told_as_changed(&number.value, &id, &number.at, found);
                id
            }
            (None, _) => free.next().unwrap_or_default(),
        };
        taken.insert(id.clone());
        ids.push(InjectId::new(&id).expect("letters and digits, and no more than an id has"));
    }
    ids
}

fn told_as_changed(number: &str, id: &str, at: &At, found: &mut Vec<Found>) {
    let (number, id) = (number.to_owned(), id.to_owned());
    found.push(Found::new(Problem::ImportChangedNumber { number, id }, at));
}

/// Each objective once, in the order of the rows.
fn objectives(
    sheet: &Sheet,
    (found, comments): (&mut Vec<Found>, &mut Vec<String>),
) -> Vec<DraftObjective> {
    let mut objectives: Vec<DraftObjective> = vec![];
    let mut past = 0;
    let written = sheet.rows.iter().flat_map(|row| &row.objectives);
    for text in sheet.objectives.iter().chain(written) {
        let mut fitting = Fitting { at: &At::File, found, comments };
        let Some(title) = fitting.line("objective", text, limit::TITLE_GRAPHEMES_MAX) else {
            continue;
        };
        if objectives.iter().any(|objective| objective.title == title) {
            continue;
        }
        if objectives.len() == limit::OBJECTIVES_MAX {
            past += 1;
            comments.push(title);
            continue;
        }
        let id = ObjectiveId::new(&format!("o{}", objectives.len() + 1));
        objectives.push(DraftObjective { id: id.expect("a letter and a number"), title });
    }
    if past > 0 {
        let problem = Problem::ImportTooManyObjectives { count_max: limit::OBJECTIVES_MAX };
        found.push(Found::new(problem, &At::File));
    }
    objectives
}

/// Each branch that a row names, as it is told first.
fn branches(rows: &[Raw], comments: &mut Vec<String>) -> Vec<DraftBranch> {
    let mut branches: Vec<DraftBranch> = vec![];
    for branch in rows.iter().flat_map(|row| &row.branches) {
        if branches.contains(branch) {
            continue;
        }
        let is_known = branches.iter().any(|known| known.id == branch.id);
        if is_known || branches.len() == limit::BRANCHES_MAX {
            comments.push(format!("{} {}", branch.id, branch.when));
        } else {
            branches.push(branch.clone());
        }
    }
    branches
}

/// Decisions with those who take them: whoever the file names, or everybody.
fn decisions(
    written: Vec<(DraftDecision, Vec<String>)>,
    cells: &Cells<'_>,
    fitting: &mut Fitting<'_>,
) -> Vec<DraftDecision> {
    let mut line = |text: &str| fitting.line("decisions", text, limit::TITLE_GRAPHEMES_MAX);
    let settled = written.into_iter().map(|(mut decision, names)| {
        for name in names {
            if let Named::Cell(id) = cells.find(&name)
                && !decision.cells.contains(&id)
            {
                decision.cells.push(id);
            }
        }
        if decision.cells.is_empty() {
            decision.cells = cells.all();
        }
        decision.title = line(&decision.title).unwrap_or_else(|| decision.id.to_string());
        decision.question = decision.title.clone();
        for option in &mut decision.options {
            option.title = line(&option.title).unwrap_or_else(|| option.id.clone());
        }
        decision
    });
    settled.collect()
}

fn hot_wash(written: &[String], fitting: &mut Fitting<'_>) -> Vec<String> {
    let questions = written
        .iter()
        .filter_map(|text| fitting.prose("hot_wash", text, limit::QUESTION_GRAPHEMES_MAX));
    let mut questions: Vec<String> = questions.collect();
    let past = questions.split_off(questions.len().min(limit::HOT_WASH_MAX));
    fitting.comments.extend(past);
    questions
}

/// How long it takes, and whether anybody said so.
fn length(injects: &[DraftInject], told: Option<Span>) -> (Span, bool) {
    let times = injects.iter().filter_map(|inject| match inject.timing {
        DraftTiming::At(at) => Some(at),
        DraftTiming::After { .. } | DraftTiming::When(_) | DraftTiming::Control => None,
    });
    let last = times.max();
    let most = Span(limit::SPAN_HOURS_MAX * 3_600_000);
    if let Some(told) = told.filter(|told| told.0 > 0 && last.is_none_or(|last| last <= *told)) {
        return (told.min(most), true);
    }
    let Some(last) = last else { return (LENGTH_UNKNOWN, false) };
    let ends = (last.0 + AFTER_THE_LAST.0).div_ceil(LENGTH_STEP.0) * LENGTH_STEP.0;
    (Span(ends).min(most).max(last), false)
}
