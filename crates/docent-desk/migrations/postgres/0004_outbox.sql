-- A message may be suppressed, and says what kind of message it is, so that a limit can count it.
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check check (state in ('waiting', 'sent', 'dead', 'suppressed'));
-- Which mail, or the type of the webhook's event.
alter table outbox add column template text not null default '';
drop index outbox_due;
create index outbox_due on outbox (state, kind, due_at);
create index outbox_ticket on outbox (ticket_id);

create index votes_created on votes (created_at);
create index tickets_created on tickets (created_at);
