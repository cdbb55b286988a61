//! Free moves, arguments and rulings.

use serde_json::Value;

use crate::exercise::{CellId, DecisionId, Effect, EscalationClass, FactId, InjectId, VariableId};
use crate::moves::fields::Fields;
use crate::moves::{Above, MovesFault};
use crate::session::{
    Command, FreeMoveCommand, ItemCommand, Learned, NewFreeMove, NewRuling, Ruled, Side,
};

pub(super) fn command(
    verb: &str,
    fields: &mut Fields,
    above: &mut Above,
) -> Result<Option<Command>, MovesFault> {
    let command = match verb {
        "free-move" => {
            above.free_moves += 1;
            return Ok(Some(Command::MakeFreeMove(NewFreeMove {
                action: fields.text("action")?,
                effect: fields.text("effect")?,
                reasons: fields.text("reasons")?,
            })));
        }
        "rule" => return Ok(Some(Command::Rule(Box::new(ruling(fields)?)))),
        "withdraw-free-move" => FreeMoveCommand::Withdraw,
        "open-free-move" => FreeMoveCommand::Open,
        "argue" => {
            let sides = [("for", Side::For), ("against", Side::Against)];
            let side = fields.word("side", "for or against", &sides)?;
            FreeMoveCommand::Argue { side, text: fields.text("text")? }
        }
        _ => return Ok(None),
    };
    if let Some(item) = fields.optional_number("item")? {
        return Ok(Some(ItemCommand::FreeMove(command).of(item)));
    }
    let latest = (above.free_moves > 0).then_some(above.free_moves);
    let named = fields.optional_number("free-move")?.or(latest);
    let what = "makes a free move";
    let number = named.ok_or(MovesFault::NothingAbove { field: "free-move", what })?;
    Ok(Some(command.of(number - 1)))
}

/// On a free move, on an act alone (counted from one), on a decision that was settled, or on none.
fn ruling(fields: &mut Fields) -> Result<NewRuling, MovesFault> {
    let on = if let Some(number) = fields.optional_number("free-move")? {
        Ruled::FreeMove(number - 1)
    } else if let Some(decision) = fields.optional_id("decision", DecisionId::new)? {
        match fields.optional_number("act")? {
            Some(act) => Ruled::Alone { decision, act: act - 1 },
            None => Ruled::Settled(decision),
        }
    } else {
        Ruled::World
    };
    let class = match fields.take("class") {
        None => None,
        Some(value) => {
            let wanted = "de-escalation, status-quo, posturing, non-violent, violent or nuclear";
            let class = serde_json::from_value::<EscalationClass>(value);
            Some(class.map_err(|_| MovesFault::Wrong { field: "class", wanted })?)
        }
    };
    let mut effects = numbers(fields, "set")?
        .map(|(variable, value)| Effect::Set { variable, value })
        .collect::<Vec<_>>();
    let added = numbers(fields, "add")?;
    effects.extend(added.map(|(variable, by)| Effect::Add { variable, by }));
    let offered = fields.optional_ids("offer", InjectId::new)?.unwrap_or_default();
    effects.extend(offered.into_iter().map(Effect::Offer));
    let skipped = fields.optional_ids("skip", InjectId::new)?.unwrap_or_default();
    effects.extend(skipped.into_iter().map(Effect::Skip));
    let opened = fields.optional_ids("open", DecisionId::new)?.unwrap_or_default();
    effects.extend(opened.into_iter().map(Effect::Open));
    Ok(NewRuling {
        on,
        outcome: fields.optional_text("outcome")?.unwrap_or_default(),
        class,
        effects,
        learned: learned(fields)?,
        reason: fields.text("reason")?,
    })
}

/// Variables by name, each with a whole number.
fn numbers(
    fields: &mut Fields,
    field: &'static str,
) -> Result<impl Iterator<Item = (VariableId, i64)> + use<>, MovesFault> {
    let wanted = "variables by name, each with a whole number";
    let pairs = match fields.take(field) {
        None => vec![],
        Some(Value::Object(map)) => map
            .iter()
            .map(|(name, value)| Some((VariableId::new(name).ok()?, value.as_i64()?)))
            .collect::<Option<Vec<_>>>()
            .ok_or(MovesFault::Wrong { field, wanted })?,
        Some(_) => return Err(MovesFault::Wrong { field, wanted }),
    };
    Ok(pairs.into_iter())
}

/// Facts by name, each with the cells that come to know it.
fn learned(fields: &mut Fields) -> Result<Vec<Learned>, MovesFault> {
    let wrong = || MovesFault::Wrong { field: "learn", wanted: "facts, each with a list of cells" };
    let map = match fields.take("learn") {
        None => return Ok(vec![]),
        Some(Value::Object(map)) => map,
        Some(_) => return Err(wrong()),
    };
    let mut all = vec![];
    for (name, cells) in &map {
        let fact = FactId::new(name).map_err(|_| wrong())?;
        for cell in cells.as_array().ok_or_else(wrong)? {
            let cell = cell.as_str().and_then(|cell| CellId::new(cell).ok()).ok_or_else(wrong)?;
            all.push(Learned { fact: fact.clone(), cell });
        }
    }
    Ok(all)
}
