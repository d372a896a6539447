-- The truth of analytics-legacy.sql, added up by hand, row by row; the ids come from Python's uuid.uuid5, not from our code.

insert into live.specialist_profile (id, legacy_user_id, name, profile_id, slug, city, time_zone, zone, created_at, updated_at, version) values
    ('9b0206fe-e6c2-5029-9693-2785d11bc499', 'd-1', 'Doctor One', 'm-1', 'one', 'Yerevan', 'Asia/Yerevan', 'Asia/Yerevan', '2024-01-01 00:00+00', '2024-01-05 00:00+00', 1),
    ('1b917423-0303-5cc7-8a89-9b48702504cd', 'd-2', 'Doctor Two', 'm-3', 'two', null, 'asia/yerevan', 'UTC', '2024-01-02 00:00+00', '2024-01-06 00:00+00', 1),
    ('75dec9d4-cb5d-5964-aa87-a7ee294c2a3a', 'd-3', 'Doctor Three', null, null, null, null, 'UTC', null, null, 1);

insert into live.marketplace_facts (kind, legacy_id, profile_id, occurred_at) values
    ('REQUEST', 'r-1', 'm-1', '2024-03-09 20:30:00+00'),
    ('REQUEST', 'r-2', 'm-2', '2024-03-10 19:59:59.999999+00'),
    ('REQUEST', 'r-3', 'm-1', '2024-03-10 20:00:00+00'),
    ('REQUEST', 'r-4', 'm-3', '2024-03-10 20:00:00+00'),
    ('REQUEST', 'r-5', 'm-9', '2024-03-10 20:00:00+00'),
    ('REQUEST', 'r-6', 'm-4', '2024-03-10 20:00:00+00'),
    ('REQUEST', 'r-7', 'm-6', '2024-03-10 20:00:00+00'),
    ('REQUEST', 'r-8', null, '2024-03-10 20:00:00+00'),
    ('ORDER', 'o-1', 'm-1', '2024-03-10 05:00:00+00'),
    ('ORDER', 'o-2', 'm-3', '2024-03-11 00:00:00+00'),
    ('REVIEW', 'v-1', 'm-2', '2024-03-10 05:00:00+00'),
    ('REVIEW', 'v-2', 'm-4', '2024-03-10 05:00:00+00');

insert into live.counted_views (kind, profile_id, date, catalog, search, direct) values
    ('PROFILE', 'm-1', '2024-03-10', 5, 2, 1),
    ('PROFILE', 'm-2', '2024-03-10', 0, 1, 0),
    ('CONTACT', 'm-1', '2024-03-10', 3, 0, 0),
    ('PROFILE', 'm-1', '2024-03-12', 0, 0, 0), -- nobody came: no row
    ('CONTACT', 'm-3', '2024-03-12', 0, 0, 7),
    ('PROFILE', 'm-3', '2024-03-13', 16, 0, 0),
    ('CONTACT', 'm-3', '2024-03-13', 1, 0, 0), -- 6.25 percent
    ('PROFILE', 'm-9', '2024-03-10', 4, 0, 0); -- waits for its profile

insert into live.activity (id, kind, source, specialist_id, occurred_at, views) values
    ('00000000-0000-4000-8000-000000000001', 'PROFILE', 'CATALOG', '9b0206fe-e6c2-5029-9693-2785d11bc499', '2024-03-10 20:30:00+00', 2),
    ('00000000-0000-4000-8000-000000000002', 'CONTACT', 'DIRECT', '9b0206fe-e6c2-5029-9693-2785d11bc499', '2024-03-10 10:00:00+00', 1),
    ('00000000-0000-4000-8000-000000000003', 'PROFILE', 'SEARCH', '00000000-0000-4000-8000-0000000000ff', '2024-03-10 10:00:00+00', 9), -- waits for its specialist
    ('00000000-0000-4000-8000-000000000004', 'PROFILE', 'DIRECT', '75dec9d4-cb5d-5964-aa87-a7ee294c2a3a', '2024-03-10 23:00:00+00', 3);

insert into live.appointment_facts (id, clinic_id, specialist_id, person_id, starts_at, duration_minutes, status, amount, created_at) values
    ('bc628e62-698a-55d4-962b-9b0852662f33', 'k-1', '9b0206fe-e6c2-5029-9693-2785d11bc499', '04d3114f-41c5-5b51-aef1-dbfd6bb2e642', '2024-03-09 20:30:00+00', 30, 'COMPLETED', 100.5, '2024-03-08 20:30:00+00'), -- a-1
    ('c42de0c7-3c0b-5ae3-a96c-0956dad94b09', 'k-1', '9b0206fe-e6c2-5029-9693-2785d11bc499', '04d3114f-41c5-5b51-aef1-dbfd6bb2e642', '2024-03-10 08:00:00+00', 60, 'CANCELLED', 50, '2024-03-10 09:00:00+00'), -- a-2
    ('f9a0e2c6-7b6f-5c4f-9450-c188d79c9cb7', 'k-1', '9b0206fe-e6c2-5029-9693-2785d11bc499', 'def3bde7-4798-5b01-9f49-c001ce9898c0', '2024-03-10 10:00:00+00', null, 'PENDING', null, '2024-03-10 09:58:30.5+00'), -- a-3
    ('8d67d43d-405e-54df-a32a-1955177db00c', 'k-1', '9b0206fe-e6c2-5029-9693-2785d11bc499', '04d3114f-41c5-5b51-aef1-dbfd6bb2e642', '2024-03-10 12:00:00+00', 10, 'CONFIRMED', 20, '2024-03-10 11:00:00+00'), -- a-4
    ('f7c4dc04-c0a3-50a3-b724-bc5a60f1972c', 'k-2', '1b917423-0303-5cc7-8a89-9b48702504cd', 'f4e2936f-943e-5b9f-9ccc-54bc23751fde', '2024-03-10 04:30:00+00', 45, 'NO_SHOW', null, '2024-03-01 00:00:00+00'), -- a-5
    ('d53b9926-9873-5122-87a3-95141f07af27', 'k-2', '1b917423-0303-5cc7-8a89-9b48702504cd', 'f4e2936f-943e-5b9f-9ccc-54bc23751fde', '2024-03-10 04:45:00+00', 15, 'UNKNOWN', 10, '2024-03-10 04:45:00+00'), -- a-6
    ('c3a6d133-6476-5fee-bc36-6f13c3991111', 'k-2', '9b0206fe-e6c2-5029-9693-2785d11bc499', '04d3114f-41c5-5b51-aef1-dbfd6bb2e642', '2024-03-11 04:30:00+00', -30, 'CONFIRMED', 70, '2024-03-11 04:00:00+00'), -- a-7
    ('e341b332-0b0c-56ae-87ec-05f10eb4befd', 'k-3', '75dec9d4-cb5d-5964-aa87-a7ee294c2a3a', '5134da94-ca46-537c-bbb6-f8ef5e616068', '2024-03-10 23:59:00+00', 20, 'COMPLETED', 5, '2024-03-10 23:00:01+00'), -- a-8
    ('e9a572f6-75f8-5e18-98c1-6f413cd79044', 'k-1', '9b0206fe-e6c2-5029-9693-2785d11bc499', '04d3114f-41c5-5b51-aef1-dbfd6bb2e642', null, 30, 'CONFIRMED', null, '2024-03-01 00:00:00+00'); -- a-9

insert into live.specialist_analytics_daily (id, specialist_id, date, profile_views, contact_views, consultation_requests, orders, reviews, sources, conversion_rate_profile_to_contact, conversion_rate_contact_to_request, conversion_rate_request_to_order) values
    ('e74bf5b5-c898-509a-9a67-1cd507f9754b', '9b0206fe-e6c2-5029-9693-2785d11bc499', '2024-03-10', 9, 4, 2, 1, 1, '{"catalog": 5, "search": 3, "direct": 1}', 44.4, 50.0, 50.0), -- d-1: 8 + 1 profile views, 3 + 1 contact views, r-1 and r-2, o-1, v-1
    ('047dc585-4433-5e9d-a8fa-ebc46e67d6d5', '9b0206fe-e6c2-5029-9693-2785d11bc499', '2024-03-11', 2, 0, 1, 0, 0, '{"catalog": 2, "search": 0, "direct": 0}', 0, 0, 0), -- d-1: r-3, after midnight
    ('e904c555-2824-5d92-a168-abfdb4cb0625', '1b917423-0303-5cc7-8a89-9b48702504cd', '2024-03-10', 0, 0, 1, 0, 0, '{"catalog": 0, "search": 0, "direct": 0}', 0, 0, 0), -- d-2: r-4
    ('281a3136-210f-5934-8759-01c4f3852e6f', '1b917423-0303-5cc7-8a89-9b48702504cd', '2024-03-11', 0, 0, 0, 1, 0, '{"catalog": 0, "search": 0, "direct": 0}', 0, 0, 0), -- d-2: o-2
    ('91541cd9-1b6e-5479-820b-c758a397ab1a', '1b917423-0303-5cc7-8a89-9b48702504cd', '2024-03-12', 0, 7, 0, 0, 0, '{"catalog": 0, "search": 0, "direct": 0}', 0, 0, 0), -- d-2: contact views are no source
    ('2b6b66c3-fe27-5c0e-b613-6d5073012e22', '1b917423-0303-5cc7-8a89-9b48702504cd', '2024-03-13', 16, 1, 0, 0, 0, '{"catalog": 16, "search": 0, "direct": 0}', 6.3, 0, 0), -- d-2
    ('02f6af91-9b57-5742-b72b-2bfef97518b2', '75dec9d4-cb5d-5964-aa87-a7ee294c2a3a', '2024-03-10', 3, 0, 0, 0, 0, '{"catalog": 0, "search": 0, "direct": 3}', 0, 0, 0); -- d-3

insert into live.specialist_appointments_daily (specialist_id, clinic_id, date, booked, confirmed, completed, cancelled, no_show, persons, booked_minutes, revenue, lead_minutes, lead_appointments) values
    ('9b0206fe-e6c2-5029-9693-2785d11bc499', 'k-1', '2024-03-10', 4, 1, 1, 1, 0, 2, 40, 100.5, 1501, 4), -- d-1: a-1 to a-4
    ('1b917423-0303-5cc7-8a89-9b48702504cd', 'k-2', '2024-03-09', 2, 0, 0, 0, 1, 1, 60, 0, 13230, 2), -- d-2: a-5, a-6
    ('9b0206fe-e6c2-5029-9693-2785d11bc499', 'k-2', '2024-03-11', 1, 1, 0, 0, 0, 1, 0, 0, 30, 1), -- d-1: a-7
    ('75dec9d4-cb5d-5964-aa87-a7ee294c2a3a', 'k-3', '2024-03-10', 1, 0, 1, 0, 0, 1, 20, 5, 58, 1); -- d-3: a-8

insert into live.ledger (source_table, legacy_key, disposition, reason, clinic_id, topic_id, partition, record_offset) values
    ('specialist_profiles', 'm-1', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000001', 0, 1),
    ('specialist_profiles', 'm-2', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000001', 0, 2),
    ('specialist_profiles', 'm-3', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000001', 0, 3),
    ('specialist_profiles', 'm-4', 'PARKED', 'SPECIALIST_UNKNOWN', null, '00000000-0000-4000-8000-000000000001', 0, 4),
    ('specialist_profiles', 'm-5', 'PARKED', 'SPECIALIST_UNKNOWN', null, '00000000-0000-4000-8000-000000000001', 0, 5),
    ('specialist_profiles', 'm-6', 'QUARANTINED', 'COLUMN_UNREADABLE', null, '00000000-0000-4000-8000-000000000001', 0, 6),
    ('specialist_profiles', 'm-0', 'GONE', null, null, '00000000-0000-4000-8000-000000000001', 0, 7),
    ('consultation_requests', 'r-1', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000002', 0, 1),
    ('consultation_requests', 'r-2', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000002', 0, 2),
    ('consultation_requests', 'r-3', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000002', 0, 3),
    ('consultation_requests', 'r-4', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000002', 0, 4),
    ('consultation_requests', 'r-5', 'PARKED', 'PROFILE_UNKNOWN', null, '00000000-0000-4000-8000-000000000002', 0, 5),
    ('consultation_requests', 'r-6', 'PARKED', 'SPECIALIST_UNKNOWN', null, '00000000-0000-4000-8000-000000000002', 0, 6),
    ('consultation_requests', 'r-7', 'PARKED', 'PROFILE_UNKNOWN', null, '00000000-0000-4000-8000-000000000002', 0, 7),
    ('consultation_requests', 'r-8', 'PARKED', 'PROFILE_UNKNOWN', null, '00000000-0000-4000-8000-000000000002', 0, 8),
    ('consultation_requests', 'r-9', 'QUARANTINED', 'COLUMN_UNREADABLE', null, '00000000-0000-4000-8000-000000000002', 0, 9),
    ('orders', 'o-1', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000003', 0, 1),
    ('orders', 'o-2', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000003', 0, 2),
    ('orders', 'o-3', 'QUARANTINED', 'COLUMN_UNREADABLE', null, '00000000-0000-4000-8000-000000000003', 0, 3),
    ('orders', 'o-0', 'GONE', null, null, '00000000-0000-4000-8000-000000000003', 0, 4),
    ('reviews', 'v-1', 'MIGRATED', null, null, '00000000-0000-4000-8000-000000000004', 0, 1),
    ('reviews', 'v-2', 'PARKED', 'SPECIALIST_UNKNOWN', null, '00000000-0000-4000-8000-000000000004', 0, 2),
    ('reviews', 'v-3', 'QUARANTINED', 'COLUMN_UNREADABLE', null, '00000000-0000-4000-8000-000000000004', 0, 3);
