//! Facets: what the articles of an answer say of themselves, and how a reader narrows them down.

use crate::score::Scored;

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// `type`, `product`, ..
    pub key: String,
    /// As its author wrote it.
    pub value: String,
    /// How many articles would be shown with it.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The pages that have the chosen values, and the facets. `table` is `facets.txt`.
pub(crate) fn narrow(
    table: &str,
    scored: Vec<Scored>,
    chosen: &[(&str, &str)],
    pages: usize,
) -> (Vec<Scored>, Vec<Facet>) {
    let lines: Vec<(&str, &str, &str)> = table.lines().filter_map(line).collect();
    let mut found = vec![false; pages];
    for one in &scored {
        if let Some(found) = found.get_mut(one.page() as usize) {
            *found = true;
        }
    }
    // For each key of which a value is chosen: the pages that have one of them.
    let mut chosen_of: Vec<(&str, Vec<bool>)> = Vec::new();
    for (key, value, list) in &lines {
        if chosen.contains(&(key, value)) {
            let known = chosen_of.iter().position(|(known, _)| known == key);
            let place = known.unwrap_or_else(|| {
                chosen_of.push((key, vec![false; pages]));
                chosen_of.len() - 1
            });
            each(list, &mut |page| {
                if let Some(has) = chosen_of.get_mut(place).and_then(|(_, has)| has.get_mut(page)) {
                    *has = true;
                }
            });
        }
    }
    // Another value of a key widens the answer, so its own key does not narrow it.
    let fits = |page: usize, but: &str| {
        chosen_of.iter().all(|(key, has)| *key == but || has.get(page).is_some_and(|has| *has))
    };
    let mut facets = Vec::new();
    for (key, value, list) in lines {
        let mut count = 0;
        each(list, &mut |page| {
            let is_found = found.get(page).is_some_and(|found| *found);
            count += usize::from(is_found && fits(page, key));
        });
        let is_chosen = chosen.contains(&(key, value));
        if count > 0 || is_chosen {
            let (key, value) = (key.to_owned(), value.to_owned());
            facets.push(Facet { key, value, count, chosen: is_chosen });
        }
    }
    let kept = scored.into_iter().filter(|one| fits(one.page() as usize, "")).collect();
    (kept, facets)
}

fn line(line: &str) -> Option<(&str, &str, &str)> {
    let (key, rest) = line.split_once('\t')?;
    let (value, list) = rest.split_once('\t')?;
    Some((key, value, list))
}

/// The pages of a list of distances.
fn each(list: &str, see: &mut dyn FnMut(usize)) {
    let mut page = 0_usize;
    for distance in list.split(' ') {
        page = page.saturating_add(distance.parse().unwrap_or(usize::MAX));
        see(page);
    }
}
