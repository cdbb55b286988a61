//! The words for free moves, rulings and the escalation line.

use crate::exercise::{EscalationClass, Exercise, VariableId};
use crate::session::view::{FreeMoveView, RungNow};
use crate::session::{Ruled, Side};

use super::Words;

impl Words {
    pub fn side(&self, side: Side) -> String {
        self.text(match side {
            Side::For => "side-for",
            Side::Against => "side-against",
        })
    }

    /// What an argument is called.
    pub fn argument(&self, side: Side) -> String {
        self.text(match side {
            Side::For => "ask-argument-for",
            Side::Against => "ask-argument-against",
        })
    }

    /// Where a free move stands, in a word.
    pub fn free_move_stage(&self, own: &FreeMoveView) -> String {
        self.text(match (own.withdrawn, &own.outcome, own.open) {
            (true, _, _) => "free-move-withdrawn",
            (_, Some(_), _) => "free-move-ruled",
            (_, None, true) => "free-move-open",
            (_, None, false) => "free-move-made",
        })
    }

    /// What a ruling is about.
    pub fn ruled(&self, on: &Ruled, exercise: &Exercise) -> String {
        let title = |id| {
            let meant = exercise.decisions.get(id);
            meant.map_or_else(String::new, |meant| meant.title.get(self.language()).to_owned())
        };
        match on {
            Ruled::FreeMove(id) => {
                self.say("ruled-free-move", &[("number", id.saturating_add(1).into())])
            }
            Ruled::Settled(id) => {
                let args = [("decision", self.decision(id).into()), ("title", title(id).into())];
                self.say("ruled-settled", &args)
            }
            Ruled::Alone { decision: id, .. } => {
                let args = [("decision", self.decision(id).into()), ("title", title(id).into())];
                self.say("ruled-alone", &args)
            }
            Ruled::World => self.text("ruled-world"),
        }
    }

    /// A rung in its author's words, or in the field's own.
    pub fn rung(&self, class: EscalationClass, exercise: &Exercise) -> String {
        let own = exercise.escalation.rungs.get(&class);
        let words =
            own.map_or_else(|| self.class(class), |own| own.get(self.language()).to_owned());
        let args = [("rung", u32::from(class.rung()).into()), ("words", words.into())];
        self.say("rung", &args)
    }

    /// The rung now and, where it was higher before, the highest.
    pub fn rung_now(&self, rung: RungNow, own: &str) -> String {
        let now = if own.is_empty() { self.class(rung.now) } else { own.to_owned() };
        let args = [
            ("rung", u32::from(rung.now.rung()).into()),
            ("words", now.into()),
            ("highest", u32::from(rung.highest.rung()).into()),
        ];
        let key = if rung.now == rung.highest { "rung-now" } else { "rung-now-lower" };
        self.say(key, &args)
    }

    /// A value with its unit and the words of the threshold it has reached.
    pub fn variable_value(&self, id: &VariableId, value: i64, exercise: &Exercise) -> String {
        let Some(meant) = exercise.variables.get(id) else { return value.to_string() };
        let of_author = |text: &crate::exercise::Text| text.get(self.language()).to_owned();
        let unit = meant.unit.as_ref().map(of_author).unwrap_or_default();
        let reached = meant.threshold(value).map(|reached| of_author(&reached.text));
        let number = [value.to_string(), unit].join(" ").trim_end().to_owned();
        reached.map_or(number.clone(), |words| format!("{number}  {words}"))
    }
}
