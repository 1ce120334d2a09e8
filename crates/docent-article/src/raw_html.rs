//! x
use crate::code::Code;
use crate::tree::Node;
pub(crate) type Findings = Vec<(Code, u32, u32, String)>;
pub(crate) enum Part<'a> {
    Html { text: &'a str, start: u32 },
    Node(Node<'a>),
}
pub(crate) enum Context {
    Block,
    Inline,
}
pub(crate) fn repair<'a>(parts: Vec<Part<'a>>, _c: Context, _f: &mut Findings) -> Vec<Node<'a>> {
    parts.into_iter().filter_map(|p| if let Part::Node(n) = p { Some(n) } else { None }).collect()
}
pub(crate) fn region<'a>(
    _t: &'a str,
    _r: std::ops::Range<usize>,
    _m: &mut dyn FnMut(usize, usize) -> Vec<Node<'a>>,
    _f: &mut Findings,
) -> Vec<Node<'a>> {
    vec![]
}
