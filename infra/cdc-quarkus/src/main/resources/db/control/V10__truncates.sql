-- What was decided about a TRUNCATE that the topics told of.
create table truncate_decision (
  source_table text not null,
  source_epoch int not null,
  lsn bigint not null,
  decision text not null check (decision in ('APPROVED', 'REJECTED', 'SUPERSEDED')),
  decided_at timestamptz not null default now(),
  primary key (source_table, source_epoch, lsn)
);
comment on column truncate_decision.decision is
  'APPROVED: its rows were taken back; REJECTED: they stay, the table was read again; SUPERSEDED: a new snapshot told more';
