//! What a typed text means as a search.

use super::{Engine, StoreError, words};
use crate::store::Store;

/// What one typed word finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Term {
    /// Whatever begins so.
    Beginning(String),
    /// One of these words; never empty.
    Any(Vec<String>),
}

/// Beginnings up to this length have an index in SQLite.
const INDEXED: usize = 6;
/// With more words than this the engine may collect the tickets itself.
const MOST: usize = 200;
/// So few words are asked for one by one even where their beginning has an index: one ticket is asked for a word in a
/// fraction of the time.
const FEW: usize = 4;

/// Leaps from word to word, however often each is there: after a word comes what is greater than it and any character.
const WORDS: &str = "with recursive found (word) as ( \
     select (select term from ticket_words where term >= $1 and term < $2 limit 1) \
     union all \
     select (select term from ticket_words where term >= found.word || char(1) and term < $2 limit 1) \
     from found where found.word is not null limit $3 \
     ) select word from found where word is not null";

impl Store {
    /// The terms of a text; `None` if it has no word, or one that no ticket has.
    pub(crate) async fn terms(&self, text: &str) -> Result<Option<Vec<Term>>, StoreError> {
        let mut terms = Vec::new();
        for word in words(text) {
            if self.engine() == Engine::Postgres {
                terms.push(Term::Beginning(word));
                continue;
            }
            let most = if word.chars().count() > INDEXED { MOST } else { FEW };
            let found = self.words(&word, most).await?;
            if found.is_empty() {
                return Ok(None);
            }
            terms.push(if found.len() > most { Term::Beginning(word) } else { Term::Any(found) });
        }
        Ok(Some(terms).filter(|terms| !terms.is_empty()))
    }

    /// The words that begin so: all of them, or one more than `most`.
    async fn words(&self, beginning: &str, most: usize) -> Result<Vec<String>, StoreError> {
        let found = sqlx::query_scalar(WORDS)
            .bind(beginning)
            .bind(format!("{beginning}{}", char::MAX))
            .bind(i64::try_from(most + 1).expect("a small number"))
            .fetch_all(self.pool())
            .await?;
        Ok(found)
    }
}
