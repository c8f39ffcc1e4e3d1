select 1, 42 union all select 2, -1 union all select 3, -3 order by 1;

-- after
select id, code from book order by id;
