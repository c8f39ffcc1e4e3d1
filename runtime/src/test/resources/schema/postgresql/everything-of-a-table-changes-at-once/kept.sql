select 1, 'Ada' union all select 2, 'nobody' order by 1;

-- after
select id, name from author order by id;
