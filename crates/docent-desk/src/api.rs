//! The API, `/api/v1`, in JSON: a file per thing, a function per verb.

pub(crate) mod acts;
pub(crate) mod body;
pub(crate) mod form;
pub(crate) mod list;
pub(crate) mod path;
pub(crate) mod tickets;
pub(crate) mod view;
