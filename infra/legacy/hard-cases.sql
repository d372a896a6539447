-- Made-up rows that old systems hold and nobody expects: every key names its case. Run schema.sql first.
-- What must become of each is a table in HardCasesIT.

insert into clinic.clinics (id, name, slug, city, time_zone) values
    ('north', 'Northern Clinic', 'north', 'Gyumri', 'Asia/Yerevan'),
    ('south', 'Southern Clinic', 'south', 'Kapan', 'Asia/Yerevan'),
    ('clinic-of-nulls', null, null, null, null),
    ('clinic-of-empty-texts', '', '', '', ''),
    ('clinic-on-mars', 'Olympus Mons Clinic', 'mars', 'Olympus', 'Mars/Olympus_Mons'),
    ('clinic-with-markup', '<h1>Clinic</h1>''); drop table clinic.clinics; --', '../../etc/passwd', '{{city}}', '%n%s'),
    ('clinic-with-a-long-name', repeat('Long ', 210000), 'long', 'Long', 'UTC');

insert into clinic.clinics (id, name, created_at, updated_at) values
    ('clinic-made-at-infinity', 'Infinite Clinic', 'infinity', now()),
    ('clinic-made-before-time', 'Timeless Clinic', '-infinity', now()),
    ('clinic-changed-in-12026', 'Future Clinic', now(), '12026-01-01 00:00:00+00'),
    ('clinic-made-before-christ', 'Ancient Clinic', '0044-03-15 12:00:00+00 BC', now());

insert into clinic.users (id, clinic_id, name, email, phone, role, specialization, license_number, experience, status) values
    ('doctor', 'north', 'Doctor Ordinary', 'ordinary@bzhishk.am', '077 000 201', 'DOCTOR', 'Therapy', 'AM-1', 10, 'ACTIVE'),
    ('doctor-who-leaves', 'north', 'Doctor Leaving', 'leaving@bzhishk.am', null, 'DOCTOR', null, null, null, 'ACTIVE'),
    ('doctor-of-no-clinic', null, 'Doctor Roaming', 'roaming@bzhishk.am', null, 'DOCTOR', null, null, null, 'ACTIVE'),
    ('doctor-of-unknown-clinic', 'nowhere', 'Doctor Elsewhere', 'elsewhere@bzhishk.am', null, 'DOCTOR', null, null, null, 'ACTIVE'),
    ('doctor-of-new-status', 'north', 'Doctor Retired', 'retired@bzhishk.am', null, 'DOCTOR', null, null, null, 'Retired since May'),
    ('doctor-of-new-status-and-no-clinic', null, 'Doctor Adrift', 'adrift@bzhishk.am', null, 'DOCTOR', null, null, null, 'active'),
    ('doctor-without-status', 'north', 'Doctor Unsaid', 'unsaid@bzhishk.am', null, 'DOCTOR', null, null, null, null),
    ('doctor-with-negative-experience', 'north', 'Doctor Unlearning', 'unlearning@bzhishk.am', null, 'DOCTOR', null, null, -2147483648, 'ACTIVE'),
    ('doctor-with-markup', 'north', '<script>alert(1)</script>', '"><img src=x>@bzhishk.am', ''' or 1=1 --', 'DOCTOR', '; drop schema clinic;', '\u0000', 1, 'ACTIVE'),
    ('doctor-with-long-texts', 'north', repeat('Long ', 100000), repeat('a', 2000) || '@bzhishk.am', repeat('0', 200000), 'DOCTOR', repeat('x', 200000), repeat('9', 100000), 1, 'ACTIVE'),
    ('doctor-of-a-clinic-no-index-takes', repeat('c', 1001), 'Doctor Unindexed', 'unindexed@bzhishk.am', null, 'DOCTOR', null, null, null, 'ACTIVE'),
    ('user-of-no-role', 'north', 'User Without', 'without@bzhishk.am', null, null, null, null, null, 'ACTIVE'),
    ('user-of-new-role', 'north', 'User Novel', 'novel@bzhishk.am', null, 'Doctor', null, null, null, 'ACTIVE'),
    ('user-of-new-status', 'north', 'User Assisting', 'assisting@bzhishk.am', null, 'ASSISTANT', null, null, null, 'on leave'),
    ('user-of-nulls', null, null, null, null, null, null, null, null, null);

insert into clinic.users (id, clinic_id, name, email, role, status, created_at, updated_at) values
    ('doctor-made-at-infinity', 'north', 'Doctor Infinite', 'infinite@bzhishk.am', 'DOCTOR', 'ACTIVE', 'infinity', now()),
    ('doctor-changed-in-12026', 'north', 'Doctor Future', 'future@bzhishk.am', 'DOCTOR', 'ACTIVE', now(), '12026-01-01 00:00:00+00'),
    ('user-made-before-christ', 'north', 'User Ancient', 'ancient@bzhishk.am', 'ADMIN', 'ACTIVE', '0044-03-15 12:00:00+00 BC', now());

delete from clinic.users where id = 'doctor-who-leaves';

-- Eight thousand bytes that do not compress, so that PostgreSQL keeps them beside the row (TOAST).
insert into clinic.patients (id, clinic_id, name, notes) values
    ('patient-with-notes', 'north', 'Patient Noted', (select string_agg(md5(n::text), '') from generate_series(1, 250) n));

insert into clinic.patients (id, clinic_id, name, phone, email, date_of_birth, gender, notes, status) values
    ('patient', 'north', 'Patient Ordinary', '077 000 301', 'patient@posta.am', '1990-05-17', 'F', null, 'registered'),
    ('patient-of-the-south', 'south', 'Patient Southern', '077 000 302', null, '1990-05-17', 'M', null, 'guest'),
    ('patient-of-no-clinic', null, 'Patient Roaming', null, null, null, null, null, 'guest'),
    ('patient-of-unknown-clinic', 'nowhere', 'Patient Elsewhere', null, null, null, null, null, 'guest'),
    ('patient-of-new-status', 'north', 'Patient Archived', null, null, null, null, null, 'Archiviert'),
    ('patient-of-new-status-and-no-clinic', null, 'Patient Adrift', null, null, null, null, null, 'GUEST'),
    ('patient-without-status', 'north', 'Patient Unsaid', null, null, null, null, null, null),
    ('patient-of-new-gender', 'north', 'Patient Diverse', null, null, null, 'diverse', null, 'guest'),
    ('patient-of-nulls', null, null, null, null, null, null, null, null),
    ('patient-of-empty-texts', '', '', '', '', null, '', '', ''),
    ('patient-born-at-infinity', 'north', 'Patient Infinite', null, null, 'infinity', null, null, 'guest'),
    ('patient-born-before-time', 'north', 'Patient Timeless', null, null, '-infinity', null, null, 'guest'),
    ('patient-born-in-12026', 'north', 'Patient Future', null, null, '12026-01-01', null, null, 'guest'),
    ('patient-born-before-christ', 'north', 'Patient Ancient', null, null, '0044-03-15 BC', null, null, 'guest'),
    ('patient-born-in-year-1', 'north', 'Patient First', null, null, '0001-01-01', null, null, 'guest'),
    ('patient-born-in-9999', 'north', 'Patient Last', null, null, '9999-12-31', null, null, 'guest'),
    ('patient-born-in-1500', 'north', 'Patient Julian', null, null, '1500-02-28', null, null, 'guest'),
    ('patient-with-sql', 'north', 'Robert''); drop table clinic.patients; --', null, null, null, null, '$$; select pg_sleep(10); $$', 'guest'),
    ('patient-with-markup', 'north', '<script>alert("1")</script>', '<b>077</b>', '<i>x</i>@posta.am', null, null, '&lt;&#0;', 'guest'),
    ('patient-with-an-escape', 'north', 'A\u0000B \ud83d \n', null, null, null, null, E'\x01\x1f\t\n\r"\\', 'guest'),
    ('patient-with-every-script', 'north', 'Անի 安妮 آنی 👩🏽‍⚕️ é ﷽', null, null, null, null, U&'\202Eesrever\202C\200B\FEFF\FFFE\+01FFFF', 'guest'),
    ('patient-called-the-marker', 'north', '__debezium_unavailable_value', null, null, null, null, null, 'guest'),
    ('patient-with-long-texts', 'north', repeat('Long ', 210000), repeat('0', 100000), repeat('a', 300000) || '@posta.am', null, repeat('M', 100000), repeat(E'\x01', 100000), repeat('status ', 10000)),
    ('patient-of-a-clinic-no-index-takes', repeat('c', 1001), 'Patient Unindexed', null, null, null, null, null, 'guest'),
    ('patient-without-phone', 'north', 'Patient Phoneless', 'none', 'none@none.com', null, null, null, 'guest'),
    ('patient-with-zeros-1', 'north', 'Patient Zero', '000 000 000', '-@-', null, null, null, 'guest'),
    ('patient-with-zeros-2', 'north', 'Patient Nil', '000 000 000', '-@-', null, null, null, 'guest'),
    ('patient-with-capitals', 'north', 'Patient Capital', null, '  Gayane.HARD@Posta.AM ', null, null, null, 'guest'),
    ('patient-with-small-letters', 'south', 'Patient Small', null, 'gayane.hard@posta.am', null, null, null, 'guest');

insert into clinic.patients (id, clinic_id, name, created_at, updated_at) values
    ('patient-made-at-infinity', 'north', 'Patient Endless', 'infinity', now()),
    ('patient-changed-in-12026', 'north', 'Patient Late', now(), '12026-01-01 00:00:00+00'),
    ('patient-made-before-christ', 'north', 'Patient Early', '0044-03-15 12:00:00+00 BC', now());

-- The phone of the reception desk, typed into 500 rows.
insert into clinic.patients (id, clinic_id, name, phone)
select 'patient-at-the-desk-' || n, 'north', 'Patient Desk ' || n, '077 000 399' from generate_series(1, 500) n;

insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date, duration_minutes, status, reason, notes, amount) values
    ('visit', 'north', 'doctor', 'patient', '2026-03-02 09:00+04', 30, 'pending', 'Check-up', null, 5000),
    ('visit-in-another-clinic', 'south', 'doctor', 'patient-of-the-south', '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-of-another-clinics-patient', 'north', 'doctor', 'patient-of-the-south', '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-to-a-deleted-doctor', 'north', 'doctor-who-leaves', 'patient', '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-of-an-unreadable-patient', 'north', 'doctor', 'patient-born-at-infinity', '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-that-ends-before-it-starts', 'north', 'doctor', 'patient', '2026-03-02 09:00+04', -30, 'completed', null, null, null),
    ('visit-of-new-status', 'north', 'doctor', 'patient', '2026-03-02 09:00+04', 30, 'Umgebucht', null, null, null),
    ('visit-of-new-status-that-ends-before-it-starts', 'north', 'doctor', 'patient', '2026-03-02 09:00+04', -1, 'PENDING', null, null, null),
    ('visit-without-status', 'north', 'doctor', 'patient', '2026-03-02 09:00+04', 30, null, null, null, null),
    ('visit-of-no-clinic', null, 'doctor', 'patient', '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-to-no-doctor', 'north', null, 'patient', '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-of-no-patient', 'north', 'doctor', null, '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-to-an-assistant', 'north', 'user-of-new-status', 'patient', '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-of-nulls', null, null, null, null, null, null, null, null, null),
    ('visit-that-costs-no-number', 'north', 'doctor', 'patient', '2026-03-02 09:00+04', 30, 'pending', null, null, 'NaN'),
    ('visit-that-pays', 'north', 'doctor', 'patient', '2026-03-02 09:00+04', 2147483647, 'pending', null, null, -9999999999.99),
    ('visit-at-infinity', 'north', 'doctor', 'patient', 'infinity', 30, 'pending', null, null, null),
    ('visit-before-time', 'north', 'doctor', 'patient', '-infinity', 30, 'pending', null, null, null),
    ('visit-in-12026', 'north', 'doctor', 'patient', '12026-01-01 00:00:00+00', 30, 'pending', null, null, null),
    ('visit-before-christ', 'north', 'doctor', 'patient', '0044-03-15 12:00:00+00 BC', 30, 'pending', null, null, null),
    ('visit-in-year-1', 'north', 'doctor', 'patient', '0001-01-01 00:00:00+00', 30, 'pending', null, null, null),
    ('visit-with-long-texts', 'north', 'doctor', 'patient', '2026-03-02 09:00+04', 30, repeat('new ', 10000), repeat('Long ', 210000), repeat('x', 300000), null),
    ('visit-to-a-doctor-no-index-takes', 'north', repeat('d', 1001), 'patient', '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-of-a-patient-no-index-takes', 'north', 'doctor', repeat('p', 1001), '2026-03-02 09:00+04', 30, 'pending', null, null, null),
    ('visit-in-a-clinic-no-index-takes', repeat('c', 1001), 'doctor', 'patient', '2026-03-02 09:00+04', 30, 'pending', null, null, null);

insert into marketplace.specialist_profiles (id, user_id, slug, city, time_zone) values
    ('profile', 'doctor', 'ordinary', 'Gyumri', 'Asia/Yerevan'),
    ('profile-of-the-same-doctor', 'doctor', 'ordinary-2', 'Gyumri', 'Europe/Berlin'),
    ('profile-on-mars', 'doctor-of-no-clinic', 'mars', 'Olympus', 'Mars/Olympus_Mons'),
    ('profile-with-markup', 'doctor-with-markup', '"><script>alert(1)</script>', '{{city}}', '''; drop schema marketplace; --'),
    ('profile-with-long-texts', 'doctor-with-long-texts', repeat('long-', 100000), repeat('Long ', 100000), repeat('UTC', 100000)),
    ('profile-of-an-assistant', 'user-of-new-status', 'assistant', 'Gyumri', 'Asia/Yerevan'),
    ('profile-of-a-deleted-doctor', 'doctor-who-leaves', 'leaving', 'Gyumri', 'Asia/Yerevan'),
    ('profile-of-an-unreadable-doctor', 'doctor-made-at-infinity', 'infinite', 'Gyumri', 'Asia/Yerevan'),
    ('profile-of-nobody', 'nobody', 'nobody', 'Gyumri', 'Asia/Yerevan'),
    ('profile-of-nulls', null, null, null, null),
    ('profile-of-a-user-no-index-takes', repeat('u', 1001), 'unindexed', 'Gyumri', 'UTC');

insert into marketplace.specialist_profiles (id, user_id, created_at, updated_at) values
    ('profile-made-at-infinity', 'doctor', 'infinity', now()),
    ('profile-made-before-time', 'doctor', '-infinity', now()),
    ('profile-made-in-12026', 'doctor', '12026-01-01 00:00:00+00', now()),
    ('profile-made-before-christ', 'doctor', '0044-03-15 12:00:00+00 BC', now());

insert into marketplace.consultation_requests (id, specialist_profile_id, name, contact, problem, status) values
    ('request', 'profile', 'Client Ordinary', '077 000 401', 'A question', 'new'),
    ('request-of-new-status', 'profile', 'Client Novel', '077 000 402', null, 'Umgebucht'),
    ('request-with-markup', 'profile', '<script>alert(1)</script>', ''' or 1=1 --', E'\x01\t\n\r"\\', '%n%s'),
    ('request-with-long-texts', 'profile', repeat('Long ', 210000), repeat('0', 200000), repeat('x', 300000), 'new'),
    ('request-to-an-unknown-profile', 'nowhere', 'Client Lost', null, null, 'new'),
    ('request-to-no-profile', null, null, null, null, null),
    ('request-to-a-profile-of-nobody', 'profile-of-nobody', 'Client Waiting', null, null, 'new'),
    ('request-to-an-unreadable-profile', 'profile-made-at-infinity', 'Client Hoping', null, null, 'new'),
    ('request-to-a-profile-no-index-takes', repeat('p', 1001), 'Client Unindexed', null, null, 'new');

insert into marketplace.consultation_requests (id, specialist_profile_id, created_at) values
    ('request-made-at-infinity', 'profile', 'infinity'),
    ('request-made-before-time', 'profile', '-infinity'),
    ('request-made-in-year-1', 'profile', '0001-01-01 00:00:00+00'),
    ('request-made-tomorrow', 'profile', now() + interval '1 day');

insert into marketplace.orders (id, specialist_profile_id, client_name, amount, status) values
    ('order', 'profile', 'Client Ordinary', 5000, 'paid'),
    ('order-that-costs-no-number', 'profile', 'Client Unpriced', 'NaN', 'new'),
    ('order-that-pays', 'profile', 'Client Paid', -9999999999.99, 'new'),
    ('order-without-amount', 'profile', null, null, null),
    ('order-of-an-assistant', 'profile-of-an-assistant', 'Client Misled', 5000, 'new');

insert into marketplace.orders (id, specialist_profile_id, created_at) values
    ('order-made-in-12026', 'profile', '12026-01-01 00:00:00+00'),
    ('order-made-before-christ', 'profile', '0044-03-15 12:00:00+00 BC');

insert into marketplace.reviews (id, specialist_id, rating, comment) values
    ('review', 'profile', 5, 'Listens.'),
    ('review-of-minus-five-stars', 'profile', -5, null),
    ('review-of-no-stars', 'profile', null, null),
    ('review-of-an-unknown-specialist', 'doctor', 2147483647, null);
