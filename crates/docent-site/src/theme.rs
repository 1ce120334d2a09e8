//! Themes: templates, strings and assets, layered from general to special.

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
