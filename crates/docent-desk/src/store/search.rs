//! Text search: the one place with a statement per engine. The words come from [`crate::words`].
//!
//! Two more words stand with every ticket: who it belongs to. A reader's search is a search for those words too, so it
//! costs what the reader's own tickets cost, however many others there are. They begin with `_`, as no word that can be
//! asked for does.

mod terms;

use sqlx::AnyConnection;

use super::list::First;
use super::{Engine, Store, StoreError};
use crate::secret::digest;
use crate::words::words;

pub(crate) use terms::Term;

/// The word of a requester.
pub(crate) fn requester_word(requester: &str) -> String {
    format!("_r{}", &digest(&[requester.as_bytes()])[..24])
}

/// The word of an organization.
pub(crate) fn organization_word(organization: &str) -> String {
    format!("_o{organization}")
}

/// What the engine is asked so that all terms and the owner's word are there.
pub(crate) fn query(engine: Engine, terms: &[Term], owner: Option<&str>) -> String {
    // Words hold letters, digits, marks and `_` only, so nothing can end the quotation.
    let owner = owner.map(|word| match engine {
        Engine::Sqlite => format!("\"{word}\""),
        Engine::Postgres => format!("'{word}'"),
    });
    let terms = terms.iter().map(|term| match (engine, term) {
        (Engine::Sqlite, Term::Beginning(word)) => format!("\"{word}\"*"),
        (Engine::Postgres, Term::Beginning(word)) => format!("'{word}':*"),
        (Engine::Sqlite, Term::Any(words)) => format!("(\"{}\")", words.join("\" OR \"")),
        (Engine::Postgres, Term::Any(words)) => format!("('{}')", words.join("' | '")),
    });
    let all: Vec<String> = owner.into_iter().chain(terms).collect();
    all.join(match engine {
        Engine::Sqlite => " AND ",
        Engine::Postgres => " & ",
    })
}

/// The condition for [`query`], with its parameter's place.
pub(crate) fn condition(engine: Engine, first: First, place: &str) -> String {
    match (engine, first) {
        (Engine::Sqlite, _) => format!("ticket_search match {place}"),
        (Engine::Postgres, First::Words) => format!("ticket_search.words @@ {place}::tsquery"),
        // The operator's own function: no index answers it, so each row does.
        (Engine::Postgres, First::Tickets) => {
            format!("ts_match_vq(ticket_search.words, {place}::tsquery)")
        }
    }
}

/// The text index with the tickets, and the number to sort by. SQLite takes the order of a `cross join` as the order to
/// read in, and its text index is in the order of its own number only under that name. `indexed` says how to read the
/// tickets where they come first.
pub(crate) fn joined(engine: Engine, first: First, indexed: &str) -> (String, &'static str) {
    let (join, number, by_number) = match engine {
        Engine::Sqlite => ("cross join", "ticket_search.rowid", " not indexed"),
        Engine::Postgres => ("join", "ticket_search.number", ""),
    };
    let on = format!("tickets.number = {number}");
    match first {
        First::Words => (format!("ticket_search {join} tickets{by_number} on {on}"), number),
        First::Tickets => {
            (format!("tickets{indexed} {join} ticket_search on {on}"), "tickets.number")
        }
    }
}

impl Store {
    /// How many tickets have all terms, or `most` if there are more. Only for SQLite.
    pub(crate) async fn count_up_to(&self, terms: &[Term], most: i64) -> Result<i64, StoreError> {
        let count = "select count(*) from (select 1 from ticket_search where ticket_search match $1 limit $2)";
        let terms = query(Engine::Sqlite, terms, None);
        Ok(sqlx::query_scalar(count).bind(terms).bind(most).fetch_one(self.pool()).await?)
    }
}

/// Writes the words of a ticket.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    engine: Engine,
    number: i64,
    text: &str,
) -> Result<(), StoreError> {
    let statement = match engine {
        Engine::Sqlite => "insert into ticket_search (rowid, words) values ($1, $2)",
        Engine::Postgres => {
            "insert into ticket_search (number, words) values ($1, array_to_tsvector(string_to_array($2, ' ')))"
        }
    };
    sqlx::query(statement).bind(number).bind(text).execute(connection).await?;
    Ok(())
}

/// Adds the words of a comment.
pub(crate) async fn append(
    connection: &mut AnyConnection,
    engine: Engine,
    number: i64,
    text: &str,
) -> Result<(), StoreError> {
    let more = words(text).join(" ");
    if more.is_empty() {
        return Ok(());
    }
    let statement = match engine {
        Engine::Sqlite => "update ticket_search set words = words || ' ' || $2 where rowid = $1",
        // A tsvector holds less than a megabyte.
        Engine::Postgres => {
            "update ticket_search set words = words || array_to_tsvector(string_to_array($2, ' ')) where number = $1 \
             and octet_length(array_to_string(tsvector_to_array(words), '')) + octet_length($2) < 1000000"
        }
    };
    let done = sqlx::query(statement).bind(number).bind(more).execute(connection).await?;
    if done.rows_affected() == 0 {
        tracing::warn!(number, "the ticket has too many words: its last comment is not searched");
    }
    Ok(())
}
