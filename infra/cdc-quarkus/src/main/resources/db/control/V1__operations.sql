-- What topics do not imply. Qualified on purpose: this schema is one, whatever generation is live.

create table operations (
  id bigint generated always as identity primary key,
  actor text not null,
  operation text not null,
  subject text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  outcome text check (outcome in ('DONE', 'REFUSED', 'FAILED')),
  result text,
  check ((finished_at is null) = (outcome is null))
);
comment on table operations is 'who did what, when, with which result';
comment on column operations.actor is 'as they call themselves: the token proves the right, not the name';
comment on column operations.finished_at is 'null while it runs, and for ever if its process was killed';

-- Quarantined records whose loss an operator accepts, by their place in the log: a replay and a rebuild keep them so.
create table discards (
  topic_id uuid not null,
  partition int not null,
  record_offset bigint not null,
  legacy_key text,
  code text not null,
  detail text not null,
  discarded_at timestamptz not null default now(),
  primary key (topic_id, partition, record_offset)
);
comment on column discards.legacy_key is 'null for a stray: a record whose key cannot be read';
