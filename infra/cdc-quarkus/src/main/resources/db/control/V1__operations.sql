-- What topics do not imply. Qualified on purpose: this schema is one, whatever generation is live.

create table operations (
  id bigint generated always as identity primary key,
  operation text not null,
  actor text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  result text
);
comment on table operations is 'who did what, when, with which result';
