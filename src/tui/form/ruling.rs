//! Control's ruling, or a change of the world by hand: the fields, and the command that they amount
//! to.

use crate::exercise::{
    CellId, DecisionId, Effect, EscalationClass, FactId, Inject, InjectId, InjectKind, VariableId,
};
use crate::lang::{Words, fit, one_line};
use crate::session::view::ControlView;
use crate::session::{Command, Learned, Life, NewRuling, Ruled, Stage};

use crate::tui::widgets::{Editor, Lines};

use super::act::Asked;
use super::ask::Ask;
use super::filled::Filled;
use super::{Choice, Field, FieldInput};

/// What stands before a variable's id in the name of its field.
pub(super) const VARIABLE: &str = "variable:";
/// The same before the cell that comes to know facts.
const LEARN: &str = "learn:";

/// How much of a variable's title stands over its field.
const TITLE_COLUMNS: usize = 20;

/// The name of the title's words.
pub(super) fn title(on: &Ruled) -> &'static str {
    match on {
        Ruled::World => "ask-title-rule-world",
        Ruled::FreeMove(_) | Ruled::Settled(_) | Ruled::Alone { .. } => "ask-title-rule",
    }
}

/// What is told and why, which is needed; then what else follows. None when what it is about is no
/// longer there.
pub(super) fn fields(on: &Ruled, view: &ControlView, ask: Ask) -> Option<Asked> {
    let asker = Asker { view, ask };
    let mut fields = vec![];
    if *on != Ruled::World {
        fields.push(ask.area("outcome", "ask-rule-outcome", ""));
    }
    fields.push(ask.area("reason", "ask-rule-reason", ""));
    if *on != Ruled::World {
        fields.push(asker.classes());
    }
    fields.extend(asker.variables());
    fields.extend(asker.injects());
    fields.extend(asker.decisions());
    fields.extend(asker.facts());
    Some((matter(on, view, ask.words)?, fields))
}

struct Asker<'a> {
    view: &'a ControlView,
    ask: Ask,
}

impl Asker<'_> {
    fn classes(&self) -> Field {
        let none = Choice { value: String::new(), label: self.ask.words.text("ask-rule-no-class") };
        let classes = EscalationClass::ALL.map(|class| Choice {
            value: class.rung().to_string(),
            label: self.ask.words.rung(class, &self.view.exercise),
        });
        let all = std::iter::once(none).chain(classes).collect();
        self.ask.choice("class", "ask-rule-class", all).holding("")
    }

    /// A line each: what stands in it is the new value, or what is added.
    fn variables(&self) -> impl Iterator<Item = Field> {
        let words = self.ask.words;
        self.view.exercise.variables.values().map(move |meant| {
            let now = self.view.variables.get(&meant.id).copied().unwrap_or(meant.start);
            let title = fit(&one_line(meant.title.get(words.language())), TITLE_COLUMNS);
            let numbers = [("now", now), ("min", meant.min), ("max", meant.max)];
            let numbers = numbers.map(|(name, number)| (name, number.to_string()));
            let mut args = vec![("title", title.into())];
            args.extend(numbers.iter().map(|(name, number)| (*name, number.as_str().into())));
            // A value below zero is told from what is taken off by its sign of equality.
            let key = if meant.min < 0 { "ask-rule-variable-signed" } else { "ask-rule-variable" };
            Field {
                name: format!("{VARIABLE}{}", meant.id),
                label: words.say(key, &args),
                input: FieldInput::Text(Editor::with(Lines::One, "")),
                only_when: None,
            }
        })
    }

    /// Those that have not gone out: to be offered now, to be taken off the run of show.
    fn injects(&self) -> Vec<Field> {
        let planned = self.view.injects.iter().filter_map(|(id, state)| {
            let meant = self.view.inject(id).filter(|meant| meant.kind != InjectKind::Expected)?;
            (state.life == Life::Planned).then_some((meant, state.due.is_some()))
        });
        let planned: Vec<(&Inject, bool)> = planned.collect();
        let offer = planned.iter().filter(|(_, due)| !due).map(|(meant, _)| self.inject(meant));
        let skip = planned.iter().map(|(meant, _)| self.inject(meant));
        let lists = [
            ("offer", "ask-rule-offer", offer.collect::<Vec<_>>()),
            ("skip", "ask-rule-skip", skip.collect()),
        ];
        let words = self.ask.words;
        let asked =
            lists.into_iter().filter_map(|(name, label, all)| ticks(name, words.text(label), all));
        asked.collect()
    }

    fn inject(&self, meant: &Inject) -> Choice {
        let title = self.view.title(&meant.id);
        let title = one_line(title.get(self.ask.words.language()));
        Choice { value: meant.id.to_string(), label: format!("{}  {title}", meant.id) }
    }

    fn decisions(&self) -> Option<Field> {
        let planned = self.view.decisions.iter().filter(|(_, own)| own.stage == Stage::Planned);
        let named = planned.map(|(id, _)| Choice {
            value: id.to_string(),
            label: self.ask.words.decision_titled(id, &self.view.exercise),
        });
        ticks("open", self.ask.words.text("ask-rule-open"), named.collect())
    }

    /// What each cell does not know yet.
    fn facts(&self) -> Vec<Field> {
        let words = self.ask.words;
        let fields = self.view.exercise.cells.values().filter_map(|cell| {
            let unknown = self.view.exercise.facts.values().filter(|fact| {
                !self.view.knowing.get(&fact.id).is_some_and(|cells| cells.contains(&cell.id))
            });
            let facts = unknown.map(|fact| Choice {
                value: fact.id.to_string(),
                label: fact.statement.get(words.language()).to_owned(),
            });
            let name = format!("{LEARN}{}", cell.id);
            let args = [("cell", cell.name.get(words.language()).into())];
            ticks(&name, words.say("ask-rule-learn", &args), facts.collect())
        });
        fields.collect()
    }
}

/// Nothing is ticked beforehand, not even where there is but one.
fn ticks(name: &str, label: String, options: Vec<Choice>) -> Option<Field> {
    let ticked = vec![false; options.len()];
    (!options.is_empty()).then(|| Field {
        name: name.to_owned(),
        label,
        input: FieldInput::Ticks { options, ticked, at: 0 },
        only_when: None,
    })
}

/// What is ruled on, in full, and who is told the outcome.
pub(in crate::tui) fn matter(on: &Ruled, view: &ControlView, words: &Words) -> Option<Vec<String>> {
    let cell = |id: &CellId| words.cell(id, &view.exercise);
    let told = |cells: &[CellId]| {
        let cells = words.cells(cells, &view.exercise);
        words.say("ask-rule-told", &[("cells", cells.into())])
    };
    let answer = |answer: String| words.say("ask-rule-answer", &[("answer", answer.into())]);
    match on {
        Ruled::World => Some(vec![words.text("ask-rule-world-note")]),
        Ruled::FreeMove(id) => {
            let own = view.free_moves.get(*id as usize)?;
            let number = id.saturating_add(1);
            let args = [("number", number.into()), ("cell", cell(&own.cell).into())];
            let mut text = vec![words.say("menu-rule-free-move", &args)];
            for (part, said) in [
                ("free-move-action", &own.action),
                ("free-move-effect", &own.effect),
                ("free-move-reasons", &own.reasons),
            ] {
                text.push(format!("{}: {said}", words.text(part)));
            }
            text.extend(own.arguments.iter().map(|argument| {
                let side = words.argument(argument.side);
                format!("{side} ({}): {}", cell(&argument.cell), argument.text)
            }));
            let all = || view.exercise.cells.keys().cloned().collect();
            text.push(told(&own.opened_at.map_or_else(|| vec![own.cell.clone()], |_| all())));
            Some(text)
        }
        Ruled::Settled(id) => {
            let meant = view.exercise.decisions.get(id)?;
            let settled = view.decisions.get(id)?.settled.as_ref()?;
            let chosen = words.chosen(settled.chosen.as_ref()?, id, &view.exercise);
            let mut text = vec![words.decision_titled(id, &view.exercise), answer(chosen)];
            text.extend((!settled.text.is_empty()).then(|| settled.text.clone()));
            let cells: Vec<CellId> = meant.required().cloned().collect();
            text.push(told(&cells));
            Some(text)
        }
        Ruled::Alone { decision: id, act } => {
            let own = view.decisions.get(id)?.alone.get(*act as usize)?;
            let titled = words.decision_titled(id, &view.exercise);
            let args = [("cell", cell(&own.cell).into()), ("decision", titled.into())];
            let chosen = words.chosen(&own.chosen, id, &view.exercise);
            let mut text = vec![words.say("menu-rule-alone", &args), answer(chosen)];
            text.push(own.explanation.clone());
            text.push(told(std::slice::from_ref(&own.cell)));
            Some(text)
        }
    }
}

/// The command that the form amounts to, or the name of the field that cannot be read.
pub(super) fn command(on: &Ruled, filled: &Filled) -> Result<Command, String> {
    let class = filled.text("class");
    let mut classes = EscalationClass::ALL.into_iter();
    let mut effects = vec![];
    for (name, written) in &filled.0 {
        let Some(id) = name.strip_prefix(VARIABLE) else { continue };
        let Ok(variable) = VariableId::new(id) else { continue };
        effects.extend(change(variable, written).map_err(|()| name.clone())?);
    }
    effects.extend(ticked(filled, "offer", InjectId::new).into_iter().map(Effect::Offer));
    effects.extend(ticked(filled, "skip", InjectId::new).into_iter().map(Effect::Skip));
    effects.extend(ticked(filled, "open", DecisionId::new).into_iter().map(Effect::Open));
    let learned = filled.0.keys().filter_map(|name| {
        let cell = CellId::new(name.strip_prefix(LEARN)?).ok()?;
        let facts = ticked(filled, name, FactId::new).into_iter();
        Some(facts.map(move |fact| Learned { fact, cell: cell.clone() }).collect::<Vec<_>>())
    });
    Ok(Command::Rule(Box::new(NewRuling {
        on: on.clone(),
        outcome: filled.text("outcome"),
        class: classes.find(|own| own.rung().to_string() == class),
        effects,
        learned: learned.flatten().collect(),
        reason: filled.text("reason"),
    })))
}

/// `45` and `=-5` set, `+5` and `-5` add; nothing written changes nothing.
fn change(variable: VariableId, written: &str) -> Result<Option<Effect>, ()> {
    let written = written.trim();
    let number = |text: &str| text.trim().parse::<i64>().map_err(|_| ());
    Ok(match written.chars().next() {
        None => None,
        Some('+' | '-') => Some(Effect::Add { variable, by: number(written)? }),
        Some('=') => Some(Effect::Set { variable, value: number(&written[1..])? }),
        Some(_) => Some(Effect::Set { variable, value: number(written)? }),
    })
}

fn ticked<T, E>(filled: &Filled, name: &str, id: fn(&str) -> Result<T, E>) -> Vec<T> {
    filled.text(name).split(' ').filter_map(|one| id(one).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_adds_and_a_bare_number_sets() {
        let tension = || VariableId::literal("tension");
        let set = |value| Ok(Some(Effect::Set { variable: tension(), value }));
        let add = |by| Ok(Some(Effect::Add { variable: tension(), by }));
        for (written, expected) in [
            ("45", set(45)),
            (" 45 ", set(45)),
            ("=-5", set(-5)),
            ("= 7", set(7)),
            ("+5", add(5)),
            ("-5", add(-5)),
            ("", Ok(None)),
            ("  ", Ok(None)),
            ("high", Err(())),
            ("+", Err(())),
            ("4.5", Err(())),
            ("99999999999999999999", Err(())),
        ] {
            assert_eq!(change(tension(), written), expected, "{written}");
        }
    }
}
