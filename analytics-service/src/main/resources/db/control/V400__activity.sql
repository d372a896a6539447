-- Batches of views that applications posted, by the key that they chose: the same key stands for the same batch.
create table activity_requests (
  idempotency_key text primary key,
  digest bytea not null,
  events int not null,
  accepted_at timestamptz not null default now()
);
create index activity_requests_accepted on activity_requests (accepted_at);
comment on column activity_requests.digest is 'SHA-256 over the events; the events themselves are on their topic';
comment on column activity_requests.accepted_at is 'when the key came first; after a while it is forgotten';
