-- A list reads one index per status from its end, so it costs what it shows and not what is stored.
drop index tickets_product;
drop index tickets_priority;
drop index tickets_assignee;
drop index tickets_escalated;
create index tickets_product on tickets (product, status, number);
create index tickets_priority on tickets (priority, status, number);
create index tickets_assignee on tickets (assignee_id, status, number);
create index tickets_escalated on tickets (status, number) where escalated_at is not null;
create index tickets_status_updated on tickets (status, updated_at, number);
