create table global_doctors (
  id uuid primary key,
  source text not null,
  legacy_user_id text not null unique,
  registered_clinic_id text,
  name text,
  email text,
  phone text,
  avatar text,
  specialization text,
  license_number text,
  experience_years int,
  status text not null,
  status_text text,
  created_at timestamptz,
  updated_at timestamptz
);

comment on table global_doctors is 'doctors, each with all that is needed to make their clinic doctors';

create table clinic_doctors (
  id uuid primary key,
  clinic_id text not null,
  global_doctor_id uuid not null references global_doctors,
  legacy_user_id text not null,
  specialization text,
  license_number text,
  experience_years int,
  active boolean not null,
  origin text not null check (origin in ('REGISTERED', 'INFERRED'))
);

create index clinic_doctors_clinic on clinic_doctors (clinic_id, id);
create index clinic_doctors_user on clinic_doctors (legacy_user_id);
create index clinic_doctors_doctor on clinic_doctors (global_doctor_id);

create table affiliation_evidence (
  appointment_id text primary key,
  legacy_user_id text not null,
  clinic_id text not null
);

comment on table affiliation_evidence is 'which appointments name whom in which clinic, whatever role or clinic is migrated';

create index affiliation_evidence_user on affiliation_evidence (legacy_user_id, clinic_id);
