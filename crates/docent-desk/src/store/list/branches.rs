//! The branches of a list, and their conditions.
//!
//! What drives a branch is chosen here, and SQLite is told to read its index: it does not know which product is rare, and
//! would guess. PostgreSQL knows, and chooses itself.

use docent_model::Status;

use super::statement::Statement;
use super::{Assignee, First, Order, Wanted};
use crate::access::Visible;
use crate::store::{Engine, search};

/// One index, read from its end.
#[derive(Debug)]
pub(super) struct Branch {
    /// What comes after `tickets_` in its name, without the order; empty if the order alone drives it.
    pub(super) index: &'static str,
    /// All of them must hold.
    pub(super) conditions: Vec<String>,
    /// What the text index is asked.
    pub(super) words: Option<Words>,
}

/// A question for the text index.
#[derive(Debug)]
pub(super) struct Words {
    /// The place of what is asked.
    pub(super) place: String,
    /// What is read first.
    pub(super) first: First,
}

/// A filter of columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filter {
    Status,
    Priority,
    Product,
    Assignee,
    Escalated,
}

const FILTERS: [Filter; 5] =
    [Filter::Status, Filter::Priority, Filter::Product, Filter::Assignee, Filter::Escalated];

/// All branches.
pub(super) fn of(
    statement: &mut Statement,
    engine: Engine,
    wanted: &Wanted<'_>,
    first: First,
) -> Vec<Branch> {
    match wanted.visible {
        Visible::Of { requester, organization_id } => {
            let rest = rest(statement, wanted, &[]);
            let word = search::requester_word(requester);
            let mut owners = vec![("requester", "requester", requester, word)];
            owners.extend(
                organization_id.map(|id| {
                    ("organization", "organization_id", id, search::organization_word(id))
                }),
            );
            let branch = |(index, column, owner, word): (_, &str, &str, String)| {
                let owner = format!("tickets.{column} = {}", statement.text(owner));
                let conditions = [vec![owner], rest.clone()].concat();
                // Where the tickets are read first, they are the owner's already.
                let word = Some(word.as_str()).filter(|_| first == First::Words);
                Branch { index, conditions, words: words(statement, engine, wanted, word, first) }
            };
            owners.into_iter().map(branch).collect()
        }
        Visible::All if wanted.text.is_some() && first == First::Words => {
            let conditions = rest(statement, wanted, &[]);
            let words = words(statement, engine, wanted, None, first);
            vec![Branch { index: "", conditions, words }]
        }
        Visible::All => per_value(statement, engine, wanted, first),
    }
}

/// What drives an agent's list besides the status, which is what leaves fewest tickets as a rule, and its index.
fn drivers(wanted: &Wanted<'_>) -> (&'static [Filter], &'static str) {
    let has = |filter| is_given(wanted, filter);
    match wanted.assignee {
        _ if wanted.escalated == Some(true) => (&[Filter::Escalated], "escalated"),
        Assignee::Agent(_) => (&[Filter::Assignee], "assignee"),
        _ if has(Filter::Product) && has(Filter::Priority) => {
            (&[Filter::Product, Filter::Priority], "product_priority")
        }
        _ if has(Filter::Product) => (&[Filter::Product], "product"),
        Assignee::Nobody => (&[Filter::Assignee], "assignee"),
        Assignee::Any if has(Filter::Priority) => (&[Filter::Priority], "priority"),
        Assignee::Any if has(Filter::Status) => (&[], "status"),
        Assignee::Any => (&[], ""),
    }
}

/// Whether a list has anything but the order of the numbers to be read by. To an agent, tickets that are not escalated
/// are nearly all.
pub(super) fn is_driven(wanted: &Wanted<'_>) -> bool {
    let by_filter = match wanted.visible {
        Visible::All => !drivers(wanted).1.is_empty(),
        Visible::Of { .. } => FILTERS.into_iter().any(|filter| is_given(wanted, filter)),
    };
    by_filter || wanted.order == Order::Updated
}

fn is_given(wanted: &Wanted<'_>, filter: Filter) -> bool {
    match filter {
        Filter::Status => !wanted.status.is_empty(),
        Filter::Priority => !wanted.priority.is_empty(),
        Filter::Product => !wanted.product.is_empty(),
        Filter::Assignee => wanted.assignee != Assignee::Any,
        Filter::Escalated => wanted.escalated.is_some(),
    }
}

/// A branch per status and value of what drives the list. Without any of them the table itself is in order.
fn per_value(
    statement: &mut Statement,
    engine: Engine,
    wanted: &Wanted<'_>,
    first: First,
) -> Vec<Branch> {
    let (drivers, index) = drivers(wanted);
    let mut branches = vec![Vec::new()];
    if !index.is_empty() {
        for driver in [Filter::Status].iter().chain(drivers) {
            let values = values(statement, wanted, *driver);
            let with = |branch: &Vec<String>| {
                let value = |value: &String| [branch.clone(), vec![value.clone()]].concat();
                values.iter().map(value).collect::<Vec<_>>()
            };
            branches = branches.iter().flat_map(with).collect();
        }
    }
    let rest = rest(statement, wanted, &[&[Filter::Status], drivers].concat());
    let words = words(statement, engine, wanted, None, first).map(|words| words.place);
    let branch = |own: Vec<String>| Branch {
        index,
        conditions: [own, rest.clone()].concat(),
        words: words.clone().map(|place| Words { place, first }),
    };
    branches.into_iter().map(branch).collect()
}

/// A condition for each value of a filter.
fn values(statement: &mut Statement, wanted: &Wanted<'_>, filter: Filter) -> Vec<String> {
    let mut equal = |column: &str, value: &str| format!("{column} = {}", statement.text(value));
    match filter {
        Filter::Status => {
            statuses(wanted.status).iter().map(|status| equal("tickets.status", status)).collect()
        }
        Filter::Priority => {
            let priorities = wanted.priority.iter().map(|priority| priority.as_str());
            priorities.map(|priority| equal("tickets.priority", priority)).collect()
        }
        Filter::Product => {
            wanted.product.iter().map(|product| equal("tickets.product", product)).collect()
        }
        Filter::Assignee | Filter::Escalated => {
            filter_of(statement, wanted, filter).into_iter().collect()
        }
    }
}

fn words(
    statement: &mut Statement,
    engine: Engine,
    wanted: &Wanted<'_>,
    owner: Option<&str>,
    first: First,
) -> Option<Words> {
    let query = search::query(engine, wanted.text?, owner);
    Some(Words { place: statement.text(&query), first })
}

/// The conditions of all filters but those that drive.
fn rest(statement: &mut Statement, wanted: &Wanted<'_>, drivers: &[Filter]) -> Vec<String> {
    let filters = FILTERS.into_iter().filter(|filter| !drivers.contains(filter));
    filters.filter_map(|filter| filter_of(statement, wanted, filter)).collect()
}

fn filter_of(statement: &mut Statement, wanted: &Wanted<'_>, filter: Filter) -> Option<String> {
    Some(match filter {
        Filter::Status => {
            any_of(statement, "status", wanted.status.iter().map(|status| status.as_str()))?
        }
        Filter::Priority => {
            any_of(statement, "priority", wanted.priority.iter().map(|priority| priority.as_str()))?
        }
        Filter::Product => any_of(statement, "product", wanted.product.iter().map(String::as_str))?,
        Filter::Assignee => match wanted.assignee {
            Assignee::Any => return None,
            Assignee::Nobody => "tickets.assignee_id is null".to_owned(),
            Assignee::Agent(id) => format!("tickets.assignee_id = {}", statement.text(id)),
        },
        Filter::Escalated => {
            let not = if wanted.escalated? { "not " } else { "" };
            format!("tickets.escalated_at is {not}null")
        }
    })
}

fn any_of<'a>(
    statement: &mut Statement,
    column: &str,
    values: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let places: Vec<String> = values.map(|value| statement.text(value)).collect();
    (!places.is_empty()).then(|| format!("tickets.{column} in ({})", places.join(", ")))
}

fn statuses(wanted: &[Status]) -> Vec<&'static str> {
    let all = Status::ALL.iter().filter(|(_, status)| wanted.is_empty() || wanted.contains(status));
    all.map(|(word, _)| *word).collect()
}
