//! Stands in for `wasm-streams`, of which the server functions of leptos stream bodies.
//!
//! The widget has no server functions, but the real crate exports three classes to JavaScript, and exports are roots: they
//! keep a tenth of the module alive. This one has the signatures that `server_fn` names, and no export.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;
use web_sys::ReadableStream as Raw;

/// A stream of JavaScript's.
#[derive(Debug)]
pub struct ReadableStream(Raw);

impl ReadableStream {
    /// Of a stream of Rust's: an empty one.
    pub fn from_stream<S>(_stream: S) -> ReadableStream {
        unreachable!("the widget has no server functions")
    }

    /// Of JavaScript's.
    pub fn from_raw(raw: Raw) -> ReadableStream {
        ReadableStream(raw)
    }

    /// JavaScript's.
    pub fn into_raw(self) -> Raw {
        self.0
    }

    /// As a stream of Rust's.
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

/// See [`ReadableStream::into_stream`].
#[derive(Debug)]
pub struct IntoStream;

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        unreachable!("the widget has no server functions")
    }
}
