//! A statement, a message, a request, a task, a forecast, a free move or an outcome, as a paper in
//! the right pane.

use crate::exercise::{ExerciseTime, Text};
use crate::session::view::{
    AnswerReceived, CellView, ForecastView, FreeMoveView, MessageView, OutcomeView, RequestStage,
    RequestView, StatementView, TaskView,
};
use crate::session::{
    Clearance, ForecastStage, Judged, MessageStage, Slots, StatementStage, Wording,
};
use crate::tui::sheet::{Sheet, columns_of};
use crate::tui::{Paint, frame, papers};

use super::entry;

/// The paper of that number; none where there is no such paper any more.
pub(super) fn sheet(view: &CellView, number: u32, columns: u16, paint: &Paint) -> Option<Sheet> {
    let exchange = &view.exchange;
    let page = Page { view, paint, columns };
    if let Some(own) = exchange.statements.iter().find(|own| own.number == number) {
        return Some(page.statement(own));
    }
    if let Some(own) = exchange.messages.iter().find(|own| own.number == number) {
        return Some(page.message(own));
    }
    if let Some(own) = exchange.requests.iter().find(|own| own.number == number) {
        return Some(page.request(own));
    }
    if let Some(own) = exchange.tasks.iter().find(|own| own.number == number) {
        return Some(page.task(own));
    }
    if let Some(own) = exchange.free_moves.iter().find(|own| own.number == number) {
        return Some(page.free_move(own));
    }
    if let Some(own) = exchange.outcomes.iter().find(|own| own.number == number) {
        return Some(page.outcome(own));
    }
    exchange.forecasts.iter().find(|own| own.number == number).map(|own| page.forecast(own))
}

/// The ministry's own comment, or that there is none yet.
pub(super) fn comment(view: &CellView, columns: u16, paint: &Paint) -> Sheet {
    let theme = paint.theme;
    let mut sheet = Sheet::new(columns);
    let Some(own) = &view.comment else {
        sheet.text(&paint.text("ask-title-comment"), theme.strong());
        sheet.gap(1);
        sheet.text(&paint.text("comment-none"), theme.text());
        sheet.gap(1);
        sheet.text(&paint.text("ask-comment-note"), theme.past());
        return sheet;
    };
    sheet.text(&paint.text("ask-title-comment"), theme.strong());
    sheet.gap(1);
    sheet.text(&own.text, theme.text());
    sheet
}

struct Page<'a> {
    view: &'a CellView,
    paint: &'a Paint,
    columns: u16,
}

impl Page<'_> {
    fn headed(&self, number: u32, title: &str, at: ExerciseTime) -> Sheet {
        let theme = self.paint.theme;
        let at = at.to_string();
        let room = columns_of(&at) + 2;
        let mut head = Sheet::new(self.columns.saturating_sub(room));
        let number = entry::numbered(self.view, number, self.paint);
        head.text(&format!("{number}  {title}"), theme.strong());
        let mut sheet = Sheet::new(self.columns);
        sheet.append(0, head);
        sheet.put(0, self.columns.saturating_sub(columns_of(&at)), &at, theme.past());
        sheet
    }

    fn labelled(&self, sheet: &mut Sheet, key: &str, words: &str) {
        let label = self.paint.text(key);
        let indent = columns_of(&label) + 2;
        let theme = self.paint.theme;
        sheet.labelled((&label, theme.past()), indent, words, theme.text());
    }

    fn name<'t>(&self, text: &'t Text) -> &'t str {
        frame::words(text, self.paint)
    }

    fn statement(&self, own: &StatementView) -> Sheet {
        let (words, theme) = (self.paint.words, self.paint.theme);
        let mut sheet = self.headed(own.number, &papers::statement_title(own, words), own.at);
        let stage = words.statement_stage(own.stage);
        let late = matches!(own.stage, StatementStage::Objected);
        sheet.text(&stage, if late { theme.overdue() } else { theme.next() });
        if own.overtaken {
            sheet.text(&self.paint.text("paper-overtaken"), theme.past());
        }
        if !own.uncleared.is_empty() {
            let cells: Vec<String> =
                own.uncleared.iter().map(|cell| self.name(cell).to_owned()).collect();
            let args = [("cells", words.list(&cells).into())];
            sheet.text(&words.say("paper-uncleared", &args), theme.overdue());
        }
        sheet.gap(1);
        self.wording(&mut sheet, &own.wording);
        for (_, cell, answer) in &own.answers {
            sheet.gap(1);
            let said = answer.as_ref().map(|answer| words.clearance(answer));
            let said = said.unwrap_or_else(|| self.paint.text("answer-waiting"));
            sheet.text(&format!("{}  {said}", self.name(cell)), theme.strong());
            match answer {
                Some(Clearance::ClearWithChanges { wording }) => self.wording(&mut sheet, wording),
                Some(Clearance::Object { reason }) => sheet.text(reason, theme.text()),
                Some(Clearance::Clear) | None => {}
            }
        }
        sheet
    }

    fn wording(&self, sheet: &mut Sheet, wording: &Wording) {
        sheet.text(&wording.text, self.paint.theme.text());
        self.slots(sheet, &wording.slots);
    }

    /// What the words say on each of the author's points.
    fn slots(&self, sheet: &mut Sheet, slots: &Slots) {
        let theme = self.paint.theme;
        for slot in &self.view.exchange.slots {
            let Some(value) = slots.get(&slot.id) else { continue };
            let value = slot.values.get(value).map_or(value.as_str(), |value| self.name(value));
            sheet.indented(2, &format!("{}: {value}", self.name(&slot.title)), theme.past());
        }
    }

    fn message(&self, own: &MessageView) -> Sheet {
        let (words, theme) = (self.paint.words, self.paint.theme);
        let key = if own.own { "paper-message-to" } else { "paper-message-from" };
        let args = [("cell", self.name(&own.with).into()), ("text", "".into())];
        let mut sheet = self.headed(own.number, words.say(key, &args).trim_end(), own.at);
        let style = match own.stage {
            MessageStage::Unanswered => theme.overdue(),
            MessageStage::Sent | MessageStage::Delivered | MessageStage::Acknowledged => {
                theme.past()
            }
        };
        sheet.text(&words.message_stage(own.stage), style);
        sheet.gap(1);
        sheet.text(&own.text, theme.text());
        sheet
    }

    fn request(&self, own: &RequestView) -> Sheet {
        let (words, theme) = (self.paint.words, self.paint.theme);
        let mut sheet = self.headed(own.number, &papers::request_title(own, words), own.at);
        self.due(&mut sheet, own.reply_by.filter(|_| own.is_waiting()));
        let stage = own.stage(self.view.clock.time_at(self.paint.now));
        let style = match stage {
            RequestStage::Overdue => theme.overdue(),
            RequestStage::Asked
            | RequestStage::Assigned
            | RequestStage::Answered
            | RequestStage::Withdrawn => theme.past(),
        };
        sheet.text(&words.request_stage(stage), style);
        let seats = self.view.seats.iter();
        if let Some(seat) = seats.clone().find(|seat| Some(&seat.seat) == own.assigned.as_ref()) {
            self.labelled(&mut sheet, "ask-seat", self.name(&seat.title));
        }
        sheet.gap(1);
        sheet.text(&own.subject, theme.strong());
        sheet.text(&own.question, theme.text());
        let Some((answer, at)) = &own.answer else { return sheet };
        sheet.gap(1);
        sheet.text(&format!("{}  {at}", self.paint.text("paper-answer")), theme.strong());
        match answer {
            AnswerReceived::Words(text) => sheet.text(text, theme.text()),
            AnswerReceived::Item(number) => {
                let number = entry::numbered(self.view, *number, self.paint);
                let args = [("item", number.into())];
                sheet.text(&words.say("paper-answered-by", &args), theme.text());
            }
        }
        sheet
    }

    fn task(&self, own: &TaskView) -> Sheet {
        let (words, theme) = (self.paint.words, self.paint.theme);
        let title = words.say("paper-task", &[("title", self.name(&own.title).into())]);
        let mut sheet = self.headed(own.number, &title, own.at);
        self.due(&mut sheet, own.due.filter(|_| own.done.is_none()));
        sheet.gap(1);
        let leads = own.leads().count();
        if own.done.is_none() && leads != 1 {
            let key = if leads == 0 { "paper-task-unowned" } else { "paper-task-two-leads" };
            sheet.text(&self.paint.text(key), theme.overdue());
        }
        for (_, cell, part) in &own.parts {
            sheet.text(&format!("{}  {}", words.part(*part), self.name(cell)), theme.text());
        }
        if let Some(done) = &own.done {
            sheet.gap(1);
            sheet.text(&format!("{}  {}", self.paint.text("paper-done"), done.at), theme.strong());
            sheet.text(&done.note, theme.text());
        }
        sheet
    }

    fn forecast(&self, own: &ForecastView) -> Sheet {
        let (words, theme) = (self.paint.words, self.paint.theme);
        let mut sheet = self.headed(own.number, &self.paint.text("thing-forecast"), own.at);
        self.due(&mut sheet, own.due.filter(|_| own.own.is_none()));
        self.labelled(&mut sheet, "paper-forecast-by", self.name(&own.seat_title));
        sheet.gap(1);
        sheet.text(self.name(&own.claim), theme.strong());
        if own.stage() == ForecastStage::Open {
            sheet.text(&self.paint.text("paper-forecast-sealed"), theme.past());
        }
        self.judged(&mut sheet, "paper-forecast-own", own.own.as_ref());
        if let Some(advice) = &own.advice {
            let percent = words.percent(advice.probability);
            let args = [("from", self.name(&advice.from).into()), ("percent", percent.into())];
            sheet.gap(1);
            let said = words.say("paper-forecast-advised-by", &args);
            self.labelled(&mut sheet, "paper-forecast-advice", &said);
            if let Some(text) = &advice.text {
                sheet.text(self.name(text), theme.text());
            }
        }
        self.judged(&mut sheet, "paper-forecast-last", own.last.as_ref());
        sheet
    }

    fn judged(&self, sheet: &mut Sheet, key: &str, judged: Option<&Judged>) {
        let Some(Judged { judgement, at }) = judged else { return };
        sheet.gap(1);
        let said = format!("{}  {at}", self.paint.words.judgement(judgement));
        self.labelled(sheet, key, &said);
        sheet.text(&judgement.reason, self.paint.theme.text());
    }

    fn free_move(&self, own: &FreeMoveView) -> Sheet {
        let (words, theme) = (self.paint.words, self.paint.theme);
        let title = if own.own {
            self.paint.text("thing-free-move")
        } else {
            words.say("paper-free-move-of", &[("cell", self.name(&own.from).into())])
        };
        let mut sheet = self.headed(own.number, &title, own.at);
        let key = match (own.withdrawn, &own.outcome, own.open) {
            (true, _, _) => "paper-free-move-withdrawn",
            (_, Some(_), _) => "paper-free-move-ruled",
            (_, None, true) => "paper-free-move-open",
            (_, None, false) => "paper-free-move-made",
        };
        sheet.text(&self.paint.text(key), theme.past());
        if let Some((outcome, at)) = &own.outcome {
            sheet.gap(1);
            sheet.text(&format!("{}  {at}", self.paint.text("paper-ruling")), theme.strong());
            sheet.text(outcome, theme.text());
        }
        for (part, said) in papers::free_move_parts(own) {
            sheet.gap(1);
            sheet.text(&self.paint.text(part), theme.past());
            sheet.text(said, theme.text());
        }
        for argument in &own.arguments {
            sheet.gap(1);
            let side = words.argument(argument.side);
            let head = format!("{side}  {}  {}", self.name(&argument.from), argument.at);
            sheet.text(&head, theme.strong());
            sheet.text(&argument.text, theme.text());
        }
        sheet
    }

    fn outcome(&self, own: &OutcomeView) -> Sheet {
        let theme = self.paint.theme;
        let mut sheet = self.headed(own.number, &self.paint.text("paper-ruling"), own.at);
        sheet.text(self.name(&own.decision), theme.past());
        sheet.gap(1);
        sheet.text(&own.outcome, theme.text());
        sheet
    }

    fn due(&self, sheet: &mut Sheet, at: Option<ExerciseTime>) {
        let Some(at) = at else { return };
        let deadline = frame::deadline(&self.view.clock, at, self.paint);
        self.labelled(sheet, "item-reply-by", &deadline);
    }
}
