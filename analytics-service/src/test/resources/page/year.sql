-- Two specialists of one clinic: one with 800 days of plausible figures up to today, one with none. Nothing is drawn by chance.
set search_path = live;

insert into clinics values ('c-1', '00000000-0000-4000-8000-0000000000c1', 'Sample Clinic', 'Asia/Yerevan', 'Asia/Yerevan');

insert into specialist_profile (id, legacy_user_id, name, profile_id, slug, city, time_zone, zone, version) values
  ('00000000-0000-4000-8000-0000000000a1', 'u-1', 'Dr. Anna Sample', 'p-1', 'anna-sample', 'Yerevan', 'Asia/Yerevan', 'Asia/Yerevan', 1),
  ('00000000-0000-4000-8000-0000000000a2', 'u-2', 'Dr. Boris Newcomer', null, null, null, null, 'UTC', 0);

insert into closing
select id, (now() at time zone zone)::date - 2 from specialist_profile where legacy_user_id = 'u-1';

insert into consumed_position (topic, partition, topic_id, next_offset, moved_at) values
  ('graft.appointment.v1', 0, gen_random_uuid(), 4312, now() - interval '3 seconds'),
  ('legacy.marketplace.views', 0, gen_random_uuid(), 805, now() - interval '20 seconds');

with days as (
  select n, d, extract(isodow from d)::int as weekday,
    (26 + n / 40 + 9 * sin(n / 29.0) + (n * 7919 % 13) - case when extract(isodow from d) > 5 then 14 else 0 end)::int as views
  from specialist_profile p
  cross join generate_series(0, 799) n
  cross join lateral (select (now() at time zone p.zone)::date - 799 + n as d) x
  where p.legacy_user_id = 'u-1'
), counts as (
  select d, greatest(views, 2) as views, greatest(views, 2) * (30 + n * 31 % 17) / 100 as contacts, n
  from days
), steps as (
  select d, n, views, contacts, contacts * (20 + n * 13 % 23) / 100 as requests
  from counts
), full_steps as (
  select d, n, views, contacts, requests, requests * (45 + n * 17 % 31) / 100 as orders
  from steps
)
insert into specialist_analytics_daily
  (id, specialist_id, date, profile_views, contact_views, consultation_requests, orders, reviews, sources,
   conversion_rate_profile_to_contact, conversion_rate_contact_to_request, conversion_rate_request_to_order)
select gen_random_uuid(), '00000000-0000-4000-8000-0000000000a1', d, views, contacts, requests, orders, orders / 2,
  jsonb_build_object('catalog', views * 5 / 9, 'search', views * 2 / 7, 'direct', views - views * 5 / 9 - views * 2 / 7),
  coalesce(round(100.0 * contacts / nullif(views, 0), 1), 0),
  coalesce(round(100.0 * requests / nullif(contacts, 0), 1), 0),
  coalesce(round(100.0 * orders / nullif(requests, 0), 1), 0)
from full_steps;

insert into appointment_facts
select md5(n || ':' || k)::uuid, 'c-1', '00000000-0000-4000-8000-0000000000a1',
  md5('person ' || (n * 5 + k * 11) % 240)::uuid, at, 30,
  case
    when n > 797 then case when k % 2 = 0 then 'CONFIRMED' else 'PENDING' end
    when (n + k) % 11 = 0 then 'CANCELLED'
    when (n * 3 + k) % 23 = 0 then 'NO_SHOW'
    else 'COMPLETED'
  end,
  8000 + (n + k) % 5 * 1000, at - make_interval(hours => 20 + (n * k) % 90),
  (at at time zone 'Asia/Yerevan')::date
from generate_series(0, 799) n
cross join generate_series(1, 7) k
cross join lateral (
  select ((now() at time zone 'Asia/Yerevan')::date - 799 + n + make_interval(hours => 9 + k)) at time zone 'Asia/Yerevan' as at
) x
where extract(isodow from at at time zone 'Asia/Yerevan') < 6 and k <= 4 + n % 4;

insert into specialist_appointments_daily
select f.specialist_id, f.clinic_id, f.date, count(*),
  count(*) filter (where status = 'CONFIRMED'), count(*) filter (where status = 'COMPLETED'),
  count(*) filter (where status = 'CANCELLED'), count(*) filter (where status = 'NO_SHOW'),
  count(distinct person_id), coalesce(sum(duration_minutes) filter (where status <> 'CANCELLED'), 0),
  coalesce(sum(amount) filter (where status = 'COMPLETED'), 0),
  sum(extract(epoch from starts_at - created_at)::bigint / 60), count(created_at)
from appointment_facts f
group by 1, 2, 3;
