//! `[desk.security]`: where to tell about weaknesses (RFC 9116).

use serde::Deserialize;
use toml::value::Datetime;

/// What `/.well-known/security.txt` says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Table")]
pub struct SecurityConfig {
    contact: Vec<String>,
    expires: Datetime,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    contact: Vec<String>,
    expires: Datetime,
}

impl TryFrom<Table> for SecurityConfig {
    type Error = String;

    fn try_from(Table { contact, expires }: Table) -> Result<SecurityConfig, String> {
        let is_address = |text: &String| {
            let known = ["mailto:", "https://", "tel:"];
            known.iter().any(|scheme| text.starts_with(scheme))
                && !text.contains(|c: char| c.is_control() || c.is_whitespace())
        };
        if contact.is_empty() {
            return Err("`contact` needs at least one address".to_owned());
        }
        if let Some(wrong) = contact.iter().find(|text| !is_address(text)) {
            return Err(format!(
                "`{wrong}` is no contact: use `mailto:`, `https://` or `tel:`, as in `mailto:security@example.com`"
            ));
        }
        if expires.date.is_none() || expires.time.is_none() || expires.offset.is_none() {
            return Err(
                "`expires` needs day, time and offset, as in `2027-06-01T00:00:00Z`".to_owned()
            );
        }
        Ok(SecurityConfig { contact, expires })
    }
}

impl SecurityConfig {
    /// The file, without the lines that the desk knows.
    pub fn text(&self) -> String {
        let contacts = self.contact.iter().map(|contact| format!("Contact: {contact}\n"));
        format!("{}Expires: {}\n", contacts.collect::<String>(), self.expires)
    }
}
