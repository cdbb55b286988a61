//! The words of the review screen for what the review calls by type.

use crate::review::Kind;
use crate::review::notebook::Element;

use super::Words;

impl Words {
    /// A kind of record, as it stands in a query: 입장.
    pub fn act_kind(&self, kind: Kind) -> String {
        self.text(&format!("act-{}", kind.id()))
    }

    /// An element of a capability: 훈련.
    pub fn element(&self, element: Element) -> String {
        self.text(&format!("element-{}", element.id()))
    }
}
