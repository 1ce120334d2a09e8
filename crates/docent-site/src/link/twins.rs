//! Twins: the same article in several locales, paired by path and then by `exl-id` (afm 6.1).

use std::collections::BTreeMap;

use docent_article::{Code, Diagnostic};

use crate::link::content::{Tree, beginning};
use crate::site::{ArticleId, LocaleId, SiteArticle};

/// Index into [`Families::members`].
pub(super) type FamilyId = usize;

/// Articles that are translations of one another.
pub(super) struct Families {
    /// Per family, the article of each locale.
    pub(super) members: Vec<Vec<Option<ArticleId>>>,
    /// The family of each article.
    pub(super) of: Vec<FamilyId>,
}

impl Families {
    /// The article that stands for a family: the source locale's, else the first there is.
    pub(super) fn lead(&self, family: FamilyId, source: LocaleId) -> ArticleId {
        let members = &self.members[family];
        members[source.0]
            .or_else(|| members.iter().copied().flatten().next())
            .expect("a family is made for an article")
    }
}

/// Pairs all articles and writes the pairs into them.
pub(super) fn pair(
    trees: &[Tree<'_>],
    articles: &mut [SiteArticle<'_>],
    source: LocaleId,
    findings: &mut Vec<Diagnostic>,
) -> Families {
    let mut families = Families { members: Vec::new(), of: vec![0; articles.len()] };
    for id in trees[source.0].range.clone() {
        families.of[id] = families.members.len();
        families.members.push(vec![None; trees.len()]);
        families.members[families.of[id]][source.0] = Some(ArticleId(id));
    }
    let source_ids = by_exl_id(&trees[source.0], articles, findings);
    // Articles that only exist in translations pair with one another by path.
    let mut strangers: BTreeMap<String, FamilyId> = BTreeMap::new();
    for (number, tree) in trees.iter().enumerate().filter(|(number, _)| *number != source.0) {
        by_exl_id(tree, articles, findings);
        let mut rest = Vec::new();
        for id in tree.range.clone() {
            match trees[source.0].article(articles, &articles[id].path) {
                Some(twin) => {
                    join(&mut families, number, ArticleId(id), twin);
                    findings.extend(disagreement(articles, ArticleId(id), twin, &source_ids));
                }
                None => rest.push(ArticleId(id)),
            }
        }
        for id in rest {
            let exl_id = articles[id.0].article.front.exl_id.as_deref();
            let twin = exl_id.and_then(|exl_id| source_ids.get(exl_id)).copied();
            let free = twin.filter(|twin| families.members[families.of[twin.0]][number].is_none());
            if let Some(twin) = free {
                join(&mut families, number, id, twin);
                continue;
            }
            if let Some(twin) = twin {
                findings.push(taken(articles, id, twin));
            }
            let next = families.members.len();
            let family = *strangers.entry(articles[id.0].path.clone()).or_insert(next);
            if family == next {
                families.members.push(vec![None; trees.len()]);
            }
            families.of[id.0] = family;
            families.members[family][number] = Some(id);
        }
    }
    for (id, article) in articles.iter_mut().enumerate() {
        article.twins.clone_from(&families.members[families.of[id]]);
    }
    families
}

fn join(families: &mut Families, locale: usize, id: ArticleId, twin: ArticleId) {
    let family = families.of[twin.0];
    families.of[id.0] = family;
    families.members[family][locale] = Some(id);
}

/// The articles of a locale by `exl-id`; the first keeps a repeated one.
fn by_exl_id(
    tree: &Tree<'_>,
    articles: &[SiteArticle<'_>],
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<String, ArticleId> {
    let mut ids: BTreeMap<String, ArticleId> = BTreeMap::new();
    for id in tree.range.clone() {
        let Some(exl_id) = &articles[id].article.front.exl_id else { continue };
        if let Some(first) = ids.get(exl_id) {
            let message =
                format!("`{}` has the `exl-id` of `{}`", articles[id].path, articles[first.0].path);
            findings.push(
                Diagnostic::new(Code::ExlIdRepeated, beginning(articles[id].file), message)
                    .with_help("give the article an `exl-id` of its own"),
            );
        } else {
            ids.insert(exl_id.clone(), ArticleId(id));
        }
    }
    ids
}

/// The path names `twin`, but the `exl-id` names another article.
fn disagreement(
    articles: &[SiteArticle<'_>],
    id: ArticleId,
    twin: ArticleId,
    source_ids: &BTreeMap<String, ArticleId>,
) -> Option<Diagnostic> {
    let own = articles[id.0].article.front.exl_id.as_deref()?;
    if articles[twin.0].article.front.exl_id.as_deref() == Some(own) {
        return None;
    }
    let other = source_ids.get(own).filter(|other| **other != twin)?;
    let message = format!(
        "by its path this translates `{}`, by its `exl-id` it translates `{}`",
        articles[twin.0].path, articles[other.0].path
    );
    let help = "the path decides; move the file, or correct its `exl-id`";
    Some(
        Diagnostic::new(Code::TwinConflict, beginning(articles[id.0].file), message)
            .with_help(help),
    )
}

/// The source article with the `exl-id` has a translation already.
fn taken(articles: &[SiteArticle<'_>], id: ArticleId, twin: ArticleId) -> Diagnostic {
    let message = format!(
        "by its `exl-id` this translates `{}`, which another article translates already",
        articles[twin.0].path
    );
    Diagnostic::new(Code::TwinConflict, beginning(articles[id.0].file), message)
        .with_help("remove the file, or correct its `exl-id`")
}
