//! Turns the text of **one** file into one article, and says what is wrong with it.
//!
//! 1. [`Snippets::read`] reads the snippet library (once per locale).
//! 2. [`expand()`] splits the front matter off, expands snippets, removes comments and marks the blocks that CommonMark
//!    would swallow. The result owns the text.
//! 3. [`parse()`] builds the [`Article`], a tree that borrows from it.
//! 4. [`html`], [`markdown`] and [`plain`] are folds over the tree.
//!
//! Nothing here fails, reads a file, or knows another article. An author's mistake is a [`Diagnostic`].

pub mod article;
mod attributes;
mod blocks;
mod build;
mod byte_set;
pub mod code;
mod comments;
pub mod diagnostic;
mod emphasis;
mod entities;
pub mod expand;
pub mod front_matter;
pub mod html;
mod inline;
pub mod labels;
pub mod markdown;
mod mojibake;
mod number;
pub mod page;
pub mod parse;
mod phones;
pub mod plain;
mod raw_html;
mod scan;
pub mod slug;
pub mod snippets;
pub mod source;
pub mod text;
mod tidy;
pub mod tree;

pub use article::{About, Article, Ask, HeadingEntry};
pub use code::Code;
pub use diagnostic::{Diagnostic, Severity};
pub use expand::{Expanded, expand};
pub use front_matter::FrontMatter;
pub use page::{ImageAnswer, LinkAnswer, Page};
pub use parse::{Settings, parse};
pub use snippets::Snippets;
pub use source::{FileId, Source, Span};
pub use tree::{Kind, Node};
