//! Text search: the one place with a statement per engine. The words come from [`crate::words`].
//!
//! Two more words stand with every ticket: who it belongs to. A reader's search is a search for those words too, so it
//! costs what the reader's own tickets cost, however many others there are.

use sqlx::AnyConnection;

use super::{Engine, StoreError};
use crate::secret::digest;
use crate::words::words;

/// The word of a requester.
pub(crate) fn requester_word(requester: &str) -> String {
    format!("r_{}", &digest(&[requester.as_bytes()])[..24])
}

/// The word of an organization.
pub(crate) fn organization_word(organization: &str) -> String {
    format!("o_{organization}")
}

/// What the engine is asked so that all words of `text` (their beginnings suffice) and all of `owners` are there;
/// `None` if there is no word in it.
pub(crate) fn query(engine: Engine, text: &str, owners: &[String]) -> Option<String> {
    let asked = words(text);
    if asked.is_empty() {
        return None;
    }
    // Words hold letters, digits and marks only, so nothing can end the quotation.
    let terms: Vec<String> = match engine {
        Engine::Sqlite => {
            let owners = owners.iter().map(|word| format!("\"{word}\""));
            owners.chain(asked.iter().map(|word| format!("\"{word}\"*"))).collect()
        }
        Engine::Postgres => {
            let owners = owners.iter().map(|word| format!("'{word}'"));
            owners.chain(asked.iter().map(|word| format!("'{word}':*"))).collect()
        }
    };
    Some(match engine {
        Engine::Sqlite => terms.join(" "),
        Engine::Postgres => terms.join(" & "),
    })
}

/// The condition for [`query`], with its parameter's place.
pub(crate) fn condition(engine: Engine, place: usize) -> String {
    match engine {
        Engine::Sqlite => format!(
            "tickets.number in (select rowid from ticket_search where ticket_search match ${place})"
        ),
        Engine::Postgres => format!(
            "tickets.number in (select number from ticket_search where words @@ ${place}::tsquery)"
        ),
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
        Engine::Postgres => {
            "update ticket_search set words = words || array_to_tsvector(string_to_array($2, ' ')) where number = $1"
        }
    };
    sqlx::query(statement).bind(number).bind(more).execute(connection).await?;
    Ok(())
}
