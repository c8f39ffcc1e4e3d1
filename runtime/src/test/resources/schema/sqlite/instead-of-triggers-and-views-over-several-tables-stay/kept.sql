select 1, 'One', 'Ada' union all select 2, null, 'nobody' order by 1;

-- after
select id, title, name from catalogue order by 1;
