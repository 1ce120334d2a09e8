//! The SQL of a list.

use std::fmt::Display;

use super::branches::{self, Branch};
use super::{Order, Wanted};
use crate::store::{Engine, search, tickets};

/// Text with the values of its places `$1`, `$2`, ..
#[derive(Debug, Default)]
pub(super) struct Statement {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

/// A value.
#[derive(Debug)]
pub(super) enum Value {
    Text(String),
    Number(i64),
}

impl Statement {
    /// A place for a text.
    pub(super) fn text(&mut self, text: &str) -> String {
        self.value(Value::Text(text.to_owned()))
    }

    fn number(&mut self, number: i64) -> String {
        self.value(Value::Number(number))
    }

    fn value(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }
}

/// The whole statement. The columns of a branch are the keys of every order, so that its rows can be sorted again.
pub(super) fn of(engine: Engine, wanted: &Wanted<'_>) -> Statement {
    let mut statement = Statement::default();
    let limit = statement.number(wanted.limit);
    let branches: Vec<String> = branches::of(&mut statement, engine, wanted)
        .iter()
        .enumerate()
        .map(|(at, branch)| {
            let select = select(&mut statement, engine, wanted, branch, &limit);
            format!("select * from ({select}) as branch{at}")
        })
        .collect();
    let (columns, order) =
        (tickets::COLUMNS, order(wanted.order, "found.number", "found.updated_at"));
    statement.sql = format!(
        "select {columns} from ({}) as found join tickets on tickets.number = found.number \
         order by {order} limit {limit}",
        branches.join(" union "),
    );
    statement
}

fn select(
    statement: &mut Statement,
    engine: Engine,
    wanted: &Wanted<'_>,
    branch: &Branch,
    limit: &str,
) -> String {
    // The text index gives its rows in the order of its own number, and only under that name.
    let (from, number) = match (&branch.words, engine) {
        (None, _) => ("tickets".to_owned(), "tickets.number"),
        (Some(_), Engine::Sqlite) => (search::joined(engine), "ticket_search.rowid"),
        (Some(_), Engine::Postgres) => (search::joined(engine), "ticket_search.number"),
    };
    let mut conditions = branch.conditions.clone();
    conditions.extend(branch.words.as_ref().map(|words| search::condition(engine, words)));
    if let Some(place) = wanted.after {
        let at = statement.number(place.number);
        conditions.push(match wanted.order {
            Order::Newest => format!("{number} < {at}"),
            Order::Oldest => format!("{number} > {at}"),
            Order::Updated => {
                let time = statement.number(place.updated_at);
                format!("(tickets.updated_at, {number}) < ({time}, {at})")
            }
        });
    }
    let conditions =
        if conditions.is_empty() { "1 = 1".to_owned() } else { conditions.join(" and ") };
    let order = order(wanted.order, number, "tickets.updated_at");
    format!(
        "select tickets.number, tickets.updated_at from {from} where {conditions} order by {order} limit {limit}"
    )
}

fn order(order: Order, number: impl Display, updated: impl Display) -> String {
    match order {
        Order::Newest => format!("{number} desc"),
        Order::Oldest => format!("{number}"),
        Order::Updated => format!("{updated} desc, {number} desc"),
    }
}
