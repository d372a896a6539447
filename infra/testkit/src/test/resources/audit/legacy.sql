-- A legacy system small enough to know its truth by heart; truth.sql holds what the services must make of it.

insert into clinic.clinics (id, name, slug, city, created_at, updated_at) values
    ('c-1', 'One', 'one', 'Yerevan', '2024-01-01 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04'),
    ('c-2', 'Two', 'two', null, '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04');

insert into clinic.users (id, clinic_id, name, email, phone, role, specialization, license_number, experience, status, created_at, updated_at) values
    ('u-1', 'c-1', 'Doctor One', 'one@bzhishk.am', '091 000 001', 'DOCTOR', 'Cardiology', 'AM-1', 10, 'ACTIVE', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('u-2', 'c-2', 'Doctor Two', 'two@bzhishk.am', null, 'DOCTOR', 'Neurology', null, null, 'SUSPENDED', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('u-3', null, 'Doctor Three', 'three@bzhishk.am', null, 'DOCTOR', null, null, 3, 'ACTIVE', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('u-4', 'c-1', 'Assistant Four', 'four@bzhishk.am', null, 'ASSISTANT', null, null, null, 'ACTIVE', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('u-6', 'c-1', 'User Six', 'six@bzhishk.am', null, 'Doctor', null, null, null, 'ACTIVE', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('u-5', null, 'Doctor Five', 'five@bzhishk.am', null, 'DOCTOR', null, null, null, 'pending', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04');

insert into clinic.patients (id, clinic_id, name, phone, email, date_of_birth, gender, status, created_at, updated_at) values
    ('p-1', 'c-1', 'Patient One', '077 000 101', 'one@posta.am', '1990-01-01', 'F', 'registered', '2024-01-02 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04'),
    ('p-2', 'c-2', 'Patient One', '+374 77 000101', null, '1990-01-01', 'F', 'guest', '2024-01-01 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04'),
    ('p-3', 'c-1', 'Patient Three', '077 000 103', ' Three@Posta.am', '1990-01-01', 'M', 'guest', '2024-01-03 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04'),
    ('p-4', 'c-2', 'Patient Four', null, 'three@posta.am', null, '', 'guest', '2024-01-04 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04'),
    ('p-5', 'c-1', 'Patient Five', '077 777 777', 'none@none.com', null, 'x', 'guest', '2024-01-05 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04'),
    ('p-6', 'c-1', 'Patient Six', '077 777 777', 'none@none.com', null, null, 'Unknown', '2024-01-05 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04'),
    ('p-7', null, 'Patient Seven', '12', 'not an address', null, null, 'guest', '2024-01-07 10:00:00.123456+04', '2024-01-08 10:00:00.123456+04');

insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, status, amount, appointment_date, created_at, updated_at) values
    ('a-1', 'c-1', 'u-1', 'p-1', 'completed', 5000.0, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-2', 'c-2', 'u-1', 'p-2', 'pending', null, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-3', 'c-1', 'u-9', 'p-1', 'pending', null, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-4', 'c-1', 'u-1', 'p-2', 'pending', null, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-5', null, 'u-1', 'p-1', 'pending', null, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-6', 'c-1', 'u-1', 'p-9', 'pending', null, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-7', 'c-1', null, 'p-1', 'pending', null, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-8', 'c-1', 'u-1', null, 'pending', null, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-9', 'c-1', 'u-4', 'p-1', 'pending', null, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04'),
    ('a-10', 'c-2', 'u-3', 'p-4', 'rescheduled', 7500.5, '2024-01-09 10:00:00.123456+04', '2024-01-01 10:00:00.123456+04', '2024-01-02 10:00:00.123456+04');

-- Two rows that cannot be read: they wait in quarantine and group nobody.
insert into clinic.patients (id, clinic_id, phone, date_of_birth, created_at) values
    ('p-8', 'c-1', '077 000 101', '12000-01-01', '2001-01-01');

insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date) values
    ('a-11', 'c-1', 'u-1', 'p-1', 'infinity');

-- One that is over before it begins.
update clinic.appointments set duration_minutes = -30 where id = 'a-2';
