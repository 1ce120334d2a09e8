//! Text search: the one place with a statement per engine. The words come from [`crate::words`].
//!
//! Two more words stand with every ticket: who it belongs to. A reader's search is a search for those words too, so it
//! costs what the reader's own tickets cost, however many others there are. They begin with `_`, as no word that can be
//! asked for does.

mod terms;

use sqlx::AnyConnection;

use super::{Engine, StoreError};
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
pub(crate) fn condition(engine: Engine, place: &str) -> String {
    match engine {
        Engine::Sqlite => format!("ticket_search match {place}"),
        Engine::Postgres => format!("ticket_search.words @@ {place}::tsquery"),
    }
}

/// The text index with the tickets that it finds. SQLite takes the order of a `cross join` as the order to read in.
pub(crate) fn joined(engine: Engine) -> String {
    let (join, number) = match engine {
        Engine::Sqlite => ("cross join", "rowid"),
        Engine::Postgres => ("join", "number"),
    };
    format!("ticket_search {join} tickets on tickets.number = ticket_search.{number}")
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
