-- How many appointments of a doctor or a clinic wait, by when they start; those that are linked are not in these indexes.
create index appointments_parked_doctor on appointments (legacy_doctor_id, starts_at) where parked_for is not null;
create index appointments_parked_clinic on appointments (clinic_id, starts_at) where parked_for is not null;
