//! The names of a journal and of the small files beside it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::exercise::ExerciseId;
use crate::session::SessionId;

/// The name of a session's journal: `2026-11-03-shadow-commander-5f0c2a91.journal`.
pub fn file_name(day: NaiveDate, exercise: &ExerciseId, session: SessionId) -> String {
    // The last group of a version 7 UUID is chance alone; the first ones are the time.
    let random = session.0.simple().to_string().split_off(20);
    format!("{}-{exercise}-{}.journal", day.format("%Y-%m-%d"), &random[..8])
}

/// The file beside `journal` that is named after it: `x.journal.desk`.
pub fn beside(journal: &Path, suffix: &str) -> PathBuf {
    let mut name = journal.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_journal_is_named_by_day_exercise_and_chance() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 3).expect("a day");
        let session = SessionId(Uuid::from_u128(0x0192_f000_0000_7abc_8def_5f0c_2a91_0042));
        assert_eq!(
            file_name(day, &ExerciseId::literal("shadow-commander"), session),
            "2026-11-03-shadow-commander-5f0c2a91.journal"
        );
    }

    #[test]
    fn what_stands_beside_a_journal_carries_its_whole_name() {
        assert_eq!(beside(Path::new("a/b.journal"), "desk"), Path::new("a/b.journal.desk"));
    }
}
