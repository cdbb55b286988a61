//! A probe: a field a question, and the answers.

use crate::exercise::ChoiceId;
use crate::lang;
use crate::session::view::ProbeView;
use crate::session::{ProbeAnswer, ProbeCommand};
use crate::tui::form::Choice;
use crate::tui::form::ask::Ask;
use crate::tui::form::filled::Filled;

use super::fields::Asked;

/// What stands before a question's number in the name of its field.
const QUESTION: &str = "question:";
const UNSURE: &str = "unsure";
/// What a field's label has room for at 80 columns.
const LABEL_COLUMNS: usize = 48;

pub(super) fn fields(probe: Option<&ProbeView>, ask: Ask) -> Option<Asked> {
    let probe = probe?;
    let language = ask.words.language();
    let fields = probe.questions.iter().enumerate().map(|(index, question)| {
        let options = question.options.iter().map(|(id, text)| Choice {
            value: id.to_string(),
            label: text.get(language).to_owned(),
        });
        let unsure = Choice { value: UNSURE.to_owned(), label: ask.words.text("probe-unsure") };
        let options = options.chain([unsure]).collect();
        let mut field = ask.choice(&format!("{QUESTION}{index}"), "thing-probe-answer", options);
        question.text.get(language).clone_into(&mut field.label);
        match probe.own.as_ref().and_then(|own| own.get(index)) {
            Some(ProbeAnswer::Option(id)) => field.holding(id.as_str()),
            Some(ProbeAnswer::Unsure) => field.holding(UNSURE),
            None => field,
        }
    });
    // What a narrow form would cut off is read in full above.
    let questions = probe.questions.iter().map(|question| question.text.get(language).to_owned());
    let long = questions.filter(|question| lang::width(question) > LABEL_COLUMNS);
    let title = probe.title.get(language).to_owned();
    Some((std::iter::once(title).chain(long).collect(), fields.collect()))
}

/// One a question, in their order.
pub(super) fn command(filled: &Filled) -> Result<ProbeCommand, String> {
    let asked = filled.0.keys().filter(|name| name.starts_with(QUESTION));
    let answers = asked.map(|name| {
        let value = filled.needed(name)?;
        if value == UNSURE {
            return Ok(ProbeAnswer::Unsure);
        }
        ChoiceId::new(&value).map(ProbeAnswer::Option).map_err(|_| name.clone())
    });
    Ok(ProbeCommand::Answer { answers: answers.collect::<Result<_, String>>()? })
}
