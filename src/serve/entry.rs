//! How many may come at once: in all, before they have logged in, and from one address.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::limit::Limits;

/// The bits of an IPv6 address by which one customer of a network is told from another.
const CUSTOMER: u128 = !0 << 64;

/// Counts connections.
#[derive(Debug)]
pub(super) struct Entries {
    limits: Limits,
    counts: Mutex<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    connections: usize,
    logins: usize,
    logins_by_address: BTreeMap<IpAddr, usize>,
}

/// One connection; dropping it makes room for another.
#[derive(Debug)]
pub(super) struct Entry {
    entries: Arc<Entries>,
    address: IpAddr,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    LoggingIn,
    In,
}

impl Entries {
    pub(super) fn new(limits: Limits) -> Arc<Self> {
        Arc::new(Self { limits, counts: Mutex::default() })
    }

    /// Room for one more connection, when there is some.
    pub(super) fn enter(self: &Arc<Self>, address: IpAddr) -> Option<Entry> {
        let address = customer(address);
        let mut counts = self.counts();
        let by_address = counts.logins_by_address.get(&address).copied().unwrap_or(0);
        if counts.connections >= self.limits.connections
            || counts.logins >= self.limits.logins_at_once
            || by_address >= self.limits.logins_by_address
        {
            return None;
        }
        counts.connections += 1;
        counts.logins += 1;
        counts.logins_by_address.insert(address, by_address + 1);
        Some(Entry { entries: self.clone(), address, stage: Stage::LoggingIn })
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Counts {
    fn end_login(&mut self, address: IpAddr) {
        self.logins -= 1;
        if let Some(count) = self.logins_by_address.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                self.logins_by_address.remove(&address);
            }
        }
    }
}

impl Entry {
    /// Whom it counts for.
    pub(super) fn address(&self) -> IpAddr {
        self.address
    }

    /// It has logged in.
    pub(super) fn admit(&mut self) {
        if self.stage == Stage::LoggingIn {
            self.stage = Stage::In;
            self.entries.counts().end_login(self.address);
        }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let mut counts = self.entries.counts();
        counts.connections -= 1;
        if self.stage == Stage::LoggingIn {
            counts.end_login(self.address);
        }
    }
}

/// Who an address belongs to, as far as it tells.
fn customer(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & CUSTOMER)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn entries() -> Arc<Entries> {
        let limits = Limits::default();
        Entries::new(Limits { connections: 4, logins_at_once: 3, logins_by_address: 2, ..limits })
    }

    #[test]
    fn an_address_has_its_share_and_gets_it_back() {
        let entries = entries();
        let near = address("192.0.2.1");
        let mut first = entries.enter(near).expect("room");
        let second = entries.enter(address("::ffff:192.0.2.1")).expect("room");
        assert!(entries.enter(near).is_none());
        let far = entries.enter(address("192.0.2.2")).expect("another address has its own share");
        assert!(entries.enter(address("192.0.2.3")).is_none(), "three log in already");
        drop(far);
        first.admit();
        first.admit();
        let third = entries.enter(near).expect("who is in does not count any more");
        drop((first, second, third));
        let counts = entries.counts();
        assert_eq!(counts.logins_by_address, BTreeMap::new());
        assert_eq!((counts.connections, counts.logins), (0, 0));
    }

    #[test]
    fn connections_are_limited_in_all() {
        let entries = entries();
        let inside: Vec<Entry> = (1..=4)
            .map(|host| {
                let mut entry = entries.enter(address(&format!("192.0.2.{host}"))).expect("room");
                entry.admit();
                entry
            })
            .collect();
        assert!(entries.enter(address("192.0.2.9")).is_none());
        drop(inside);
        assert!(entries.enter(address("192.0.2.9")).is_some());
    }

    #[test]
    fn one_customer_has_one_share_of_ipv6() {
        let entries = entries();
        let held: Vec<Option<Entry>> = ["2001:db8::1", "2001:db8::2", "2001:db8::3", "2001:db9::1"]
            .map(|text| entries.enter(address(text)))
            .into();
        assert_eq!(held.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false, true]);
    }
}
