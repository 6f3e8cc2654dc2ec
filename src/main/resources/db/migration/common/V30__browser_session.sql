-- Who is logged in with a browser, on whatever node: org.firewell.account.Session. Of its secret, the hash alone.
create table browser_session (
  hash varchar(64) primary key,
  account varchar(32) not null references account (name),
  stamp bigint not null,
  last_used_at timestamp(6) with time zone not null
);

create index browser_session_last_used on browser_session (last_used_at);
