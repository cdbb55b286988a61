//! An inject as a sheet of paper: 발신, 수신, 일시, 제목, 내용, 조치요구, 처리기한.

use askama::Template;

use crate::exercise::{
    Caveat, CellId, ClockPlan, Exercise, ExerciseTime, Inject, InjectKind, Sender, Text,
};
use crate::lang::{Words, one_line};

use super::{Frame, passage, plan, rendered};

/// A document of sheets.
#[derive(Template)]
#[template(path = "print/sheets.html")]
pub(super) struct Document {
    pub(super) frame: Frame,
    pub(super) labels: Labels,
    pub(super) sheets: Vec<Sheet>,
    /// What a document without any sheet says.
    pub(super) none: String,
}

/// The field names of a sheet.
pub(super) struct Labels {
    from: String,
    to: String,
    time: String,
    channel: String,
    title: String,
    content: String,
    request: String,
    reply_by: String,
}

/// One sheet.
pub(super) struct Sheet {
    pub(super) heading: String,
    pub(super) number: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) time: String,
    pub(super) channel: String,
    pub(super) title: String,
    /// Set across the sheet when it was recalled.
    pub(super) stamp: Option<String>,
    pub(super) passages: Vec<PaperPassage>,
    pub(super) request: Option<String>,
    pub(super) reply_by: Option<String>,
}

pub(super) struct PaperPassage {
    /// Counted from one where there are several.
    pub(super) number: Option<usize>,
    /// HTML that was made safe.
    pub(super) html: String,
    pub(super) caveat: Option<String>,
}

impl Labels {
    pub(super) fn new(words: &Words) -> Self {
        let label = |key| words.text(key);
        Self {
            from: label("print-from"),
            to: label("print-to"),
            time: label("print-time"),
            channel: label("print-channel"),
            title: label("print-title"),
            content: label("print-content"),
            request: label("print-request"),
            reply_by: label("print-reply-by"),
        }
    }
}

/// Every sheet that a cell may be given. A marker for evaluators is never sent.
pub(super) fn planned(exercise: &Exercise, cell: &CellId, words: &Words) -> String {
    let name = words.cell(cell, exercise);
    let document = words.say("print-handouts", &[("cell", name.into())]);
    let sheets = Document {
        frame: Frame::of_exercise(words, document, exercise),
        labels: Labels::new(words),
        sheets: numbered(exercise, cell)
            .into_iter()
            .map(|sheet| from_plan(exercise, cell, &sheet, words))
            .collect(),
        none: words.text("print-none"),
    };
    rendered(&sheets)
}

/// An inject in a cell's own count.
pub(in crate::report) struct Numbered<'a> {
    pub(super) inject: &'a Inject,
    /// None where only play can tell when it comes, and so which number it gets.
    pub(super) number: Option<(usize, ExerciseTime)>,
}

/// The cell's injects: those with a time in the order of their times, then the rest in the
/// author's order.
pub(in crate::report) fn numbered<'a>(exercise: &'a Exercise, cell: &CellId) -> Vec<Numbered<'a>> {
    let own = exercise
        .injects
        .values()
        .filter(|inject| inject.kind != InjectKind::Expected && inject.to.contains(cell));
    let (mut timed, mut untimed) = (vec![], vec![]);
    for inject in own {
        match plan::time(exercise, &inject.timing).filter(|_| is_certain(inject)) {
            Some(time) => timed.push((time, inject)),
            None => untimed.push(Numbered { inject, number: None }),
        }
    }
    timed.sort_by_key(|(time, _)| *time);
    let timed = (1..)
        .zip(timed)
        .map(|(number, (time, inject))| Numbered { inject, number: Some((number, time)) });
    timed.chain(untimed).collect()
}

/// A contingency, or what control holds, may never come.
fn is_certain(inject: &Inject) -> bool {
    inject.kind != InjectKind::Contingency && !inject.hold
}

fn from_plan(exercise: &Exercise, cell: &CellId, sheet: &Numbered<'_>, words: &Words) -> Sheet {
    let language = words.language();
    let inject = sheet.inject;
    let name = words.cell(cell, exercise);
    let at = sheet.number.map(|(_, time)| time);
    let reply_by = inject.reply_within.map(|within| match at {
        Some(time) => moment(&exercise.clock, time + within, words),
        None => words.say("print-reply-within", &[("span", words.duration(within).into())]),
    });
    let several = inject.passages.len() > 1;
    let passages = (1..).zip(&inject.passages).map(|(number, passage)| PaperPassage {
        number: several.then_some(number),
        html: passage::html(passage.text.get(language)),
        caveat: passage.caveat.as_ref().map(|caveat| caveated(caveat, words)),
    });
    Sheet {
        heading: words.text("print-message"),
        number: number(&name, sheet.number.map(|(number, _)| number), words),
        from: sender(exercise, &inject.from, words),
        to: words.cells(&inject.to, exercise),
        time: at.map_or_else(String::new, |time| moment(&exercise.clock, time, words)),
        channel: one_line(inject.channel.get(language)),
        title: one_line(inject.title.get(language)),
        stamp: None,
        passages: passages.collect(),
        request: inject.request.as_ref().map(|request| one_line(request.get(language))),
        reply_by,
    }
}

pub(super) fn number(cell: &str, number: Option<usize>, words: &Words) -> String {
    match number {
        Some(number) => {
            let args = [("cell", cell.into()), ("number", number.to_string().into())];
            words.say("print-number", &args)
        }
        None => words.say("print-number-open", &[("cell", cell.into())]),
    }
}

/// Date and hour in the exercise's world.
pub(in crate::report) fn moment(clock: &ClockPlan, time: ExerciseTime, words: &Words) -> String {
    let date = clock.at(time).format("%Y-%m-%d").to_string();
    let args = [("date", date.into()), ("time", words.clock(time, clock).into())];
    words.say("print-moment", &args)
}

pub(in crate::report) fn sender(exercise: &Exercise, sender: &Sender, words: &Words) -> String {
    let shown = |text: &Text| one_line(text.get(words.language()));
    match sender {
        Sender::Cell(cell) => words.cell(cell, exercise),
        Sender::Organization(id) => exercise
            .organizations
            .get(id)
            .map_or_else(|| id.to_string(), |organization| shown(&organization.name)),
        Sender::Named(name) => shown(name),
    }
}

fn caveated(caveat: &Caveat, words: &Words) -> String {
    caveat_line(&caveat.text, caveat.consent_of.as_ref(), words)
}

/// A source's caveat, and whose consent it asks for.
pub(in crate::report) fn caveat_line(
    text: &Text,
    consent_of: Option<&Text>,
    words: &Words,
) -> String {
    let shown = |text: &Text| one_line(text.get(words.language()));
    match consent_of {
        None => words.say("print-caveat", &[("caveat", shown(text).into())]),
        Some(of) => {
            let args = [("caveat", shown(text).into()), ("of", shown(of).into())];
            words.say("print-caveat-consent", &args)
        }
    }
}
