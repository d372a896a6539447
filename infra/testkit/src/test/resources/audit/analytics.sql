-- The tables of analytics-service, without their rules: a planted fault must be able to get in.
create schema live;
create schema control;

create table live.specialist_profile (
    id uuid, legacy_user_id text, name text, profile_id text, slug text, city text, time_zone text, zone text,
    created_at timestamptz, updated_at timestamptz, version bigint);

create table live.marketplace_facts (kind text, legacy_id text, profile_id text, occurred_at timestamptz);

create table live.counted_views (
    kind text, profile_id text, date date, catalog bigint, search bigint, direct bigint);

create table live.activity (
    id uuid, kind text, source text, specialist_id uuid, occurred_at timestamptz, views int);

create table live.appointment_facts (
    id uuid, clinic_id text, specialist_id uuid, person_id uuid, starts_at timestamptz, duration_minutes int, status text,
    amount numeric(12, 2), created_at timestamptz);

create table live.specialist_analytics_daily (
    id uuid, specialist_id uuid, date date, profile_views bigint, contact_views bigint, consultation_requests bigint,
    orders bigint, reviews bigint, sources jsonb, conversion_rate_profile_to_contact numeric(12, 1),
    conversion_rate_contact_to_request numeric(12, 1), conversion_rate_request_to_order numeric(12, 1),
    created_at timestamptz, updated_at timestamptz);

create table live.specialist_appointments_daily (
    specialist_id uuid, clinic_id text, date date, booked bigint, confirmed bigint, completed bigint, cancelled bigint,
    no_show bigint, persons bigint, booked_minutes bigint, revenue numeric(20, 2), lead_minutes bigint,
    lead_appointments bigint);

create table live.ledger (
    source_table text, legacy_key text, disposition text, reason text, clinic_id text, topic_id uuid, partition int,
    record_offset bigint);

create table live.publication (topic text, entity_id uuid, revision bigint);

create table control.discards (
    topic_id uuid, partition int, record_offset bigint, legacy_key text);
