//! What somebody made of a view a moment ago, for everybody else who looks at the very same.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use crate::session::view::CellView;

/// Values made of a view and of what else a key holds: whatever decides the value is in the key,
/// so that who differs in any of it gets their own. One for all threads.
pub(super) struct Once<K, V> {
    made: Mutex<VecDeque<Arc<Made<K, V>>>>,
    /// Past so many the oldest gives way.
    most: usize,
}

struct Made<K, V> {
    /// While it is held, no other view can be in its place; what was in it may go.
    view: Weak<CellView>,
    key: K,
    value: OnceLock<V>,
}

impl<K: PartialEq, V: Clone> Once<K, V> {
    pub(super) const fn at_most(most: usize) -> Self {
        Self { made: Mutex::new(VecDeque::new()), most }
    }

    /// What was made of the very same, else what `make` makes of it now. Of what is kept, that of
    /// which `is_past` holds, beside this key, is asked for no more.
    pub(super) fn of(
        &self,
        view: &Arc<CellView>,
        key: K,
        is_past: impl Fn(&K, &K) -> bool,
        make: impl FnOnce(&K) -> V,
    ) -> V {
        let own = self.find(view, key, is_past);
        own.value.get_or_init(|| make(&own.key)).clone()
    }

    fn find(
        &self,
        view: &Arc<CellView>,
        key: K,
        is_past: impl Fn(&K, &K) -> bool,
    ) -> Arc<Made<K, V>> {
        let mut all = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let is_same = |own: &&Arc<Made<K, V>>| {
            std::ptr::eq(own.view.as_ptr(), Arc::as_ptr(view)) && own.key == key
        };
        if let Some(own) = all.iter().find(is_same) {
            return own.clone();
        }
        all.retain(|own| !is_past(&own.key, &key));
        all.truncate(self.most - 1);
        let own = Arc::new(Made { view: Arc::downgrade(view), key, value: OnceLock::new() });
        all.push_front(own.clone());
        own
    }
}
