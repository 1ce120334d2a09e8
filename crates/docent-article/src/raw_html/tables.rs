//! Tables of raw HTML (afm 3.19): no empty rows, heads where there are any, cells with a scope.

use crate::raw_html::attributes::Name;
use crate::raw_html::convert::{Converter, Frame};
use crate::raw_html::elements::Role;
use crate::raw_html::flow;
use crate::tree::{Cell, Kind, Node, Scope, Str, Table};

/// The most columns or rows that a cell can cover, as in HTML.
const SPAN: u32 = 1000;

/// Gives the rows of a `<thead>`, `<tbody>` or `<tfoot>` to the table.
pub(super) fn section<'a>(role: Role, mut frame: Frame<'a>, table: &mut Frame<'a>) {
    let rows = frame.children.iter().filter(|node| node.kind == Kind::Row).count();
    let first = !table.children.iter().any(|node| node.kind == Kind::Row);
    if role == Role::Head && first {
        table.head_rows = rows;
    }
    table.children.append(&mut frame.children);
}

/// Adds a table, row, cell or caption.
pub(super) fn part<'a>(
    converter: &mut Converter<'a, '_>,
    role: Role,
    frame: Frame<'a>,
    into: &mut Vec<Node<'a>>,
) {
    let (start, end) = (frame.start, frame.end);
    match role {
        Role::Table => table(converter, frame, into),
        Role::Row => {
            let mut cells = frame.children;
            cells.retain(|node| matches!(node.kind, Kind::Cell(_)));
            if !cells.is_empty() {
                into.push(Node::with(Kind::Row, start, end, cells));
            }
        }
        Role::Cell | Role::HeadCell => {
            let cell = cell(converter, role, &frame);
            let children = converter.content(frame);
            into.push(Node::with(Kind::Cell(Box::new(cell)), start, end, children));
        }
        Role::Caption => {
            let children = flow::phrase(frame.children);
            if !children.is_empty() {
                into.push(Node::with(Kind::Caption, start, end, children));
            }
        }
        _ => into.extend(frame.children),
    }
}

fn cell<'a>(converter: &mut Converter<'a, '_>, role: Role, frame: &Frame<'a>) -> Cell<'a> {
    let is = |name, word: &str| {
        let value = converter.tokens.attribute(frame.token, name);
        value.is_some_and(|value| value.trim().eq_ignore_ascii_case(word))
    };
    // On a `<td>`, `scope` is a leftover of old tools, in heads and bodies alike.
    let head = role == Role::HeadCell;
    let scope = if is(Name::Role, "rowheader")
        || (head && (is(Name::Scope, "row") || is(Name::Scope, "rowgroup")))
    {
        Some(Scope::Row)
    } else if head || is(Name::Role, "columnheader") {
        Some(Scope::Column)
    } else {
        None
    };
    let span = |name| {
        let value = converter.tokens.attribute(frame.token, name);
        value.and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, SPAN)
    };
    let (columns, rows) = (span(Name::ColumnSpan), span(Name::RowSpan));
    let id: Option<Str<'a>> = converter.id(frame);
    Cell { scope, columns, rows, align: None, id }
}

fn table<'a>(converter: &mut Converter<'a, '_>, mut frame: Frame<'a>, into: &mut Vec<Node<'a>>) {
    let style = converter.tokens.attribute(frame.token, Name::Style);
    let fixed = style.is_some_and(|style| {
        let style: String = style.split_ascii_whitespace().collect();
        style.to_ascii_lowercase().contains("table-layout:fixed")
    });
    let id = converter.id(&frame).map(|id| id.into_owned().into_boxed_str());
    let rest: Vec<_> = frame
        .children
        .extract_if(.., |node| !matches!(node.kind, Kind::Row | Kind::Caption))
        .collect();
    into.append(&mut flow::paragraphs(rest));
    let mut children = frame.children;
    // A caption comes first, wherever it was written; a second one is text.
    children.sort_by_key(|node| node.kind == Kind::Row);
    let captions = children.iter().take_while(|node| node.kind == Kind::Caption).count();
    let has_rows = captions < children.len();
    for caption in children.drain(usize::from(has_rows)..captions.max(usize::from(has_rows))) {
        into.push(Node::with(Kind::Paragraph, caption.start, caption.end, caption.children));
    }
    if !has_rows {
        return;
    }
    let first = children.iter().position(|node| node.kind == Kind::Row).unwrap_or(0);
    square(&mut children[first..]);
    let head_rows = scopes(&mut children[first..], frame.head_rows);
    let kind = Kind::Table(Box::new(Table { head_rows, fixed, id }));
    into.push(Node::with(kind, frame.start, frame.end, children));
}

/// Drops empty cells behind the last column of the first row: `<td>a<td>` is a typing mistake for `<td>a</td>`.
fn square(rows: &mut [Node<'_>]) {
    let width = |row: &Node<'_>| row.children.iter().map(columns).sum::<u32>();
    let spans = |cell: &Node<'_>| matches!(&cell.kind, Kind::Cell(cell) if cell.rows > 1);
    let first = rows.first().map_or(0, width);
    if rows.iter().any(|row| row.children.iter().any(spans)) {
        return;
    }
    for row in rows {
        let mut surplus = width(row).saturating_sub(first);
        while let Some(cell) =
            row.children.pop_if(|cell| cell.children.is_empty() && columns(cell) <= surplus)
        {
            surplus -= columns(&cell);
        }
    }
}

fn columns(cell: &Node<'_>) -> u32 {
    match &cell.kind {
        Kind::Cell(cell) => cell.columns,
        _ => 0,
    }
}

/// Sets the scopes of the cells; returns how many of the first rows are heads. `said` of them were in `<thead>`.
fn scopes(rows: &mut [Node<'_>], said: usize) -> u32 {
    let heads = |row: &Node<'_>| row.children.iter().all(|cell| scope(cell) == Some(Scope::Column));
    let leading = rows.iter().take_while(|row| heads(row)).count();
    // A table of nothing but head cells has one head row, or its rows would head nothing.
    let leading = if leading == rows.len() { usize::from(leading > 1) } else { leading };
    let head_rows = leading.max(said.min(rows.len().saturating_sub(1)));
    for (index, row) in rows.iter_mut().enumerate() {
        let plain = row.children.iter().any(|cell| scope(cell).is_none());
        for (column, cell) in row.children.iter_mut().enumerate() {
            let Kind::Cell(cell) = &mut cell.kind else { continue };
            if index < head_rows {
                cell.scope = cell.scope.or(Some(Scope::Column));
            } else if column == 0 && plain && cell.scope == Some(Scope::Column) {
                cell.scope = Some(Scope::Row);
            }
        }
    }
    u32::try_from(head_rows).unwrap_or(u32::MAX)
}

fn scope(cell: &Node<'_>) -> Option<Scope> {
    match &cell.kind {
        Kind::Cell(cell) => cell.scope,
        _ => None,
    }
}
