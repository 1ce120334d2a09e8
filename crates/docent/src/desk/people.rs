//! `docent desk agent`, `organization` and `contact`: who answers, and who asks for whom.

use std::fmt::Write as _;

use docent_desk::Clock;
use docent_desk::accounts::{self, AccountError};

use super::data::{self, Absent, Data};
use crate::failure::Failure;
use crate::options::{AgentCommand, ContactCommand, OrganizationCommand};

/// `docent desk agent ..`
pub(super) fn agent(command: &AgentCommand) -> Result<u8, Failure> {
    let now = Clock::System.now();
    match command {
        AgentCommand::Add { email, name, data } => {
            data::with(data, Absent::Make, async |Data { store, .. }| {
                let name = name.as_deref().unwrap_or(email);
                let agent = accounts::add_agent(&store, email, name, now).await.map_err(refused)?;
                Ok(format!("{} is an agent\n", agent.email))
            })
        }
        AgentCommand::Remove { email, data } => {
            data::with(data, Absent::Make, async |Data { store, .. }| {
                accounts::remove_agent(&store, email, now).await.map_err(refused)?;
                Ok(format!("{email} is no agent\n"))
            })
        }
        AgentCommand::List { data } => {
            data::with(data, Absent::Make, async |Data { store, .. }| {
                let agents = store.agents().await.map_err(|error| refused(error.into()))?;
                Ok(lines(agents.iter().map(|agent| [agent.email.as_str(), agent.name.as_str()])))
            })
        }
    }
}

/// `docent desk organization ..`
pub(super) fn organization(command: &OrganizationCommand) -> Result<u8, Failure> {
    match command {
        OrganizationCommand::Add { name, data } => {
            data::with(data, Absent::Make, async |Data { store, .. }| {
                let added = accounts::add_organization(&store, name, Clock::System.now()).await;
                let added = added.map_err(refused)?;
                Ok(format!("{}\t{}\n", added.id, added.name))
            })
        }
        OrganizationCommand::List { data } => {
            data::with(data, Absent::Make, async |Data { store, .. }| {
                let all = store.organizations().await.map_err(|error| refused(error.into()))?;
                Ok(lines(all.iter().map(|one| [one.id.as_str(), one.name.as_str()])))
            })
        }
    }
}

/// `docent desk contact ..`
pub(super) fn contact(command: &ContactCommand) -> Result<u8, Failure> {
    let ContactCommand::Add { email, organization, authorized, data } = command;
    data::with(data, Absent::Make, async |Data { store, .. }| {
        let now = Clock::System.now();
        let added = accounts::add_contact(&store, organization, email, *authorized, now).await;
        let kind = if *authorized { "an authorized contact" } else { "a contact" };
        Ok(format!("{} is {kind} of {organization}\n", added.map_err(refused)?.email))
    })
}

fn lines<'a>(rows: impl Iterator<Item = [&'a str; 2]>) -> String {
    let mut text = String::new();
    for [first, second] in rows {
        writeln!(text, "{first}\t{second}").expect("memory");
    }
    text
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to `map_err`")]
fn refused(error: AccountError) -> Failure {
    match &error {
        AccountError::Store(store) => data::refused(store),
        AccountError::NotAnAgent(_) => {
            Failure::usage(error.to_string(), "`docent desk agent list` prints who is")
        }
        AccountError::NoOrganization(_) => Failure::usage(
            error.to_string(),
            "`docent desk organization list` prints which there are",
        ),
        AccountError::IsAgent(_) => Failure::usage(
            error.to_string(),
            "`docent desk agent remove` makes them a reader again",
        ),
        AccountError::NotAnEmail(_) | AccountError::Name | AccountError::NameTaken(_) => {
            Failure::Usage { message: error.to_string(), help: None }
        }
    }
}
