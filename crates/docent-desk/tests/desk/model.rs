//! Random stories of a ticket, told to the desk and to a plain model of it.

use docent_desk::access::{Account, Keys, Principal};
use docent_desk::store::{Request, Ticket};
use docent_desk::tickets::{self, Act, act};
use docent_desk::{ApiError, secret};
use docent_model::{Draft, Priority, Status};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use crate::desk::{START, TestDesk, on_both};
use crate::people::{once, signed_in};

const DAY: i64 = 24 * 60 * 60 * 1000;
const REOPEN: i64 = 14 * DAY;

/// What somebody tries.
#[derive(Debug, Clone)]
struct Try {
    agent: bool,
    act: Act,
    /// Time that passes before.
    pass: i64,
    /// The same request is sent once more.
    again: bool,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let text = || "Text".to_owned();
    let acts = vec![
        Act::Comment(text()),
        Act::Note(text()),
        Act::Escalate(text()),
        Act::Solve,
        Act::Close,
        Act::Reopen,
        Act::Wait,
        Act::Rate { score: 2, comment: String::new() },
        Act::Rate { score: 5, comment: text() },
        Act::Priority(Priority::Low),
        Act::Assign(None),
    ];
    // The last moment of the time for reopening, and the first one after it, are tried more often than others.
    let pass = select(vec![0, 1, DAY, REOPEN - 1, REOPEN, REOPEN + 1]);
    let one = (any::<bool>(), select(acts), pass, proptest::bool::weighted(0.2));
    let one = one.prop_map(|(agent, act, pass, again)| Try { agent, act, pass, again });
    proptest::collection::vec(one, 1..16)
}

/// A ticket as a sentence in the help would put it.
#[derive(Debug, Clone, PartialEq)]
struct Model {
    status: Status,
    ended_at: Option<i64>,
    escalated_at: Option<i64>,
    rating: Option<i64>,
    priority: Priority,
    updated_at: i64,
    entries: usize,
    public: usize,
}

impl Model {
    /// Does it, or says why not.
    fn on(&mut self, agent: bool, act: &Act, now: i64) -> Result<(), &'static str> {
        use Status::{Closed, Open, Pending, Solved};
        let over = matches!(self.status, Solved | Closed);
        let theirs = match act {
            Act::Note(_) | Act::Solve | Act::Wait | Act::Assign(_) | Act::Priority(_) => agent,
            Act::Rate { .. } => !agent,
            Act::Comment(_) | Act::Escalate(_) | Act::Close | Act::Reopen => true,
        };
        if !theirs {
            return Err("forbidden");
        }
        let possible = match act {
            Act::Note(_) => true,
            Act::Comment(_) | Act::Close | Act::Assign(_) | Act::Priority(_) => {
                self.status != Closed
            }
            Act::Escalate(_) | Act::Solve => !over,
            Act::Reopen if agent => self.status != Open,
            Act::Rate { .. } | Act::Reopen => over,
            Act::Wait => matches!(self.status, Open | Solved),
        };
        if !possible {
            return Err("not-possible");
        }
        let late = self.ended_at.is_some_and(|ended| now - ended > REOPEN);
        if !agent && over && late && matches!(act, Act::Comment(_) | Act::Reopen) {
            return Err("too-late");
        }
        let next = match act {
            Act::Reopen => Open,
            Act::Comment(_) | Act::Escalate(_) if !agent => Open,
            Act::Wait => Pending,
            Act::Solve => Solved,
            Act::Close => Closed,
            _ => self.status,
        };
        if matches!(next, Solved | Closed) && !over {
            self.ended_at = Some(now);
        }
        self.status = next;
        match act {
            Act::Escalate(_) => self.escalated_at = Some(now),
            Act::Rate { score, .. } => self.rating = Some(i64::from(*score)),
            Act::Priority(priority) => self.priority = *priority,
            _ => {}
        }
        self.entries += 1;
        if !matches!(act, Act::Note(_) | Act::Assign(_)) {
            self.public += 1;
            self.updated_at = now;
        }
        Ok(())
    }
}

async fn opened(test: &TestDesk) -> (String, Model) {
    let draft = Draft {
        locale: "en".to_owned(),
        email: "ada@example.com".to_owned(),
        subject: "Subject".to_owned(),
        description: "Description".to_owned(),
        priority: "high".to_owned(),
        ..Draft::default()
    };
    let receipt = tickets::open(&test.desk, &Principal::Nobody, &draft, once(&Principal::Nobody))
        .await
        .unwrap();
    let model = Model {
        status: Status::Open,
        ended_at: None,
        escalated_at: None,
        rating: None,
        priority: Priority::High,
        updated_at: receipt.created_at,
        entries: 1,
        public: 1,
    };
    (receipt.id, model)
}

/// What the desk has, as a model.
async fn stored(test: &TestDesk, id: &str) -> Model {
    let Ticket { status, ended_at, escalated_at, rating, stored, updated_at, .. } =
        test.desk.store.ticket(id).await.unwrap().unwrap();
    Model {
        status,
        ended_at,
        escalated_at,
        rating,
        priority: stored.priority,
        updated_at,
        entries: test.desk.store.events(id, true).await.unwrap().len(),
        public: test.desk.store.events(id, false).await.unwrap().len(),
    }
}

fn code(error: &ApiError) -> &'static str {
    match error {
        ApiError::Forbidden => "forbidden",
        ApiError::NotPossible => "not-possible",
        ApiError::TooLate => "too-late",
        error => panic!("{error:?}"),
    }
}

async fn tell(test: &TestDesk, grace: &Account, story: &[Try]) -> Result<(), TestCaseError> {
    let (id, mut model) = opened(test).await;
    let (agent, requester) =
        (signed_in(grace), Principal::Key(Keys::one(test.desk.secret.ticket_key(&id))));
    for step in story {
        test.pass(step.pass);
        let who = if step.agent { &agent } else { &requester };
        let request = Request { scope: who.scope(), key: secret::id(), digest: String::new() };
        let now = test.desk.clock.now();
        let expected = model.on(step.agent, &step.act, now);
        let done = act(&test.desk, who, &id, step.act.clone(), request.clone()).await;
        prop_assert_eq!(done.as_ref().map(|_| ()).map_err(code), expected, "{:?}", step);
        prop_assert_eq!(&stored(test, &id).await, &model, "after {:?}", step);
        if let (true, Ok((_, entry))) = (step.again, done) {
            let again = act(&test.desk, who, &id, step.act.clone(), request).await;
            prop_assert_eq!(again.unwrap().1, entry, "the same answer");
            prop_assert_eq!(&stored(test, &id).await, &model, "after the retry of {:?}", step);
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_does_what_the_model_does() {
    on_both(async |test: TestDesk| {
        assert_eq!(test.desk.clock.now(), START);
        let mut runner = TestRunner::new_with_rng(
            Config { cases: 100, failure_persistence: None, ..Config::default() },
            proptest::test_runner::TestRng::deterministic_rng(Config::default().rng_algorithm),
        );
        let grace = test.agent("grace@example.com").await;
        let here = tokio::runtime::Handle::current();
        let outcome = runner.run(&tries(), |story| {
            tokio::task::block_in_place(|| here.block_on(tell(&test, &grace, &story)))
        });
        outcome.unwrap();
    })
    .await;
}
