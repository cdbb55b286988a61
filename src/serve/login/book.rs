//! What is kept of logins beside a session: how people log in, and which codes have been used. It
//! is written before anybody sits down, so that a used code stays used when the host dies.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::exercise::SeatId;
use crate::serve::limit::LOGINS_BYTES_MAX;
use crate::serve::secret_file::{self, SecretFileError};

use super::{LoginSettings, NotSpent, Opened};

const VERSION: u32 = 1;

pub(super) struct Book {
    path: PathBuf,
    page: Page,
}

/// The book as it stands in its file.
#[derive(Clone, Serialize, Deserialize)]
struct Page {
    version: u32,
    #[serde(flatten)]
    settings: LoginSettings,
    /// By the name that a place's codes are derived from.
    places: BTreeMap<String, Issued>,
}

/// The codes of a place.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Issued {
    /// How many came before the one that opens it next.
    turn: u32,
    /// Those that were used, and may be again by the same person.
    spent: Vec<Spent>,
}

/// A code that was used.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Spent {
    turn: u32,
    pub(super) seat: SeatId,
    pub(super) person: String,
}

impl Book {
    /// The book at `path`; an empty one where there is none. One that cannot be read is never taken
    /// for empty: used codes would open seats again.
    pub(super) fn open(path: &Path) -> Result<Self, SecretFileError> {
        let damaged = || SecretFileError::Damaged { path: path.to_owned() };
        let page = match secret_file::open(path, LOGINS_BYTES_MAX)? {
            None => Page {
                version: VERSION,
                settings: LoginSettings::default(),
                places: BTreeMap::new(),
            },
            Some(text) => serde_json::from_slice::<Page>(&text).map_err(|_| damaged())?,
        };
        if page.version != VERSION {
            return Err(damaged());
        }
        Ok(Self { path: path.to_owned(), page })
    }

    pub(super) fn settings(&self) -> LoginSettings {
        self.page.settings.clone()
    }

    pub(super) fn keep_settings(&mut self, settings: LoginSettings) -> Result<(), SecretFileError> {
        let page = Page { settings, ..self.page.clone() };
        self.write(page)
    }

    /// How many codes came before the one that opens a place next.
    pub(super) fn turn(&self, name: &str) -> u32 {
        self.page.places.get(name).map_or(0, |issued| issued.turn)
    }

    /// The codes of a place that may open something: the next one, and those that were used.
    pub(super) fn turns(&self, name: &str) -> Vec<u32> {
        let Some(issued) = self.page.places.get(name) else { return vec![0] };
        let spent = issued.spent.iter().filter(|spent| issued.is_valid(spent));
        spent.map(|spent| spent.turn).chain([issued.turn]).collect()
    }

    /// Who has used a code of a place.
    pub(super) fn spent_by(&self, name: &str, turn: u32) -> Option<Spent> {
        let issued = self.page.places.get(name)?;
        issued.spent.iter().find(|spent| spent.turn == turn).cloned()
    }

    /// Puts a code down as used; once more for whoever used it before.
    pub(super) fn spend(
        &mut self,
        name: &str,
        opened: &Opened,
        person: &str,
    ) -> Result<(), NotSpent> {
        let Opened { seat, turn } = opened.clone();
        let spent = Spent { turn, seat, person: person.to_owned() };
        let mut page = self.page.clone();
        let issued = page.places.entry(name.to_owned()).or_default();
        if issued.spent.contains(&spent) && issued.is_valid(&spent) {
            return Ok(());
        }
        if issued.turn != turn {
            return Err(NotSpent::UsedMeanwhile);
        }
        // What was used up to here stays until nothing can be taken back to it.
        let all = issued.clone();
        issued.spent.retain(|spent| all.is_valid(spent));
        issued.spent.push(spent);
        issued.turn += 1;
        self.write(page).map_err(|_| NotSpent::NotWritten)
    }

    /// A code that nobody has sat down with opens its place again, unless another one does by now.
    pub(super) fn unspend(&mut self, name: &str, opened: &Opened, person: &str) {
        let mut page = self.page.clone();
        let Some(issued) = page.places.get_mut(name) else { return };
        let Opened { seat, turn } = opened;
        let count = issued.spent.len();
        issued
            .spent
            .retain(|spent| spent.turn != *turn || spent.seat != *seat || spent.person != person);
        if issued.spent.len() == count {
            return;
        }
        if issued.turn == turn + 1 {
            issued.turn = *turn;
        }
        // Should it not be written, the code stays with the name that it was used under.
        self.write(page).ok();
    }

    /// Another code for a place; those before it open nothing.
    pub(super) fn renew(&mut self, name: &str) -> Result<(), SecretFileError> {
        let mut page = self.page.clone();
        let issued = page.places.entry(name.to_owned()).or_default();
        issued.turn += 1;
        issued.spent.clear();
        self.write(page)
    }

    fn write(&mut self, page: Page) -> Result<(), SecretFileError> {
        let text = serde_json::to_vec_pretty(&page).expect("names and numbers can be written");
        secret_file::replace(&self.path, &text)?;
        self.page = page;
        Ok(())
    }
}

impl Issued {
    /// Whoever came to the same seat with a later code has replaced the one before.
    fn is_valid(&self, spent: &Spent) -> bool {
        !self.spent.iter().any(|other| other.seat == spent.seat && other.turn > spent.turn)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::serve::login::{Codes, Uses};

    use super::*;

    fn opened(seat: &'static str, turn: u32) -> Opened {
        Opened { seat: SeatId::literal(seat), turn }
    }

    fn may_return(book: &Book, name: &str, turn: u32) -> Option<String> {
        book.turns(name).contains(&turn).then(|| book.spent_by(name, turn))?.map(|by| by.person)
    }

    #[test]
    fn a_used_code_is_its_persons_until_somebody_else_sits_there() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = folder.path().join("logins");
        let mut book = Book::open(&path).expect("there is none yet");
        book.spend("mofa", &opened("mofa-lead", 0), "김외교").expect("it is new");
        let taken = book.spend("mofa", &opened("mofa-lead", 0), "이외교");
        assert!(matches!(taken, Err(NotSpent::UsedMeanwhile)));
        book.spend("mofa", &opened("mofa-lead", 0), "김외교").expect("they come back");
        assert_eq!(book.turn("mofa"), 1, "coming back uses nothing");
        book.spend("mofa", &opened("mofa-dg", 1), "박외교").expect("it is the next");
        assert_eq!(may_return(&book, "mofa", 0).as_deref(), Some("김외교"));

        // What was written is what holds.
        let mut book = Book::open(&path).expect("it can be read");
        book.spend("mofa", &opened("mofa-lead", 2), "이외교").expect("it is the next");
        assert_eq!(may_return(&book, "mofa", 0), None, "somebody else has the seat now");
        assert_eq!(may_return(&book, "mofa", 1).as_deref(), Some("박외교"));
        assert_eq!((book.turn("mofa"), book.turn("mnd")), (3, 0));
    }

    #[test]
    fn a_code_with_which_nobody_sat_down_opens_its_place_again() {
        let folder = tempfile::tempdir().expect("there is room");
        let mut book = Book::open(&folder.path().join("logins")).expect("there is none yet");
        book.spend("mofa", &opened("mofa-lead", 0), "김외교").expect("it is new");
        book.spend("mofa", &opened("mofa-lead", 1), "이외교").expect("it is the next");
        book.unspend("mofa", &opened("mofa-lead", 1), "박외교");
        assert_eq!(book.turn("mofa"), 2, "it is not theirs to give back");
        book.unspend("mofa", &opened("mofa-lead", 1), "이외교");
        assert_eq!(book.turn("mofa"), 1);
        assert_eq!(may_return(&book, "mofa", 0).as_deref(), Some("김외교"));
    }

    #[test]
    fn a_new_code_ends_all_before_it() {
        let folder = tempfile::tempdir().expect("there is room");
        let mut book = Book::open(&folder.path().join("logins")).expect("there is none yet");
        book.spend("mofa", &opened("mofa-lead", 0), "김외교").expect("it is new");
        book.renew("mofa").expect("it can be written");
        assert_eq!(book.turns("mofa"), [2]);
        assert_eq!(book.turns("mnd"), [0]);
    }

    #[test]
    fn settings_stay_and_a_damaged_book_is_never_taken_for_an_empty_one() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = folder.path().join("logins");
        let mut book = Book::open(&path).expect("there is none yet");
        let keys = Some(PathBuf::from("/a/authorized_keys"));
        let settings = LoginSettings { codes: Codes::Seat, uses: Uses::Once, keys };
        book.keep_settings(settings.clone()).expect("it can be written");
        assert_eq!(Book::open(&path).expect("it can be read").settings(), settings);
        for text in ["", "{}", "{\"version\":2,\"codes\":\"cell\",\"uses\":\"many\",\"places\":{}}"]
        {
            fs::write(&path, text).expect("there is room");
            assert!(matches!(Book::open(&path), Err(SecretFileError::Damaged { .. })), "{text}");
        }
    }
}
