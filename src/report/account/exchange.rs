//! What went between the ministries: messages, requests for information, tasks.

use crate::lang::Arg;
use crate::review::{MessageReview, RequestReview, TaskReview};
use crate::session::{Fate, Part, RequestAnswer};

use super::{Page, Paper, at, time};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-exchange"));
    let aar = paper.aar;
    if aar.messages.is_empty() && aar.requests.is_empty() && aar.tasks.is_empty() {
        page.point(&paper.text("report-exchange-none"));
        return;
    }
    messages(paper, page);
    if !aar.requests.is_empty() {
        page.heading(3, &paper.text("report-requests"));
    }
    for review in &aar.requests {
        request(paper, page, review);
    }
    if !aar.tasks.is_empty() {
        page.heading(3, &paper.text("report-tasks"));
    }
    for review in &aar.tasks {
        task(paper, page, review);
    }
}

fn messages(paper: &Paper<'_>, page: &mut Page) {
    if paper.aar.messages.is_empty() {
        return;
    }
    page.heading(3, &paper.text("report-messages"));
    let keys = ["report-time", "report-from", "report-to", "report-what", "report-became"];
    let rows = paper.aar.messages.iter().map(|review| {
        vec![
            review.sent.t.to_string(),
            paper.cell(&review.from),
            paper.cell(&review.to),
            review.text.clone(),
            became(paper, review),
        ]
    });
    page.table(&keys.map(|key| paper.text(key)), &rows.collect::<Vec<_>>());
}

fn became(paper: &Paper<'_>, review: &MessageReview) -> String {
    let scripted = match review.fate {
        Fate::Arrives => None,
        Fate::ArrivesAt(_) => Some(paper.text("report-message-late")),
        Fate::UnansweredFrom(_) => Some(paper.text("report-message-nowhere")),
    };
    let moments = [
        ("report-message-arrived", review.delivered),
        ("report-message-unanswered", review.unanswered),
        ("report-message-acknowledged", review.acknowledged),
    ];
    let told = moments
        .into_iter()
        .filter_map(|(key, moment)| Some(paper.say(key, &[("at", at(moment?))])));
    scripted.into_iter().chain(told).collect::<Vec<_>>().join(" / ")
}

fn request(paper: &Paper<'_>, page: &mut Page, review: &RequestReview) {
    let args = [
        ("cell", paper.cell(&review.cell).into()),
        ("to", paper.words.addressee(&review.to, paper.exercise).into()),
        ("subject", (&review.subject).into()),
    ];
    let number = paper.words.request_number(review.id);
    page.labeled(&number, &paper.say("report-request", &args));
    let question = ("question", (&review.question).into());
    page.sub(&match review.reply_by {
        None => paper.say("report-request-asked", &[("at", at(review.asked)), question]),
        Some(by) => {
            let args = [("at", at(review.asked)), question, ("by", time(by))];
            paper.say("report-request-asked-by", &args)
        }
    });
    for assignment in &review.assigned {
        let args = [("at", at(assignment.at)), ("seat", paper.seat(&assignment.seat).into())];
        page.sub(&paper.say("report-request-assigned", &args));
    }
    page.sub(&ended(paper, review));
    if let Some(overdue) = review.overdue {
        let past = ("past", paper.words.duration(overdue).into());
        page.sub(&paper.say("report-overdue", &[past]));
    }
}

fn ended(paper: &Paper<'_>, review: &RequestReview) -> String {
    if let Some(reply) = &review.answered {
        let words = match &reply.answer {
            RequestAnswer::Words(words) => words.clone(),
            RequestAnswer::Inject(inject) => paper.inject(inject),
        };
        let args = [
            ("at", at(reply.at)),
            ("words", words.into()),
            ("took", paper.words.length(review.took).into()),
        ];
        return paper.say("report-request-answered", &args);
    }
    match review.withdrawn {
        Some(withdrawn) => paper.say("report-request-withdrawn", &[("at", at(withdrawn))]),
        None => paper.text("report-request-open"),
    }
}

fn task(paper: &Paper<'_>, page: &mut Page, review: &TaskReview) {
    let by = review.by.as_ref().map(|cell| paper.cell(cell));
    let by = by.unwrap_or_else(|| paper.text("addressee-control"));
    let mut args = vec![("at", at(review.opened)), ("by", by.into())];
    let key = match review.due {
        None => "report-task-opened",
        Some(due) => {
            args.push(("due", time(due)));
            "report-task-opened-due"
        }
    };
    page.labeled(review.title.get(paper.language()), &paper.say(key, &args));
    for line in parts(paper, review) {
        page.sub(&line);
    }
    let length = ("took", paper.words.length(review.led_after).into());
    page.sub(&paper.say("report-task-led-after", &[length]));
    // Most often it is the same length again.
    if review.led_after.span().is_some_and(|led_after| led_after != review.unowned) {
        let span = ("span", paper.words.duration(review.unowned).into());
        page.sub(&paper.say("report-task-unowned", &[span]));
    }
    for double in &review.double {
        let args = [
            ("at", at(double.from)),
            ("cells", paper.cells(&double.cells).into()),
            ("took", paper.words.length(double.took).into()),
        ];
        page.sub(&paper.say("report-task-double", &args));
    }
    page.sub(&done(paper, review));
    if let Some(overdue) = review.overdue {
        let past = ("past", paper.words.duration(overdue).into());
        page.sub(&paper.say("report-overdue", &[past]));
    }
}

/// Who took which part when; a hand-over is one line.
fn parts(paper: &Paper<'_>, review: &TaskReview) -> Vec<String> {
    let handed = |record| review.hand_overs.iter().any(|over| over.at.record == record);
    let own = review.parts.iter().filter(|part| !handed(part.at.record)).map(|part| {
        let mut args = vec![("at", at(part.at)), ("cell", paper.cell(&part.cell).into())];
        let key = match part.part {
            None => "report-task-left",
            Some(part @ (Part::Lead | Part::Support)) => {
                args.push(("part", paper.words.part(part).into()));
                "report-task-taken"
            }
        };
        (part.at, paper.say(key, &args))
    });
    let handed = review.hand_overs.iter().map(|over| {
        let args = [
            ("at", at(over.at)),
            ("from", paper.cell(&over.from).into()),
            ("to", paper.cell(&over.to).into()),
        ];
        (over.at, remarked(paper, "report-task-handed-over", args.into(), &over.note))
    });
    let mut lines: Vec<_> = own.chain(handed).collect();
    lines.sort_by_key(|(at, _)| at.record);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn done(paper: &Paper<'_>, review: &TaskReview) -> String {
    let Some(done) = &review.done else { return paper.text("report-task-open") };
    let by = done.cell.as_ref().map(|cell| paper.cell(cell));
    let args =
        [("at", at(done.at)), ("by", by.unwrap_or_else(|| paper.text("addressee-control")).into())];
    remarked(paper, "report-task-done", args.into(), &done.note)
}

/// A sentence, with the remark that goes with it where there is one.
fn remarked<'a>(
    paper: &Paper<'_>,
    key: &str,
    mut args: Vec<(&str, Arg<'a>)>,
    remark: &'a str,
) -> String {
    if remark.is_empty() {
        return paper.say(key, &args);
    }
    args.push(("remark", remark.into()));
    paper.say(&format!("{key}-with"), &args)
}
