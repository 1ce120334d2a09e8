-- When somebody opened the link that was mailed to the requester's address: only then may the desk write there again.
alter table tickets add column email_verified_at bigint;
