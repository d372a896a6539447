-- What the old application's Redis would hold for the sample: views by profile, day, kind and source, of the same 52 weeks as
-- in sample.sql. A query: whoever fills a stack with the sample runs it and sends each row to legacy.marketplace.views,
-- in place of the importer, since there is no Redis beside a sample.

select lower(kind) || ':' || profile_id || ':' || day as id, kind, profile_id, day::text as date,
    (all_views * 45 / 100)::text as catalog, (all_views * 35 / 100)::text as search,
    (all_views - all_views * 45 / 100 - all_views * 35 / 100)::text as direct
from (values ('sp-1', 40), ('sp-2', 8), ('sp-4', 6), ('sp-6', 5)) p (profile_id, usual),
    generate_series(0, 363) n,
    lateral (select (now() at time zone 'Asia/Yerevan')::date - n as day, n / 7 as week) d,
    lateral (
        -- Busier in the last weeks than a year ago, weaker at the end of the week, and never the same twice.
        select usual * (array[10, 11, 10, 9, 8, 5, 3])[extract(isodow from day)::int] * (152 - week) / 1500
            + n * 7919 % 13 % usual as profile_views) v,
    lateral (values ('PROFILE', profile_views), ('CONTACT', profile_views / 6 + n % 2)) k (kind, all_views)
order by day, profile_id, kind
