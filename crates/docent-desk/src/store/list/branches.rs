//! The branches of a list, and their conditions.

use docent_model::Status;

use super::statement::Statement;
use super::{Assignee, Wanted};
use crate::access::Visible;
use crate::store::{Engine, search};

/// One index, read from its end.
#[derive(Debug)]
pub(super) struct Branch {
    /// All of them must hold.
    pub(super) conditions: Vec<String>,
    /// The place of what the text index is asked.
    pub(super) words: Option<String>,
}

/// All branches.
pub(super) fn of(statement: &mut Statement, engine: Engine, wanted: &Wanted<'_>) -> Vec<Branch> {
    match wanted.visible {
        Visible::Of { requester, organization_id } => {
            let filters = filters(statement, wanted);
            let mut owners = vec![("requester", requester, search::requester_word(requester))];
            owners.extend(
                organization_id.map(|id| ("organization_id", id, search::organization_word(id))),
            );
            let branch = |(column, owner, word): (&str, &str, String)| {
                let mut conditions = filters.clone();
                conditions.push(format!("tickets.{column} = {}", statement.text(owner)));
                Branch { conditions, words: words(statement, engine, wanted, Some(&word)) }
            };
            owners.into_iter().map(branch).collect()
        }
        Visible::All if wanted.text.is_some() => {
            let conditions = filters(statement, wanted);
            vec![Branch { conditions, words: words(statement, engine, wanted, None) }]
        }
        Visible::All => per_value(statement, wanted),
    }
}

fn words(
    statement: &mut Statement,
    engine: Engine,
    wanted: &Wanted<'_>,
    owner: Option<&str>,
) -> Option<String> {
    let query = search::query(engine, wanted.text?, owner);
    Some(statement.text(&query))
}

/// Conditions on columns that no branch of its own is made for.
fn filters(statement: &mut Statement, wanted: &Wanted<'_>) -> Vec<String> {
    let mut filters = Vec::new();
    let status = wanted.status.iter().map(|status| status.as_str());
    filters.extend(any_of(statement, "status", status));
    let priority = wanted.priority.iter().map(|priority| priority.as_str());
    filters.extend(any_of(statement, "priority", priority));
    filters.extend(any_of(statement, "product", wanted.product.iter().map(String::as_str)));
    filters.extend(assignee(statement, wanted));
    filters.extend(escalated(wanted));
    filters
}

fn any_of<'a>(
    statement: &mut Statement,
    column: &str,
    values: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let places: Vec<String> = values.map(|value| statement.text(value)).collect();
    (!places.is_empty()).then(|| format!("tickets.{column} in ({})", places.join(", ")))
}

fn assignee(statement: &mut Statement, wanted: &Wanted<'_>) -> Option<String> {
    match wanted.assignee {
        Assignee::Any => None,
        Assignee::Nobody => Some("tickets.assignee_id is null".to_owned()),
        Assignee::Agent(id) => Some(format!("tickets.assignee_id = {}", statement.text(id))),
    }
}

fn escalated(wanted: &Wanted<'_>) -> Option<String> {
    let not = if wanted.escalated? { "not " } else { "" };
    Some(format!("tickets.escalated_at is {not}null"))
}

/// A branch per status and, if those are asked for, per product or priority. Without any of them the table itself is in
/// order.
fn per_value(statement: &mut Statement, wanted: &Wanted<'_>) -> Vec<Branch> {
    let mut common: Vec<String> = assignee(statement, wanted).into_iter().collect();
    common.extend(escalated(wanted));
    let priorities = wanted.priority.iter().map(|priority| priority.as_str());
    let products = wanted.product.iter().map(String::as_str);
    let (column, values): (&str, Vec<&str>) = if wanted.product.is_empty() {
        ("priority", priorities.collect())
    } else {
        common.extend(any_of(statement, "priority", priorities));
        ("product", products.collect())
    };
    if wanted.status.is_empty() && values.is_empty() && common.is_empty() {
        return vec![Branch { conditions: Vec::new(), words: None }];
    }
    let mut conditions = Vec::new();
    for status in statuses(wanted.status) {
        let status = format!("tickets.status = {}", statement.text(status));
        if values.is_empty() {
            conditions.push(vec![status]);
            continue;
        }
        for value in &values {
            let value = format!("tickets.{column} = {}", statement.text(value));
            conditions.push(vec![value, status.clone()]);
        }
    }
    let branch =
        |own: Vec<String>| Branch { conditions: [own, common.clone()].concat(), words: None };
    conditions.into_iter().map(branch).collect()
}

fn statuses(wanted: &[Status]) -> Vec<&'static str> {
    let all = Status::ALL.iter().filter(|(_, status)| wanted.is_empty() || wanted.contains(status));
    all.map(|(word, _)| *word).collect()
}
