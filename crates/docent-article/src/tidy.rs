//! x
use crate::tree::Node;
pub(crate) fn tidy(_n: &mut Vec<Node<'_>>, _l: &str, _f: &mut crate::raw_html::Findings) {}
pub(crate) fn drop_zero_width(_n: &mut Vec<Node<'_>>) {}
