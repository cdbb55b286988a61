//! 현재까지 상황: for a principal who comes late, as their cell knows it.

mod exchange;

use askama::Template;
use unicode_segmentation::UnicodeSegmentation;

use crate::exercise::{ExerciseTime, Text};
use crate::lang::{Words, one_line};
use crate::session::Stage;
use crate::session::view::{CellDecision, CellView, ReceivedView, Source};

use super::handout::{moment, number};
use super::received::clock_plan;
use super::{Frame, rendered};

/// How much of an item's words stands in the list, in graphemes.
const GIST_GRAPHEMES_MAX: usize = 110;

/// From how many passages on the page is crowded, and how much of each then stands on it.
const CROWDED_PASSAGES: usize = 10;
const CROWDED_GRAPHEMES_MAX: usize = 28;

#[derive(Template)]
#[template(path = "print/situation.html")]
struct SituationPage {
    frame: Frame,
    heading: String,
    as_of: String,
    /// Set in smaller type.
    crowded: bool,
    sections: Vec<Section>,
}

struct Section {
    title: String,
    lines: Vec<Line>,
    none: String,
}

struct Line {
    lead: String,
    text: String,
    more: Vec<String>,
}

pub(super) fn render(view: &CellView, words: &Words) -> String {
    let name = one_line(view.name.get(words.language()));
    let heading = words.say("print-situation", &[("cell", name.as_str().into())]);
    let (passed, given): (Vec<_>, Vec<_>) =
        view.received.iter().partition(|item| matches!(item.source, Source::Cell { .. }));
    let (settled, open): (Vec<_>, Vec<_>) =
        view.decisions.iter().partition(|decision| decision.stage == Stage::Settled);
    let items = |items: Vec<&ReceivedView>| {
        items.into_iter().map(|item| received(view, &name, item, words)).collect()
    };
    let section = |key: &str, lines| Section {
        title: words.text(key),
        lines,
        none: words.text("print-nothing-yet"),
    };
    let of_exchange = [
        section("print-situation-said", exchange::said(view, words)),
        section("print-situation-asked", exchange::asked(view, words)),
        section("print-situation-tasks", exchange::to_do(view, words)),
    ];
    let mut sections = vec![
        section("print-situation-now", now(view, words)),
        section(
            "print-situation-open",
            open.into_iter().map(|d| pending(view, d, words)).collect(),
        ),
        section("print-situation-received", items(given)),
        section("print-situation-passed", items(passed)),
        section(
            "print-situation-settled",
            settled.into_iter().map(|decision| agreed(decision, words)).collect(),
        ),
    ];
    // Many exercises have none of it, and the page is short.
    sections.extend(of_exchange.into_iter().filter(|section| !section.lines.is_empty()));
    let page = SituationPage {
        frame: Frame::new(words, heading.clone(), &view.title, &view.marking),
        heading,
        as_of: as_of(view, words),
        crowded: is_crowded(view),
        sections,
    };
    rendered(&page)
}

fn as_of(view: &CellView, words: &Words) -> String {
    let t = view.clock.anchor.t;
    let args = [
        ("moment", moment(&clock_plan(&view.clock), t, words).into()),
        ("t", t.to_string().into()),
    ];
    words.say("print-as-of", &args)
}

/// The hour in the exercise's world; its zone stands at the top of the page.
fn hour(view: &CellView, t: ExerciseTime) -> String {
    clock_plan(&view.clock).at(t).format("%H:%M").to_string()
}

/// The move in hand and what the cell is to discuss in it.
fn now(view: &CellView, words: &Words) -> Vec<Line> {
    let Some(current) = &view.current_move else { return vec![] };
    let shown = |text: &Text| one_line(text.get(words.language()));
    vec![Line {
        lead: words.text("print-move"),
        text: shown(&current.title),
        more: current.questions.iter().map(shown).collect(),
    }]
}

fn is_crowded(view: &CellView) -> bool {
    view.received.iter().map(|item| item.passages.len()).sum::<usize>() > CROWDED_PASSAGES
}

fn received(view: &CellView, name: &str, item: &ReceivedView, words: &Words) -> Line {
    let language = words.language();
    let from = match &item.source {
        Source::Inject { from, .. } => one_line(from.get(language)),
        Source::Cell { from, form } => {
            let form = words.form(form);
            let args = [("cell", one_line(from.get(language)).into()), ("form", form.into())];
            words.say("print-passed-by", &args)
        }
    };
    let args = [
        ("number", number(name, usize::try_from(item.number).ok(), words).into()),
        ("time", hour(view, item.at).into()),
    ];
    let title = one_line(item.title.get(language));
    let text = if title.is_empty() {
        from
    } else {
        words.say("print-item", &[("title", title.into()), ("from", from.into())])
    };
    let gists = item.passages.iter().map(|passage| passage.text.get(language));
    let gists: Vec<String> = if is_crowded(view) {
        // One line an item keeps a late principal's paper to one page; the hand-outs have the rest.
        let parts: Vec<String> = gists.map(|text| gist(text, CROWDED_GRAPHEMES_MAX)).collect();
        (!parts.is_empty()).then(|| parts.join(" / ")).into_iter().collect()
    } else {
        gists.map(|text| gist(text, GIST_GRAPHEMES_MAX)).collect()
    };
    let recalled = item.recalled.then(|| words.text("print-recalled"));
    let request = item.request.as_ref().map(|request| asked(view, item, request, words));
    Line {
        lead: words.say("print-item-lead", &args),
        text,
        more: recalled.into_iter().chain(gists).chain(request).collect(),
    }
}

fn asked(view: &CellView, item: &ReceivedView, request: &Text, words: &Words) -> String {
    let request = ("request", one_line(request.get(words.language())).into());
    match item.reply_by {
        Some(by) => {
            let by = ("by", hour(view, by).into());
            words.say("print-asked-by", &[request, by])
        }
        None => words.say("print-asked", &[request]),
    }
}

/// The beginning of a passage, without its Markdown.
fn gist(markdown: &str, limit: usize) -> String {
    let plain: String = markdown
        .lines()
        .filter(|line| !line.trim_start().starts_with("|--"))
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .filter(|c| !"*`#>|".contains(*c))
        .collect();
    let plain = one_line(&plain).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut graphemes = plain.graphemes(true);
    let short: String = graphemes.by_ref().take(limit).collect();
    if graphemes.next().is_some() { format!("{} …", short.trim_end()) } else { short }
}

fn pending(view: &CellView, decision: &CellDecision, words: &Words) -> Line {
    let language = words.language();
    let deadline = decision.deadline.map(|by| deadline(view, by, words));
    let draft = decision.draft.as_ref().map(|draft| {
        let args = [("round", draft.round.into()), ("text", one_line(&draft.text).into())];
        words.say("print-draft", &args)
    });
    let stage = words.say("print-stage", &[("stage", words.stage(decision.stage).into())]);
    Line {
        lead: one_line(decision.title.get(language)),
        text: one_line(decision.question.get(language)),
        more: std::iter::once(stage).chain(deadline).chain(draft).collect(),
    }
}

fn deadline(view: &CellView, by: ExerciseTime, words: &Words) -> String {
    words.say("print-deadline", &[("by", hour(view, by).into())])
}

/// How it was settled, with the words that were agreed.
fn agreed(decision: &CellDecision, words: &Words) -> Line {
    let language = words.language();
    let settled = decision.settled.as_ref();
    let chosen = settled.and_then(|(_, chosen, _)| chosen.as_ref());
    let text = settled.map(|(_, _, text)| one_line(text)).filter(|text| !text.is_empty());
    let how = settled.map(|(how, _, _)| words.settlement(how)).unwrap_or_default();
    Line {
        lead: one_line(decision.title.get(language)),
        text: how,
        more: chosen.map(|chosen| one_line(chosen.get(language))).into_iter().chain(text).collect(),
    }
}
