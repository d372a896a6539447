-- The truth of legacy.sql, written row by row; the ids come from Python's uuid.uuid5, not from our code.

insert into live.global_doctors (id, source, legacy_user_id, name, email, phone, avatar, status, status_text, created_at, updated_at) values
    ('ff26fd81-4249-5b9d-b264-faf8975b121b', 'clinic', 'u-1', 'Doctor One', 'one@bzhishk.am', '091 000 001', null, 'ACTIVE', null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('7c72f88b-6661-5163-91d3-72bc8890f6d4', 'clinic', 'u-2', 'Doctor Two', 'two@bzhishk.am', null, null, 'SUSPENDED', null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('1fd8f03d-18f4-5212-b8f8-0c3910a04867', 'clinic', 'u-3', 'Doctor Three', 'three@bzhishk.am', null, null, 'ACTIVE', null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('3a022700-5239-58d3-940e-ddbc07fe66a7', 'clinic', 'u-5', 'Doctor Five', 'five@bzhishk.am', null, null, 'UNKNOWN', 'pending', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04');

insert into live.clinic_doctors (id, clinic_id, global_doctor_id, legacy_user_id, specialization, license_number, experience_years, active, origin) values
    ('0d7dcce5-f236-53d5-a88e-7e6139961f7c', 'c-1', 'ff26fd81-4249-5b9d-b264-faf8975b121b', 'u-1', 'Cardiology', 'AM-1', 10, true, 'REGISTERED'),
    ('c4521365-f5d0-5754-a9e0-bdbc4ab4f689', 'c-2', '7c72f88b-6661-5163-91d3-72bc8890f6d4', 'u-2', 'Neurology', null, null, false, 'REGISTERED'),
    ('fad0c782-0e58-55f4-9951-75dfc73a8513', 'c-2', 'ff26fd81-4249-5b9d-b264-faf8975b121b', 'u-1', 'Cardiology', 'AM-1', 10, true, 'INFERRED'),
    ('09389550-b13d-51fc-87f8-a445615085f9', 'c-2', '1fd8f03d-18f4-5212-b8f8-0c3910a04867', 'u-3', null, null, 3, true, 'INFERRED');

insert into live.affiliation_evidence (appointment_id, legacy_user_id, clinic_id) values
    ('a-1', 'u-1', 'c-1'),
    ('a-2', 'u-1', 'c-2'),
    ('a-3', 'u-9', 'c-1'),
    ('a-4', 'u-1', 'c-1'),
    ('a-6', 'u-1', 'c-1'),
    ('a-8', 'u-1', 'c-1'),
    ('a-9', 'u-4', 'c-1'),
    ('a-10', 'u-3', 'c-2'),
    ('a-11', 'u-1', 'c-1');

insert into live.clinic_patients (id, legacy_id, clinic_id, global_patient_id, name, phone, email, date_of_birth, gender, gender_text, status, status_text, created_at, updated_at, phone_normalised, email_normalised) values
    ('7c287203-0878-547f-b879-a4c5d9e02ed7', 'p-1', 'c-1', '1ac641b5-6ff3-5f1b-9c99-018ca03debc8', 'Patient One', '077 000 101', 'one@posta.am', '1990-01-01', 'FEMALE', null, 'REGISTERED', null, '2024-01-02 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04', '+37477000101', 'one@posta.am'),
    ('f4e66d82-c78c-5faa-8674-d176fffa7983', 'p-2', 'c-2', '1ac641b5-6ff3-5f1b-9c99-018ca03debc8', 'Patient One', '+374 77 000101', null, '1990-01-01', 'FEMALE', null, 'GUEST', null, '2024-01-01 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04', '+37477000101', null),
    ('f4c3487a-3265-5b7b-bc8b-d26cea764175', 'p-3', 'c-1', 'def3bde7-4798-5b01-9f49-c001ce9898c0', 'Patient Three', '077 000 103', ' Three@Posta.am', '1990-01-01', 'MALE', null, 'GUEST', null, '2024-01-03 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04', '+37477000103', 'three@posta.am'),
    ('a4c1fa25-e19f-5225-b9ae-bc0cd936032c', 'p-4', 'c-2', 'def3bde7-4798-5b01-9f49-c001ce9898c0', 'Patient Four', null, 'three@posta.am', null, null, null, 'GUEST', null, '2024-01-04 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04', null, 'three@posta.am'),
    ('03fb9ccc-97bb-55bc-9be8-6776e6f8ec28', 'p-5', 'c-1', '5134da94-ca46-537c-bbb6-f8ef5e616068', 'Patient Five', '077 777 777', 'none@none.com', null, 'UNKNOWN', 'x', 'GUEST', null, '2024-01-05 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04', null, null),
    ('5f03d752-d88f-577a-81fe-8ab126230307', 'p-6', 'c-1', '6a0028e7-e35b-5958-ab61-bf5c38ae3e46', 'Patient Six', '077 777 777', 'none@none.com', null, null, null, 'UNKNOWN', 'Unknown', '2024-01-05 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04', null, null),
    ('7b75174d-984b-55b9-9d96-16d9c694732b', 'p-7', null, 'ea6c7982-7636-5b4a-98f0-cf71d5aaa625', 'Patient Seven', '12', 'not an address', null, null, null, 'GUEST', null, '2024-01-07 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04', null, null);

insert into live.global_patients (id, founder_legacy_id, name, date_of_birth, gender, phone, email) values
    ('1ac641b5-6ff3-5f1b-9c99-018ca03debc8', 'p-2', 'Patient One', '1990-01-01', 'FEMALE', '+374 77 000101', null),
    ('def3bde7-4798-5b01-9f49-c001ce9898c0', 'p-3', 'Patient Three', '1990-01-01', 'MALE', '077 000 103', ' Three@Posta.am'),
    ('5134da94-ca46-537c-bbb6-f8ef5e616068', 'p-5', 'Patient Five', null, 'UNKNOWN', '077 777 777', 'none@none.com'),
    ('6a0028e7-e35b-5958-ab61-bf5c38ae3e46', 'p-6', 'Patient Six', null, null, '077 777 777', 'none@none.com'),
    ('ea6c7982-7636-5b4a-98f0-cf71d5aaa625', 'p-7', 'Patient Seven', null, null, '12', 'not an address');

insert into live.clinics (id, legacy_id, name, slug, city, time_zone, created_at, updated_at) values
    ('eb67caaf-6040-519a-a8d4-087a7cb514e9', 'c-1', 'One', 'one', 'Yerevan', 'UTC', '2024-01-01 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04'),
    ('44444375-db6e-5a7c-be21-4cde75745016', 'c-2', 'Two', 'two', null, 'UTC', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04');

insert into live.appointments (id, legacy_id, clinic_id, legacy_doctor_id, legacy_patient_id, clinic_doctor_id, clinic_patient_id, global_doctor_id, global_patient_id, starts_at, duration_minutes, status, status_text, amount, created_at, updated_at) values
    ('bc628e62-698a-55d4-962b-9b0852662f33', 'a-1', 'c-1', 'u-1', 'p-1', '0d7dcce5-f236-53d5-a88e-7e6139961f7c', '7c287203-0878-547f-b879-a4c5d9e02ed7', 'ff26fd81-4249-5b9d-b264-faf8975b121b', '1ac641b5-6ff3-5f1b-9c99-018ca03debc8', '2024-01-09 10:00:00.123456+04', 30, 'COMPLETED', null, 5000.0, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('c42de0c7-3c0b-5ae3-a96c-0956dad94b09', 'a-2', 'c-2', 'u-1', 'p-2', 'fad0c782-0e58-55f4-9951-75dfc73a8513', 'f4e66d82-c78c-5faa-8674-d176fffa7983', 'ff26fd81-4249-5b9d-b264-faf8975b121b', '1ac641b5-6ff3-5f1b-9c99-018ca03debc8', '2024-01-09 10:00:00.123456+04', -30, 'PENDING', null, null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('f9a0e2c6-7b6f-5c4f-9450-c188d79c9cb7', 'a-3', 'c-1', 'u-9', 'p-1', null, null, null, null, '2024-01-09 10:00:00.123456+04', 30, 'PENDING', null, null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('8d67d43d-405e-54df-a32a-1955177db00c', 'a-4', 'c-1', 'u-1', 'p-2', null, null, null, null, '2024-01-09 10:00:00.123456+04', 30, 'PENDING', null, null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('f7c4dc04-c0a3-50a3-b724-bc5a60f1972c', 'a-5', null, 'u-1', 'p-1', null, null, null, null, '2024-01-09 10:00:00.123456+04', 30, 'PENDING', null, null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('d53b9926-9873-5122-87a3-95141f07af27', 'a-6', 'c-1', 'u-1', 'p-9', '0d7dcce5-f236-53d5-a88e-7e6139961f7c', null, 'ff26fd81-4249-5b9d-b264-faf8975b121b', null, '2024-01-09 10:00:00.123456+04', 30, 'PENDING', null, null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('c3a6d133-6476-5fee-bc36-6f13c3991111', 'a-7', 'c-1', null, 'p-1', null, null, null, null, '2024-01-09 10:00:00.123456+04', 30, 'PENDING', null, null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('e341b332-0b0c-56ae-87ec-05f10eb4befd', 'a-8', 'c-1', 'u-1', null, null, null, null, null, '2024-01-09 10:00:00.123456+04', 30, 'PENDING', null, null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('e9a572f6-75f8-5e18-98c1-6f413cd79044', 'a-9', 'c-1', 'u-4', 'p-1', null, null, null, null, '2024-01-09 10:00:00.123456+04', 30, 'PENDING', null, null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('424a398a-159e-5f46-875f-62f814ffd2ba', 'a-10', 'c-2', 'u-3', 'p-4', '09389550-b13d-51fc-87f8-a445615085f9', 'a4c1fa25-e19f-5225-b9ae-bc0cd936032c', '1fd8f03d-18f4-5212-b8f8-0c3910a04867', 'def3bde7-4798-5b01-9f49-c001ce9898c0', '2024-01-09 10:00:00.123456+04', 30, 'UNKNOWN', 'rescheduled', 7500.5, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04');

insert into live.ledger (source_table, legacy_key, disposition, reason, clinic_id) values
    ('clinics', 'c-1', 'MIGRATED', null, 'c-1'),
    ('clinics', 'c-2', 'MIGRATED', null, 'c-2'),
    ('users', 'u-1', 'MIGRATED', null, 'c-1'),
    ('users', 'u-2', 'MIGRATED', null, 'c-2'),
    ('users', 'u-3', 'MIGRATED', 'NO_CLINIC', null),
    ('users', 'u-4', 'EXCLUDED', 'NOT_A_DOCTOR', 'c-1'),
    ('users', 'u-5', 'MIGRATED', 'STATUS_UNKNOWN', null),
    ('users', 'u-6', 'EXCLUDED', 'ROLE_UNKNOWN', 'c-1'),
    ('patients', 'p-1', 'MIGRATED', null, 'c-1'),
    ('patients', 'p-2', 'MIGRATED', null, 'c-2'),
    ('patients', 'p-3', 'MIGRATED', null, 'c-1'),
    ('patients', 'p-4', 'MIGRATED', null, 'c-2'),
    ('patients', 'p-5', 'MIGRATED', 'GENDER_UNKNOWN', 'c-1'),
    ('patients', 'p-6', 'MIGRATED', 'STATUS_UNKNOWN', 'c-1'),
    ('patients', 'p-7', 'MIGRATED', 'NO_CLINIC', null),
    ('appointments', 'a-1', 'MIGRATED', null, 'c-1'),
    ('appointments', 'a-2', 'MIGRATED', 'ENDS_BEFORE_START', 'c-2'),
    ('appointments', 'a-3', 'PARKED', 'DOCTOR_AWAITED', 'c-1'),
    ('appointments', 'a-4', 'PARKED', 'CLINIC_MISMATCH', 'c-1'),
    ('appointments', 'a-5', 'PARKED', 'NO_CLINIC', null),
    ('appointments', 'a-6', 'PARKED', 'PATIENT_AWAITED', 'c-1'),
    ('appointments', 'a-7', 'PARKED', 'NO_DOCTOR', 'c-1'),
    ('appointments', 'a-8', 'PARKED', 'NO_PATIENT', 'c-1'),
    ('appointments', 'a-9', 'PARKED', 'DOCTOR_AWAITED', 'c-1'),
    ('appointments', 'a-10', 'MIGRATED', 'STATUS_UNKNOWN', 'c-2'),
    ('patients', 'p-8', 'QUARANTINED', 'COLUMN_UNREADABLE', null),
    ('appointments', 'a-11', 'QUARANTINED', 'COLUMN_UNREADABLE', null),
    ('patients', 'p-0', 'GONE', null, null),
    ('users', 'u-0', 'GONE', null, 'c-1');

insert into live.publication (topic, entity_id, revision) values
    ('graft.doctor.v1', '0d7dcce5-f236-53d5-a88e-7e6139961f7c', 1),
    ('graft.doctor.v1', 'c4521365-f5d0-5754-a9e0-bdbc4ab4f689', 1),
    ('graft.doctor.v1', 'fad0c782-0e58-55f4-9951-75dfc73a8513', 1),
    ('graft.doctor.v1', '09389550-b13d-51fc-87f8-a445615085f9', 1),
    ('graft.global-doctor.v1', 'ff26fd81-4249-5b9d-b264-faf8975b121b', 1),
    ('graft.global-doctor.v1', '7c72f88b-6661-5163-91d3-72bc8890f6d4', 1),
    ('graft.global-doctor.v1', '1fd8f03d-18f4-5212-b8f8-0c3910a04867', 1),
    ('graft.global-doctor.v1', '3a022700-5239-58d3-940e-ddbc07fe66a7', 1),
    ('graft.patient.v1', '7c287203-0878-547f-b879-a4c5d9e02ed7', 1),
    ('graft.patient.v1', 'f4e66d82-c78c-5faa-8674-d176fffa7983', 1),
    ('graft.patient.v1', 'f4c3487a-3265-5b7b-bc8b-d26cea764175', 1),
    ('graft.patient.v1', 'a4c1fa25-e19f-5225-b9ae-bc0cd936032c', 1),
    ('graft.patient.v1', '03fb9ccc-97bb-55bc-9be8-6776e6f8ec28', 1),
    ('graft.patient.v1', '5f03d752-d88f-577a-81fe-8ab126230307', 1),
    ('graft.patient.v1', '7b75174d-984b-55b9-9d96-16d9c694732b', 1),
    ('graft.global-patient.v1', '1ac641b5-6ff3-5f1b-9c99-018ca03debc8', 1),
    ('graft.global-patient.v1', 'def3bde7-4798-5b01-9f49-c001ce9898c0', 1),
    ('graft.global-patient.v1', '5134da94-ca46-537c-bbb6-f8ef5e616068', 1),
    ('graft.global-patient.v1', '6a0028e7-e35b-5958-ab61-bf5c38ae3e46', 1),
    ('graft.global-patient.v1', 'ea6c7982-7636-5b4a-98f0-cf71d5aaa625', 1),
    ('graft.clinic.v1', 'eb67caaf-6040-519a-a8d4-087a7cb514e9', 1),
    ('graft.clinic.v1', '44444375-db6e-5a7c-be21-4cde75745016', 1),
    ('graft.appointment.v1', 'bc628e62-698a-55d4-962b-9b0852662f33', 1),
    ('graft.appointment.v1', 'c42de0c7-3c0b-5ae3-a96c-0956dad94b09', 1),
    ('graft.appointment.v1', '424a398a-159e-5f46-875f-62f814ffd2ba', 1);
