//! Grouping: what stands between an opening and a closing sentinel becomes one node.
//!
//! The pairs were made in the source; here only lists and quotes can have come between, so an opener without its
//! closer ends with its surroundings, and a closer without its opener is nothing.

use crate::blocks::Marker;
use crate::build::{Builder, Piece};
use crate::plain;
use crate::raw_html::Part;
use crate::tree::{Kind, Node, Str, Tab};

struct Open<'a> {
    kind: Kind<'a>,
    start: u32,
    parts: Vec<Part<'a>>,
}

/// The pieces of one container with their groups made.
pub(super) fn group<'a>(builder: &mut Builder<'a, '_>, pieces: Vec<Piece<'a>>) -> Vec<Part<'a>> {
    let mut done: Vec<Part<'a>> = Vec::new();
    let mut open: Vec<Open<'a>> = Vec::new();
    let mut last = 0;
    for piece in pieces {
        let (marker, title, start, end) = match piece {
            Piece::Part(part) => {
                if let Part::Node(node) = &part {
                    last = node.end;
                }
                open.last_mut().map_or(&mut done, |open| &mut open.parts).push(part);
                continue;
            }
            Piece::Marker { marker, title, start, end } => (marker, title, start, end),
        };
        last = end;
        let mut begin = |kind: Kind<'a>| open.push(Open { kind, start, parts: Vec::new() });
        match marker {
            Marker::CollapsibleOpen => begin(Kind::Collapsible { title }),
            Marker::TabsOpen => begin(Kind::Tabs),
            Marker::ShadeBoxOpen => {
                let title = plain::text(&title);
                let title = (!title.trim().is_empty()).then(|| Str::Owned(title.trim().to_owned()));
                begin(Kind::ShadeBox { title });
            }
            Marker::Tab => {
                if matches!(open.last(), Some(Open { kind: Kind::Tab(_), .. })) {
                    close(builder, &mut open, &mut done, start);
                }
                let title = Str::Owned(plain::text(&title).trim().to_owned());
                open.push(Open {
                    kind: Kind::Tab(Box::new(Tab { title, ..Tab::default() })),
                    start,
                    parts: Vec::new(),
                });
            }
            Marker::Close => {
                if matches!(open.last(), Some(Open { kind: Kind::Tab(_), .. })) {
                    close(builder, &mut open, &mut done, start);
                }
                close(builder, &mut open, &mut done, end);
            }
            Marker::Video(_)
            | Marker::ContextualHelp(_)
            | Marker::Contacts(_)
            | Marker::Html(_) => {
                let nodes = leaves(builder, marker, start, end);
                let parts = open.last_mut().map_or(&mut done, |open| &mut open.parts);
                parts.extend(nodes.into_iter().map(Part::Node));
            }
        }
    }
    while !open.is_empty() {
        close(builder, &mut open, &mut done, last);
    }
    done
}

fn leaves<'a>(
    builder: &mut Builder<'a, '_>,
    marker: &'a Marker,
    start: u32,
    end: u32,
) -> Vec<Node<'a>> {
    let kind = match marker {
        Marker::Video(address) => Kind::Video(Str::Borrowed(address)),
        Marker::ContextualHelp(id) if id.is_empty() => return Vec::new(),
        Marker::ContextualHelp(id) => Kind::Anchor(Str::Borrowed(id)),
        Marker::Contacts(region) => Kind::Contacts { region: region.as_deref().map(Str::Borrowed) },
        Marker::Html(range) => return builder.region(range.start, range.end),
        Marker::CollapsibleOpen
        | Marker::TabsOpen
        | Marker::Tab
        | Marker::ShadeBoxOpen
        | Marker::Close => {
            return Vec::new();
        }
    };
    vec![Node::leaf(kind, start, end)]
}

/// Closes the innermost open group, if there is one.
fn close<'a>(
    builder: &mut Builder<'a, '_>,
    open: &mut Vec<Open<'a>>,
    done: &mut Vec<Part<'a>>,
    end: u32,
) {
    let Some(inner) = open.pop() else { return };
    let mut children = builder.group_body(inner.parts);
    if inner.kind == Kind::Tabs {
        // What stands before the first tab has no panel of its own and goes before the group.
        let loose: Vec<_> =
            children.extract_if(.., |node| !matches!(node.kind, Kind::Tab(_))).collect();
        let parts = open.last_mut().map_or(&mut *done, |open| &mut open.parts);
        parts.extend(loose.into_iter().map(Part::Node));
        if children.is_empty() {
            return;
        }
    }
    let node = Node::with(inner.kind, inner.start, end, children);
    open.last_mut().map_or(done, |open| &mut open.parts).push(Part::Node(node));
}
