//! Which tables and columns a database has.

use std::collections::BTreeMap;

use sqlx::{AnyConnection, Row};

use crate::store::{Engine, StoreError};

/// Tables that others refer to, in the order in which they must be filled.
const FIRST: [&str; 4] = ["organizations", "accounts", "tickets", "events"];

/// A table; its columns are in the order of their names.
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
}

pub(super) struct Column {
    pub(super) name: String,
    pub(super) is_number: bool,
}

impl Table {
    /// In the order of the rows' keys, the same on both engines.
    pub(super) fn select(&self, engine: Engine) -> String {
        let collate = if engine == Engine::Postgres { " collate \"C\"" } else { "" };
        let has = |name: &&str| self.columns.iter().any(|column| column.name == **name);
        let order = if has(&"number") {
            "number".to_owned()
        } else {
            let keys = ["id", "digest", "scope", "key"].into_iter();
            let keys = keys.filter(|key| has(key) && (*key != "digest" || !has(&"scope")));
            keys.map(|key| format!("{key}{collate}")).collect::<Vec<_>>().join(", ")
        };
        format!("select {} from {} order by {order}", self.names(), self.name)
    }

    pub(super) fn insert(&self) -> String {
        let places: Vec<String> = (1..=self.columns.len()).map(|at| format!("${at}")).collect();
        format!("insert into {} ({}) values ({})", self.name, self.names(), places.join(", "))
    }

    fn names(&self) -> String {
        self.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// All tables but the search's and the migrations', in the order in which they must be filled.
pub(super) async fn all(
    connection: &mut AnyConnection,
    engine: Engine,
) -> Result<Vec<Table>, StoreError> {
    let statement = match engine {
        Engine::Sqlite => {
            "select tables.name as home, columns.name as name, lower(columns.type) as type \
             from sqlite_master as tables join pragma_table_info(tables.name) as columns \
             where tables.type = 'table'"
        }
        Engine::Postgres => {
            "select cast(table_name as text) as home, cast(column_name as text) as name, \
             cast(data_type as text) as type \
             from information_schema.columns where table_schema = current_schema()"
        }
    };
    let mut tables: BTreeMap<String, Vec<Column>> = BTreeMap::new();
    for row in sqlx::query(statement).fetch_all(connection).await? {
        let home: String = row.try_get("home")?;
        let derived = ["ticket_search", "ticket_words", "sqlite_", "_sqlx"];
        if derived.iter().any(|beginning| home.starts_with(beginning)) {
            continue;
        }
        let kind: String = row.try_get("type")?;
        let is_number = matches!(kind.as_str(), "integer" | "bigint");
        tables.entry(home).or_default().push(Column { name: row.try_get("name")?, is_number });
    }
    let mut tables: Vec<Table> = tables
        .into_iter()
        .map(|(name, mut columns)| {
            columns.sort_by(|a, b| a.name.cmp(&b.name));
            Table { name, columns }
        })
        .collect();
    tables.sort_by_key(|table| {
        FIRST.iter().position(|first| *first == table.name).unwrap_or(FIRST.len())
    });
    Ok(tables)
}

/// The last number that each table with numbers gave; 0 if none.
pub(super) async fn numbers(
    connection: &mut AnyConnection,
    engine: Engine,
    tables: &[Table],
) -> Result<BTreeMap<String, i64>, StoreError> {
    let statement = match engine {
        Engine::Sqlite => "select seq as last from sqlite_sequence where name = $1",
        Engine::Postgres => {
            "select coalesce(last_value, 0) as last from pg_sequences \
             where schemaname = current_schema() and sequencename = $1 || '_number_seq'"
        }
    };
    let mut numbers = BTreeMap::new();
    let numbered = |table: &&Table| table.columns.iter().any(|column| column.name == "number");
    for table in tables.iter().filter(numbered) {
        let row = sqlx::query(statement).bind(&table.name).fetch_optional(&mut *connection).await?;
        let last = row.map(|row| row.try_get("last")).transpose()?.unwrap_or_default();
        numbers.insert(table.name.clone(), last);
    }
    Ok(numbers)
}

/// Lets numbers go on after these.
pub(super) async fn set_numbers(
    connection: &mut AnyConnection,
    engine: Engine,
    numbers: &BTreeMap<String, i64>,
) -> Result<(), StoreError> {
    let statements: &[&str] = match engine {
        Engine::Sqlite => &[
            "delete from sqlite_sequence where name = $1 and $2 = $2",
            "insert into sqlite_sequence (name, seq) values ($1, $2)",
        ],
        Engine::Postgres => &["select setval($1 || '_number_seq', $2)"],
    };
    for (table, last) in numbers.iter().filter(|(_, last)| **last > 0) {
        for statement in statements {
            sqlx::query(*statement).bind(table).bind(*last).execute(&mut *connection).await?;
        }
    }
    Ok(())
}
