//! A mistake in the site's configuration or theme, as programs read it: flat, with one place in one file.

use std::path::Path;

use super::places;
use crate::failure::Failure;
use crate::paths::shown;

/// What stands in the place of a finding's code.
pub(super) const CODE: &str = "configuration";
/// What the code means.
pub(super) const SUMMARY: &str = "The site's configuration or its theme is wrong.";

/// One mistake. Its severity is always error.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(super) file: String,
    /// Line and column, from 1.
    pub(super) start: (usize, usize),
    pub(super) end: (usize, usize),
    pub(super) message: String,
    pub(super) help: Option<String>,
}

impl Mistake {
    /// The mistake that made a command stop, if it stopped for one. What has no place of its own is told at the
    /// beginning of the `configuration`, the path of a `docent.toml`.
    pub(crate) fn of(failure: &Failure, configuration: &Path) -> Option<Mistake> {
        match failure {
            Failure::Config { path, text, error } => {
                let place = |offset| {
                    let place = places::position(text, offset);
                    (place.line, place.column)
                };
                let (start, end) = error.span.unwrap_or_default();
                Some(Mistake {
                    file: shown(path),
                    start: place(start),
                    end: place(end.max(start)),
                    message: error.message.clone(),
                    help: error.help.clone(),
                })
            }
            Failure::Theme(error) => {
                let place = error.place.as_ref();
                let start = place.map_or((1, 1), |place| (place.line, place.column));
                Some(Mistake {
                    file: place.map_or_else(|| shown(configuration), |place| place.origin.clone()),
                    start,
                    end: start,
                    message: error.message.clone(),
                    help: None,
                })
            }
            _ => None,
        }
    }
}
