//! What stands between sentences.

use crate::html::Fold;
use crate::labels;
use crate::page::{Page, is_of_the_web};
use crate::tree::{Alert, AlertKind, CodeBlock, Heading, Kind, Node};

impl<'x, P: Page> Fold<'x, '_, P> {
    /// Writes blocks, and sentences that stand among them without a paragraph of their own.
    pub(super) fn flow(&mut self, nodes: &'x [Node<'x>]) {
        let mut at = 0;
        while at < nodes.len() {
            let run = nodes[at..].iter().take_while(|node| node.kind.is_inline()).count();
            if run > 0 {
                self.inlines(&nodes[at..at + run]);
                at += run;
            } else {
                self.markup.line();
                self.block(&nodes[at]);
                self.markup.line();
                at += 1;
            }
        }
    }

    fn block(&mut self, node: &'x Node<'x>) {
        match &node.kind {
            Kind::Paragraph => self.paragraph(node),
            Kind::Heading(heading) => self.heading(node, heading),
            Kind::List { start, .. } => self.list(node, *start),
            Kind::Item { id } => self.item(node, id.as_deref()),
            Kind::Quote => self.box_of("<blockquote>\n", node, "</blockquote>"),
            Kind::Alert(alert) => self.alert(node, alert),
            Kind::CodeBlock(block) => self.code(block),
            Kind::Rule => self.markup.tag("<hr>"),
            Kind::Table(table) => self.table(node, table),
            Kind::Collapsible { title } => self.collapsible(title, node),
            Kind::Tabs => self.box_of("<div class=\"tabs\" data-tabs>\n", node, "</div>"),
            Kind::Tab(tab) => self.tab(node, &tab.title, &tab.id),
            Kind::ShadeBox { title } => self.shade_box(node, title.as_deref()),
            Kind::PreviewBlock => self.preview(node),
            Kind::Video(address) => self.video(address),
            Kind::Contacts { region } => {
                let contacts = self.page.contacts(region.as_deref());
                self.markup.trusted(&contacts);
            }
            Kind::FootnoteDefinition(name) => self.footnote_definition(name, node),
            Kind::Block(element) => self.element(element, node),
            // Rows, cells and captions outside a table: their text is the author's all the same.
            _ => self.flow(&node.children),
        }
    }

    fn box_of(&mut self, open: &'static str, node: &'x Node<'x>, close: &'static str) {
        self.markup.tag(open);
        self.flow(&node.children);
        self.markup.line();
        self.markup.tag(close);
    }

    fn paragraph(&mut self, node: &'x Node<'x>) {
        if node.children.iter().all(|child| matches!(child.kind, Kind::Anchor(_))) {
            return self.inlines(&node.children);
        }
        let before = self.markup.length();
        self.markup.tag("<p>");
        let empty = self.markup.length();
        self.inlines(&node.children);
        if self.markup.length() == empty {
            // All that was in it is gone, a picture without a file for instance.
            self.markup.back_to(before);
        } else {
            self.markup.tag("</p>");
        }
    }

    fn heading(&mut self, node: &'x Node<'x>, heading: &Heading<'_>) {
        let (open, close) = heading_tags(heading.level);
        self.level = heading.level;
        let (id, aliases) = self.page.heading(heading.index);
        self.markup.tag(open);
        if self.ids.heading(id) {
            self.markup.attribute("id", id);
        }
        self.markup.tag(">");
        for alias in aliases {
            if self.ids.alias(alias) {
                self.markup.tag("<span");
                self.markup.attribute("id", alias);
                self.markup.tag("></span>");
            }
        }
        self.inlines(&node.children);
        self.markup.tag(close);
    }

    fn list(&mut self, node: &'x Node<'x>, start: Option<u64>) {
        let Some(start) = start else {
            return self.box_of("<ul>\n", node, "</ul>");
        };
        self.markup.tag("<ol");
        if start != 1 {
            self.markup.open_attribute("start");
            self.markup.number(start);
            self.markup.tag("\"");
        }
        self.box_of(">\n", node, "</ol>");
    }

    fn item(&mut self, node: &'x Node<'x>, id: Option<&'x str>) {
        let first = node.children.first().map(|first| match &first.kind {
            Kind::Paragraph => first.children.first().map(|first| &first.kind),
            kind => Some(kind),
        });
        self.markup.tag("<li");
        self.id_attribute(id);
        if matches!(first, Some(Some(Kind::Task(_)))) {
            self.markup.tag(" class=\"task\"");
        }
        self.markup.tag(">");
        self.flow(&node.children);
        self.markup.tag("</li>");
    }

    fn alert(&mut self, node: &'x Node<'x>, alert: &'x Alert<'x>) {
        let id = self.ids.made(format!("a{}-l", alert.number));
        if alert.kind == AlertKind::MoreLikeThis {
            self.markup.tag("<nav class=\"related\"");
        } else {
            self.markup.tag("<aside class=\"alert alert-");
            match (&alert.kind, labels::alert(&alert.kind)) {
                (AlertKind::Other(word), _) => self.markup.value(&word.to_lowercase()),
                (_, key) => self.markup.value(key.map_or("", |key| &key["alert-".len()..])),
            }
            self.markup.tag("\" role=\"note\"");
        }
        self.markup.attribute("aria-labelledby", &id);
        self.markup.tag(">\n<p class=\"alert-label\"");
        self.markup.attribute("id", &id);
        self.markup.tag(">");
        match (&alert.kind, labels::alert(&alert.kind)) {
            (AlertKind::Other(word), _) => self.markup.text(word),
            (_, key) => self.markup.text(&self.page.string(key.unwrap_or_default())),
        }
        self.markup.tag("</p>\n");
        self.flow(&node.children);
        self.markup.line();
        self.markup.tag(if alert.kind == AlertKind::MoreLikeThis { "</nav>" } else { "</aside>" });
    }

    fn code(&mut self, block: &CodeBlock<'_>) {
        self.markup.tag("<pre class=\"code\" tabindex=\"0\" role=\"group\"");
        self.markup.attribute("aria-label", &self.page.string("code-label"));
        if let Some(first) = block.first_line {
            self.markup.open_attribute("data-line-numbers");
            self.markup.number(u64::from(first));
            self.markup.tag("\"");
        }
        if let Some(lines) = &block.highlight {
            self.markup.attribute("data-highlight", lines);
        }
        self.markup.tag("><code");
        if let Some(language) = &block.language {
            self.markup.open_attribute("class");
            self.markup.value("language-");
            self.markup.value(language);
            self.markup.tag("\"");
        }
        self.markup.tag(">");
        self.markup.text(&block.text);
        self.markup.tag("</code></pre>");
    }

    fn collapsible(&mut self, title: &'x [Node<'x>], node: &'x Node<'x>) {
        self.markup.tag("<details class=\"collapsible\">\n<summary>");
        if title.is_empty() {
            self.markup.text(&self.page.string("collapsible-title"));
        }
        self.inlines(title);
        self.markup.tag("</summary>\n");
        self.flow(&node.children);
        self.markup.line();
        self.markup.tag("</details>");
    }

    /// Without a script a panel is a section under its title; with one the titles become the tabs.
    fn tab(&mut self, node: &'x Node<'x>, title: &'x str, id: &'x str) {
        self.markup.tag("<section class=\"tab\"");
        self.id_attribute(Some(id));
        self.markup.tag(">\n");
        let outside = self.level;
        let (open, close) = heading_tags(outside.saturating_add(1));
        self.markup.tag(open);
        self.markup.tag(" class=\"tab-title\">");
        self.markup.text(title);
        self.markup.tag(close);
        self.markup.tag("\n");
        self.flow(&node.children);
        self.markup.line();
        self.markup.tag("</section>");
        self.level = outside;
    }

    fn shade_box(&mut self, node: &'x Node<'x>, title: Option<&str>) {
        self.markup.tag("<section class=\"shadebox\">\n");
        if let Some(title) = title {
            self.markup.tag("<p class=\"shadebox-title\">");
            self.markup.text(title);
            self.markup.tag("</p>\n");
        }
        self.flow(&node.children);
        self.markup.line();
        self.markup.tag("</section>");
    }

    fn preview(&mut self, node: &'x Node<'x>) {
        self.markup.tag("<div class=\"preview\">\n<p class=\"preview-label\">");
        self.markup.text(&self.page.string("preview-label"));
        self.markup.tag("</p>\n");
        self.flow(&node.children);
        self.markup.line();
        self.markup.tag("</div>");
    }

    /// What highlighted text in sentences means, once at the end.
    pub(super) fn legend(&mut self) {
        if self.preview {
            self.markup.tag("<p class=\"preview-legend\">");
            self.markup.text(&self.page.string("preview-legend"));
            self.markup.tag("</p>\n");
        }
    }

    /// A link; the frame is made when the reader asks for it, by the theme's script.
    fn video(&mut self, address: &str) {
        if !is_of_the_web(address) {
            return;
        }
        self.markup.tag("<figure class=\"video\"");
        self.markup.attribute("data-video", address);
        self.markup.attribute("data-video-title", &self.page.string("video-title"));
        self.markup.tag(">\n<a");
        self.markup.attribute("href", address);
        self.markup.tag(" rel=\"noopener\">");
        self.markup.text(&self.page.string("video-watch"));
        self.markup.tag("</a>\n</figure>");
    }
}

/// The opening tag without its end, and the closing one.
fn heading_tags(level: u8) -> (&'static str, &'static str) {
    match level {
        0 | 1 => ("<h1", "</h1>"),
        2 => ("<h2", "</h2>"),
        3 => ("<h3", "</h3>"),
        4 => ("<h4", "</h4>"),
        5 => ("<h5", "</h5>"),
        _ => ("<h6", "</h6>"),
    }
}
