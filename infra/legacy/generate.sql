-- A clinic system of any size, made by the server itself from a seed: the same seed gives the same rows.
-- Needs schema.sql and empty tables. The caller puts integers in place of :patients, :appointments and :seed;
-- with psql: psql -v patients=1000 -v appointments=2500 -v seed=1 -f generate.sql
-- Chance is a hash of (seed, row, topic). PostgreSQL keeps these hash functions stable: hash partitions rest on them.

create function pg_temp.chance(row_number bigint, topic int) returns bigint
    language sql immutable
    return hashint8extended(row_number * 64 + topic, :seed) & 9223372036854775807;

create function pg_temp.percent(row_number bigint, topic int) returns numeric
    language sql immutable
    return (pg_temp.chance(row_number, topic) % 10000) / 100.0;

create function pg_temp.one_of(words text[], choice bigint) returns text
    language sql immutable
    return words[1 + choice % cardinality(words)];

create function pg_temp.woman(person bigint) returns boolean
    language sql immutable
    return pg_temp.chance(person, 1) % 2 = 0;

create function pg_temp.given_name(person bigint) returns text
    language sql immutable
    return case when pg_temp.woman(person)
        then pg_temp.one_of('{Ani,Anahit,Armine,Arpine,Astghik,Gayane,Gohar,Hasmik,Karine,Lilit,Lusine,Mane,Mariam,Marine,Meri,Milena,Nairuhi,Naira,Nane,Nare,Narine,Nune,Ruzanna,Satenik,Shushan,Siranush,Sona,Syuzanna,Tatevik,Zaruhi}', pg_temp.chance(person, 2))
        else pg_temp.one_of('{Aram,Areg,Armen,Arsen,Artak,Artur,Ashot,Davit,Edgar,Gagik,Garegin,Gevorg,Gor,Grigor,Hakob,Hayk,Hovhannes,Karen,Khachik,Levon,Mher,Narek,Ruben,Samvel,Sargis,Suren,Tigran,Vahan,Vardan,Vazgen}', pg_temp.chance(person, 2))
    end;

create function pg_temp.family_name(person bigint) returns text
    language sql immutable
    return pg_temp.one_of('{Abrahamyan,Adamyan,Aleksanyan,Antonyan,Arakelyan,Asatryan,Avagyan,Avetisyan,Ayvazyan,Babayan,Badalyan,Baghdasaryan,Danielyan,Galstyan,Gasparyan,Gevorgyan,Ghazaryan,Grigoryan,Hakobyan,Harutyunyan,Hovhannisyan,Hovsepyan,Karapetyan,Khachatryan,Kirakosyan,Manukyan,Margaryan,Martirosyan,Melikyan,Minasyan,Mkrtchyan,Muradyan,Nazaryan,Nersisyan,Petrosyan,Poghosyan,Sahakyan,Sargsyan,Simonyan,Stepanyan,Tovmasyan,Tumanyan,Vardanyan,Voskanyan,Yeghiazaryan,Zakaryan}', pg_temp.chance(person, 3));

-- Eight digits of a mobile number; two subscribers never share one.
create function pg_temp.mobile(subscriber bigint) returns text
    language sql immutable
    return pg_temp.one_of('{33,41,43,44,49,55,77,91,93,94,95,96,97,98,99}', subscriber)
        || lpad((subscriber / 15 * 7919 % 1000000)::text, 6, '0');

-- The same number as five receptionists type it.
create function pg_temp.typed_mobile(digits text, typist bigint) returns text
    language sql immutable
    return case typist % 5
        when 0 then '+374' || digits
        when 1 then '0' || digits
        when 2 then '+374 ' || substr(digits, 1, 2) || ' ' || substr(digits, 3)
        when 3 then '(0' || substr(digits, 1, 2) || ') ' || substr(digits, 3, 2) || '-' || substr(digits, 5, 2) || '-' || substr(digits, 7)
        else '00374 ' || digits
    end;

create function pg_temp.mail(person bigint) returns text
    language sql immutable
    return lower(pg_temp.given_name(person) || '.' || pg_temp.family_name(person)) || person
        || pg_temp.one_of('{@posta.am,@namak.am,@tghtadar.am}', pg_temp.chance(person, 4));

create function pg_temp.typed_mail(mail text, typist bigint) returns text
    language sql immutable
    return case typist % 8 when 0 then initcap(mail) when 1 then mail || ' ' when 2 then ' ' || upper(mail) else mail end;

-- One clinic for every 2,500 patients and one doctor for every 200, but never fewer than 3 and 7.
create temp table size as
select clinics, greatest(7, clinics * 2, :patients / 200) as doctors
from (select greatest(3, :patients / 2500) as clinics) c;

insert into clinic.clinics (id, name, slug, city, time_zone, created_at, updated_at)
select 'c-' || n,
    pg_temp.one_of('{Ararat,Arpi,Hrazdan,Kaskad,Khustup,Lori,Masis,Sevan,Shirak,Tatev}', n) || ' Clinic ' || n,
    'clinic-' || n,
    pg_temp.one_of('{Yerevan,Gyumri,Vanadzor,Abovyan,Kapan,Hrazdan,Goris,Dilijan}', n),
    'Asia/Yerevan',
    timestamptz '2019-01-01 09:00+04' + n * interval '1 day',
    timestamptz '2019-01-01 09:00+04' + n * interval '1 day'
from size, generate_series(1, clinics) n;

-- Doctors first; 2 % of them belong to no clinic, 4 % are not active. Then as many users of other roles.
insert into clinic.users (id, clinic_id, name, email, phone, password_hash, role, specialization, license_number,
    experience, avatar, status, created_at, updated_at)
select 'u-' || n,
    case when (n <= doctors and pg_temp.percent(-n, 5) < 2) or role in ('SUPER_ADMIN', 'PATIENT') then null else 'c-' || 1 + n % clinics end,
    pg_temp.given_name(-n) || ' ' || pg_temp.family_name(-n),
    'u' || n || '@bzhishk.am',
    case when pg_temp.percent(-n, 6) < 90 then pg_temp.typed_mobile(pg_temp.mobile(9000000 + n), pg_temp.chance(-n, 7)) end,
    '$2b$10$not.a.real.hash',
    role,
    case when role = 'DOCTOR' then pg_temp.one_of('{Cardiology,Dermatology,Endocrinology,General practice,Neurology,Ophthalmology,Orthopaedics,Paediatrics,Psychiatry,Urology}', pg_temp.chance(-n, 8)) end,
    case when role = 'DOCTOR' and pg_temp.percent(-n, 9) < 95 then 'AM-' || 20000 + n end,
    case when role = 'DOCTOR' then (pg_temp.chance(-n, 10) % 40)::int end,
    null,
    case when pg_temp.percent(-n, 11) < 96 then 'ACTIVE' when n % 2 = 0 then 'PENDING' else 'SUSPENDED' end,
    timestamptz '2019-06-01 09:00+04' + (pg_temp.chance(-n, 12) % 2000) * interval '1 day',
    timestamptz '2025-01-01 09:00+04'
from size, generate_series(1, doctors * 2) n,
    lateral (select case when n <= doctors then 'DOCTOR' else pg_temp.one_of('{ADMIN,CLINIC,PATIENT,ASSISTANT,ASSISTANT,SUPER_ADMIN}', n) end as role) r;

-- A row is a person: 8 % of the rows return as an earlier person, mostly in another clinic. Of the persons, 5 % have
-- the phone of the person before them (a family), 25 % no phone, 30 % no e-mail. Some 40 rows carry the phone of a help
-- line (it joins nobody), exactly 25 one family's phone (it still does), 1 % a placeholder.
insert into clinic.patients (id, clinic_id, name, phone, email, password_hash, avatar, date_of_birth, gender, notes,
    status, created_at, updated_at)
select 'p-' || n,
    case when pg_temp.percent(n, 13) < 0.3 then null else 'c-' || 1 + pg_temp.chance(n, 14) % clinics end,
    pg_temp.given_name(person) || ' ' || pg_temp.family_name(person),
    case
        when n % greatest(:patients / 30, 1) = 2 and n / greatest(:patients / 30, 1) < 25 then '+374 88 000 025'
        when n % greatest(:patients / 40, 1) = 1 then '+374 88 000 100'
        when pg_temp.percent(n, 15) < 0.5 then pg_temp.one_of('{000000,"0 00 00 00 00",+37499999999,-,not given}', n)
        when pg_temp.percent(person, 16) < 25 and not family then null
        else pg_temp.typed_mobile(pg_temp.mobile(case when family then person - 1 else person end), pg_temp.chance(n, 17))
    end,
    case
        when pg_temp.percent(n, 18) < 0.5 then pg_temp.one_of('{none@none.com,test@test.com,noemail@posta.am,no mail}', n)
        when pg_temp.percent(person, 19) < 70 then pg_temp.typed_mail(pg_temp.mail(person), pg_temp.chance(n, 20))
    end,
    case when registered then '$2b$10$not.a.real.hash' end,
    null,
    case when pg_temp.percent(person, 21) < 97 then date '1935-01-01' + (pg_temp.chance(person, 22) % 32000)::int end,
    case when pg_temp.percent(person, 23) < 5 then '' when pg_temp.woman(person) then 'F' else 'M' end,
    case when pg_temp.percent(n, 24) < 10 then pg_temp.one_of('{Allergic to penicillin,Prefers mornings,Needs a lift,Ուղեգիրը կբերի հաջորդ այցին}', n) end,
    case when registered then 'registered' else 'guest' end,
    timestamptz '2020-01-01 08:00+04' + (pg_temp.chance(n, 25) % 2000) * interval '1 day' + (n % 600) * interval '1 minute',
    timestamptz '2025-06-01 08:00+04' + (n % 600) * interval '1 minute'
from size, generate_series(1, :patients) n,
    lateral (select case when n > 1 and pg_temp.percent(n, 26) < 8 then 1 + pg_temp.chance(n, 27) % (n - 1) else n end as person) p,
    lateral (select person > 1 and pg_temp.percent(person, 28) < 5 as family, pg_temp.percent(n, 29) < 40 as registered) f;

-- An appointment takes its clinic from its patient. 93 % have a doctor of that clinic, 3 % one of another clinic (who
-- works there too, then). The rest is what such systems hold after years: unknown doctors and patients, none at all,
-- no clinic, a user who is no doctor, a patient of another clinic.
insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date, duration_minutes, status,
    reason, notes, amount, created_at, updated_at)
select 'a-' || n,
    case when fault between 0.5 and 1 then null else clinic_id end,
    case
        when fault between 1 and 2 then 'u-lost-' || n % 50
        when fault between 2 and 2.5 then null
        when fault between 2.5 and 3 then 'u-' || doctors + 1 + n % doctors
        when fault between 3 and 6 then 'u-' || 1 + pg_temp.chance(n, 31) % doctors
        else 'u-' || clinic_number - 1 + clinics * (pg_temp.chance(n, 32) % (doctors / clinics)) + case when clinic_number = 1 then clinics else 0 end
    end,
    case
        when fault between 6 and 7 then 'p-lost-' || n % 200
        when fault between 7 and 7.3 then null
        when fault between 7.3 and 8 then 'p-' || 1 + pg_temp.chance(n, 33) % greatest(:patients, 1)
        else patient_id
    end,
    timestamptz '2023-01-02 09:00+04' + (pg_temp.chance(n, 34) % 1300) * interval '1 day' + (n % 32) * interval '15 minutes',
    (array[15, 20, 30, 30, 30, 45, 60])[1 + n % 7],
    case when pg_temp.percent(n, 35) < 0.2 then 'rescheduled' else pg_temp.one_of('{completed,completed,completed,completed,confirmed,pending,cancelled,no_show}', pg_temp.chance(n, 36)) end,
    pg_temp.one_of('{First visit,Follow-up,Check-up,Test results,Second opinion,Prescription,Կրկնակի այց}', n),
    case when pg_temp.percent(n, 37) < 5 then 'Paid in cash' end,
    case when pg_temp.percent(n, 38) < 80 then 5000 + (pg_temp.chance(n, 39) % 50) * 500 end,
    timestamptz '2022-12-01 10:00+04' + (pg_temp.chance(n, 34) % 1300) * interval '1 day',
    timestamptz '2025-09-01 10:00+04'
from size,
    lateral (
        select n, pg_temp.percent(n, 40) as fault, 'p-' || 1 + pg_temp.chance(n, 41) % greatest(:patients, 1) as patient_id
        from generate_series(1, :appointments) n) a
    join (select id, clinic_id, substr(clinic_id, 3)::int as clinic_number from clinic.patients) p on p.id = patient_id;

-- Four doctors in five have a profile on the marketplace, one in twenty of those a second one. One profile in ten is of a
-- user who is no doctor or of nobody, and one in eight is not in Yerevan's time zone.
insert into marketplace.specialist_profiles (id, user_id, slug, city, time_zone, created_at, updated_at)
select 'sp-' || n,
    case
        when n % 20 = 5 then 'u-lost-' || n
        when n % 20 = 10 then 'u-' || doctors + n
        when n % 20 = 19 then 'u-' || n - 1
        else 'u-' || n
    end,
    'profile-' || n,
    'Yerevan',
    case when n % 8 = 4 then pg_temp.one_of('{Europe/Berlin,America/New_York,UTC,"",Mars/Olympus_Mons}', n / 8) else 'Asia/Yerevan' end,
    timestamptz '2023-01-01 09:00+04' + (pg_temp.chance(-n, 50) % 700) * interval '1 day',
    timestamptz '2025-01-01 09:00+04'
from size, generate_series(1, doctors) n
where n % 5 > 0 or n % 20 in (5, 10);

-- One request for every four patients, one order for every ten, one review for every twenty; 2 % of them name a profile
-- that is not there, or none. All of it happens within a year, at any hour.
create temp table profile as
select array_agg(id order by substr(id, 4)::int) as ids from marketplace.specialist_profiles;

create function pg_temp.any_profile(ids text[], row_number bigint, topic int) returns text
    language sql immutable
    return case
        when pg_temp.percent(row_number, topic) < 1 then 'sp-lost-' || row_number % 20
        when pg_temp.percent(row_number, topic) >= 2 then pg_temp.one_of(ids, pg_temp.chance(row_number, topic + 1))
    end;

create function pg_temp.moment(row_number bigint, topic int) returns timestamptz
    language sql immutable
    return timestamptz '2025-01-01 00:00+04' + (pg_temp.chance(row_number, topic) % 525600) * interval '1 minute';

insert into marketplace.consultation_requests (id, specialist_profile_id, name, contact, problem, status, created_at, updated_at)
select 'cr-' || n, pg_temp.any_profile(ids, n, 51),
    pg_temp.given_name(n) || ' ' || pg_temp.family_name(n), '+374' || pg_temp.mobile(n),
    pg_temp.one_of('{First visit,Second opinion,Prescription}', n), pg_temp.one_of('{new,contacted,closed}', n),
    pg_temp.moment(n, 53), pg_temp.moment(n, 53) + interval '2 hours'
from profile, generate_series(1, :patients / 4) n;

insert into marketplace.orders (id, specialist_profile_id, client_name, contact, amount, status, created_at, updated_at)
select 'o-' || n, pg_temp.any_profile(ids, n, 54),
    pg_temp.given_name(n) || ' ' || pg_temp.family_name(n), '+374' || pg_temp.mobile(n),
    5000 + (pg_temp.chance(n, 56) % 50) * 500, pg_temp.one_of('{new,paid,done,done,cancelled}', n),
    pg_temp.moment(n, 57), pg_temp.moment(n, 57) + interval '1 day'
from profile, generate_series(1, :patients / 10) n;

insert into marketplace.reviews (id, specialist_id, rating, comment, created_at, updated_at)
select 'rv-' || n, pg_temp.any_profile(ids, n, 58), 1 + (pg_temp.chance(n, 60) % 5)::int,
    case when n % 3 = 0 then 'Made-up praise' end,
    pg_temp.moment(n, 61), pg_temp.moment(n, 61)
from profile, generate_series(1, :patients / 20) n;

drop table profile;
drop table size;
analyze clinic.clinics, clinic.users, clinic.patients, clinic.appointments;
analyze marketplace.specialist_profiles, marketplace.consultation_requests, marketplace.orders, marketplace.reviews;
