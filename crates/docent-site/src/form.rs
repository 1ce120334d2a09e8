//! The questions of the contact form, `form.toml`.
//!
//! [`read`] is the only entry. The file has one table per question, in the order in which readers see them:
//!
//! ```toml
//! [[fields]]
//! name = "product"                       # a-z, 0-9 and `_`; what the desk stores the answer under
//! kind = "choice"                        # line, text, email or choice
//! required = true                        # left out: optional
//! label = { en = "Product", nl = "Product" }
//! help = { en = "Which part of it is this about?" }
//! options = [
//!     { value = "cloud", label = { en = "Cloud" } },
//!     { value = "desktop", label = { en = "Desktop" } },
//! ]
//!
//! [[fields]]
//! name = "version"
//! kind = "line"
//! label = { en = "Version" }
//! when = { product = "desktop" }         # asked only then; a list means any of these
//!
//! [attachments]                          # what is left out has the usual limit
//! count = 10                             # 0: none
//! size = "20 MB"
//! total = "50 MB"
//! unpacked = "500 MB"
//! types = ["png", "pdf", "zip"]
//! ```
//!
//! An option may have a `when` too. `email`, `subject`, `description` and `priority` are in every form: an entry gives
//! them a place, a `label` or a `help`, and those without an entry come last. A text may be one for all locales; the
//! source locale's is needed, the others fall back to it.

mod attachments;
mod condition;
mod field;

use docent_model::FormSchema;
use docent_model::form::Field;

use crate::config::{Config, ConfigError};
use crate::table::{self, Table};

/// Reads the text of a `form.toml`.
pub fn read(text: &str, config: &Config) -> Result<FormSchema, ConfigError> {
    let document = table::document(text)?;
    let table = Table::new(document.get_ref(), 0..0, "`form.toml`");
    table.allow(&["fields", "attachments"])?;
    let mut plain = FormSchema::plain();
    let mut fields: Vec<Field> = Vec::new();
    for entry in table.tables("fields", "[[fields]]")? {
        let field = field::read(&entry, &fields, &mut plain.fields, config)?;
        fields.push(field);
    }
    fields.append(&mut plain.fields);
    let attachments = match table.table("attachments", "`[attachments]`")? {
        Some(entry) => attachments::read(&entry)?,
        None => plain.attachments,
    };
    Ok(FormSchema { fields, attachments })
}

#[cfg(test)]
mod tests;
