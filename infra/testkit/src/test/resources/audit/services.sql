-- The tables of the three services, without their rules: a planted fault must be able to get in.
create schema live;
create schema control;

create table live.global_doctors (
    id uuid, source text, legacy_user_id text, name text, email text, phone text, avatar text, status text,
    status_text text, created_at timestamptz, updated_at timestamptz);

create table live.clinic_doctors (
    id uuid, clinic_id text, global_doctor_id uuid, legacy_user_id text, specialization text, license_number text,
    experience_years int, active boolean, origin text);

create table live.affiliation_evidence (appointment_id text, legacy_user_id text, clinic_id text);

create table live.clinic_patients (
    id uuid, legacy_id text, clinic_id text, global_patient_id uuid, name text, phone text, email text, avatar text,
    date_of_birth date, gender text, gender_text text, notes text, status text, status_text text, created_at timestamptz,
    updated_at timestamptz, phone_normalised text, email_normalised text);

create table live.global_patients (
    id uuid, founder_legacy_id text, name text, date_of_birth date, gender text, phone text, email text);

create table live.clinics (
    id uuid, legacy_id text, name text, slug text, city text, time_zone text, created_at timestamptz,
    updated_at timestamptz);

create table live.appointments (
    id uuid, legacy_id text, clinic_id text, legacy_doctor_id text, legacy_patient_id text, clinic_doctor_id uuid,
    clinic_patient_id uuid, global_doctor_id uuid, global_patient_id uuid, starts_at timestamptz, duration_minutes int,
    status text, status_text text, reason text, notes text, amount numeric(12, 2), created_at timestamptz,
    updated_at timestamptz);

create table live.ledger (
    source_table text, legacy_key text, disposition text, reason text, clinic_id text, topic_id uuid, partition int,
    record_offset bigint);

create table live.publication (topic text, entity_id uuid, revision bigint);

create table control.discards (topic_id uuid, partition int, record_offset bigint, legacy_key text);
