//! What every request needs.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use docent_model::{FormSchema, Locale};
use serde_json::Value;

use crate::{Clock, DeskConfig, Files, Health, Secret, Store};

/// How the desk's pages look and what they say. The program answers with the site's theme and strings.
pub trait Pages: Send + Sync {
    /// The site's locales; the first is the source locale.
    fn locales(&self) -> &[Locale];

    /// Fills the template `desk/NAME.html` with `page`. `Err` is a sentence for the log.
    fn show(&self, locale: &Locale, template: &str, page: &Value) -> Result<String, String>;

    /// A text of the locale's strings, with its arguments.
    fn text(&self, locale: &Locale, key: &str, arguments: &[(&str, &str)]) -> String;

    /// A day and time of the locale, from UTC milliseconds.
    fn time(&self, locale: &Locale, millis: i64) -> String;
}

/// The desk.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

/// Everything it holds.
pub struct Inner {
    /// `[desk]`.
    pub config: DeskConfig,
    /// The site's questions.
    pub form: FormSchema,
    /// Tables.
    pub store: Store,
    /// Attachments.
    pub files: Files,
    /// What keys are derived from.
    pub secret: Secret,
    /// The time.
    pub clock: Clock,
    /// Look and language.
    pub pages: Box<dyn Pages>,
    /// Address of the desk for links in receipts and mails, without a slash at the end.
    pub url: String,
    /// Requests that run now, by scope and key.
    pub running: Mutex<BTreeSet<(String, String)>>,
    /// How it is, for whoever operates it.
    pub health: Health,
}

impl Desk {
    /// Puts a desk together.
    pub fn new(inner: Inner) -> Desk {
        Desk(Arc::new(inner))
    }
}

impl std::ops::Deref for Desk {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
