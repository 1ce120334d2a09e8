-- A message may be suppressed, and says what kind of message it is, so that a limit can count it. SQLite changes a check
-- only by making the table anew.
create table outbox_next (
    number integer primary key autoincrement,
    id text not null unique,
    kind text not null check (kind in ('mail', 'webhook')),
    -- An address in lower case, or a URL.
    target text not null,
    ticket_id text,
    -- Which mail, or the type of the webhook's event.
    template text not null,
    -- JSON.
    payload text not null,
    state text not null check (state in ('waiting', 'sent', 'dead', 'suppressed')),
    -- Claims so far. Whoever claimed may say how it ended only as long as nobody claimed after.
    attempts bigint not null,
    -- When it may be claimed, or claimed again.
    due_at bigint not null,
    error text not null,
    created_at bigint not null
);
insert into outbox_next (number, id, kind, target, ticket_id, template, payload, state, attempts, due_at, error, created_at)
select number, id, kind, target, ticket_id, '', payload, state, attempts, due_at, error, created_at from outbox;
drop table outbox;
alter table outbox_next rename to outbox;
create index outbox_due on outbox (state, kind, due_at);
create index outbox_target on outbox (target, created_at);
create index outbox_ticket on outbox (ticket_id);

create index votes_created on votes (created_at);
create index tickets_created on tickets (created_at);
