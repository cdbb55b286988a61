//! Wrong answers, by address: each slows the next one, and too many lock it until control lifts
//! that. Who comes from elsewhere notices nothing.

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::limit::{ADDRESSES_WATCHED_MAX, Limits, WRONG_DOUBLINGS_MAX, WRONG_UNSLOWED_MAX};

/// Counts wrong answers. Addresses are those of [`super::entry`]: one an IPv6 customer.
pub struct Lockout {
    refusal: Duration,
    wrong_max: u32,
    forgiven: Duration,
    tries: Mutex<BTreeMap<IpAddr, Tries>>,
    /// Moves on whenever an address is locked or let go.
    revision: AtomicU64,
}

#[derive(Clone, Copy, Debug)]
struct Tries {
    wrong: u32,
    /// Up to when old ones were forgiven.
    since: Instant,
    /// Whether it is locked, and the how many-th that was.
    locked: Option<u64>,
}

/// An address from which no code is taken any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    pub address: IpAddr,
    pub wrong: u32,
}

impl Lockout {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            refusal: limits.login_refusal,
            wrong_max: limits.wrong_by_address,
            forgiven: limits.wrong_forgiven,
            tries: Mutex::default(),
            revision: AtomicU64::new(0),
        }
    }

    pub(super) fn is_locked(&self, address: IpAddr) -> bool {
        self.tries().get(&address).is_some_and(|tries| tries.locked.is_some())
    }

    /// Counts a wrong answer and gives how long its refusal takes.
    pub(super) fn wrong(&self, address: IpAddr, now: Instant) -> Duration {
        let mut tries = self.tries();
        let mut own = tries.get(&address).map_or(Tries::new(now), |own| own.at(now, self.forgiven));
        own.wrong = own.wrong.saturating_add(1).min(self.wrong_max);
        if own.wrong >= self.wrong_max && own.locked.is_none() {
            own.locked = Some(self.revision.fetch_add(1, Ordering::SeqCst));
        }
        if !tries.contains_key(&address) && tries.len() >= ADDRESSES_WATCHED_MAX {
            forget_least(&mut tries);
        }
        tries.insert(address, own);
        let doublings = own.wrong.saturating_sub(WRONG_UNSLOWED_MAX).min(WRONG_DOUBLINGS_MAX);
        self.refusal * 2_u32.pow(doublings)
    }

    /// The addresses that are locked, in the order in which they were.
    pub fn locked(&self) -> Vec<Locked> {
        let tries = self.tries();
        let mut locked: Vec<(u64, Locked)> = tries
            .iter()
            .filter_map(|(address, own)| {
                Some((own.locked?, Locked { address: *address, wrong: own.wrong }))
            })
            .collect();
        locked.sort_by_key(|(order, _)| *order);
        locked.into_iter().map(|(_, locked)| locked).collect()
    }

    /// Takes codes from the address again, as if nothing had been wrong.
    pub fn lift(&self, address: IpAddr) {
        if self.tries().remove(&address).is_some() {
            self.revision.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// Another number whenever an address was locked or let go.
    pub fn revision(&self) -> u64 {
        self.revision.load(Ordering::SeqCst)
    }

    fn tries(&self) -> MutexGuard<'_, BTreeMap<IpAddr, Tries>> {
        self.tries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes room: an address that is not locked goes first, then the fewest wrong answers, then the
/// oldest.
fn forget_least(tries: &mut BTreeMap<IpAddr, Tries>) {
    let least = tries.iter().min_by_key(|(_, own)| (own.locked, own.wrong, own.since));
    if let Some(address) = least.map(|(address, _)| *address) {
        tries.remove(&address);
    }
}

impl Tries {
    fn new(now: Instant) -> Self {
        Self { wrong: 0, since: now, locked: None }
    }

    /// What counts of them now. What is locked stays so.
    fn at(self, now: Instant, forgiven: Duration) -> Self {
        let passed = now.saturating_duration_since(self.since).as_millis();
        let count = passed.checked_div(forgiven.as_millis()).unwrap_or(0);
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        if self.locked.is_some() || count == 0 {
            return self;
        }
        match self.wrong.saturating_sub(count) {
            0 => Self::new(now),
            wrong => Self { wrong, since: self.since + forgiven * count, locked: None },
        }
    }
}

impl Debug for Lockout {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Lockout").field("locked", &self.locked()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv6Addr;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn lockout(wrong_by_address: u32) -> Lockout {
        let limits = Limits { wrong_by_address, login_refusal: SECOND, ..Limits::default() };
        Lockout::new(&Limits { wrong_forgiven: 60 * SECOND, ..limits })
    }

    #[test]
    fn each_wrong_answer_slows_the_next_one_up_to_a_limit() {
        let (lockout, now) = (lockout(20), Instant::now());
        let near = address("192.0.2.1");
        let waits: Vec<u64> = (0..9).map(|_| lockout.wrong(near, now).as_secs()).collect();
        assert_eq!(waits, [1, 1, 1, 2, 4, 8, 16, 16, 16]);
        assert_eq!(lockout.wrong(address("192.0.2.2"), now), SECOND, "elsewhere nobody waits");
    }

    #[test]
    fn too_many_lock_an_address_until_that_is_lifted() {
        let (lockout, now) = (lockout(3), Instant::now());
        let (first, second) = (address("192.0.2.9"), address("192.0.2.1"));
        for place in [first, first, second, first, second, second, second] {
            lockout.wrong(place, now);
        }
        let locked = lockout.locked();
        assert_eq!(locked.iter().map(|l| l.address).collect::<Vec<_>>(), [first, second]);
        assert_eq!(locked[1].wrong, 3);
        lockout.wrong(first, now + 600 * SECOND);
        assert!(lockout.is_locked(first), "time alone lifts nothing");
        let before = lockout.revision();
        lockout.lift(first);
        assert!(!lockout.is_locked(first) && lockout.is_locked(second));
        assert_ne!(lockout.revision(), before);
        assert_eq!(lockout.wrong(first, now), SECOND);
    }

    #[test]
    fn wrong_answers_are_forgiven_one_by_one() {
        let (lockout, now) = (lockout(4), Instant::now());
        let near = address("192.0.2.1");
        for _ in 0..3 {
            lockout.wrong(near, now);
        }
        lockout.wrong(near, now + 60 * SECOND);
        assert!(!lockout.is_locked(near));
        lockout.wrong(near, now + 119 * SECOND);
        assert!(lockout.is_locked(near));
    }

    #[test]
    fn what_is_remembered_is_bounded_and_a_locked_address_stays_longest() {
        let (lockout, now) = (lockout(2), Instant::now());
        let near = address("192.0.2.1");
        lockout.wrong(near, now);
        lockout.wrong(near, now);
        for customer in 0..ADDRESSES_WATCHED_MAX + 10 {
            let bits = u128::try_from(customer).expect("it fits") << 64;
            lockout.wrong(IpAddr::V6(Ipv6Addr::from_bits(bits)), now);
        }
        assert_eq!(lockout.tries().len(), ADDRESSES_WATCHED_MAX);
        assert!(lockout.is_locked(near));
    }
}
