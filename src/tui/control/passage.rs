//! A passage, and what became of it between the cells.

use crate::exercise::{FactId, Inject, Passage, PassageRef};
use crate::session::{ConsentAsk, ConsentStanding, InjectState, PassOn, PassOnForm};

use super::Moment;
use super::page::Page;

/// Writes the passage with this number, counted from one.
pub(super) fn write(
    page: &mut Page<'_>,
    moment: Moment<'_>,
    (meant, state): (&Inject, &InjectState),
    number: usize,
) {
    let Some(passage) = number.checked_sub(1).and_then(|index| meant.passages.get(index)) else {
        return;
    };
    let number = u16::try_from(number).unwrap_or(u16::MAX);
    let place = PassageRef { inject: meant.id.clone(), number };
    if meant.passages.len() > 1 {
        let args = [("number", u32::from(number).into())];
        page.text(&moment.say("item-passage", &args), moment.theme().past());
    }
    let text = moment.view.passage_text(&place);
    page.markdown(text.get(moment.paint.language()));
    let amended = state.amendment.as_ref().is_some_and(|amendment| {
        amendment.passages.get(place.index()).is_some_and(Option::is_some)
    });
    page.aside(|page| {
        if amended {
            page.text(&moment.text("item-passage-amended"), moment.theme().text());
        }
        facts(page, moment, passage);
        caveat(page, moment, passage);
        for ask in moment.view.consents.iter().filter(|ask| ask.passage == place) {
            consent(page, moment, ask);
        }
        for pass_on in moment.view.pass_ons.iter().filter(|on| on.passage == place) {
            passed_on(page, moment, passage, pass_on);
        }
    });
}

fn facts(page: &mut Page<'_>, moment: Moment<'_>, passage: &Passage) {
    for id in &passage.facts {
        let Some(fact) = moment.view.exercise.facts.get(id) else { continue };
        let mut text = known(moment, id, &moment.of_author(&fact.statement));
        if fact.holds == Some(false) {
            text = format!("{text} [{}]", moment.text("item-fact-does-not-hold"));
        }
        page.field("item-facts", &text, moment.theme().text());
    }
}

/// A fact and who knows it: everybody, nobody, or who alone.
fn known(moment: Moment<'_>, id: &FactId, fact: &str) -> String {
    let fact = ("fact", fact.into());
    let Some(cells) = moment.view.knowing.get(id).filter(|cells| !cells.is_empty()) else {
        return moment.say("item-fact-known-by-nobody", &[fact]);
    };
    let key = if cells.len() == moment.view.cells.len() {
        "item-fact-known"
    } else {
        "item-fact-known-only"
    };
    moment.say(key, &[fact, ("cells", moment.cells(cells).into())])
}

fn caveat(page: &mut Page<'_>, moment: Moment<'_>, passage: &Passage) {
    let Some(caveat) = &passage.caveat else { return };
    let text = moment.of_author(&caveat.text);
    let text = match &caveat.consent_of {
        Some(of) => {
            let of = moment.of_author(of);
            let args = [("caveat", text.into()), ("originator", of.into())];
            moment.say("item-consent-needed", &args)
        }
        None => text,
    };
    page.field("item-source", &text, moment.theme().text());
}

/// Who asked for consent, and what came of it.
fn consent(page: &mut Page<'_>, moment: Moment<'_>, ask: &ConsentAsk) {
    let asked = [
        ("hour", moment.hour(ask.at).into()),
        ("cell", moment.cell(&ask.cell).into()),
        ("to", moment.cell(&ask.to).into()),
    ];
    let asked = moment.say("item-consent-asked", &asked);
    let (answer, style) = if let Some((answer, at)) = &ask.answer {
        let answer = moment.words().consent_answer(*answer);
        (format!("{} {answer}", moment.hour(*at)), moment.theme().text())
    } else {
        let waiting = moment.roughly(moment.t.since(ask.at));
        let text = moment.say("item-consent-waits", &[("waiting", waiting.into())]);
        (text, moment.theme().next())
    };
    page.field("item-consent", &format!("{asked}: {answer}"), style);
}

/// Who passed it on to whom, in which form, with what consent; the words where there are any.
fn passed_on(page: &mut Page<'_>, moment: Moment<'_>, passage: &Passage, pass_on: &PassOn) {
    let form = moment.words().form(&pass_on.form);
    let how = match pass_on.consent {
        ConsentStanding::NotNeeded => form,
        ConsentStanding::NotAsked
        | ConsentStanding::Waiting
        | ConsentStanding::Granted
        | ConsentStanding::Refused => {
            format!("{form}, {}", moment.words().consent(pass_on.consent))
        }
    };
    let (from, to) = (moment.cell(&pass_on.from), moment.cell(&pass_on.to));
    let mut text = format!("{}  {from} > {to}  {how}", moment.hour(pass_on.at));
    if pass_on.retracted {
        text = moment.say("item-pass-retracted", &[("text", text.into())]);
    } else if pass_on.facts.len() < passage.facts.len() {
        let args = [
            ("text", text.into()),
            ("across", pass_on.facts.len().into()),
            ("count", passage.facts.len().into()),
        ];
        text = moment.say("item-pass-partly", &args);
    }
    let style = if pass_on.retracted { moment.theme().past() } else { moment.theme().text() };
    page.field("item-passed", &text, style);
    match &pass_on.form {
        PassOnForm::Summary(words) | PassOnForm::Spoken(words) if !words.trim().is_empty() => {
            page.labelled("", words.trim(), moment.theme().past());
        }
        PassOnForm::Full | PassOnForm::Summary(_) | PassOnForm::Spoken(_) => {}
    }
}
