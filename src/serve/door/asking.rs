//! What is asked of whoever knocks, and how their answers are weighed.

use std::borrow::Cow;
use std::mem;
use std::sync::Arc;

use russh::keys::PublicKey;
use russh::server::Auth;
use russh::{MethodKind, MethodSet};
use tokio::time::{Instant, sleep_until};

use crate::serve::entry::Entry;
use crate::serve::limit::{CODE_BYTES_MAX, LOGIN_TRIES_MAX, NAME_ASKS_MAX, PERSON_BYTES_MAX};
use crate::serve::lockout::Lockout;
use crate::serve::reception::{Guest, Known, NotAdmitted, Proof, Questions, Reception, Ways};

/// One connection's way in, from its first question to the guest it lets in.
pub(super) struct Asking {
    reception: Arc<dyn Reception>,
    lockout: Arc<Lockout>,
    pub(super) entry: Entry,
    asked: Asked,
    /// Who has proven to have a key that opens a seat, and is still to give a name.
    holder: Option<(String, PublicKey)>,
    tries: u32,
    name_asks: u32,
}

/// What a client has to answer now.
enum Asked {
    Nothing,
    CodeAndName,
    Name { proof: Proof },
}

/// What came of an answer.
enum Answered {
    Admitted(Guest),
    AskAgain { prompt: String },
    Wrong,
}

impl Asking {
    pub(super) fn new(reception: Arc<dyn Reception>, lockout: Arc<Lockout>, entry: Entry) -> Self {
        let (asked, holder) = (Asked::Nothing, None);
        Self { reception, lockout, entry, asked, holder, tries: 0, name_asks: 0 }
    }

    /// Said before anything is asked.
    pub(super) fn banner(&self) -> Option<String> {
        let Questions { banner, locked, .. } = self.reception.questions();
        let locked = self.is_locked().then_some(locked);
        banner.into_iter().chain(locked).reduce(|banner, locked| banner + &locked)
    }

    /// A client that goes on after its last try is cut off.
    pub(super) fn is_spent(&self) -> bool {
        self.tries >= LOGIN_TRIES_MAX
    }

    /// A key that opens nothing is no wrong answer: clients offer every key that they have.
    pub(super) fn offered(&self, user: &str, key: &PublicKey) -> Auth {
        let known = self.takes_keys() && self.reception.knows(user, key) != Known::No;
        if known { Auth::Accept } else { self.refuse_way() }
    }

    /// Lets somebody in who has the key, once their name is known.
    pub(super) fn key(&mut self, user: &str, key: &PublicKey) -> Result<Guest, Auth> {
        if !self.takes_keys() {
            return Err(self.refuse_way());
        }
        match self.reception.knows(user, key) {
            Known::No => Err(self.refuse_way()),
            Known::Nameless => {
                self.holder = Some((user.to_owned(), key.clone()));
                let methods = MethodSet::from(&[MethodKind::KeyboardInteractive][..]);
                Err(Auth::Reject { proceed_with_methods: Some(methods), partial_success: true })
            }
            Known::As(person) => {
                let admitted = self.reception.admit(user, &Proof::Key(key.clone()), &person);
                admitted.map_err(|not| match not {
                    NotAdmitted::Name(_) | NotAdmitted::Wrong => self.refuse_way(),
                })
            }
        }
    }

    /// Takes the answers to what was asked.
    pub(super) async fn answers(&mut self, user: &str, answers: &[Vec<u8>]) -> Result<Guest, Auth> {
        let came = Instant::now();
        match self.answer(user, answers) {
            Answered::Admitted(guest) => Ok(guest),
            Answered::AskAgain { prompt } => Err(prompts(vec![(prompt, true)])),
            Answered::Wrong => Err(self.refuse(came).await),
        }
    }

    fn is_locked(&self) -> bool {
        self.lockout.is_locked(self.entry.address())
    }

    fn takes_keys(&self) -> bool {
        match self.reception.ways() {
            Ways::Codes => false,
            Ways::Keys | Ways::Both => true,
        }
    }

    /// Whether codes are asked for: no longer where too many were wrong.
    fn takes_codes(&self) -> bool {
        match self.reception.ways() {
            Ways::Keys => false,
            Ways::Codes | Ways::Both => !self.is_locked(),
        }
    }

    /// What may be tried now.
    fn methods(&self) -> MethodSet {
        let mut methods = methods(self.reception.ways());
        if !self.takes_codes() {
            methods.remove(MethodKind::KeyboardInteractive);
        }
        methods
    }

    pub(super) fn refuse_way(&self) -> Auth {
        reject(self.methods())
    }

    pub(super) fn ask(&mut self, user: &str) -> Auth {
        let Questions { code, name, .. } = self.reception.questions();
        if let Some((_, key)) = self.holder.take_if(|(known, _)| known == user) {
            self.asked = Asked::Name { proof: Proof::Key(key) };
            return prompts(vec![(name, true)]);
        }
        if !self.takes_codes() {
            return self.refuse_way();
        }
        self.asked = Asked::CodeAndName;
        prompts(vec![(code, false), (name, true)])
    }

    fn answer(&mut self, user: &str, answers: &[Vec<u8>]) -> Answered {
        let (proof, person) = match (mem::replace(&mut self.asked, Asked::Nothing), answers) {
            (Asked::CodeAndName, [code, person]) if code.len() <= CODE_BYTES_MAX => {
                let Ok(code) = String::from_utf8(code.clone()) else { return Answered::Wrong };
                (Proof::Code(code), person)
            }
            (Asked::Name { proof }, [person]) => (proof, person),
            (Asked::Nothing | Asked::CodeAndName | Asked::Name { .. }, _) => {
                return Answered::Wrong;
            }
        };
        let questions = self.reception.questions();
        let Ok(person) = str::from_utf8(person) else {
            return self.ask_name_again(proof, questions.name_again);
        };
        let person = person.trim();
        if person.is_empty() {
            return self.ask_name_again(proof, questions.name_again);
        }
        if person.len() > PERSON_BYTES_MAX {
            return self.ask_name_again(proof, questions.name_shorter);
        }
        let admitted = self.reception.admit(user, &proof, person);
        // The code was looked at all the same: it takes as long.
        if self.is_locked() && matches!(proof, Proof::Code(_)) {
            return Answered::Wrong;
        }
        match admitted {
            Ok(guest) => Answered::Admitted(guest),
            Err(NotAdmitted::Name(prompt)) => self.ask_name_again(proof, prompt),
            Err(NotAdmitted::Wrong) => Answered::Wrong,
        }
    }

    fn ask_name_again(&mut self, proof: Proof, prompt: String) -> Answered {
        self.name_asks += 1;
        if self.name_asks > NAME_ASKS_MAX {
            return Answered::Wrong;
        }
        self.asked = Asked::Name { proof };
        Answered::AskAgain { prompt }
    }

    /// A wrong answer is refused the later, the more of them came from the same address. The last
    /// one leaves no way to go on; a client that goes on is cut off.
    async fn refuse(&mut self, came: Instant) -> Auth {
        self.tries += 1;
        let wait = self.lockout.wrong(self.entry.address(), came);
        sleep_until(came + wait).await;
        if self.is_spent() { reject(MethodSet::empty()) } else { self.refuse_way() }
    }
}

fn prompts(prompts: Vec<(String, bool)>) -> Auth {
    let prompts: Vec<(Cow<'static, str>, bool)> =
        prompts.into_iter().map(|(prompt, echo)| (Cow::Owned(prompt), echo)).collect();
    Auth::Partial { name: "".into(), instructions: "".into(), prompts: prompts.into() }
}

fn reject(methods: MethodSet) -> Auth {
    Auth::Reject { proceed_with_methods: Some(methods), partial_success: false }
}

/// The ways in: codes and names that are typed, and keys.
pub(in crate::serve) fn methods(ways: Ways) -> MethodSet {
    MethodSet::from(match ways {
        Ways::Codes => &[MethodKind::KeyboardInteractive][..],
        Ways::Keys => &[MethodKind::PublicKey][..],
        Ways::Both => &[MethodKind::PublicKey, MethodKind::KeyboardInteractive][..],
    })
}
