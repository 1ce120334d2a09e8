//! The pages, `/desk/{locale}/..`, in plain HTML: everything works without a script.

pub(crate) mod cases;
pub(crate) mod votes;
