//! The table of what may happen to a ticket, as people read it, and what must hold for any such table.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use expect_test::expect;

use super::{Action, Refusal, Role, Status, TRANSITIONS, apply, possible};

#[test]
fn the_whole_table() {
    let mut text = String::new();
    for (name, role) in Role::ALL {
        writeln!(text, "{name:<10} open     pending  solved   closed").expect("a string takes it");
        for (name, action) in Action::ALL {
            write!(text, "  {name:<8}").expect("a string takes it");
            for (_, from) in Status::ALL {
                let row = TRANSITIONS
                    .iter()
                    .find(|row| (row.role, row.action, row.from) == (role, action, from));
                let limit = row.map_or("", |row| if row.limited { "*" } else { "" });
                let to = row.map_or("-", |row| row.to.as_str());
                write!(text, " {:<8}", format!("{to}{limit}")).expect("a string takes it");
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
    }
    expect![[r"
        requester  open     pending  solved   closed
          comment  open     open     open*    -
          note     -        -        -        -
          escalate open     open     -        -
          solve    -        -        -        -
          close    closed   closed   closed   -
          reopen   -        -        open*    open*
          wait     -        -        -        -
          rate     -        -        solved   closed
        agent      open     pending  solved   closed
          comment  open     pending  solved   -
          note     open     pending  solved   closed
          escalate open     pending  -        -
          solve    solved   solved   -        -
          close    closed   closed   closed   -
          reopen   -        open     open     open
          wait     pending  -        pending  -
          rate     -        -        -        -
    "]]
    .assert_eq(&text);
}

#[test]
fn a_row_stands_once() {
    let rows: BTreeSet<_> =
        TRANSITIONS.iter().map(|row| (row.role, row.action, row.from)).collect();
    assert_eq!(rows.len(), TRANSITIONS.len());
}

#[test]
fn time_ends_what_is_limited_and_nothing_else() {
    for row in &TRANSITIONS {
        let after = |time| apply(row.role, row.action, row.from, time);
        assert_eq!(after((10, 10)), Ok(row.to), "{row:?}");
        let late = if row.limited { Err(Refusal::TooLate) } else { Ok(row.to) };
        assert_eq!(after((11, 10)), late, "{row:?}");
        assert_eq!(after((1, 0)), late, "{row:?}");
        let offered = possible(row.role, row.from, (11, 10)).contains(&row.action);
        assert_eq!(offered, !row.limited, "what is offered is what is done: {row:?}");
    }
}

#[test]
fn what_is_not_in_the_table_is_refused() {
    for (_, role) in Role::ALL {
        for (_, action) in Action::ALL {
            for (_, from) in Status::ALL {
                let known = TRANSITIONS
                    .iter()
                    .any(|row| (row.role, row.action, row.from) == (role, action, from));
                let refused = apply(role, action, from, (0, 0)) == Err(Refusal::NotPossible);
                assert_eq!(refused, !known, "{role:?} {action:?} {from:?}");
            }
        }
    }
}

#[test]
fn nobody_is_left_without_a_next_step() {
    let late = (1, 0);
    for (name, status) in Status::ALL {
        assert!(!possible(Role::Agent, status, late).is_empty(), "{name}");
        assert!(!possible(Role::Requester, status, late).is_empty(), "{name}");
    }
    let ways =
        |role, to| TRANSITIONS.iter().any(|row| row.role == role && row.to == to && row.from != to);
    for (name, status) in Status::ALL {
        assert!(ways(Role::Agent, status), "an agent can make a ticket {name}");
    }
    assert!(ways(Role::Requester, Status::Open) && ways(Role::Requester, Status::Closed));
}

#[test]
fn what_a_requester_says_is_never_left_lying() {
    for row in TRANSITIONS.iter().filter(|row| row.role == Role::Requester) {
        if matches!(row.action, Action::Comment | Action::Escalate | Action::Reopen) {
            assert_eq!(row.to, Status::Open, "{row:?}");
        }
    }
}

#[test]
fn notes_and_ratings_change_nothing() {
    for row in TRANSITIONS.iter().filter(|row| matches!(row.action, Action::Note | Action::Rate)) {
        assert_eq!(row.from, row.to, "{row:?}");
    }
}
