//! A what-if: a session that begins with the first records of another and goes its own way.

use crate::exercise::Seat;

use super::{
    Digest, Event, Forked, Opened, Phase, Record, Seq, SessionId, State, TableEvent, replay,
    schedule,
};

/// Why no what-if can go on from a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ForkFault {
    #[error("the first record opens no session")]
    NotASession,
    #[error("a what-if goes on from one record at least")]
    NoRecord,
    #[error("there are {records} records")]
    PastTheEnd { records: u64 },
    /// What follows from an act by itself is not all there until `whole` records.
    #[error("what follows from an act is whole after {whole} records")]
    InTheMiddle { whole: u64 },
    #[error("the exercise had ended by then")]
    Ended,
}

/// Why a what-if does not begin as its origin did.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotItsOrigin {
    #[error("it goes on from session {named}, and this is {found}")]
    OtherSession { named: SessionId, found: SessionId },
    #[error("it begins with {named} records of its origin, which has {found}")]
    TooShort { named: u64, found: u64 },
    #[error("its origin's record {record} has another digest than the one it names")]
    OtherDigest { record: Seq },
    #[error("record {record} is not the one of its origin")]
    Differs { record: Seq },
}

/// The first records of a session, for a what-if that goes on from the last of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Prefix {
    /// One at least, as they stand in their session.
    pub records: Vec<Record>,
    /// What the what-if's first record says of it.
    pub forked: Forked,
}

impl Prefix {
    /// The first `count` of `records`, the last of which has the digest `end`.
    pub fn of(records: &[Record], end: &Digest, count: u64) -> Result<Self, ForkFault> {
        let session = opened(records).ok_or(ForkFault::NotASession)?.session;
        let all = length(records);
        if count == 0 {
            return Err(ForkFault::NoRecord);
        }
        if count > all {
            return Err(ForkFault::PastTheEnd { records: all });
        }
        let kept = usize::try_from(count).expect("no more than there are records");
        is_whole(records, kept)?;
        let forked = Forked { session, records: count, digest: digest_of(records, end, kept) };
        Ok(Self { records: records[..kept].to_vec(), forked })
    }

    /// The same as records of session `session`. Their places in the chain are its journal's to
    /// give.
    pub fn of_session(self, session: SessionId) -> Vec<Record> {
        let Self { mut records, forked } = self;
        if let Some(first) = records.first_mut() {
            rename(first, session, &forked);
        }
        records
    }
}

/// What a session's first record says of where it comes from.
pub fn origin(records: &[Record]) -> Option<&Forked> {
    opened(records)?.forked.as_ref()
}

/// Whether a what-if begins as `origin` did, whose last line has the digest `end`.
pub fn begins_as(
    records: &[Record],
    forked: &Forked,
    origin: &[Record],
    end: &Digest,
) -> Result<(), NotItsOrigin> {
    let found = opened_session(origin).unwrap_or(SessionId(uuid::Uuid::nil()));
    if found != forked.session {
        return Err(NotItsOrigin::OtherSession { named: forked.session, found });
    }
    let (named, found) = (forked.records, length(origin));
    if found < named || length(records) < named {
        return Err(NotItsOrigin::TooShort { named, found });
    }
    let kept = usize::try_from(named).expect("no more than there are records");
    if digest_of(origin, end, kept) != forked.digest {
        return Err(NotItsOrigin::OtherDigest { record: Seq(named.saturating_sub(1)) });
    }
    let pairs = records[..kept].iter().zip(&origin[..kept]);
    let differs = pairs.enumerate().find(|(place, (own, theirs))| {
        if *place > 0 {
            return !is_same(own, theirs);
        }
        let mut first = (*theirs).clone();
        let own_session = opened_session(records).unwrap_or(forked.session);
        rename(&mut first, own_session, forked);
        !is_same(own, &first)
    });
    match differs {
        Some((_, (own, _))) => Err(NotItsOrigin::Differs { record: own.seq }),
        None => Ok(()),
    }
}

/// Whether an act and what followed from it by itself are all among the first `kept` records.
fn is_whole(records: &[Record], kept: usize) -> Result<(), ForkFault> {
    let (exercise, mut state) = replay(&records[..kept]).ok_or(ForkFault::NotASession)?;
    if state.phase == Phase::Ended {
        return Err(ForkFault::Ended);
    }
    let follows = |state: &State, at: usize| {
        let by_itself = records.get(at).is_some_and(|next| next.seat == Seat::engine());
        by_itself && schedule::due(state, &exercise, state.t).is_some()
    };
    if !follows(&state, kept) {
        return Ok(());
    }
    let mut whole = kept;
    while follows(&state, whole) {
        state.apply(&exercise, &records[whole]);
        whole += 1;
    }
    Err(ForkFault::InTheMiddle { whole: length(&records[..whole]) })
}

fn is_same(one: &Record, other: &Record) -> bool {
    let Record { v, seq, id, move_id, at, t, said_at, seat, by, events, prev: _ } = one;
    let same_act = (v, seq, id, move_id) == (&other.v, &other.seq, &other.id, &other.move_id);
    let same_time = (at, t, said_at) == (&other.at, &other.t, &other.said_at);
    same_act && same_time && (seat, by, events) == (&other.seat, &other.by, &other.events)
}

/// The digest of record `kept - 1`, which the one behind it names.
fn digest_of(records: &[Record], end: &Digest, kept: usize) -> Digest {
    records.get(kept).map_or(end, |next| &next.prev).clone()
}

fn opened(records: &[Record]) -> Option<&Opened> {
    let event = records.first()?.events.first()?;
    let Event::Table(TableEvent::SessionOpened(opened)) = event else { return None };
    Some(opened)
}

fn opened_session(records: &[Record]) -> Option<SessionId> {
    Some(opened(records)?.session)
}

fn rename(first: &mut Record, session: SessionId, forked: &Forked) {
    for event in &mut first.events {
        if let Event::Table(TableEvent::SessionOpened(opened)) = event {
            opened.session = session;
            opened.forked = Some(forked.clone());
        }
    }
}

fn length(records: &[Record]) -> u64 {
    u64::try_from(records.len()).expect("a journal fits 64 bits")
}
