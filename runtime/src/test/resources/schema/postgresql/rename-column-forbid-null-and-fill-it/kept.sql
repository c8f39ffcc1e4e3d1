select 1, 10 union all select 2, 0 union all select 3, -1 order by 1;

-- after
select id, pages from book order by id;
