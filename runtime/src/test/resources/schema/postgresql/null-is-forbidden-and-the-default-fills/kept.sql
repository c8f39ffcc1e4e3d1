select 1, 'OLD', 1 union all select 2, 'NEW', 7 union all select 3, '', 5 order by 1;

-- after
select id, state, pages from book order by id;
