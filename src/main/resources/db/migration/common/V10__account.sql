-- Who may do more than the public: org.firewell.account.Account. Never deleted: the name stands in the history.
create table account (
  name varchar(32) primary key,
  role varchar(16) not null,
  unit varchar(64),
  disabled boolean not null,
  password varchar(255) not null,
  one_time_until timestamp(6) with time zone,
  stamp bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(32) not null,
  last_login_at timestamp(6) with time zone
);

-- What a programme shows: org.firewell.account.Token. Of its secret, the hash alone.
create table access_token (
  id uuid primary key,
  owner varchar(32) not null references account (name),
  label varchar(64) not null,
  role varchar(16) not null,
  hash varchar(64) not null unique,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,
  last_used_at timestamp(6) with time zone
);

create index access_token_owner on access_token (owner);

-- Who changed whose account: org.firewell.account.Accounts.Event.
create table account_event (
  number bigint generated always as identity primary key,
  at timestamp(6) with time zone not null,
  author varchar(32) not null,
  account varchar(32) not null,
  what varchar(32) not null,
  detail varchar not null
);
