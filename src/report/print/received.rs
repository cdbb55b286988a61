//! What a cell was really given, as sheets.

use crate::exercise::{ClockPlan, Text};
use crate::lang::{Words, one_line};
use crate::session::view::{CellView, ClockView, ReceivedView, Source};

use super::handout::{Document, Labels, PaperPassage, Sheet, caveat_line, moment, number};
use super::{Frame, passage, rendered};

pub(super) fn render(view: &CellView, words: &Words) -> String {
    let name = one_line(view.name.get(words.language()));
    let document = words.say("print-received", &[("cell", name.as_str().into())]);
    let sheets = Document {
        frame: Frame::new(words, document, &view.title, &view.marking),
        labels: Labels::new(words),
        sheets: view.received.iter().map(|item| sheet(view, &name, item, words)).collect(),
        none: words.text("print-none"),
    };
    rendered(&sheets)
}

pub(super) fn clock_plan(clock: &ClockView) -> ClockPlan {
    ClockPlan {
        start: clock.start,
        zone: clock.zone.clone(),
        scale: clock.scale,
        length: clock.length,
    }
}

fn sheet(view: &CellView, name: &str, item: &ReceivedView, words: &Words) -> Sheet {
    let clock = clock_plan(&view.clock);
    let shown = |text: &Text| one_line(text.get(words.language()));
    let (from, to, channel) = match &item.source {
        Source::Inject { from, to } => {
            let to: Vec<String> = to.iter().map(shown).collect();
            (shown(from), words.list(&to), item.channel.as_ref().map(shown).unwrap_or_default())
        }
        Source::Cell { from, form } => (shown(from), name.to_owned(), words.form(form)),
    };
    let several = item.passages.len() > 1;
    let passages = (1..).zip(&item.passages).map(|(number, passage)| PaperPassage {
        number: several.then_some(number),
        html: passage::html(passage.text.get(words.language())),
        caveat: passage
            .caveat
            .as_ref()
            .map(|(text, consent_of)| caveat_line(text, consent_of.as_ref(), words)),
    });
    Sheet {
        heading: words.text(match item.source {
            Source::Inject { .. } => "print-message",
            Source::Cell { .. } => "print-passed-on",
        }),
        number: number(name, usize::try_from(item.number).ok(), words),
        from,
        to,
        time: moment(&clock, item.at, words),
        channel,
        title: shown(&item.title),
        stamp: item.recalled.then(|| words.text("print-recalled")),
        passages: passages.collect(),
        request: item.request.as_ref().map(shown),
        reply_by: item.reply_by.filter(|_| !item.recalled).map(|by| moment(&clock, by, words)),
    }
}
