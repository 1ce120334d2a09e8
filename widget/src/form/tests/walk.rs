//! Every course that a form can take within some steps, against a desk that keeps what it promises and a network that
//! keeps nothing: never lost, never doubled.
//!
//! The desk stores a key once, answers the same text with the same receipt and refuses another; it may refuse a text
//! before it looks for the key. The network loses questions and answers. The reader types, sends, goes back, reloads; the
//! page crashes and finds what it had kept last.

use docent_model::{Draft, FormSchema};

use super::sample::{draft, receipt};
use crate::form::{Event, FileState, Form, Kept, Moment, Next, Reply};

/// A form in its world.
#[derive(Clone)]
struct World {
    form: Option<Form>,
    /// What the page has on its disk.
    disk: Kept,
    /// Texts that the desk has stored; all under one key.
    tickets: Vec<Draft>,
    /// Keys of the files that the desk has stored, in order.
    uploads: Vec<String>,
    /// What the reader typed last, unless a crash took it.
    typed: String,
    letters: u8,
}

/// What may happen next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    Type,
    Send,
    Keep,
    Back,
    Try,
    Offline,
    Online,
    Cancel,
    /// The page starts anew with what it kept after the last change.
    Reload,
    /// The page starts anew with what it was told to keep.
    Crash,
    /// The question is lost.
    Lost,
    /// It has its effect, and the answer is lost.
    Unheard,
    /// It has its effect, and something broke afterwards.
    Broken,
    /// It has its effect and its answer.
    Heard,
    /// The desk refuses before it looks.
    Refused,
    /// Nobody is signed in.
    Stranger,
    /// Too often.
    Busy,
}

const EVER: [Move; 6] =
    [Move::Type, Move::Offline, Move::Online, Move::Reload, Move::Crash, Move::Cancel];
const ASKED: [Move; 7] = [
    Move::Lost,
    Move::Unheard,
    Move::Broken,
    Move::Heard,
    Move::Refused,
    Move::Stranger,
    Move::Busy,
];

impl World {
    fn new(files: &[&str]) -> World {
        let mut form = Form::new(FormSchema::plain(), draft("0"), "key".to_owned());
        for name in files {
            form = form.on(Event::Chosen { name: (*name).to_owned(), size: 10 });
        }
        let disk = form.kept();
        World {
            form: Some(form),
            disk,
            tickets: Vec::new(),
            uploads: Vec::new(),
            typed: "0".to_owned(),
            letters: 0,
        }
    }

    /// What can happen, the endless repetitions aside.
    fn moves(&self) -> Vec<Move> {
        let own: &[Move] = match (self.form(), self.form().next()) {
            (Form::Editing(_), _) => &[Move::Send],
            (_, Next::Keep { .. }) => &[Move::Keep],
            (_, Next::Send { .. } | Next::Upload { .. }) => &ASKED,
            (Form::Waiting(..), _) => &[Move::Try, Move::Back],
            _ => &[],
        };
        let offline = self.form().sheet().offline;
        let has_files = self.form().sheet().files.iter().any(|file| file.state.is_to_go());
        let ever = EVER.iter().filter(|one| match one {
            Move::Type => self.letters < 3,
            Move::Offline => !offline,
            Move::Online => offline,
            Move::Cancel => has_files && self.form().receipt().is_some(),
            _ => true,
        });
        own.iter().chain(ever).copied().collect()
    }

    fn take(mut self, one: Move) -> World {
        match one {
            Move::Type => {
                self.letters += 1;
                self.typed = self.letters.to_string();
                let value = self.typed.clone();
                self.on(Event::Typed { field: "description".to_owned(), value });
            }
            Move::Send => self.on(Event::Submit),
            Move::Keep => {
                self.disk = self.form().kept();
                self.on(Event::Kept);
            }
            Move::Back => self.on(Event::Back),
            Move::Try => self.on(Event::TryNow),
            Move::Offline => self.on(Event::Offline),
            Move::Online => self.on(Event::Online),
            Move::Cancel => {
                let files = &self.form().sheet().files;
                let file = files.iter().find(|file| file.state.is_to_go()).expect("has files").id;
                self.on(Event::Removed { file });
            }
            Move::Reload => {
                self.disk = self.form().kept();
                self.restore();
            }
            Move::Crash => {
                self.restore();
                self.typed.clone_from(&self.disk.draft.description);
            }
            answer => self.answer(answer),
        }
        self
    }

    fn form(&self) -> &Form {
        self.form.as_ref().expect("it is taken out only while it changes")
    }

    fn restore(&mut self) {
        self.form = Some(Form::restored(FormSchema::plain(), self.disk.clone()));
    }

    fn on(&mut self, event: Event) {
        self.form = self.form.take().map(|form| form.on(event));
    }

    fn answer(&mut self, one: Move) {
        let reached = matches!(one, Move::Unheard | Move::Broken | Move::Heard);
        let (attempt, told) = match self.form().next() {
            Next::Send { attempt } => (attempt, reached.then(|| self.ticket())),
            Next::Upload { file, attempt } => (attempt, reached.then(|| self.upload(file))),
            next => panic!("nothing was asked: {next:?}"),
        };
        let code = |status, code: &str| Reply { status, code: code.to_owned(), ..Reply::default() };
        let reply = match (one, told) {
            (Move::Heard, Some(reply)) => reply,
            (Move::Broken, _) => code(500, "internal"),
            (Move::Refused, _) => code(422, "invalid"),
            (Move::Stranger, _) => code(401, "unauthorized"),
            (Move::Busy, _) => code(429, "too-many-requests"),
            _ => Reply::default(),
        };
        self.on(Event::Replied { attempt, reply: Box::new(reply), at: Moment::default() });
    }

    fn ticket(&mut self) -> Reply {
        let body = self.form().body().expect("it is sent").clone();
        if self.tickets.is_empty() {
            self.tickets.push(body.clone());
        }
        if self.tickets[0] == body {
            return Reply { status: 201, receipt: Some(receipt(&body)), ..Reply::default() };
        }
        let code = "idempotency-key-reused".to_owned();
        Reply { status: 422, code, ..Reply::default() }
    }

    fn upload(&mut self, file: u32) -> Reply {
        let key = self.form().sheet().upload_key(file);
        if !self.uploads.contains(&key) {
            self.uploads.push(key);
        }
        Reply { status: 201, ..Reply::default() }
    }

    /// What must hold at any time.
    fn check(&self, path: &[Move]) {
        let sheet = self.form().sheet();
        assert_eq!(sheet.key, "key", "one form, one key: {path:?}");
        assert_eq!(sheet.draft.description, self.typed, "nothing typed is lost: {path:?}");
        let stored = self.tickets.first();
        match self.form().receipt() {
            Some(receipt) => {
                let ticket = stored.expect("no receipt without a ticket");
                assert_eq!(receipt.stored.description, ticket.description, "{path:?}");
                let changed = ticket.description != self.typed;
                assert_eq!(self.form().unsent(), changed, "a change is told: {path:?}");
            }
            None => assert!(
                stored.is_none() || self.form().is_tried(),
                "the form knows that it may be stored: {path:?}"
            ),
        }
        for file in &sheet.files {
            let there = self.uploads.contains(&sheet.upload_key(file.id));
            assert!(there || file.state != FileState::Stored, "{path:?}");
        }
    }

    /// From wherever it is, the form comes to its receipt as soon as everything works and the reader presses *Send*.
    fn ends_well(mut self, path: &[Move]) {
        self.on(Event::Online);
        for _ in 0..30 {
            let one = match (self.form(), self.form().next()) {
                (Form::Sent(..), _) => break,
                (Form::Editing(_), _) => Move::Send,
                (_, Next::Keep { .. }) => Move::Keep,
                (_, Next::Wait { .. }) => Move::Try,
                _ => Move::Heard,
            };
            self = self.take(one);
            self.check(path);
        }
        assert!(matches!(self.form(), Form::Sent(..)), "{:?} after {path:?}", self.form());
        let to_go = self.form().sheet().files.iter().any(|file| file.state.is_to_go());
        assert!(!to_go, "{path:?}");
    }
}

/// Takes every path of so many moves and says how many places it came to.
fn walk(world: &World, path: &mut Vec<Move>, depth: usize) -> usize {
    world.check(path);
    world.clone().ends_well(path);
    if depth == 0 {
        return 1;
    }
    let mut places = 1;
    for one in world.moves() {
        path.push(one);
        places += walk(&world.clone().take(one), path, depth - 1);
        path.pop();
    }
    places
}

/// Walks on from where a path leads.
fn walk_from(files: &[&str], path: &[Move], depth: usize) {
    let start = World::new(files);
    let world = path.iter().fold(start, |world, one| world.take(*one));
    let places = walk(&world, &mut path.to_vec(), depth);
    assert!(places > 500, "{places} places after {path:?} are not all");
}

/// A try whose fate the reader does not know, and the way back to the text.
fn forerunner(fate: Move) -> [Move; 7] {
    [Move::Send, Move::Keep, fate, Move::Back, Move::Type, Move::Send, Move::Keep]
}

const FATES: [Move; 3] = [Move::Lost, Move::Unheard, Move::Broken];

#[test]
fn a_ticket_is_never_lost_and_never_doubled() {
    walk_from(&[], &[], 5);
}

#[test]
fn neither_is_it_after_a_change_whose_forerunner_may_be_stored() {
    for fate in FATES {
        walk_from(&[], &forerunner(fate), 4);
    }
}

#[test]
fn neither_is_it_after_two_such_changes() {
    for fates in FATES.map(|first| FATES.map(|second| [first, second])).concat() {
        walk_from(&[], &fates.map(forerunner).concat()[..], 3);
    }
}

#[test]
fn files_are_neither() {
    walk_from(&["a.png", "b.txt"], &[Move::Send, Move::Keep, Move::Heard], 4);
}
