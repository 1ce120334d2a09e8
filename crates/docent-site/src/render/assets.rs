//! Assets of the theme, named after what is in them, so that browsers may keep them for ever.
//!
//! Those of the widget and of the search have folders of their own: see [`super::widget`] and [`super::search`].

use std::collections::BTreeMap;

use super::{search, widget};
use crate::theme::Theme;

/// The theme's assets, by their own path.
pub(crate) struct Assets<'s> {
    by_path: BTreeMap<&'s str, Asset>,
}

struct Asset {
    /// `/_docent/docent.0123456789abcdef.css`
    url: String,
    bytes: Vec<u8>,
}

impl<'s> Assets<'s> {
    /// The last layer of each asset.
    pub(crate) fn of(theme: &'s Theme) -> Assets<'s> {
        let mut last = last(theme);
        let apart = [widget::FOLDER, search::FOLDER];
        last.retain(|path, _| !apart.iter().any(|folder| path.starts_with(folder)));
        let (sheets, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
            last.into_iter().partition(|(path, _)| is_sheet(path));
        let asset = |path: &str, bytes: Vec<u8>| Asset { url: url(path, &bytes), bytes };
        let mut by_path: BTreeMap<&str, Asset> =
            others.into_iter().map(|(path, bytes)| (path, asset(path, bytes.clone()))).collect();
        // A style sheet's own name depends on the names of what it shows.
        let sheets: Vec<_> = sheets
            .into_iter()
            .map(|(path, bytes)| (path, asset(path, linked(bytes, &by_path))))
            .collect();
        by_path.extend(sheets);
        Assets { by_path }
    }

    /// The address of an asset.
    pub(crate) fn url(&self, path: &str) -> Option<&str> {
        self.by_path.get(path).map(|asset| asset.url.as_str())
    }

    /// Every asset: address and bytes.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.by_path.values().map(|asset| (asset.url.as_str(), asset.bytes.as_slice()))
    }
}

/// Every asset of a theme by its path, as its last layer has it.
pub(crate) fn last(theme: &Theme) -> BTreeMap<&str, &Vec<u8>> {
    theme.assets.iter().map(|file| (file.path.as_str(), &file.content)).collect()
}

fn is_sheet(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("css"))
}

fn url(path: &str, bytes: &[u8]) -> String {
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
    let dot = if extension.is_empty() { "" } else { "." };
    format!("/_docent/{stem}.{:016x}{dot}{extension}", hash([bytes]))
}

/// FNV-1a of all pieces, one after the other: only accidents have to be told apart here.
pub(crate) fn hash<'b>(pieces: impl IntoIterator<Item = &'b [u8]>) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    pieces.into_iter().flatten().fold(0xcbf2_9ce4_8422_2325, step)
}

/// A style sheet whose `url(..)` lead to the assets under their new names.
fn linked(sheet: &[u8], assets: &BTreeMap<&str, Asset>) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(sheet) else {
        return sheet.to_vec();
    };
    let mut parts = text.split("url(");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        written.push_str("url(");
        let (target, rest) = part.split_at(part.find(')').unwrap_or(0));
        let bare = target.trim().trim_matches(['"', '\'']);
        match assets.get(bare) {
            Some(asset) => written.push_str(&asset.url.replacen("/_docent/", "", 1)),
            None => written.push_str(target),
        }
        written.push_str(rest);
    }
    written.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::ThemeFile;

    fn theme(files: &[(&str, &str)]) -> Theme {
        let file = |(path, text): &(&str, &str)| ThemeFile {
            path: (*path).to_owned(),
            origin: String::new(),
            content: text.as_bytes().to_vec(),
        };
        Theme { assets: files.iter().map(file).collect(), ..Theme::default() }
    }

    #[test]
    fn names_change_with_what_is_in_them_and_later_layers_win() {
        let url = |files: &[(&str, &str)]| {
            let theme = theme(files);
            Assets::of(&theme).url("a.css").unwrap().to_owned()
        };
        let first = url(&[("a.css", "a{}")]);
        assert!(first.starts_with("/_docent/a.") && is_sheet(&first), "{first}");
        assert_ne!(first, url(&[("a.css", "b{}")]));
        assert_eq!(first, url(&[("a.css", "b{}"), ("a.css", "a{}")]));
    }

    #[test]
    fn style_sheets_follow_the_names_of_pictures() {
        let sheet = "a{b:url(i.svg)}c{d:url( \"i.svg\" )}e{f:url(none.svg)}g{h:url(";
        let theme = theme(&[("a.css", sheet), ("i.svg", "<svg/>")]);
        let assets = Assets::of(&theme);
        let name = assets.url("i.svg").unwrap().replace("/_docent/", "");
        let (_, bytes) = assets.all().find(|(url, _)| is_sheet(url)).unwrap();
        let expected = format!("a{{b:url({name})}}c{{d:url({name})}}e{{f:url(none.svg)}}g{{h:url(");
        assert_eq!(std::str::from_utf8(bytes).unwrap(), expected);
    }
}
