-- Times are UTC milliseconds since 1970. The PostgreSQL twin differs in nothing but types and text search.
create table organizations (
    id text primary key not null,
    name text not null,
    created_at bigint not null
);

create table accounts (
    id text primary key not null,
    -- Lower case.
    email text not null unique,
    name text not null,
    role text not null check (role in ('requester', 'agent')),
    organization_id text references organizations (id),
    -- Sees the tickets of its organization, and may submit where only authorized contacts may.
    authorized bigint not null default 0,
    created_at bigint not null
);
create index accounts_organization on accounts (organization_id);

create table tickets (
    number integer primary key autoincrement,
    id text not null unique,
    status text not null check (status in ('open', 'pending', 'solved', 'closed')),
    priority text not null check (priority in ('low', 'medium', 'high', 'critical')),
    subject text not null,
    description text not null,
    locale text not null,
    page text not null,
    -- As typed; `requester` is the same in lower case.
    email text not null,
    requester text not null,
    organization_id text references organizations (id),
    product text not null,
    -- JSON object: the site's own questions with their answers.
    fields text not null,
    assignee_id text references accounts (id),
    escalated_at bigint,
    -- When it was last solved or closed.
    ended_at bigint,
    rating bigint,
    created_at bigint not null,
    updated_at bigint not null
);
create index tickets_requester on tickets (requester, number);
create index tickets_organization on tickets (organization_id, number);
create index tickets_status on tickets (status, number);
create index tickets_product on tickets (product, number);
create index tickets_priority on tickets (priority, number);
create index tickets_assignee on tickets (assignee_id, number);
create index tickets_updated on tickets (updated_at, number);
create index tickets_escalated on tickets (escalated_at, number);
create index tickets_page on tickets (page);

-- The timeline: comments, notes, and what was done to the ticket.
create table events (
    number integer primary key autoincrement,
    id text not null unique,
    ticket_id text not null references tickets (id),
    kind text not null,
    role text not null check (role in ('requester', 'agent', 'desk')),
    account_id text references accounts (id),
    author text not null,
    -- 0: only agents see it.
    public bigint not null,
    body text not null,
    created_at bigint not null
);
create index events_ticket on events (ticket_id, number);

create table attachments (
    id text primary key not null,
    ticket_id text not null references tickets (id),
    event_id text not null references events (id),
    name text not null,
    size bigint not null,
    type text not null,
    sha256 text not null,
    -- `pending` until a scanner has answered, `blocked` if it refused.
    state text not null check (state in ('pending', 'clean', 'blocked')),
    created_at bigint not null
);
create index attachments_ticket on attachments (ticket_id);
create index attachments_state on attachments (state);

-- Requests that changed something, by who sent them and the key they chose.
create table requests (
    scope text not null,
    key text not null,
    -- SHA-256 of what was asked.
    digest text not null,
    status bigint not null,
    -- The answer, without what is secret in it.
    answer text not null,
    ticket_id text not null,
    created_at bigint not null,
    primary key (scope, key)
);
create index requests_created on requests (created_at);

create table outbox (
    number integer primary key autoincrement,
    id text not null unique,
    kind text not null check (kind in ('mail', 'webhook')),
    -- An address or a URL.
    target text not null,
    ticket_id text,
    -- JSON.
    payload text not null,
    state text not null check (state in ('waiting', 'sent', 'dead')),
    attempts bigint not null,
    due_at bigint not null,
    error text not null,
    created_at bigint not null
);
create index outbox_due on outbox (state, due_at);
create index outbox_target on outbox (target, created_at);

create table sign_in_codes (
    -- The code is derived from it and the server's secret.
    id text primary key not null,
    email text not null,
    attempts bigint not null,
    created_at bigint not null,
    expires_at bigint not null
);
create index sign_in_codes_email on sign_in_codes (email, created_at);

create table sessions (
    -- SHA-256 of the cookie's value.
    digest text primary key not null,
    account_id text not null references accounts (id),
    created_at bigint not null,
    expires_at bigint not null
);
create index sessions_account on sessions (account_id);
create index sessions_expires on sessions (expires_at);

create table votes (
    id text primary key not null,
    page text not null,
    locale text not null,
    helpful bigint not null,
    comment text not null,
    source_commit text not null,
    created_at bigint not null
);
create index votes_page on votes (page, created_at);

-- What agents and operators did that no ticket's timeline shows.
create table audit (
    number integer primary key autoincrement,
    actor text not null,
    action text not null,
    subject text not null,
    created_at bigint not null
);

-- Words of a ticket and its public comments, written by one tokenizer for both engines; rowid is the ticket's number.
-- They are in lower case and stand between spaces, which is all that `ascii` cuts at. Beginnings of up to three
-- characters have an index of their own; for longer ones the words are looked up first, because the engine would collect
-- every ticket that has one of them.
create virtual table ticket_search using fts5 (
    words,
    tokenize = "ascii tokenchars '_'",
    detail = none,
    columnsize = 0,
    prefix = '1 2 3'
);
create virtual table ticket_words using fts5vocab (ticket_search, instance);
