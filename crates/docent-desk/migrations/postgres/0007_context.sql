-- JSON object: what the page told besides the answers.
alter table tickets add column context text not null default '{}';
