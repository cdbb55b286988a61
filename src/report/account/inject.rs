//! Injects against the plan, and what became of those that went another way.

use crate::review::{Against, Fate, InjectReview};

use super::{Edition, Page, Paper, at};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.appendix(&paper.text("report-appendix"), &paper.text("report-injects"));
    table(paper, page);
    replies(paper, page);
    if paper.edition == Edition::Participants {
        return;
    }
    never_released(paper, page);
    changes(paper, page);
    markers(paper, page);
}

fn table(paper: &Paper<'_>, page: &mut Page) {
    let with_plan = paper.edition == Edition::Facilitator;
    let mut keys = vec!["report-inject", "report-to"];
    keys.extend(with_plan.then_some("report-planned"));
    keys.push("report-released");
    keys.extend(with_plan.then_some("report-against"));
    keys.push("report-acknowledged");
    let head: Vec<String> = keys.into_iter().map(|key| paper.text(key)).collect();
    let released = paper.aar.injects.iter().filter_map(|review| {
        let released = review.released.as_ref()?;
        Some((review, released))
    });
    let rows = released.map(|(review, released)| {
        let to = review.deliveries.iter().map(|delivery| &delivery.cell);
        let planned = review.planned.map_or_else(String::new, |planned| planned.to_string());
        let mut row = vec![paper.inject(&review.id), paper.cells(to)];
        row.extend(with_plan.then_some(planned));
        row.push(released.at.t.to_string());
        row.extend(with_plan.then(|| against(paper, released.against)));
        row.push(acknowledged(paper, review));
        row
    });
    page.table(&head, &rows.collect::<Vec<_>>());
}

fn against(paper: &Paper<'_>, against: Against) -> String {
    let by = |key, span| paper.say(key, &[("span", paper.words.duration(span).into())]);
    match against {
        Against::NoPlan => String::new(),
        Against::OnTime => paper.text("report-on-time"),
        Against::Early(span) => by("report-early", span),
        Against::Late(span) => by("report-late", span),
    }
}

fn acknowledged(paper: &Paper<'_>, review: &InjectReview) -> String {
    let each = review.deliveries.iter().map(|delivery| {
        let cell = ("cell", paper.cell(&delivery.cell).into());
        match delivery.acknowledged {
            Some(moment) => paper.say("report-acknowledged-by", &[cell, ("at", at(moment))]),
            None => paper.say("report-acknowledged-not", &[cell]),
        }
    });
    each.collect::<Vec<_>>().join(" / ")
}

/// 조치결과
fn replies(paper: &Paper<'_>, page: &mut Page) {
    let lines = paper.aar.injects.iter().flat_map(|review| {
        review.deliveries.iter().filter_map(|delivery| {
            let (words, moment) = delivery.reply.as_ref()?;
            let args = [
                ("at", at(*moment)),
                ("cell", paper.cell(&delivery.cell).into()),
                ("inject", paper.inject(&review.id).into()),
                ("words", words.into()),
            ];
            Some((*moment, paper.say("report-replied", &args)))
        })
    });
    let mut lines: Vec<_> = lines.collect();
    lines.sort_by_key(|(moment, _)| *moment);
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    listed(paper, page, "report-replies", &lines);
}

fn listed(paper: &Paper<'_>, page: &mut Page, key: &str, lines: &[String]) {
    if lines.is_empty() {
        page.labeled(&paper.text(key), &paper.text("report-nothing"));
        return;
    }
    page.label(&paper.text(key));
    for line in lines {
        page.sub(line);
    }
}

fn never_released(paper: &Paper<'_>, page: &mut Page) {
    let lines = paper.aar.injects.iter().filter_map(|review| {
        let inject = ("inject", paper.inject(&review.id).into());
        match review.fate {
            Fate::Skipped => {
                let skipped = review.skipped.as_ref()?;
                let cause = paper.words.due_cause(&skipped.cause, paper.exercise);
                let reason = if skipped.reason.is_empty() { cause } else { skipped.reason.clone() };
                Some(paper.say("report-fate-skipped", &[inject, ("reason", reason.into())]))
            }
            Fate::Held => Some(paper.say("report-fate-held", &[inject])),
            Fate::Offered => Some(paper.say("report-fate-offered", &[inject])),
            Fate::NotDue => Some(paper.say("report-fate-not-due", &[inject])),
            Fate::Released | Fate::Closed | Fate::Recalled | Fate::Marker => None,
        }
    });
    listed(paper, page, "report-never-released", &lines.collect::<Vec<_>>());
}

fn changes(paper: &Paper<'_>, page: &mut Page) {
    let mut lines = vec![];
    for review in &paper.aar.injects {
        lines.extend(changes_of(paper, review));
    }
    lines.sort_by_key(|(at, _)| *at);
    let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
    listed(paper, page, "report-changes", &lines);
}

fn changes_of(paper: &Paper<'_>, review: &InjectReview) -> Vec<(crate::review::Moment, String)> {
    let inject = || ("inject", paper.inject(&review.id).into());
    let reasoned = |key, moment, reason: &str| {
        let line = paper
            .say(key, &[("at", at(moment)), inject(), ("reason", paper.spoken(reason).into())]);
        (moment, line)
    };
    let celled = |key, moment, cells: &[crate::exercise::CellId]| {
        let cells = ("cells", paper.cells(cells).into());
        (moment, paper.say(key, &[("at", at(moment)), inject(), cells]))
    };
    let mut lines = vec![];
    if let Some(composed) = &review.composed {
        lines.push(reasoned("report-composed", composed.at, &composed.reason));
    }
    for amendment in &review.amendments {
        lines.push(reasoned("report-amended", amendment.at, &amendment.reason));
    }
    for (moment, cells) in &review.sent_again {
        lines.push(celled("report-sent-again", *moment, cells));
    }
    if let (Some(skipped), Some(released)) = (&review.skipped, &review.released)
        && skipped.released_after
    {
        lines.push(celled("report-skipped-released", released.at, &[]));
    }
    if let Some(recalled) = &review.recalled {
        let key =
            if recalled.read_by.is_empty() { "report-recalled" } else { "report-recalled-read" };
        let args = [
            ("at", at(recalled.at)),
            inject(),
            ("reason", paper.spoken(&recalled.reason).into()),
            ("cells", paper.cells(&recalled.read_by).into()),
        ];
        lines.push((recalled.at, paper.say(key, &args)));
    }
    lines
}

fn markers(paper: &Paper<'_>, page: &mut Page) {
    let markers = paper.aar.injects.iter().filter(|review| review.fate == Fate::Marker);
    let lines = markers.map(|review| {
        let inject = ("inject", paper.inject(&review.id).into());
        match review.due {
            Some(due) => paper.say("report-marker-due", &[("at", at(due)), inject]),
            None => paper.say("report-marker-open", &[inject]),
        }
    });
    listed(paper, page, "report-markers", &lines.collect::<Vec<_>>());
}
