//! The short form of a tree.

use crate::tree::{Image, Kind, Length, Node, Scope};

/// All nodes, with spaces between them.
pub(super) fn nodes(nodes: &[Node<'_>]) -> String {
    nodes.iter().map(node).collect::<Vec<_>>().join(" ")
}

fn inner(nodes: &[Node<'_>]) -> String {
    nodes.iter().map(node).collect::<Vec<_>>().join(", ")
}

fn id(id: Option<&str>) -> String {
    id.map(|id| format!("#{id}")).unwrap_or_default()
}

fn node(node: &Node<'_>) -> String {
    match &node.kind {
        Kind::Text(text) => text.to_string(),
        Kind::Code(text) => format!("`{text}`"),
        Kind::SoftBreak => "soft".to_owned(),
        Kind::HardBreak => "br".to_owned(),
        Kind::Rule => "hr".to_owned(),
        Kind::Anchor(id) => format!("#{id}"),
        Kind::Video(target) => format!("video({target})"),
        Kind::CodeBlock(block) => format!("pre({})", block.text.replace('\n', "\\n")),
        Kind::Image(image) => picture(image),
        kind => format!("{}({})", container(kind), inner(&node.children)),
    }
}

/// The name of a node that holds others, with its attributes.
fn container(kind: &Kind<'_>) -> String {
    match kind {
        Kind::Collapsible { title } => format!("details[{}]", inner(title)),
        Kind::Emphasis => "em".to_owned(),
        Kind::Strong => "strong".to_owned(),
        Kind::Strikethrough => "s".to_owned(),
        Kind::UiControl => "ui".to_owned(),
        Kind::DoNotLocalize => "dnl".to_owned(),
        Kind::PreviewInline => "preview".to_owned(),
        Kind::PreviewBlock => "Preview".to_owned(),
        Kind::Paragraph => "p".to_owned(),
        Kind::Quote => "quote".to_owned(),
        Kind::Caption => "caption".to_owned(),
        Kind::Row => "row".to_owned(),
        Kind::Link(link) => {
            let new_tab = if link.new_tab { ":new" } else { "" };
            let title = link.title.as_ref().map(|title| format!(":{title}")).unwrap_or_default();
            format!("{}->{}{new_tab}{title}", link.target, id(link.id.as_deref()))
        }
        Kind::Inline(element) | Kind::Block(element) => {
            format!("{}{}", element.name, id(element.id.as_deref()))
        }
        Kind::Heading(heading) => {
            format!("h{}{}", heading.level, id(heading.explicit_id.as_deref()))
        }
        Kind::List { start, tight } => {
            let loose = if *tight { "" } else { ":loose" };
            match start {
                None => format!("ul{loose}"),
                Some(1) => format!("ol{loose}"),
                Some(first) => format!("ol:{first}{loose}"),
            }
        }
        Kind::Item { id: found } => format!("li{}", id(found.as_deref())),
        Kind::Alert(alert) => format!("{:?}", alert.kind),
        Kind::Table(table) => {
            let heads =
                if table.head_rows == 0 { String::new() } else { format!(":{}", table.head_rows) };
            let fixed = if table.fixed { ":fixed" } else { "" };
            format!("table{}{heads}{fixed}", id(table.id.as_deref()))
        }
        Kind::Cell(cell) => {
            let scope = match cell.scope {
                None => "",
                Some(Scope::Column) => ":col",
                Some(Scope::Row) => ":row",
            };
            let span = match (cell.columns, cell.rows) {
                (1, 1) => String::new(),
                (columns, rows) => format!(":{columns}x{rows}"),
            };
            format!("cell{}{scope}{span}", id(cell.id.as_deref()))
        }
        other => format!("{other:?}"),
    }
}

fn picture(image: &Image<'_>) -> String {
    let length = |length: Option<Length>| {
        length.map(|length| match length {
            Length::Pixels(pixels) => pixels.to_string(),
            Length::Percent(percent) => format!("{percent}%"),
        })
    };
    let words = [
        Some(image.target.to_string()),
        Some(image.alt.to_string()).filter(|alt| !alt.is_empty()),
        length(image.width),
        length(image.height).map(|height| format!("x{height}")),
        image.align.map(|align| format!("{align:?}").to_lowercase()),
    ];
    format!("img({})", words.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
