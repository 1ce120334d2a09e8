-- Every list reads one index in its order, whatever is asked for: two per column that drives a list, one by number and
-- one by last move. What is only filtered stands behind the order, so that a filter reads no ticket.
drop index tickets_requester;
drop index tickets_organization;
drop index tickets_assignee;
create index tickets_requester on tickets (requester, number, status, product, priority);
create index tickets_requester_updated on tickets (requester, updated_at, number, status, product, priority);
create index tickets_organization on tickets (organization_id, number, status, product, priority)
    where organization_id is not null;
create index tickets_organization_updated on tickets (organization_id, updated_at, number, status, product, priority)
    where organization_id is not null;
create index tickets_assignee on tickets (assignee_id, status, number, product, priority);
create index tickets_assignee_updated on tickets (assignee_id, status, updated_at, number, product, priority);
create index tickets_product_updated on tickets (product, status, updated_at, number);
create index tickets_priority_updated on tickets (priority, status, updated_at, number);
create index tickets_product_priority on tickets (product, priority, status, number);
create index tickets_product_priority_updated on tickets (product, priority, status, updated_at, number);
create index tickets_escalated_updated on tickets (status, updated_at, number) where escalated_at is not null;
-- What is kept for a time only.
create index tickets_ended on tickets (ended_at) where status = 'closed';

-- An index for beginnings of up to six characters: longer ones have few words, which are looked up first. The options of
-- a text index cannot be changed.
drop table ticket_words;
create virtual table ticket_search_next using fts5 (
    words,
    tokenize = "ascii tokenchars '_'",
    detail = none,
    columnsize = 0,
    prefix = '1 2 3 4 5 6'
);
insert into ticket_search_next (rowid, words) select rowid, words from ticket_search;
drop table ticket_search;
alter table ticket_search_next rename to ticket_search;
create virtual table ticket_words using fts5vocab (ticket_search, instance);
