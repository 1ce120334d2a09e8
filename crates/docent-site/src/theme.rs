//! Themes: templates, strings and assets, layered from general to special.

mod unused;

pub use unused::unused;

/// A theme as `docent` read it. Every list is in layers: what comes later with the same path replaces what comes
/// earlier; strings replace one another message by message.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// Its name, for error messages.
    pub name: String,
    /// `templates/..`: path below that folder and text.
    pub templates: Vec<ThemeFile<String>>,
    /// `strings/TAG.ftl`: the locale's tag and Fluent text.
    pub strings: Vec<ThemeFile<String>>,
    /// `assets/..`: path below that folder and bytes.
    pub assets: Vec<ThemeFile<Vec<u8>>>,
}

impl Theme {
    /// The theme without its search: a site that is made with it has none.
    #[must_use]
    pub fn without_search(mut self) -> Theme {
        self.assets.retain(|file| !file.path.starts_with(crate::render::SEARCH));
        self
    }
}

/// A mistake in a theme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{picture}")]
pub struct ThemeError {
    /// What is wrong, in one sentence.
    pub message: String,
    /// The same for people, with the place and perhaps the lines around it.
    pub picture: String,
    /// Where in the theme, if it is in one of its files.
    pub place: Option<ThemePlace>,
}

/// A place in a file of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemePlace {
    /// The file's [`ThemeFile::origin`].
    pub origin: String,
    /// Counts from 1.
    pub line: usize,
    /// Counts characters from 1.
    pub column: usize,
}

impl ThemeError {
    /// A mistake of the theme as a whole.
    pub fn without_place(message: String) -> ThemeError {
        ThemeError { picture: message.clone(), message, place: None }
    }

    /// A mistake in a line of a file.
    pub fn in_line(origin: &str, line: usize, message: String) -> ThemeError {
        let picture = format!("{origin}:{line}: {message}");
        let place = ThemePlace { origin: origin.to_owned(), line, column: 1 };
        ThemeError { message, picture, place: Some(place) }
    }
}

/// One file of a theme.
#[derive(Debug, Clone)]
pub struct ThemeFile<T> {
    /// Path below its folder, with `/`; of strings the locale's tag.
    pub path: String,
    /// Where it was read from, for error messages.
    pub origin: String,
    /// What is in it.
    pub content: T,
}
