-- Clinics and a marketplace small enough to add up by hand; analytics-truth.sql holds the sums.

insert into clinic.clinics (id, name, time_zone) values
    ('k-1', 'Yerevan', 'Asia/Yerevan'),
    ('k-2', 'New York, where 2024-03-10 has 23 hours', 'America/New_York'),
    ('k-3', 'Nowhere', 'Mars/Phobos');

insert into clinic.users (id, clinic_id, name, email, role, status) values
    ('d-1', 'k-1', 'Doctor One', 'one@bzhishk.am', 'DOCTOR', 'ACTIVE'),
    ('d-2', 'k-2', 'Doctor Two', 'two@bzhishk.am', 'DOCTOR', 'ACTIVE'),
    ('d-3', null, 'Doctor Three', 'three@bzhishk.am', 'DOCTOR', 'ACTIVE'),
    ('s-1', 'k-1', 'Assistant One', 'assistant@bzhishk.am', 'ASSISTANT', 'ACTIVE');

-- p-1, p-2 and p-6 are one person.
insert into clinic.patients (id, clinic_id, name, phone, created_at) values
    ('p-1', 'k-1', 'Patient One', '077 000 101', '2024-01-01 00:00+00'),
    ('p-2', 'k-2', 'Patient One', '077 000 101', '2024-01-02 00:00+00'),
    ('p-3', 'k-1', 'Patient Three', '077 000 103', '2024-01-03 00:00+00'),
    ('p-4', 'k-2', 'Patient Four', '077 000 104', '2024-01-04 00:00+00'),
    ('p-5', 'k-3', 'Patient Five', '077 000 105', '2024-01-05 00:00+00'),
    ('p-6', 'k-1', 'Patient One again', '+374 77 000101', '2024-01-06 00:00+00');

insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, status, appointment_date, duration_minutes, amount, created_at) values
    -- Yerevan, 2024-03-10: from half past midnight on
    ('a-1', 'k-1', 'd-1', 'p-1', 'completed', '2024-03-09 20:30:00+00', 30, 100.50, '2024-03-08 20:30:00+00'), -- 1440 minutes ahead
    ('a-2', 'k-1', 'd-1', 'p-1', 'cancelled', '2024-03-10 08:00:00+00', 60, 50, '2024-03-10 09:00:00+00'), -- written down afterwards
    ('a-3', 'k-1', 'd-1', 'p-3', 'pending', '2024-03-10 10:00:00+00', null, null, '2024-03-10 09:58:30.5+00'), -- 89.5 seconds ahead
    ('a-4', 'k-1', 'd-1', 'p-6', 'confirmed', '2024-03-10 12:00:00+00', 10, 20, '2024-03-10 11:00:00+00'), -- 60 minutes
    -- New York: half past eleven of the 9th in winter time, half past midnight of the 11th in summer time
    ('a-5', 'k-2', 'd-2', 'p-4', 'no_show', '2024-03-10 04:30:00+00', 45, null, '2024-03-01 00:00:00+00'), -- 9 days and 270 minutes
    ('a-6', 'k-2', 'd-2', 'p-4', 'rescheduled', '2024-03-10 04:45:00+00', 15, 10, '2024-03-10 04:45:00+00'),
    ('a-7', 'k-2', 'd-1', 'p-2', 'confirmed', '2024-03-11 04:30:00+00', -30, 70, '2024-03-11 04:00:00+00'),
    -- Mars has no zone: the day is that of UTC
    ('a-8', 'k-3', 'd-3', 'p-5', 'completed', '2024-03-10 23:59:00+00', 20, 5, '2024-03-10 23:00:01+00'), -- 58 minutes and 59 seconds
    -- in no day: without a start, and of another clinic's patient
    ('a-9', 'k-1', 'd-1', 'p-1', 'confirmed', null, 30, null, '2024-03-01 00:00:00+00'),
    ('a-10', 'k-1', 'd-1', 'p-2', 'completed', '2024-03-10 10:00:00+00', 30, 999, '2024-03-01 00:00:00+00');

insert into marketplace.specialist_profiles (id, user_id, slug, city, time_zone, created_at, updated_at) values
    ('m-1', 'd-1', 'one', 'Yerevan', 'Asia/Yerevan', '2024-01-01 00:00+00', '2024-01-05 00:00+00'),
    ('m-2', 'd-1', 'uno', 'Paris', 'Europe/Paris', '2024-02-01 00:00+00', '2024-02-05 00:00+00'), -- his second: its facts count in Yerevan
    ('m-3', 'd-2', 'two', null, 'asia/yerevan', '2024-01-02 00:00+00', '2024-01-06 00:00+00'), -- no zone is spelt so
    ('m-4', 's-1', 'assistant', null, null, '2024-01-03 00:00+00', '2024-01-06 00:00+00'),
    ('m-5', null, 'nobody', null, null, '2024-01-04 00:00+00', '2024-01-06 00:00+00'),
    ('m-6', 'd-3', 'unreadable', null, null, '2024-01-05 00:00+00', 'infinity');

insert into marketplace.consultation_requests (id, specialist_profile_id, name, created_at) values
    ('r-1', 'm-1', 'Client One', '2024-03-09 20:30:00+00'),
    ('r-2', 'm-2', 'Client Two', '2024-03-10 19:59:59.999999+00'),
    ('r-3', 'm-1', 'Client Three', '2024-03-10 20:00:00+00'),
    ('r-4', 'm-3', 'Client Four', '2024-03-10 20:00:00+00'),
    ('r-5', 'm-9', 'Client Five', '2024-03-10 20:00:00+00'),
    ('r-6', 'm-4', 'Client Six', '2024-03-10 20:00:00+00'),
    ('r-7', 'm-6', 'Client Seven', '2024-03-10 20:00:00+00'),
    ('r-8', null, 'Client Eight', '2024-03-10 20:00:00+00'),
    ('r-9', 'm-1', 'Client Nine', 'infinity');

insert into marketplace.orders (id, specialist_profile_id, amount, created_at) values
    ('o-1', 'm-1', 10, '2024-03-10 05:00:00+00'),
    ('o-2', 'm-3', 20, '2024-03-11 00:00:00+00'),
    ('o-3', 'm-1', 30, '0044-03-15 12:00:00+00 BC');

insert into marketplace.reviews (id, specialist_id, rating, created_at) values
    ('v-1', 'm-2', 5, '2024-03-10 05:00:00+00'),
    ('v-2', 'm-4', 5, '2024-03-10 05:00:00+00'),
    ('v-3', repeat('m', 1001), 5, '2024-03-10 05:00:00+00');
