-- The name is how a host application's tokens and the operator say which one they mean.
create unique index organizations_name on organizations (name);
