select id, coalesce(nullif(t, 'none'), 'v2'), 'v1' as n, 'v1' as s from book order by id;

-- after
select id, t, n, s from book order by id;
