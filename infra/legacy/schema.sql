-- The old clinic system and the old marketplace. They enforce next to nothing: no foreign keys, no checks, so orphans and
-- clashes are real input. Defaults let a row be typed in by hand: insert into clinic.patients (id, clinic_id, name) values (…).

create schema clinic;

create table clinic.clinics (
    id text primary key,
    name text,
    slug text,
    city text,
    time_zone text default 'UTC',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- role: SUPER_ADMIN, ADMIN, CLINIC, DOCTOR, PATIENT, ASSISTANT; status: PENDING, ACTIVE, SUSPENDED
create table clinic.users (
    id text primary key,
    clinic_id text,
    name text,
    email text unique,
    phone text,
    password_hash text,
    role text default 'PATIENT',
    specialization text,
    license_number text,
    experience int,
    avatar text,
    status text default 'PENDING',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- gender: M, F or empty; status: guest, registered
create table clinic.patients (
    id text primary key,
    clinic_id text,
    name text,
    phone text,
    email text,
    password_hash text,
    avatar text,
    date_of_birth date,
    gender text,
    notes text,
    status text default 'guest',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- status: pending, confirmed, completed, cancelled, no_show
create table clinic.appointments (
    id text primary key,
    clinic_id text,
    doctor_id text, -- users.id
    patient_id text, -- patients.id
    appointment_date timestamptz,
    duration_minutes int default 30,
    status text default 'pending',
    reason text,
    notes text,
    amount numeric(12, 2),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- The marketplace, where specialists are found and asked. Its views are counted elsewhere (see sample-views.sql).
create schema marketplace;

create table marketplace.specialist_profiles (
    id text primary key,
    user_id text, -- clinic.users.id
    slug text,
    city text,
    time_zone text default 'UTC',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- status: new, contacted, closed
create table marketplace.consultation_requests (
    id text primary key,
    specialist_profile_id text, -- specialist_profiles.id
    name text,
    contact text,
    problem text,
    status text default 'new',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- status: new, paid, done, cancelled
create table marketplace.orders (
    id text primary key,
    specialist_profile_id text, -- specialist_profiles.id
    client_name text,
    contact text,
    amount numeric(12, 2),
    status text default 'new',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- rating: 1 to 5
create table marketplace.reviews (
    id text primary key,
    specialist_id text, -- specialist_profiles.id
    rating int,
    comment text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
