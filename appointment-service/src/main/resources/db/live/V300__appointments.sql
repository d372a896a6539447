create table clinics (
  id uuid primary key,
  legacy_id text not null unique,
  name text,
  slug text,
  city text,
  time_zone text,
  created_at timestamptz,
  updated_at timestamptz
);

create table appointments (
  id uuid primary key,
  legacy_id text not null unique,
  clinic_id text,
  legacy_doctor_id text,
  legacy_patient_id text,
  clinic_doctor_id uuid,
  clinic_patient_id uuid,
  global_doctor_id uuid,
  global_patient_id uuid,
  parked_for text,
  starts_at timestamptz,
  duration_minutes int,
  status text not null,
  status_text text,
  reason text,
  notes text,
  amount numeric(12, 2),
  created_at timestamptz,
  updated_at timestamptz,
  constraint linked_or_parked check (
    num_nonnulls(clinic_doctor_id, clinic_patient_id, global_doctor_id, global_patient_id)
      = case when parked_for is null then 4 else 0 end
  )
);
comment on column appointments.parked_for is 'why the appointment waits; null for one that is linked to all four';
create index appointments_clinic on appointments (clinic_id, id);
create index appointments_doctor on appointments (legacy_doctor_id, clinic_id);
create index appointments_patient on appointments (legacy_patient_id);
create index appointments_parked on appointments (parked_for, id) where parked_for is not null;

-- Which doctors and patients exist, as their services publish them.
create table doctor_references (
  clinic_doctor_id uuid primary key,
  legacy_user_id text not null,
  clinic_id text not null,
  global_doctor_id uuid not null
);
create index doctor_references_user on doctor_references (legacy_user_id);

create table patient_references (
  clinic_patient_id uuid primary key,
  legacy_patient_id text not null,
  clinic_id text,
  global_patient_id uuid not null
);
create index patient_references_patient on patient_references (legacy_patient_id);
