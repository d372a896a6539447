-- The facts, as they arrived. Every figure is recomputed from them and set, never added to (see docs/adr).

-- The zones that this server lists, in their own spelling. PostgreSQL itself takes more for a zone: any case, and any word
-- before an offset; and its list is read from files at each look.
create table zone_names (
  name text primary key
);
insert into zone_names
select name
from pg_timezone_names
where name ~ '^([A-Z][A-Za-z_-]*(/[A-Za-z_-]+)+|Etc/GMT[+-][0-9]{1,2}|UTC|GMT)$';

-- Answers a zone; UTC for anything else. Old systems hold any text in such a column.
create function known_zone(zone text) returns text
language sql stable
return coalesce((select z.name from zone_names z where z.name = zone), 'UTC');

create table clinics (
  legacy_id text primary key,
  id uuid not null unique,
  name text,
  time_zone text,
  zone text not null
);
comment on column clinics.zone is 'time_zone where it is one, else UTC';

-- Profiles of the marketplace; several may name one user, and some name nobody who is a doctor.
create table marketplace_profiles (
  legacy_id text primary key,
  user_id text,
  slug text,
  city text,
  time_zone text,
  created_at timestamptz,
  updated_at timestamptz
);
create index marketplace_profiles_user on marketplace_profiles (user_id);

-- One row for each global doctor. The marketplace columns are of the user's first profile, by (created_at, missing last; key).
create table specialist_profile (
  id uuid primary key,
  legacy_user_id text not null,
  name text,
  profile_id text,
  slug text,
  city text,
  time_zone text,
  zone text not null,
  created_at timestamptz,
  updated_at timestamptz,
  version bigint not null default 0
);
create index specialist_profile_user on specialist_profile (legacy_user_id);
comment on column specialist_profile.zone is 'time_zone where it is one, else UTC';
comment on column specialist_profile.version is
  'raised in each transaction that changes the row or a figure of the specialist; starts at the microsecond of the row''s birth';

create table marketplace_facts (
  kind text not null check (kind in ('REQUEST', 'ORDER', 'REVIEW')),
  legacy_id text not null,
  profile_id text,
  occurred_at timestamptz not null,
  primary key (kind, legacy_id)
);
create index marketplace_facts_profile on marketplace_facts (profile_id, occurred_at);

-- Views that the old application counted, in absolute numbers: a day of a profile as it was read last.
create table counted_views (
  id text primary key,
  kind text not null check (kind in ('PROFILE', 'CONTACT')),
  profile_id text not null,
  date date not null,
  catalog bigint not null check (catalog >= 0),
  search bigint not null check (search >= 0),
  direct bigint not null check (direct >= 0)
);
create index counted_views_profile on counted_views (profile_id, date);
comment on column counted_views.id is 'the key of the record that told the count';

-- Views that new applications posted, each event once.
create table activity (
  id uuid primary key,
  kind text not null check (kind in ('PROFILE', 'CONTACT')),
  source text not null check (source in ('CATALOG', 'SEARCH', 'DIRECT')),
  specialist_id uuid not null,
  occurred_at timestamptz not null,
  views int not null check (views > 0)
);
create index activity_specialist on activity (specialist_id, occurred_at);

create table appointment_facts (
  id uuid primary key,
  clinic_id text not null,
  specialist_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz,
  duration_minutes int,
  status text not null,
  amount numeric(12, 2),
  created_at timestamptz,
  date date
) with (fillfactor = 90);
-- With the persons, so that a report counts them without a look into the table, where the facts of one specialist lie far apart.
create index appointment_facts_specialist on appointment_facts (specialist_id, clinic_id, date) include (person_id);
create index appointment_facts_clinic on appointment_facts (clinic_id, date, specialist_id);
comment on column appointment_facts.date is 'the day of starts_at in the time zone that the clinic has now; null without a start';

-- The old system's table, its 14 columns.
create table specialist_analytics_daily (
  id uuid primary key,
  specialist_id uuid not null references specialist_profile (id) on update cascade on delete cascade,
  date date not null,
  profile_views bigint not null,
  contact_views bigint not null,
  consultation_requests bigint not null,
  orders bigint not null,
  reviews bigint not null,
  sources jsonb not null,
  conversion_rate_profile_to_contact numeric(20, 1) not null,
  conversion_rate_contact_to_request numeric(20, 1) not null,
  conversion_rate_request_to_order numeric(20, 1) not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (specialist_id, date)
    include (profile_views, contact_views, consultation_requests, orders, reviews, sources)
) with (fillfactor = 85);
create index specialist_analytics_daily_date on specialist_analytics_daily (date);

-- Without a foreign key: its check would be a quarter of what a new day costs, and days are written for known specialists only.
create table specialist_appointments_daily (
  specialist_id uuid not null,
  clinic_id text not null,
  date date not null,
  booked bigint not null,
  confirmed bigint not null,
  completed bigint not null,
  cancelled bigint not null,
  no_show bigint not null,
  persons bigint not null,
  booked_minutes bigint not null,
  revenue numeric(20, 2) not null,
  lead_minutes bigint not null,
  lead_appointments bigint not null,
  primary key (specialist_id, clinic_id, date)
) with (fillfactor = 85);
create index specialist_appointments_daily_clinic on specialist_appointments_daily (clinic_id, date, specialist_id);
comment on column specialist_appointments_daily.persons is 'distinct global patients of the day';
comment on column specialist_appointments_daily.booked_minutes is 'of those that were not cancelled';
comment on column specialist_appointments_daily.revenue is 'of the completed ones, in the clinic''s currency';
comment on column specialist_appointments_daily.lead_minutes is
  'sum of the minutes between booking and start, none of which is below 0; divide by lead_appointments';

-- Days up to this one are closed for the specialist: what changes in them from now on is a restatement.
create table closing (
  specialist_id uuid primary key references specialist_profile (id) on update cascade on delete cascade,
  through date not null
);
