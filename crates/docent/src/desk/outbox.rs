//! `docent desk outbox`: what could not be delivered, and another try.

use std::fmt::Write as _;

use docent_desk::Clock;
use docent_desk::store::{Letter, Tally};

use super::data::{self, Absent, Data};
use crate::failure::Failure;
use crate::options::{LetterState, ListFormat, OutboxCommand};
use crate::report::{counted, one_line};

/// Does it; the number is the exit code.
pub(super) fn outbox(command: &OutboxCommand) -> Result<u8, Failure> {
    match command {
        OutboxCommand::List { state, limit, format, data } => {
            data::with(data, Absent::Refuse, async |Data { store, .. }| {
                let refused = |error| data::refused(&error);
                let letters = store.letters(state.as_str(), i64::from(*limit)).await;
                let letters = letters.map_err(refused)?;
                let tallies = store.outbox_tallies().await.map_err(refused)?;
                Ok(match format {
                    ListFormat::Human => human(&letters, &tallies, *state),
                    ListFormat::Json => letters.iter().map(json).collect(),
                })
            })
        }
        // A desk that runs finds them at its next look, a few seconds later.
        OutboxCommand::Retry { id, data, .. } => {
            data::with(data, Absent::Refuse, async |Data { store, .. }| {
                let revived = store.revive(id.as_deref(), Clock::System.now()).await;
                match (revived.map_err(|error| data::refused(&error))?, id) {
                    (0, Some(id)) => Err(Failure::usage(
                        format!("no message `{id}` was given up"),
                        "`docent desk outbox list` prints those that were",
                    )),
                    (count, _) => {
                        Ok(format!("{count} to be tried again, as soon as the desk runs\n"))
                    }
                }
            })
        }
    }
}

fn human(letters: &[Letter], tallies: &[Tally], state: LetterState) -> String {
    let mut text = String::new();
    for letter in letters {
        let Letter { id, kind, template, target, attempts, .. } = letter;
        let tries = counted(usize::try_from(*attempts).unwrap_or_default(), "try", "tries");
        let line = one_line(&format!("{id}  {kind} {template} to {target}, {tries}"));
        writeln!(text, "{line}").expect("memory");
        if !letter.error.is_empty() {
            writeln!(text, "  {}", one_line(&letter.error)).expect("memory");
        }
    }
    if letters.is_empty() {
        writeln!(text, "no message is {}", state.as_str()).expect("memory");
    }
    let count = |Tally { kind, state, count }: &Tally| format!("{count} {kind} {state}");
    let counts: Vec<String> = tallies.iter().map(count).collect();
    if !counts.is_empty() {
        writeln!(text, "in all: {}", counts.join(", ")).expect("memory");
    }
    text
}

fn json(letter: &Letter) -> String {
    serde_json::to_string(letter).expect("texts and numbers are JSON") + "\n"
}
