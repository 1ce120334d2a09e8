//! Pictures: with their size, so that a page does not jump while it loads.

use crate::html::Fold;
use crate::page::{self, ImageAnswer, Page};
use crate::tree::{Align, Image, Length};

impl<'x, P: Page> Fold<'x, '_, P> {
    /// A picture; where there is no such file, its alternative text, and a link if it is elsewhere.
    pub(super) fn image(&mut self, at: u32, image: &'x Image<'x>) {
        let Some(answer) = page::image(self.page, at, image) else {
            return self.absent(image);
        };
        if !image.zoomable || self.linked {
            return self.picture(image, &answer);
        }
        self.markup.tag("<a class=\"zoom\"");
        self.markup.attribute("href", &answer.src);
        if image.alt.is_empty() {
            self.markup.attribute("aria-label", &self.page.string("image-enlarge"));
        }
        self.markup.tag(">");
        self.picture(image, &answer);
        self.markup.tag("</a>");
    }

    fn absent(&mut self, image: &Image<'_>) {
        let Some(target) = page::elsewhere(image).filter(|_| !self.linked) else {
            return self.markup.text(&image.alt);
        };
        self.markup.tag("<a");
        self.markup.attribute("href", target);
        self.markup.tag(" rel=\"noopener\">");
        self.markup.text(if image.alt.is_empty() { target } else { &image.alt });
        self.markup.tag("</a>");
    }

    fn picture(&mut self, image: &Image<'_>, answer: &ImageAnswer<'_>) {
        self.markup.tag("<img");
        self.markup.attribute("src", &answer.src);
        self.markup.attribute("alt", &image.alt);
        if let Some(title) = &image.title {
            self.markup.attribute("title", title);
        }
        let (width, height) = size(image, answer.size);
        for (name, value) in [("width", width), ("height", height)] {
            if let Some(value) = value {
                self.markup.open_attribute(name);
                self.markup.number(u64::from(value));
                self.markup.tag("\"");
            }
        }
        self.markup.tag(" loading=\"lazy\"");
        self.classes(image);
        self.markup.tag(">");
    }

    fn classes(&mut self, image: &Image<'_>) {
        // No inline style may stand in a page, so a share of the width is a class, in steps of five.
        let share = match image.width {
            Some(Length::Percent(share)) => Some(share.div_ceil(5).clamp(1, 20) * 5),
            _ => None,
        };
        let align = image.align.map(align_class);
        if !image.inline && share.is_none() && align.is_none() {
            return;
        }
        self.markup.open_attribute("class");
        let mut between = "";
        for class in [image.inline.then_some("inline"), align].into_iter().flatten() {
            self.markup.tag(between);
            self.markup.tag(class);
            between = " ";
        }
        if let Some(share) = share {
            self.markup.tag(between);
            self.markup.tag("width-");
            self.markup.number(u64::from(share));
        }
        self.markup.tag("\"");
    }
}

/// The class of a picture or a cell that does not stand where its neighbours do.
pub(super) fn align_class(align: Align) -> &'static str {
    match align {
        Align::Left => "align-left",
        Align::Center => "align-center",
        Align::Right => "align-right",
    }
}

/// Width and height in pixels: the author's, completed by the shape of the file.
fn size(image: &Image<'_>, own: Option<(u32, u32)>) -> (Option<u32>, Option<u32>) {
    let pixels = |length| match length {
        Some(Length::Pixels(pixels)) => Some(pixels),
        _ => None,
    };
    let scaled = |side: u32, by: u32, of: u32| {
        let length = u64::from(side) * u64::from(by) / u64::from(of.max(1));
        u32::try_from(length.max(1)).ok()
    };
    match (pixels(image.width), pixels(image.height), own) {
        (None, None, Some((width, height))) => (Some(width), Some(height)),
        (Some(width), None, Some(own)) => (Some(width), scaled(own.1, width, own.0)),
        (None, Some(height), Some(own)) => (scaled(own.0, height, own.1), Some(height)),
        (width, height, _) => (width, height),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_keep_the_shape_of_the_file() {
        let image = |width, height| Image { width, height, ..Image::default() };
        let px = |pixels| Some(Length::Pixels(pixels));
        assert_eq!(size(&image(None, None), Some((800, 600))), (Some(800), Some(600)));
        assert_eq!(size(&image(px(400), None), Some((800, 600))), (Some(400), Some(300)));
        assert_eq!(size(&image(None, px(300)), Some((800, 600))), (Some(400), Some(300)));
        assert_eq!(size(&image(px(400), None), None), (Some(400), None));
        assert_eq!(size(&image(px(1), None), Some((0, 0))), (Some(1), Some(1)));
        assert_eq!(size(&image(Some(Length::Percent(50)), None), Some((8, 6))), (Some(8), Some(6)));
    }
}
