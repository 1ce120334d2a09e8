//! The SQL of a list.

use std::fmt::Display;

use super::branches::{self, Branch};
use super::{First, Order, Wanted};
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

/// The whole statement. The columns of a branch are the keys of its order, so that its rows can be sorted again.
pub(super) fn of(engine: Engine, wanted: &Wanted<'_>, first: First) -> Statement {
    let mut statement = Statement::default();
    let limit = statement.number(wanted.limit);
    let branches: Vec<String> = branches::of(&mut statement, engine, wanted, first)
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
    let indexed = indexed(engine, wanted.order, branch.index);
    let (from, number) = match &branch.words {
        None => (format!("tickets{indexed}"), "tickets.number"),
        Some(words) => search::joined(engine, words.first, &indexed),
    };
    let mut conditions = branch.conditions.clone();
    let words = branch.words.as_ref();
    conditions.extend(words.map(|words| search::condition(engine, words.first, &words.place)));
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
    // An index that ends with the number need not be left for a time that nobody sorts by.
    let time = if wanted.order == Order::Updated { ", tickets.updated_at" } else { "" };
    let order = order(wanted.order, number, "tickets.updated_at");
    format!(
        "select tickets.number{time} from {from} where {conditions} order by {order} limit {limit}"
    )
}

/// Which index SQLite is to read; without one the table is in the order of the numbers.
fn indexed(engine: Engine, order: Order, index: &str) -> String {
    match (engine, order) {
        (Engine::Postgres, _) => String::new(),
        (Engine::Sqlite, Order::Updated) if index.is_empty() => {
            " indexed by tickets_updated".to_owned()
        }
        (Engine::Sqlite, Order::Updated) => format!(" indexed by tickets_{index}_updated"),
        (Engine::Sqlite, _) if index.is_empty() => " not indexed".to_owned(),
        (Engine::Sqlite, _) => format!(" indexed by tickets_{index}"),
    }
}

fn order(order: Order, number: impl Display, updated: impl Display) -> String {
    match order {
        Order::Newest => format!("{number} desc"),
        Order::Oldest => format!("{number}"),
        Order::Updated => format!("{updated} desc, {number} desc"),
    }
}
