//! The outline: an article's headings as a tree.

use crate::site::SiteArticle;
use crate::view::OutlineView;

/// Headings from level 2 down to the article's own limit; the access requirements come first, where the page shows
/// them.
pub(crate) fn of(article: &SiteArticle<'_>, access_title: &str) -> Vec<OutlineView> {
    let mut flat = Vec::new();
    if !article.article.front.access.is_empty() {
        flat.push((2, access_title, access_id(article)));
    }
    let ids = article.heading_ids.iter();
    for (heading, ids) in article.article.headings.iter().zip(ids) {
        let shown = 2..=article.outline_levels;
        if shown.contains(&heading.level) && !heading.text.is_empty() && !ids.id.is_empty() {
            flat.push((heading.level, heading.text.as_str(), ids.id.clone()));
        }
    }
    nested(flat)
}

/// The id that the fold gives the heading of the access requirements: one that no other element carries.
fn access_id(article: &SiteArticle<'_>) -> String {
    let mut id = "access-requirements".to_owned();
    let taken = |id: &str| {
        article.heading_ids.iter().any(|ids| ids.id == id)
            || article.article.ids.iter().any(|other| other == id)
    };
    while taken(&id) {
        id.push_str("-1");
    }
    id
}

/// Each heading goes below the last one of a lower level, even where the author left a level out.
fn nested(flat: Vec<(u8, &str, String)>) -> Vec<OutlineView> {
    let mut open: Vec<(u8, OutlineView)> = Vec::new();
    let mut top = Vec::new();
    let close = |open: &mut Vec<(u8, OutlineView)>, top: &mut Vec<OutlineView>| {
        if let Some((_, closed)) = open.pop() {
            open.last_mut().map_or(top, |(_, parent)| &mut parent.children).push(closed);
        }
    };
    for (level, title, id) in flat {
        while open.last().is_some_and(|(above, _)| *above >= level) {
            close(&mut open, &mut top);
        }
        open.push((level, OutlineView { title: title.to_owned(), id, children: Vec::new() }));
    }
    while !open.is_empty() {
        close(&mut open, &mut top);
    }
    top
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_nest_by_level_and_jumps_do_not_lose_any() {
        fn show(view: &[OutlineView]) -> String {
            let one = |view: &OutlineView| match show(&view.children).as_str() {
                "" => view.title.clone(),
                children => format!("{}({children})", view.title),
            };
            view.iter().map(one).collect::<Vec<_>>().join(" ")
        }
        for (levels, expected) in [
            (&[2, 2][..], "0 1"),
            (&[2, 3, 3, 2], "0(1 2) 3"),
            (&[2, 4, 3, 2], "0(1 2) 3"),
            (&[4, 2, 3], "0 1(2)"),
            (&[2, 3, 4, 3, 2], "0(1(2) 3) 4"),
            (&[], ""),
        ] {
            let titles: Vec<String> = (0..levels.len()).map(|index| index.to_string()).collect();
            let flat = levels.iter().zip(&titles);
            let flat = flat.map(|(level, title)| (*level, title.as_str(), String::new()));
            assert_eq!(show(&nested(flat.collect())), expected, "{levels:?}");
        }
    }
}
