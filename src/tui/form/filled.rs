//! What a form was filled with.

use crate::exercise::{CellId, ChoiceId, SlotId, SlotValueId};
use crate::session::{Chosen, Slots};

use super::{OTHER, Values};

/// What stands before a slot's id in the name of its field.
pub(super) const SLOT: &str = "slot:";

/// Reads a form's values. What is missing is told by the name of its field.
#[derive(Clone, Debug)]
pub(super) struct Filled(pub(super) Values);

impl Filled {
    pub(super) fn text(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_default()
    }

    /// A choice that has to be made before there is a command at all.
    pub(super) fn needed(&self, name: &str) -> Result<String, String> {
        self.0.get(name).filter(|value| !value.is_empty()).cloned().ok_or(name.to_owned())
    }

    pub(super) fn cell(&self, name: &str) -> Result<CellId, String> {
        CellId::new(&self.needed(name)?).map_err(|_| name.to_owned())
    }

    pub(super) fn cells(&self) -> Vec<CellId> {
        self.text("cells").split(' ').filter_map(|cell| CellId::new(cell).ok()).collect()
    }

    /// What the author's slots were given; an empty choice says nothing.
    pub(super) fn slots(&self) -> Slots {
        let named = self.0.iter().filter_map(|(name, value)| {
            let slot = SlotId::new(name.strip_prefix(SLOT)?).ok()?;
            Some((slot, SlotValueId::new(value).ok()?))
        });
        named.collect()
    }

    pub(super) fn chosen(&self) -> Result<Chosen, String> {
        let choice = self.needed("choice")?;
        if choice == OTHER {
            return Ok(Chosen::Other(self.text(OTHER)));
        }
        ChoiceId::new(&choice).map(Chosen::Option).map_err(|_| "choice".to_owned())
    }
}
