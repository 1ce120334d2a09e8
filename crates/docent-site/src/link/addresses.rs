//! Addresses: one path below the locale for every family and group (afm 3.25).
//!
//! An address below the locale has no slash at its start and one at its end: `using/basics/contact/`; the home page's
//! is empty. It is the same in every locale.

use std::collections::BTreeMap;

use docent_article::{Code, Diagnostic};

use crate::link::content::{Tree, beginning};
use crate::link::paths;
use crate::link::structure::{Entry, EntryKind, Structure};
use crate::link::twins::{Families, FamilyId};
use crate::site::{LocaleId, SiteArticle};

/// The addresses of all families.
pub(super) struct Addresses {
    pub(super) of: Vec<String>,
    /// Further places that list a family, and folders above the first group: where they lead.
    pub(super) aliases: Vec<(String, String)>,
}

/// Who has which address. Addresses that differ only in the case of letters are one: they are one folder on some disks.
#[derive(Default)]
struct Owners {
    /// By the address in lower case.
    of: BTreeMap<String, Owner>,
    /// The last number given to an address that several wanted.
    numbers: BTreeMap<String, u32>,
}

#[derive(Clone, Copy)]
enum Owner {
    Family(FamilyId),
    Group,
}

/// Gives every family its address: where it is listed first, else its path. Writes the groups' addresses into the
/// structure.
pub(super) fn assign(
    trees: &[Tree<'_>],
    articles: &[SiteArticle<'_>],
    families: &Families,
    structure: &mut Structure,
    source: LocaleId,
    findings: &mut Vec<Diagnostic>,
) -> Addresses {
    let prefix = structure.prefix.as_ref().map_or_else(String::new, |id| format!("{id}/"));
    let mut wanted = Wanted { first: vec![None; families.members.len()], further: Vec::new() };
    let lead = |family: FamilyId| &articles[families.lead(family, source).0];
    wanted.articles(&structure.entries, &prefix, &|family| paths::stem(&lead(family).path));
    let Wanted { mut first, further } = wanted;
    if let Some(home) = structure.home {
        first[home] = Some(String::new());
    }
    let mut owners = Owners::default();
    owners.claim(String::new(), Owner::Group);
    let mut of: Vec<String> = Vec::with_capacity(first.len());
    for (family, address) in first.into_iter().enumerate() {
        let address = address.unwrap_or_else(|| paths::address(&lead(family).path));
        let address = if structure.home == Some(family) {
            address
        } else {
            if let Some(Owner::Family(other)) = owners.get(&address) {
                let url = |address: &str| format!("/{}/{address}", trees[source.0].segment);
                let urls = (url(&of[other]), url(&address));
                findings.push(repeated(lead(other), lead(family), &urls));
            }
            owners.claim(address, Owner::Family(family))
        };
        of.push(address);
    }
    groups(&mut structure.entries, &prefix, &mut owners);
    let mut aliases: Vec<(String, String)> = Vec::new();
    if owners.get(&prefix).is_none() {
        aliases.push((prefix, String::new()));
    }
    for (alias, family) in further {
        if owners.get(&alias).is_none() {
            aliases.push((alias, of[family].clone()));
        }
    }
    Addresses { of, aliases }
}

fn repeated(
    first: &SiteArticle<'_>,
    second: &SiteArticle<'_>,
    (one, other): &(String, String),
) -> Diagnostic {
    let both = format!("`{}` and `{}`", first.path, second.path);
    let message = if one == other {
        format!("{both} have the same address `{one}`")
    } else {
        format!("{both} have addresses that differ only in case, `{one}` and `{other}`")
    };
    Diagnostic::new(Code::AddressRepeated, beginning(second.file), message)
        .with_help("rename one of the two files, or list one of them in another group")
}

impl Owners {
    fn get(&self, address: &str) -> Option<Owner> {
        self.of.get(&address.to_lowercase()).copied()
    }

    /// Takes an address, with a number if it is taken: no two pages may write the same file.
    fn claim(&mut self, address: String, owner: Owner) -> String {
        let mut free = address;
        if self.get(&free).is_some() {
            let base = free.trim_end_matches('/').to_owned();
            let number = self.numbers.entry(base.to_lowercase()).or_insert(1);
            loop {
                *number += 1;
                free = format!("{base}-{number}/");
                if !self.of.contains_key(&free.to_lowercase()) {
                    break;
                }
            }
        }
        self.of.insert(free.to_lowercase(), owner);
        free
    }
}

struct Wanted {
    first: Vec<Option<String>>,
    further: Vec<(String, FamilyId)>,
}

impl Wanted {
    fn articles<'s>(
        &mut self,
        entries: &[Entry],
        prefix: &str,
        stem: &dyn Fn(FamilyId) -> &'s str,
    ) {
        for entry in entries {
            let below = format!("{prefix}{}/", entry.segment);
            if let EntryKind::Article(family) = entry.kind {
                // A folder's landing article has the folder's address.
                let address = match stem(family) {
                    "index" => below.clone(),
                    stem => format!("{prefix}{stem}/"),
                };
                if self.first[family].is_some() {
                    self.further.push((address, family));
                } else {
                    self.first[family] = Some(address);
                }
            }
            self.articles(&entry.children, &below, stem);
        }
    }
}

fn groups(entries: &mut [Entry], prefix: &str, owners: &mut Owners) {
    for entry in entries {
        let below = format!("{prefix}{}/", entry.segment);
        if entry.kind == EntryKind::Group {
            match owners.get(&below) {
                Some(Owner::Family(family)) => entry.landing = Some(family),
                _ => entry.address = owners.claim(below.clone(), Owner::Group),
            }
        }
        groups(&mut entry.children, &below, owners);
    }
}
