select 1, 'a' union all select 2, 'nobody 2' order by 1;

-- after
select id, name from named order by id;
