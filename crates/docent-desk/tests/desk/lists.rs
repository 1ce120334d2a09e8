//! Lists, compared with a plain filter over everything that was stored.

use docent_desk::access::{Account, Principal};
use docent_desk::store::Ticket;
use docent_desk::tickets::{self, Act, Page, Query, Sort, act, list};
use docent_model::{Draft, Priority, Status};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use crate::desk::{TestDesk, on_both};
use crate::people::{once, signed_in};

/// Words of several scripts: with and without spaces, right to left, with marks, and what looks like a query.
const WORDS: [&str; 16] = [
    "sign",
    "signature",
    "0x8007",
    "Passwort",
    "größe",
    "naïve",
    "东京",
    "東京都",
    "パスワード",
    "비밀번호",
    "รหัสผ่าน",
    "كلمة",
    "סיסמה",
    "пароль",
    "OR",
    "near",
];

/// What is looked for: whole words, beginnings, pairs and single characters.
const ASKED: [&str; 26] = [
    "sign",
    "si",
    "Signature",
    "0x80",
    "passw",
    "GRÖSSE",
    "größ",
    "naïve",
    "naive",
    "东京",
    "京都",
    "都",
    "パス",
    "ワー",
    "번호",
    "ผ่า",
    "كل",
    "סיסמה",
    "ПАРОЛЬ",
    "OR",
    "\"near\" AND (sign*",
    "absent",
    "r",
    "o",
    "_r",
    "signatures",
];

const REQUESTERS: [&str; 4] =
    ["ada@example.com", "bob@example.com", "cy@example.com", "dee@example.com"];

/// One ticket and what is done to it.
#[derive(Debug, Clone)]
struct Story {
    requester: usize,
    subject: Vec<&'static str>,
    comment: Option<&'static str>,
    note: Option<&'static str>,
    product: Option<&'static str>,
    priority: Priority,
    steps: Vec<Act>,
    assigned: Option<usize>,
}

fn stories() -> impl Strategy<Value = Vec<Story>> {
    let words = subsequence(WORDS.to_vec(), 1..4);
    let product = proptest::option::of(select(vec!["press", "loom"]));
    let steps = select(vec![
        vec![],
        vec![Act::Wait],
        vec![Act::Solve],
        vec![Act::Close],
        vec![Act::Escalate("Now".to_owned())],
        vec![Act::Escalate("Now".to_owned()), Act::Solve],
    ]);
    let word = || proptest::option::weighted(0.3, select(WORDS.to_vec()));
    let assigned = proptest::option::of(0..2_usize);
    let priority = select(Priority::ALL.map(|(_, priority)| priority).to_vec());
    let story = (0..REQUESTERS.len(), words, word(), word(), product, priority, steps, assigned);
    let story = story.prop_map(
        |(requester, subject, comment, note, product, priority, steps, assigned)| Story {
            requester,
            subject,
            comment,
            note,
            product,
            priority,
            steps,
            assigned,
        },
    );
    proptest::collection::vec(story, 80)
}

/// A stored ticket and the texts that may be searched.
struct Known {
    ticket: Ticket,
    text: String,
}

async fn tell(test: &TestDesk, story: &Story, agents: &[Account]) -> Known {
    test.pass(1000);
    let draft = Draft {
        locale: "en".to_owned(),
        email: REQUESTERS[story.requester].to_uppercase(),
        subject: story.subject.join(", "),
        description: story.subject[0].to_owned(),
        priority: story.priority.as_str().to_owned(),
        fields: story
            .product
            .map(|name| ("product".to_owned(), name.to_owned()))
            .into_iter()
            .collect(),
        ..Draft::default()
    };
    let anyone = once(&Principal::Nobody);
    let receipt = tickets::open(&test.desk, &Principal::Nobody, &draft, anyone).await.unwrap();
    let mut words = draft.subject;
    let agent = signed_in(&agents[0]);
    let mut acts: Vec<Act> =
        story.comment.iter().map(|text| Act::Comment((*text).to_owned())).collect();
    words.extend(story.comment.iter().map(|comment| format!(" {comment}")));
    acts.extend(story.note.iter().map(|text| Act::Note((*text).to_owned())));
    acts.extend(story.assigned.map(|at| Act::Assign(Some(agents[at].id.clone()))));
    acts.extend(story.steps.clone());
    for step in acts {
        test.pass(1000);
        act(&test.desk, &agent, &receipt.id, step, once(&agent)).await.unwrap();
    }
    let ticket = test.desk.store.ticket(&receipt.id).await.unwrap().unwrap();
    Known { ticket, text: words }
}

fn queries(agents: Vec<String>) -> impl Strategy<Value = Query> {
    let status = subsequence(Status::ALL.map(|(_, status)| status).to_vec(), 0..3);
    let priority = subsequence(Priority::ALL.map(|(_, priority)| priority).to_vec(), 0..3);
    let product = subsequence(vec!["press".to_owned(), "loom".to_owned()], 0..3);
    let asked = proptest::collection::vec(select(ASKED.to_vec()), 1..3);
    let text = proptest::option::of(asked.prop_map(|words| words.join(" ")));
    let mut whom: Vec<Option<String>> = agents.into_iter().map(Some).collect();
    whom.push(None);
    let assignee = proptest::option::weighted(0.3, select(whom));
    let escalated = proptest::option::weighted(0.3, any::<bool>());
    let sort = select(Sort::ALL.map(|(_, sort)| sort).to_vec());
    let limit = proptest::option::of(1..9_usize);
    (status, priority, product, text, assignee, escalated, sort, limit).prop_map(
        |(status, priority, product, text, assignee, escalated, sort, limit)| Query {
            status,
            priority,
            product,
            text,
            assignee,
            escalated,
            sort,
            cursor: None,
            limit,
        },
    )
}

/// The filter that a list must agree with.
fn plain(known: &[Known], sees: impl Fn(&Ticket) -> bool, query: &Query) -> Vec<i64> {
    let mut found: Vec<&Ticket> = known
        .iter()
        .filter(|known| query.text.as_deref().is_none_or(|asked| has_words(&known.text, asked)))
        .map(|known| &known.ticket)
        .filter(|ticket| {
            let product = ticket.stored.fields.get("product");
            sees(ticket)
                && (query.status.is_empty() || query.status.contains(&ticket.status))
                && (query.priority.is_empty() || query.priority.contains(&ticket.stored.priority))
                && (query.product.is_empty() || product.is_some_and(|p| query.product.contains(p)))
                && query.assignee.as_ref().is_none_or(|agent| ticket.assignee_id == *agent)
                && query.escalated.is_none_or(|yes| ticket.escalated_at.is_some() == yes)
        })
        .collect();
    found.sort_by_key(|ticket| match query.sort {
        Sort::Newest => (0, -ticket.number),
        Sort::Oldest => (0, ticket.number),
        Sort::Updated => (-ticket.updated_at, -ticket.number),
    });
    found.into_iter().map(|ticket| ticket.number).collect()
}

/// Every asked word begins a word of the text; in a script without spaces it stands anywhere in it.
fn has_words(text: &str, asked: &str) -> bool {
    let cut = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split([' ', ',', '"', '(', ')', '*']).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let words = cut(text);
    let spaceless = |word: &str| "东東パ京ワ都番번비ผร".contains(|c| word.contains(c));
    cut(asked).iter().all(|asked| {
        words.iter().any(|word| {
            if spaceless(asked) { word.contains(asked) } else { word.starts_with(asked.as_str()) }
        })
    })
}

/// All pages of a list, one after the other.
async fn all(test: &TestDesk, principal: &Principal, query: &Query) -> Vec<i64> {
    let mut numbers = Vec::new();
    let mut query = query.clone();
    loop {
        let Page { tickets, next } = list(&test.desk, principal, &query).await.unwrap();
        assert!(tickets.len() <= query.limit.unwrap_or(20));
        numbers.extend(tickets.iter().map(|ticket| ticket.number));
        if next.is_none() {
            return numbers;
        }
        assert!(!tickets.is_empty(), "an empty page is the last");
        query.cursor = next;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_equals_a_plain_filter() {
    on_both(async |test: TestDesk| {
        let mut runner = TestRunner::new_with_rng(
            Config { cases: 300, failure_persistence: None, ..Config::default() },
            proptest::test_runner::TestRng::deterministic_rng(Config::default().rng_algorithm),
        );
        let stories = stories().new_tree(&mut runner).unwrap().current();
        let agents = [test.agent("grace@example.com").await, test.agent("alan@example.com").await];
        let mut known = Vec::new();
        for story in &stories {
            known.push(tell(&test, story, &agents).await);
        }
        let (agent, ada) = (signed_in(&agents[0]), signed_in(&test.requester(REQUESTERS[0]).await));
        let ids = agents.iter().map(|agent| agent.id.clone()).collect();
        let here = tokio::runtime::Handle::current();
        let outcome = runner.run(&queries(ids), |mut query| {
            tokio::task::block_in_place(|| {
                here.block_on(async {
                    let found = all(&test, &agent, &query).await;
                    prop_assert_eq!(found, plain(&known, |_| true, &query), "the agent's");
                    query.assignee = None;
                    let found = all(&test, &ada, &query).await;
                    let own = |ticket: &Ticket| ticket.requester == REQUESTERS[0];
                    prop_assert_eq!(found, plain(&known, own, &query), "the requester's");
                    Ok(())
                })
            })
        });
        outcome.unwrap();
    })
    .await;
}
