create table person_aliases (
  alias_id uuid primary key,
  person_id uuid not null,
  since timestamptz not null default now()
);
comment on table person_aliases is 'ids that were a person''s once and who that person is now; a live id beats an alias';
