//! Lists of tickets: filtered, searched, sorted, page by page.

mod cursor;

use docent_model::{Priority, Problem, ProblemCode, Status};

use crate::Desk;
use crate::access::{Principal, Visible};
use crate::problem::ApiError;
use crate::store::Ticket;
use crate::store::list::{Assignee, Order, Wanted};
use crate::store::search::Term;

/// What is asked for. Everything given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Any of these; all if empty.
    pub status: Vec<Status>,
    /// Any of these; all if empty.
    pub priority: Vec<Priority>,
    /// Any of these values of the field `product`; all if empty.
    pub product: Vec<String>,
    /// Words in subject, description and public comments; their beginnings suffice.
    pub text: Option<String>,
    /// Assigned to this agent, or (`Some(None)`) to nobody; only agents may ask.
    pub assignee: Option<Option<String>>,
    /// Escalated or not.
    pub escalated: Option<bool>,
    /// The order.
    pub sort: Sort,
    /// Where the page before ended.
    pub cursor: Option<String>,
    /// Tickets on a page, 1 to 100; 20 if absent.
    pub limit: Option<usize>,
}

/// The order of a list; ties are broken by the number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, utoipa::ToSchema)]
#[schema(rename_all = "lowercase")]
pub enum Sort {
    /// Latest first.
    #[default]
    Newest,
    /// Earliest first.
    Oldest,
    /// Last moved first.
    Updated,
}

impl Sort {
    /// Every order with its word in addresses.
    pub const ALL: [(&'static str, Sort); 3] =
        [("newest", Sort::Newest), ("oldest", Sort::Oldest), ("updated", Sort::Updated)];

    fn order(self) -> Order {
        match self {
            Sort::Newest => Order::Newest,
            Sort::Oldest => Order::Oldest,
            Sort::Updated => Order::Updated,
        }
    }
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The tickets.
    pub tickets: Vec<Ticket>,
    /// For [`Query::cursor`] of the next page; `None` at the end.
    pub next: Option<String>,
}

/// Tickets on a page if nothing is said.
const USUAL: usize = 20;
/// Most tickets on a page.
const MOST: usize = 100;
/// Most products in one question, and most characters of a text.
const PRODUCTS: usize = 20;
const TEXT: usize = 200;

/// The tickets that somebody may see: a requester's own and their organization's, an agent's all.
pub async fn list(desk: &Desk, principal: &Principal, query: &Query) -> Result<Page, ApiError> {
    let mut wanted = wanted(desk, principal, query)?;
    let Some(terms) = terms(desk, query).await? else {
        return Ok(Page { tickets: Vec::new(), next: None });
    };
    wanted.text = Some(terms.as_slice()).filter(|terms| !terms.is_empty());
    let mut tickets = desk.store.list(&wanted).await?;
    let size = query.limit.unwrap_or(USUAL);
    let more = tickets.len() > size;
    tickets.truncate(size);
    let last = tickets.last().filter(|_| more);
    let next = last.map(|ticket| cursor::write(&desk.secret, query.sort, ticket));
    Ok(Page { tickets, next })
}

/// How the database finds a [`list`], a step per line, in its own words: for whoever wonders why one is slow.
pub async fn plan(
    desk: &Desk,
    principal: &Principal,
    query: &Query,
) -> Result<Vec<String>, ApiError> {
    let mut wanted = wanted(desk, principal, query)?;
    let Some(terms) = terms(desk, query).await? else { return Ok(Vec::new()) };
    wanted.text = Some(terms.as_slice()).filter(|terms| !terms.is_empty());
    Ok(desk.store.plan(&wanted).await?)
}

/// What is wanted but for the words.
fn wanted<'a>(
    desk: &Desk,
    principal: &'a Principal,
    query: &'a Query,
) -> Result<Wanted<'a>, ApiError> {
    let visible = principal.visible()?;
    if query.assignee.is_some() && visible != Visible::All {
        return Err(ApiError::Forbidden);
    }
    check(query)?;
    let cursor = query.cursor.as_deref();
    let after = cursor.map(|cursor| cursor::read(&desk.secret, query.sort, cursor)).transpose()?;
    Ok(Wanted {
        visible,
        status: &query.status,
        priority: &query.priority,
        product: &query.product,
        text: None,
        assignee: match &query.assignee {
            None => Assignee::Any,
            Some(None) => Assignee::Nobody,
            Some(Some(agent)) => Assignee::Agent(agent),
        },
        escalated: query.escalated,
        order: query.sort.order(),
        after,
        limit: i64::try_from(query.limit.unwrap_or(USUAL) + 1).expect("a page is small"),
    })
}

/// What is asked for as terms, which are none if nothing is; `None` if nothing can be found.
async fn terms(desk: &Desk, query: &Query) -> Result<Option<Vec<Term>>, ApiError> {
    match query.text.as_deref().filter(|text| !text.trim().is_empty()) {
        None => Ok(Some(Vec::new())),
        Some(text) => Ok(desk.store.terms(text).await?),
    }
}

/// What no list can be asked for.
fn check(query: &Query) -> Result<(), ApiError> {
    let control = |text: &str| text.contains(char::is_control);
    let mut problems = Vec::new();
    let mut wrong = |field: &str, code| problems.push(Problem { field: field.to_owned(), code });
    if query.product.len() > PRODUCTS {
        wrong("product", ProblemCode::TooLong);
    } else if query.product.iter().any(|product| control(product)) {
        wrong("product", ProblemCode::ControlCharacter);
    }
    if query.text.as_ref().is_some_and(|text| text.chars().count() > TEXT) {
        wrong("q", ProblemCode::TooLong);
    } else if query.text.as_deref().is_some_and(control) {
        wrong("q", ProblemCode::ControlCharacter);
    }
    if query.assignee.iter().flatten().any(|agent| control(agent)) {
        wrong("assignee", ProblemCode::ControlCharacter);
    }
    if query.limit.is_some_and(|limit| !(1..=MOST).contains(&limit)) {
        wrong("limit", ProblemCode::UnknownOption);
    }
    if problems.is_empty() { Ok(()) } else { Err(ApiError::Invalid(problems)) }
}
