//! Lets a browser call `docent-search`: five functions over numbers and one piece of memory.
//!
//! The script writes what it gives into the memory that [`room`] makes, and reads what it gets at [`said`]. Texts are joined
//! by U+0000. Without the usual bindings the whole module is a third of what they would add.

#![expect(unsafe_code, reason = "names of exports; nothing here reads memory that is not its own")]

use std::cell::RefCell;

use docent_search::{Answer, File, Found, Query, Search};

#[derive(Default)]
struct State {
    given: Vec<u8>,
    said: Vec<u8>,
    search: Option<Search>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

fn with<T>(work: impl FnOnce(&mut State) -> T) -> T {
    STATE.with_borrow_mut(work)
}

/// Makes room for so many bytes; answers where.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    with(|state| {
        state.given.clear();
        state.given.resize(length, 0);
        state.given.as_mut_ptr()
    })
}

/// Where the last answer is.
#[unsafe(no_mangle)]
pub extern "C" fn said() -> *const u8 {
    with(|state| state.said.as_ptr())
}

/// Opens the index whose entry was given; answers the length of its folder's name, 0 if it cannot be read.
#[unsafe(no_mangle)]
pub extern "C" fn open() -> usize {
    with(|state| {
        state.search = Search::open(&state.given);
        state.said = state.search.as_ref().map(Search::key).unwrap_or_default().into_bytes();
        state.said.len()
    })
}

/// Takes a file: its name, U+0000, its bytes.
#[unsafe(no_mangle)]
pub extern "C" fn give() {
    with(|state| {
        let Some(end) = state.given.iter().position(|byte| *byte == 0) else { return };
        let bytes = state.given.split_off(end).split_off(1);
        let file = std::str::from_utf8(&state.given).ok().and_then(File::named);
        if let (Some(search), Some(file)) = (&mut state.search, file) {
            search.give(file, bytes);
        }
    });
}

/// Answers a query: how many hits, whether facets are wanted, the text, then keys and values of chosen facets. The answer is
/// the names of the files that it needs, or an empty text and what was found; this is its length.
#[unsafe(no_mangle)]
pub extern "C" fn ask() -> usize {
    with(|state| {
        let Some(search) = &state.search else { return 0 };
        let texts = std::str::from_utf8(&state.given).unwrap_or_default();
        let mut texts = texts.split('\0');
        let mut text = || texts.next().unwrap_or_default();
        let (most, facets, typed) = (text(), text(), text());
        let mut chosen = Vec::new();
        while let (Some(key), Some(value)) = (texts.next(), texts.next()) {
            chosen.push((key, value));
        }
        let most = number(most);
        let query = Query { text: typed, chosen: &chosen, facets: facets == "1", most };
        let mut out = Out(Vec::new());
        match search.ask(&query) {
            Answer::Needs(files) => files.into_iter().for_each(|file| out.file(file)),
            Answer::Found(found) => tell(search, &found, &mut out),
        }
        state.said = out.0;
        state.said.len()
    })
}

/// The number of articles and of hits; of each hit its file, its line and its sections; then the facets.
fn tell(search: &Search, found: &Found, out: &mut Out) {
    out.text("");
    out.number(found.count);
    out.number(found.hits.len());
    for hit in &found.hits {
        let (file, line) = search.place(hit.page);
        out.file(file);
        out.number(line);
        out.number(hit.sections.len());
        for section in &hit.sections {
            out.number(usize::from(*section));
        }
    }
    for facet in &found.facets {
        out.text(&facet.key);
        out.text(&facet.value);
        out.number(facet.count);
        out.text(if facet.chosen { "1" } else { "" });
    }
}

/// Texts, each with U+0000 behind it.
struct Out(Vec<u8>);

impl Out {
    fn text(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
        self.0.push(0);
    }

    fn number(&mut self, number: usize) {
        self.digits(number);
        self.0.push(0);
    }

    // The library's own formatting would be as much as all else.
    fn digits(&mut self, number: usize) {
        if number > 9 {
            self.digits(number / 10);
        }
        self.0.extend(u8::try_from(number % 10).map(|digit| b'0' + digit));
    }

    fn file(&mut self, file: File) {
        let (start, number, end) = file.parts();
        self.0.extend_from_slice(start.as_bytes());
        if let Some(number) = number {
            self.digits(number as usize);
        }
        self.text(end);
    }
}

fn number(text: &str) -> usize {
    let digits = text.bytes().map(|byte| usize::from(byte.wrapping_sub(b'0')));
    digits.fold(0, |number, digit| number.wrapping_mul(10).wrapping_add(digit))
}
