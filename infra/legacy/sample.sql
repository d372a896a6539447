-- Three made-up clinics that mirror the old system's report. What must come out of them:
--   7 global doctors, 7 registered clinic doctors, 4 inferred ones (appointments a-40 … a-43 name a doctor who is
--   registered in another clinic), 20 clinic patients, 18 persons, 43 of 43 appointments linked.
-- Nobody here exists: the phone numbers have a block of zeros, the e-mail domains are ours.
-- The hard cases have names: Ani Sargsyan (p-1, p-8) and Tigran Hakobyan (p-5, p-15) attend two clinics each;
-- the Petrosyan twins (p-3, p-4) and the three of 12 May 1984 (p-2, p-10, p-16) share a birth date and nothing else.
-- On the marketplace six of the seven doctors have a profile; sp-7 is an assistant's, who is no specialist. Armen
-- Grigoryan (sp-1) has a year of figures that ends today. Their number is the same on every day: it follows from the weeks.

insert into clinic.clinics
    (id, name, slug, city, time_zone, created_at, updated_at)
values
    ('c-1', 'Kaskad Medical Center', 'kaskad', 'Yerevan', 'Asia/Yerevan', '2021-03-01 09:00+04', '2021-03-01 09:00+04'),
    ('c-2', 'Shirak Family Clinic', 'shirak', 'Gyumri', 'Asia/Yerevan', '2022-06-15 09:00+04', '2022-06-15 09:00+04'),
    ('c-3', 'Lori Health House', 'lori', 'Vanadzor', 'Asia/Yerevan', '2023-01-20 09:00+04', '2024-02-11 17:30+04');

insert into clinic.users
    (id, clinic_id, name, email, phone, password_hash, role, specialization, license_number, experience, avatar, status, created_at, updated_at)
values
    ('u-1', 'c-1', 'Armen Grigoryan', 'armen.grigoryan@kaskad.am', '+374 91 000 001', '$2b$10$not.a.real.hash', 'DOCTOR', 'Cardiology', 'AM-10001', 18, 'avatars/u-1.jpg', 'ACTIVE', '2021-03-02 10:00+04', '2021-03-02 10:00+04'),
    ('u-2', 'c-1', 'Lusine Avetisyan', 'lusine.avetisyan@kaskad.am', '+374 91 000 002', '$2b$10$not.a.real.hash', 'DOCTOR', 'Dermatology', 'AM-10002', 9, null, 'ACTIVE', '2021-04-12 10:00+04', '2021-04-12 10:00+04'),
    ('u-3', 'c-1', 'Hayk Manukyan', 'hayk.manukyan@kaskad.am', '091 00-00-03', '$2b$10$not.a.real.hash', 'DOCTOR', 'Neurology', 'AM-10003', 22, null, 'ACTIVE', '2021-09-01 10:00+04', '2021-09-01 10:00+04'),
    ('u-4', 'c-2', 'Narine Khachatryan', 'narine@shirak.am', '+374 93 000 004', '$2b$10$not.a.real.hash', 'DOCTOR', 'Paediatrics', 'AM-10004', 14, 'avatars/u-4.jpg', 'ACTIVE', '2022-06-16 10:00+04', '2022-06-16 10:00+04'),
    ('u-5', 'c-2', 'Gevorg Danielyan', 'gevorg@shirak.am', '+374 93 000 005', '$2b$10$not.a.real.hash', 'DOCTOR', 'General practice', 'AM-10005', 5, null, 'ACTIVE', '2022-08-03 10:00+04', '2022-08-03 10:00+04'),
    ('u-6', 'c-3', 'Mariam Ghazaryan', 'mariam@lori.am', '+374 94 000 006', '$2b$10$not.a.real.hash', 'DOCTOR', 'Ophthalmology', 'AM-10006', 11, null, 'ACTIVE', '2023-01-21 10:00+04', '2023-01-21 10:00+04'),
    ('u-7', 'c-3', 'Vahan Melikyan', 'vahan@lori.am', '+374 94 000 007', '$2b$10$not.a.real.hash', 'DOCTOR', 'Orthopaedics', null, 2, null, 'PENDING', '2024-05-06 10:00+04', '2024-05-06 10:00+04'),
    ('u-8', null, 'Platform Owner', 'owner@graft-sample.am', null, '$2b$10$not.a.real.hash', 'SUPER_ADMIN', null, null, null, null, 'ACTIVE', '2021-01-10 10:00+04', '2021-01-10 10:00+04'),
    ('u-9', 'c-1', 'Karine Sahakyan', 'karine@kaskad.am', '+374 91 000 009', '$2b$10$not.a.real.hash', 'ADMIN', null, null, null, null, 'ACTIVE', '2021-03-01 10:00+04', '2021-03-01 10:00+04'),
    ('u-10', 'c-2', 'Shirak Family Clinic', 'office@shirak.am', '+374 93 000 010', '$2b$10$not.a.real.hash', 'CLINIC', null, null, null, null, 'ACTIVE', '2022-06-15 10:00+04', '2022-06-15 10:00+04'),
    ('u-11', 'c-1', 'Gayane Mkrtchyan', 'gayane@kaskad.am', '+374 91 000 011', '$2b$10$not.a.real.hash', 'ASSISTANT', null, null, null, null, 'ACTIVE', '2021-05-20 10:00+04', '2021-05-20 10:00+04'),
    ('u-12', 'c-3', 'Sona Harutyunyan', 'sona@lori.am', '+374 94 000 012', '$2b$10$not.a.real.hash', 'ASSISTANT', null, null, null, null, 'SUSPENDED', '2023-02-02 10:00+04', '2024-09-30 18:00+04'),
    ('u-13', 'c-1', 'Ani Sargsyan', 'ani.portal@posta.am', '+374 77 000 101', '$2b$10$not.a.real.hash', 'PATIENT', null, null, null, null, 'ACTIVE', '2023-03-03 10:00+04', '2023-03-03 10:00+04');

insert into clinic.patients
    (id, clinic_id, name, phone, email, password_hash, avatar, date_of_birth, gender, notes, status, created_at, updated_at)
values
    ('p-1', 'c-1', 'Ani Sargsyan', '+374 77 000 101', 'ani.sargsyan@posta.am', '$2b$10$not.a.real.hash', 'avatars/p-1.jpg', '1990-07-14', 'F', 'Allergic to penicillin', 'registered', '2023-01-08 11:01+04', '2023-01-08 11:01+04'),
    ('p-2', 'c-1', 'Davit Hovhannisyan', '+374 77 000 102', 'davit.h@posta.am', '$2b$10$not.a.real.hash', null, '1984-05-12', 'M', null, 'registered', '2023-02-15 11:02+04', '2023-02-15 11:02+04'),
    ('p-3', 'c-1', 'Nare Petrosyan', '+374 77 000 103', 'nare.petrosyan@namak.am', null, null, '2001-11-02', 'F', null, 'guest', '2023-03-22 11:03+04', '2023-03-22 11:03+04'),
    ('p-4', 'c-1', 'Nane Petrosyan', '+374 77 000 104', 'nane.petrosyan@namak.am', null, null, '2001-11-02', 'F', null, 'guest', '2023-04-02 11:04+04', '2023-04-02 11:04+04'),
    ('p-5', 'c-1', 'Tigran Hakobyan', '+374 77 000 105', 'Tigran.Hakobyan@Namak.am ', '$2b$10$not.a.real.hash', null, '1978-01-30', 'M', null, 'registered', '2023-05-09 11:05+04', '2023-05-09 11:05+04'),
    ('p-6', 'c-1', 'Siranush Vardanyan', '077 000106', null, null, null, '1952-08-19', 'F', 'Walks with a stick; ground floor room', 'guest', '2023-06-16 11:06+04', '2023-06-16 11:06+04'),
    ('p-7', 'c-1', 'Aram Karapetyan', '+37477000107', 'aram.k@posta.am', null, null, null, 'M', null, 'guest', '2023-07-23 11:07+04', '2023-07-23 11:07+04'),
    ('p-8', 'c-2', 'Ani Sargsyan', '077 00-01-01', null, null, null, '1990-07-14', 'F', null, 'guest', '2023-08-03 11:08+04', '2023-08-03 11:08+04'),
    ('p-9', 'c-2', 'Hasmik Gevorgyan', '+374 55 000 109', 'hasmik@posta.am', '$2b$10$not.a.real.hash', null, '1969-03-25', 'F', null, 'registered', '2023-09-10 11:09+04', '2023-09-10 11:09+04'),
    ('p-10', 'c-2', 'Levon Stepanyan', '+374 55 000 110', null, null, null, '1984-05-12', 'M', null, 'guest', '2023-10-17 11:10+04', '2023-10-17 11:10+04'),
    ('p-11', 'c-2', 'Anahit Simonyan', null, 'anahit.simonyan@namak.am', null, null, '1996-12-09', 'F', null, 'guest', '2023-11-24 11:11+04', '2023-11-24 11:11+04'),
    ('p-12', 'c-2', 'Artur Galstyan', '(055) 000-112', 'artur@posta.am', null, null, '2010-04-17', 'M', 'Comes with his mother', 'guest', '2023-12-04 11:12+04', '2023-12-04 11:12+04'),
    ('p-13', 'c-2', 'Mane Zakaryan', '+374 55 000 113', 'mane.z@posta.am', '$2b$10$not.a.real.hash', null, '1988-10-05', '', null, 'registered', '2023-01-11 11:13+04', '2023-01-11 11:13+04'),
    ('p-14', 'c-2', 'Suren Baghdasaryan', null, null, null, null, '1941-02-11', 'M', 'No phone; call the neighbours', 'guest', '2023-02-18 11:14+04', '2023-02-18 11:14+04'),
    ('p-15', 'c-3', 'Tigran Hakobyan', '+374 98 000 115', 'tigran.hakobyan@namak.am', null, null, '1978-01-30', 'M', null, 'guest', '2023-03-25 11:15+04', '2023-03-25 11:15+04'),
    ('p-16', 'c-3', 'Ruzanna Asatryan', '+374 98 000 116', 'ruzanna@posta.am', '$2b$10$not.a.real.hash', null, '1984-05-12', 'F', null, 'registered', '2023-04-05 11:16+04', '2023-04-05 11:16+04'),
    ('p-17', 'c-3', 'Edgar Minasyan', '00374 98 000117', 'edgar.minasyan@namak.am', null, null, '1993-06-28', 'M', null, 'guest', '2023-05-12 11:17+04', '2023-05-12 11:17+04'),
    ('p-18', 'c-3', 'Lilit Arakelyan', '+374 98 000 118', null, null, null, '1975-09-13', 'F', null, 'guest', '2023-06-19 11:18+04', '2023-06-19 11:18+04'),
    ('p-19', 'c-3', 'Vardan Nazaryan', '+374 98 000 119', 'vardan@posta.am', '$2b$10$not.a.real.hash', null, '1999-01-01', null, null, 'registered', '2023-07-26 11:19+04', '2023-07-26 11:19+04'),
    ('p-20', 'c-3', 'Astghik Tumanyan', '+374 98 000 120', 'astghik.t@namak.am', null, null, '2016-02-29', 'F', 'Ուղեգիրը բերելու է մայրը', 'guest', '2023-08-06 11:20+04', '2023-08-06 11:20+04');

insert into clinic.appointments
    (id, clinic_id, doctor_id, patient_id, appointment_date, duration_minutes, status, reason, notes, amount, created_at, updated_at)
values
    ('a-1', 'c-2', 'u-4', 'p-8', '2025-09-04 14:30+04', 20, 'completed', 'Follow-up', null, 6500.00, '2025-08-31 10:01+04', '2025-09-04 19:00+04'),
    ('a-2', 'c-3', 'u-6', 'p-15', '2025-09-07 10:15+04', 45, 'completed', 'Check-up', null, 8000.00, '2025-09-02 10:02+04', '2025-09-07 19:00+04'),
    ('a-3', 'c-1', 'u-1', 'p-1', '2025-09-13 15:00+04', 60, 'cancelled', 'Test results', null, null, '2025-09-07 10:03+04', '2025-09-13 19:00+04'),
    ('a-4', 'c-1', 'u-2', 'p-4', '2025-09-16 11:30+04', 30, 'no_show', 'Second opinion', null, null, '2025-09-09 10:04+04', '2025-09-16 19:00+04'),
    ('a-5', 'c-2', 'u-5', 'p-11', '2025-09-19 16:15+04', 20, 'completed', null, null, 12500.00, '2025-09-11 10:05+04', '2025-09-19 19:00+04'),
    ('a-6', 'c-3', 'u-7', 'p-18', '2025-09-25 12:00+04', 45, 'completed', 'Կրկնակի այց', null, 14000.00, '2025-09-16 10:06+04', '2025-09-25 19:00+04'),
    ('a-7', 'c-1', 'u-3', 'p-7', '2025-09-28 17:30+04', 60, 'completed', 'Prescription', null, 15500.00, '2025-09-18 10:07+04', '2025-09-28 19:00+04'),
    ('a-8', 'c-1', 'u-1', 'p-3', '2025-10-01 13:15+04', 30, 'completed', 'First visit', null, 17000.00, '2025-09-20 10:08+04', '2025-10-01 19:00+04'),
    ('a-9', 'c-2', 'u-4', 'p-14', '2025-10-07 09:00+04', 20, 'cancelled', 'Follow-up', null, null, '2025-10-04 10:09+04', '2025-10-07 19:00+04'),
    ('a-10', 'c-3', 'u-6', 'p-15', '2025-10-10 14:30+04', 45, 'no_show', 'Check-up', null, null, '2025-10-06 10:10+04', '2025-10-10 19:00+04'),
    ('a-11', 'c-1', 'u-2', 'p-6', '2025-10-13 10:15+04', 60, 'completed', 'Test results', 'Paid in cash', 21500.00, '2025-10-08 10:11+04', '2025-10-13 19:00+04'),
    ('a-12', 'c-1', 'u-3', 'p-2', '2025-10-19 15:00+04', 30, 'completed', 'Second opinion', null, 23000.00, '2025-10-13 10:12+04', '2025-10-19 19:00+04'),
    ('a-13', 'c-2', 'u-5', 'p-10', '2025-10-22 11:30+04', 20, 'completed', null, null, 24500.00, '2025-10-15 10:13+04', '2025-10-22 19:00+04'),
    ('a-14', 'c-3', 'u-7', 'p-18', '2025-10-25 16:15+04', 45, 'completed', 'Կրկնակի այց', null, 6000.00, '2025-10-17 10:14+04', '2025-10-25 19:00+04'),
    ('a-15', 'c-1', 'u-1', 'p-5', '2025-10-31 12:00+04', 60, 'cancelled', 'Prescription', null, null, '2025-10-22 10:15+04', '2025-10-31 19:00+04'),
    ('a-16', 'c-1', 'u-2', 'p-2', '2025-11-03 17:30+04', 30, 'no_show', 'First visit', null, null, '2025-10-24 10:16+04', '2025-11-03 19:00+04'),
    ('a-17', 'c-2', 'u-4', 'p-13', '2025-11-06 13:15+04', 20, 'completed', 'Follow-up', null, 10500.00, '2025-10-26 10:17+04', '2025-11-06 19:00+04'),
    ('a-18', 'c-3', 'u-6', 'p-15', '2025-11-12 09:00+04', 45, 'completed', 'Check-up', null, 12000.00, '2025-11-09 10:18+04', '2025-11-12 19:00+04'),
    ('a-19', 'c-1', 'u-3', 'p-5', '2025-11-15 14:30+04', 60, 'completed', 'Test results', null, 13500.00, '2025-11-11 10:19+04', '2025-11-15 19:00+04'),
    ('a-20', 'c-1', 'u-1', 'p-1', '2025-11-18 10:15+04', 30, 'completed', 'Second opinion', null, 15000.00, '2025-11-13 10:20+04', '2025-11-18 19:00+04'),
    ('a-21', 'c-2', 'u-5', 'p-9', '2025-11-24 15:00+04', 20, 'cancelled', null, null, null, '2025-11-18 10:21+04', '2025-11-24 19:00+04'),
    ('a-22', 'c-3', 'u-7', 'p-18', '2025-11-27 11:30+04', 45, 'no_show', 'Կրկնակի այց', 'Paid in cash', null, '2025-11-20 10:22+04', '2025-11-27 19:00+04'),
    ('a-23', 'c-1', 'u-2', 'p-4', '2025-11-30 16:15+04', 60, 'completed', 'Prescription', null, 19500.00, '2025-11-22 10:23+04', '2025-11-30 19:00+04'),
    ('a-24', 'c-1', 'u-3', 'p-7', '2025-12-06 12:00+04', 30, 'completed', 'First visit', null, 21000.00, '2025-11-27 10:24+04', '2025-12-06 19:00+04'),
    ('a-25', 'c-2', 'u-4', 'p-12', '2025-12-09 17:30+04', 20, 'completed', 'Follow-up', null, 22500.00, '2025-11-29 10:25+04', '2025-12-09 19:00+04'),
    ('a-26', 'c-3', 'u-6', 'p-16', '2025-12-12 13:15+04', 45, 'completed', 'Check-up', null, 24000.00, '2025-12-01 10:26+04', '2025-12-12 19:00+04'),
    ('a-27', 'c-1', 'u-1', 'p-3', '2025-12-18 09:00+04', 60, 'cancelled', 'Test results', null, null, '2025-12-15 10:27+04', '2025-12-18 19:00+04'),
    ('a-28', 'c-1', 'u-2', 'p-6', '2025-12-21 14:30+04', 30, 'no_show', 'Second opinion', null, null, '2025-12-17 10:28+04', '2025-12-21 19:00+04'),
    ('a-29', 'c-2', 'u-5', 'p-9', '2025-12-24 10:15+04', 20, 'completed', null, null, 8500.00, '2025-12-19 10:29+04', '2025-12-24 19:00+04'),
    ('a-30', 'c-3', 'u-7', 'p-19', '2025-12-30 15:00+04', 45, 'completed', 'Կրկնակի այց', null, 10000.00, '2025-12-24 10:30+04', '2025-12-30 19:00+04'),
    ('a-31', 'c-1', 'u-3', 'p-3', '2026-01-02 11:30+04', 60, 'completed', 'Prescription', null, 11500.00, '2025-12-26 10:31+04', '2026-01-02 19:00+04'),
    ('a-32', 'c-1', 'u-1', 'p-6', '2026-01-05 16:15+04', 30, 'completed', 'First visit', null, 13000.00, '2025-12-28 10:32+04', '2026-01-05 19:00+04'),
    ('a-33', 'c-2', 'u-4', 'p-12', '2026-01-11 12:00+04', 20, 'cancelled', 'Follow-up', 'Paid in cash', null, '2026-01-02 10:33+04', '2026-01-11 19:00+04'),
    ('a-34', 'c-3', 'u-6', 'p-16', '2026-01-14 17:30+04', 45, 'confirmed', 'Check-up', null, 16000.00, '2026-01-04 10:34+04', '2026-01-04 10:34+04'),
    ('a-35', 'c-1', 'u-2', 'p-2', '2026-01-17 13:15+04', 60, 'pending', 'Test results', null, 17500.00, '2026-01-06 10:35+04', '2026-01-06 10:35+04'),
    ('a-36', 'c-1', 'u-3', 'p-5', '2026-01-23 09:00+04', 30, 'confirmed', 'Second opinion', null, 19000.00, '2026-01-20 10:36+04', '2026-01-20 10:36+04'),
    ('a-37', 'c-2', 'u-5', 'p-8', '2026-01-26 14:30+04', 20, 'pending', null, null, 20500.00, '2026-01-22 10:37+04', '2026-01-22 10:37+04'),
    ('a-38', 'c-3', 'u-7', 'p-19', '2026-01-29 10:15+04', 45, 'confirmed', 'Կրկնակի այց', null, 22000.00, '2026-01-24 10:38+04', '2026-01-24 10:38+04'),
    ('a-39', 'c-1', 'u-1', 'p-1', '2026-02-04 15:00+04', 60, 'pending', 'Prescription', null, 23500.00, '2026-01-29 10:39+04', '2026-01-29 10:39+04'),
    ('a-40', 'c-2', 'u-1', 'p-11', '2026-02-07 11:30+04', 30, 'confirmed', 'First visit', null, 5000.00, '2026-01-31 10:40+04', '2026-01-31 10:40+04'),
    ('a-41', 'c-3', 'u-1', 'p-16', '2026-02-10 16:15+04', 20, 'pending', 'Follow-up', null, 6500.00, '2026-02-02 10:41+04', '2026-02-02 10:41+04'),
    ('a-42', 'c-1', 'u-4', 'p-4', '2026-02-16 12:00+04', 45, 'confirmed', 'Check-up', null, 8000.00, '2026-02-07 10:42+04', '2026-02-07 10:42+04'),
    ('a-43', 'c-2', 'u-6', 'p-14', '2026-02-19 17:30+04', 60, 'pending', 'Test results', null, 9500.00, '2026-02-09 10:43+04', '2026-02-09 10:43+04');

insert into marketplace.specialist_profiles
    (id, user_id, slug, city, time_zone, created_at, updated_at)
values
    ('sp-1', 'u-1', 'armen-grigoryan', 'Yerevan', 'Asia/Yerevan', '2023-02-01 12:00+04', '2024-10-14 12:00+04'),
    ('sp-2', 'u-2', 'lusine-avetisyan', 'Yerevan', 'Asia/Yerevan', '2023-02-01 12:10+04', '2023-02-01 12:10+04'),
    ('sp-3', 'u-3', 'hayk-manukyan', 'Yerevan', 'Asia/Yerevan', '2023-03-11 09:30+04', '2023-03-11 09:30+04'),
    ('sp-4', 'u-4', 'narine-khachatryan', 'Gyumri', 'Asia/Yerevan', '2023-05-20 15:00+04', '2023-05-20 15:00+04'),
    ('sp-5', 'u-5', 'gevorg-danielyan', 'Gyumri', 'Asia/Yerevan', '2023-06-02 10:00+04', '2023-06-02 10:00+04'),
    ('sp-6', 'u-6', 'mariam-ghazaryan', 'Berlin', 'Europe/Berlin', '2023-09-01 18:00+04', '2025-03-30 18:00+04'),
    ('sp-7', 'u-11', 'gayane-mkrtchyan', 'Yerevan', 'Asia/Yerevan', '2024-01-15 11:00+04', '2024-01-15 11:00+04');

-- The last 52 weeks, in which each day of the week comes 52 times. quiet: how little happens on it, 0 from Monday to Thursday.
create temp table sample_day as
select n, week, quiet, midnight
from generate_series(0, 363) n,
    lateral (select (now() at time zone 'Asia/Yerevan')::date - n as day, n / 7 as week) d,
    lateral (
        select (array[0, 0, 0, 0, 1, 2, 3])[extract(isodow from day)::int] as quiet,
            day::timestamp at time zone 'Asia/Yerevan' as midnight) q;

-- Requests of sp-1: up to three on a weekday, up to one on a Saturday, none on a Sunday.
insert into marketplace.consultation_requests
    (id, specialist_profile_id, name, contact, problem, status, created_at, updated_at)
select 'cr-' || row_number() over (order by n desc, k), 'sp-1',
    (array['Anush', 'Boris', 'Gohar', 'Hrach', 'Lala', 'Mher', 'Sirun'])[1 + (n + k) % 7] || ' Made-up',
    '+374 77 000 ' || 400 + (n * 3 + k) % 100,
    (array['Pain in the chest', 'Short of breath', 'Second opinion', 'Palpitations'])[1 + (n + k) % 4],
    case when n < 4 then 'new' when (n + k) % 5 = 0 then 'closed' else 'contacted' end,
    least(now(), made), least(now(), made + interval '3 hours')
from sample_day, generate_series(1, 3) k,
    lateral (select midnight + interval '8 hours' + (n * 37 + k * 151) % 720 * interval '1 minute' as made) m
where k <= 3 - quiet and (week * 2 + k + quiet) % 5 < 3 - quiet / 2 and quiet < 3;

-- An order for four requests in ten, a review for one order in four.
insert into marketplace.orders
    (id, specialist_profile_id, client_name, contact, amount, status, created_at, updated_at)
select 'o-' || substr(id, 4), 'sp-1', name, contact, 8000 + substr(id, 4)::int % 9 * 1500,
    (array['done', 'done', 'paid', 'done', 'cancelled'])[1 + substr(id, 4)::int % 5],
    least(now(), created_at + interval '20 hours'), least(now(), created_at + interval '3 days')
from marketplace.consultation_requests
where substr(id, 4)::int % 5 in (1, 4);

insert into marketplace.reviews
    (id, specialist_id, rating, comment, created_at, updated_at)
select 'rv-' || substr(id, 3), 'sp-1', 5 - substr(id, 3)::int % 7 / 5,
    (array['Listens, and explains.', 'Worth the wait.', 'Շնորհակալություն', null])[1 + substr(id, 3)::int % 4],
    least(now(), created_at + interval '5 days'), least(now(), created_at + interval '5 days')
from marketplace.orders
where substr(id, 3)::int % 20 in (1, 4);

-- The others are asked every second week; sp-7 is asked too, and his requests wait for a specialist.
insert into marketplace.consultation_requests
    (id, specialist_profile_id, name, contact, problem, status, created_at, updated_at)
select 'cr-' || profile || '-' || 26 - week / 2, 'sp-' || profile, 'Somebody Made-up', '+374 77 000 ' || 500 + week,
    'Wants an appointment', 'contacted', least(now(), made), least(now(), made)
from sample_day, generate_series(2, 7) profile,
    lateral (select midnight + profile * 2 * interval '1 hour' as made) m
where n % 7 = profile - 1 and week % 2 = 0 and (profile < 7 or week < 6);

insert into marketplace.orders
    (id, specialist_profile_id, client_name, contact, amount, status, created_at, updated_at)
select 'o-' || substr(id, 4), specialist_profile_id, name, contact, 12000, 'done', least(now(), made), least(now(), made)
from marketplace.consultation_requests, lateral (select created_at + interval '1 day' as made) m
where specialist_profile_id in ('sp-2', 'sp-4', 'sp-6') and split_part(id, '-', 3)::int % 3 = 0;

insert into marketplace.reviews
    (id, specialist_id, rating, comment, created_at, updated_at)
select 'rv-' || substr(id, 3), specialist_profile_id, 4, null, least(now(), made), least(now(), made)
from marketplace.orders, lateral (select created_at + interval '2 days' as made) m
where specialist_profile_id <> 'sp-1' and split_part(id, '-', 3)::int % 6 = 0;

drop table sample_day;
