//! The widget's files: what a browser loads when a reader wants to open a case without leaving the page.
//!
//! [`Widget::of`] is the only way in. A site has a widget if it has a desk and its theme has the built files; then all
//! assets below `widget/` and one file of data per locale are published in a folder that is named after what is in them,
//! and `/widget/v1.js`, whose name never changes, leads pages of other origins there.
//!
//! Promises: a site without a widget has no trace of one, and no file of the folder changes with the number of articles.
//! Their titles are beside the pages, under a name of their own that stays: else every new title would rename the
//! folder, and with it change every page of every locale.

mod data;
mod strings;
mod titles;

use std::borrow::Cow;
use std::sync::Arc;

use super::addresses::Addresses;
use super::output::Output;
use super::strings::Strings;
use super::{Content, RenderError, assets};
use crate::config::Config;
use crate::site::{LocaleId, Site};
use crate::theme::Theme;
use crate::view::ContactView;

pub(crate) use titles::titles;

/// Where a theme keeps the widget.
pub(crate) const FOLDER: &str = "widget/";

/// What the widget cannot be without; it is built along with the program.
const BUILT: [&str; 2] = ["widget/widget.js", "widget/widget.wasm"];

/// For pages of other origins.
const STABLE: &str = "widget/v1.js";

/// In [`STABLE`]: the folder as it is reached from there.
const PLACE: &str = "DOCENT_WIDGET_FOLDER";

/// In [`STABLE`]: the locales whose data the folder holds.
const LOCALES: &str = "DOCENT_WIDGET_LOCALES";

/// The widget of a site.
pub(crate) struct Widget<'s> {
    /// `_docent/widget.0123456789abcdef/`
    folder: String,
    /// By name in the folder.
    files: Vec<(Cow<'s, str>, Cow<'s, [u8]>)>,
    /// [`STABLE`].
    stable: Option<Vec<u8>>,
}

/// Whether a site with this configuration and theme has a widget.
pub(crate) fn is_there(config: &Config, theme: &Theme) -> bool {
    let has = |path: &str| theme.assets.iter().any(|file| file.path == path);
    config.desk.is_some() && BUILT.into_iter().all(has)
}

impl<'s> Widget<'s> {
    /// The widget of a site, if it has one. Strings and contacts are those of its locales.
    pub(crate) fn of(
        (site, theme): (&Site<'_>, &'s Theme),
        addresses: &Addresses<'_>,
        strings: &[Arc<Strings>],
        contacts: &[Vec<ContactView>],
    ) -> Option<Widget<'s>> {
        if !is_there(&site.config, theme) {
            return None;
        }
        let mut assets = assets::last(theme);
        let stable = assets.remove(STABLE);
        let own = assets.into_iter().filter_map(|(path, bytes)| {
            Some((path.strip_prefix(FOLDER)?.into(), bytes.as_slice().into()))
        });
        let locales = strings.iter().zip(contacts).enumerate().filter_map(|(id, both)| {
            let data = data::of((site, addresses), LocaleId(id), both.0, both.1)?;
            Some((site.locales[id].locale.segment(), data))
        });
        let (tags, data): (Vec<_>, Vec<_>) = locales.unzip();
        let data = tags.iter().zip(data).map(|(tag, data)| {
            let bytes: Cow<'_, [u8]> = data.into_bytes().into();
            (Cow::from(format!("{tag}.json")), bytes)
        });
        let mut files: Vec<(Cow<'_, str>, Cow<'_, [u8]>)> = own.chain(data).collect();
        files.sort();
        let pieces = files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]);
        let folder = format!("_docent/widget.{:016x}/", assets::hash(pieces));
        let stable = stable.map(|script| filled(script, &format!("../{folder}"), &tags.join(" ")));
        Some(Widget { folder, files, stable })
    }

    /// Where its files are: `_docent/widget.0123456789abcdef/`
    pub(crate) fn folder(&self) -> &str {
        &self.folder
    }

    /// Address of the script that loads the widget, if the theme has it.
    pub(crate) fn loader_url(&self, addresses: &Addresses<'_>) -> Option<String> {
        let loader = "loader.js";
        let found = self.files.iter().any(|(name, _)| name == loader);
        found.then(|| addresses.path(&format!("/{}{loader}", self.folder)))
    }

    /// Hands its files out.
    pub(crate) fn write(&self, output: &Output<'_>) -> Result<(), RenderError> {
        for (name, bytes) in &self.files {
            output.file(format!("{}{name}", self.folder), Content::Bytes(bytes.to_vec()))?;
        }
        match &self.stable {
            Some(script) => output.file(STABLE.to_owned(), Content::Bytes(script.clone())),
            None => Ok(()),
        }
    }
}

/// A script with `folder` in the place of [`PLACE`] and `locales` in that of [`LOCALES`].
fn filled(script: &[u8], folder: &str, locales: &str) -> Vec<u8> {
    match std::str::from_utf8(script) {
        Ok(text) => text.replace(PLACE, folder).replace(LOCALES, locales).into_bytes(),
        Err(_) => script.to_vec(),
    }
}
