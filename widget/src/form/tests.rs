//! What a form does, as stories, and what it never does, by trying everything.

mod calls;
mod sample;
mod stories;
mod teller;
mod walk;
