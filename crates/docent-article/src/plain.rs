//! x
use crate::tree::{Kind, Node};
pub fn text(nodes: &[Node<'_>]) -> String {
    let mut s = String::new();
    write(nodes, &mut s);
    s
}
pub fn write(nodes: &[Node<'_>], out: &mut String) {
    for n in nodes {
        if let Kind::Text(t) | Kind::Code(t) = &n.kind {
            out.push_str(t);
        }
        write(&n.children, out);
    }
}
