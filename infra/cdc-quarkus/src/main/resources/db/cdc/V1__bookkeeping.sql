-- What every service keeps beside its domain tables. No statement names a schema: a schema is a generation (law 10).

-- Law 1: moved by compare-and-set in the transaction that writes the rows.
create table consumed_position (
  topic text not null,
  partition int not null,
  topic_id uuid not null,
  next_offset bigint not null check (next_offset >= 0),
  epoch bigint not null default 0,
  moved_at timestamptz not null default now(),
  primary key (topic, partition)
);

-- Laws 2 and 5: which record shaped a row, and what became of the row.
-- A table that is read as evidence only has no disposition here: another service owns it.
create table ledger (
  source_table text not null,
  legacy_key text not null,
  disposition text check (disposition in ('MIGRATED', 'PARKED', 'IN_REVIEW', 'EXCLUDED', 'QUARANTINED', 'GONE')),
  reason text,
  clinic_id text,
  topic_id uuid not null,
  partition int not null,
  record_offset bigint not null,
  source_epoch int not null,
  streamed_lsn bigint,
  primary key (source_table, legacy_key)
);

-- Law 4: the revision of each published entity, kept when the entity is gone.
create table publication (
  topic text not null,
  entity_id uuid not null,
  revision bigint not null check (revision > 0),
  digest uuid,
  primary key (topic, entity_id)
);
comment on column publication.digest is 'of the last published fields; null once the entity is gone';

-- Law 8: records whose row is at fault, kept whole so that they can be driven again.
create table quarantine (
  id bigint generated always as identity unique,
  topic_id uuid not null,
  partition int not null,
  record_offset bigint not null,
  topic text not null,
  source_table text not null,
  legacy_key text,
  code text not null,
  detail text not null,
  record_key bytea,
  record_value bytea,
  record_headers json not null,
  quarantined_at timestamptz not null default now(),
  primary key (topic_id, partition, record_offset)
);
comment on column quarantine.legacy_key is 'null for a stray: a record whose key cannot be read';
create index quarantine_key on quarantine (source_table, legacy_key);

-- TRUNCATEs of captured tables. They take no effect until somebody has decided (schema control).
create table truncation (
  source_table text not null,
  source_epoch int not null,
  lsn bigint not null,
  truncated_at timestamptz,
  primary key (source_table, source_epoch, lsn)
);
