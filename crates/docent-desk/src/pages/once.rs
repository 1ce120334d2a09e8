//! Forms have no key of their own, and people press twice: equal posts from the same state of a page have their effect
//! once.

use super::visitor::Visitor;
use crate::secret::digest;
use crate::store::Request;

/// How long equal posts of a form that does not say what its sender saw are one, in milliseconds.
const WINDOW: i64 = 10 * 60 * 1000;

/// The request of a post. `seen` is the last entry that the sender saw on the page: who writes the same words again under
/// a later entry means it.
pub(super) fn request(visitor: &Visitor, seen: &str, content: &[&str]) -> Request {
    let window = (visitor.desk.clock.now() / WINDOW).to_string();
    let state = if seen.is_empty() { window.as_str() } else { seen };
    let parts: Vec<&[u8]> = content.iter().map(|part| part.as_bytes()).collect();
    let content = digest(&parts);
    let key = digest(&[state.as_bytes(), content.as_bytes()]);
    // The keys of cases that a browser keeps change; the content names the case.
    let person = visitor.principal.account().map(|account| account.id.as_str()).unwrap_or_default();
    Request { scope: format!("page:{person}"), key, digest: content }
}
