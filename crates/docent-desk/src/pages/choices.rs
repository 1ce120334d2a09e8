//! What a list can be narrowed to, and the address of each state.

use docent_model::{Priority, Status};
use serde::Serialize;

use super::visitor::Visitor;
use crate::api::list::{Pairs, pairs, read};
use crate::api::view::TicketSummary;
use crate::problem::ApiError;
use crate::tickets::{self, Sort};

/// A list as a page shows it.
#[derive(Serialize)]
pub(super) struct ListView {
    tickets: Vec<TicketSummary>,
    /// What was asked for.
    asked: Asked,
    /// Whether anything narrows the list.
    narrowed: bool,
    statuses: Vec<&'static str>,
    priorities: Vec<&'static str>,
    /// Values of the form's field `product`.
    products: Vec<String>,
    sorts: Vec<&'static str>,
    /// Address of the next page.
    next: Option<String>,
    /// Whether this is not the first page.
    later: bool,
}

#[derive(Default, Serialize)]
struct Asked {
    q: String,
    status: String,
    priority: String,
    product: String,
    assignee: String,
    escalated: String,
    sort: String,
}

/// Reads a query and lists.
pub(super) async fn list(visitor: &Visitor, query: &str) -> Result<ListView, ApiError> {
    visitor.principal.visible()?;
    let mut asked = pairs(query)?;
    // A form sends its empty controls too.
    asked.retain(|(_, value)| !value.is_empty());
    if !asked.iter().any(|(name, _)| name == "sort") {
        asked.push(("sort".to_owned(), "updated".to_owned()));
    }
    let query = read(&visitor.desk.form, &visitor.principal, &asked)?;
    let page = tickets::list(&visitor.desk, &visitor.principal, &query).await?;
    let product = visitor.desk.form.field("product");
    let products = product.map(|field| field.options.iter().map(|option| option.value.clone()));
    let shown = Asked {
        q: value(&asked, "q"),
        status: value(&asked, "status"),
        priority: value(&asked, "priority"),
        product: value(&asked, "product"),
        assignee: value(&asked, "assignee"),
        escalated: value(&asked, "escalated"),
        sort: value(&asked, "sort"),
    };
    Ok(ListView {
        narrowed: asked.iter().any(|(name, _)| name != "sort" && name != "cursor"),
        later: asked.iter().any(|(name, _)| name == "cursor"),
        next: page.next.map(|next| address(visitor, &asked, next)),
        tickets: page.tickets.iter().map(TicketSummary::from).collect(),
        asked: shown,
        statuses: Status::ALL.map(|(word, _)| word).to_vec(),
        priorities: Priority::ALL.map(|(word, _)| word).to_vec(),
        products: products.map(Iterator::collect).unwrap_or_default(),
        sorts: Sort::ALL.map(|(word, _)| word).to_vec(),
    })
}

fn value(asked: &Pairs, name: &str) -> String {
    let found = asked.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// The same list from a cursor on.
fn address(visitor: &Visitor, asked: &Pairs, cursor: String) -> String {
    let mut asked = asked.clone();
    asked.retain(|(name, _)| name != "cursor");
    asked.push(("cursor".to_owned(), cursor));
    let query = serde_urlencoded::to_string(asked).expect("pairs of texts can be encoded");
    let path = visitor.path.split('?').next().unwrap_or_default();
    format!("{}?{query}", visitor.address(path))
}
