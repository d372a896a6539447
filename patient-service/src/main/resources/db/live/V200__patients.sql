create table global_patients (
  id uuid primary key,
  founder_legacy_id text not null,
  name text,
  phone text,
  email text,
  date_of_birth date,
  gender text
);
comment on table global_patients is 'persons, each as its founding record knows it';

create table clinic_patients (
  id uuid primary key,
  legacy_id text not null unique,
  clinic_id text,
  global_patient_id uuid not null,
  name text,
  phone text,
  email text,
  avatar text,
  date_of_birth date,
  gender text,
  gender_text text,
  notes text,
  status text not null,
  status_text text,
  created_at timestamptz,
  updated_at timestamptz,
  phone_normalised text,
  email_normalised text
);
create index clinic_patients_clinic on clinic_patients (clinic_id, id);
create index clinic_patients_person on clinic_patients (global_patient_id);
create index clinic_patients_phone on clinic_patients (phone_normalised) where phone_normalised is not null;
create index clinic_patients_email on clinic_patients (email_normalised) where email_normalised is not null;
