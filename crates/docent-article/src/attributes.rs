//! x
pub(crate) struct Attributes<'t> {
    pub(crate) url_cut: bool,
    x: &'t str,
}
impl<'t> Attributes<'t> {
    pub(crate) fn get(&self, _key: &str) -> Option<&str> {
        Some(self.x)
    }
    pub(crate) fn id(&self) -> Option<&str> {
        None
    }
    pub(crate) fn width(&self) -> Option<crate::tree::Length> {
        None
    }
    pub(crate) fn align(&self) -> Option<crate::tree::Align> {
        None
    }
}
pub(crate) fn read(_text: &str) -> Option<(Attributes<'_>, usize)> {
    None
}
