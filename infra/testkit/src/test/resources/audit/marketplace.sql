-- The old marketplace: infra/legacy has it too, for those who have got it.
create schema if not exists marketplace;

create table if not exists marketplace.specialist_profiles (
    id text primary key, user_id text, slug text, city text, time_zone text,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());

create table if not exists marketplace.consultation_requests (
    id text primary key, specialist_profile_id text, name text, contact text, problem text, status text,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());

create table if not exists marketplace.orders (
    id text primary key, specialist_profile_id text, client_name text, contact text, amount numeric(12, 2), status text,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());

create table if not exists marketplace.reviews (
    id text primary key, specialist_id text, rating int, comment text,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());
