//! From what somebody brought to the door to the guest that they are; and codes that work once.

use std::sync::Arc;

use tokio::task::spawn_blocking;

use crate::serve::login::{NotOpened, NotSpent, Opened};
use crate::serve::reception::{Guest, NotAdmitted, Pass, Proof};

use super::Seats;

impl Seats {
    /// Puts down that a code was used, where codes work once.
    pub(super) async fn spend(self: Arc<Self>, guest: &Guest) -> Result<(), NotSpent> {
        let Some(opened) = opened(guest) else { return Ok(()) };
        let person = guest.person.clone();
        let spent = spawn_blocking(move || self.logins.spend(&opened, &person)).await;
        spent.unwrap_or(Err(NotSpent::NotWritten))
    }

    pub(super) async fn unspend(self: Arc<Self>, guest: Guest) {
        let Some(opened) = opened(&guest) else { return };
        // Should it break, the code stays with the name that it was used under.
        spawn_blocking(move || self.logins.unspend(&opened, &guest.person)).await.ok();
    }

    /// The guest that somebody is with what they brought.
    pub(super) fn guest(
        &self,
        user: &str,
        proof: &Proof,
        person: &str,
    ) -> Result<Guest, NotAdmitted> {
        let (seat, pass) = match proof {
            Proof::Code(code) => match self.logins.opened(user, code, person) {
                Ok(Opened { seat, turn }) => (seat, Pass::Code { turn }),
                Err(NotOpened::Wrong) => return Err(NotAdmitted::Wrong),
                Err(NotOpened::OtherPerson) => {
                    return Err(NotAdmitted::Name(self.side_by_side("door-name-first")));
                }
            },
            Proof::Key(key) => {
                let holder = self.logins.holder(user, key).ok_or(NotAdmitted::Wrong)?;
                (holder.seat, Pass::Key)
            }
        };
        Ok(Guest { user: user.to_owned(), person: person.to_owned(), seat, pass })
    }
}

/// The code that a guest came with.
fn opened(guest: &Guest) -> Option<Opened> {
    match guest.pass {
        Pass::Code { turn } => Some(Opened { seat: guest.seat.clone(), turn }),
        Pass::Key => None,
    }
}
