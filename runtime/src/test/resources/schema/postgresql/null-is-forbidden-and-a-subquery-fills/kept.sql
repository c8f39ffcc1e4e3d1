select 1, 'Ada' union all select 2, 'it''s me' union all select 3, 'known' union all select 4, 'unknown' order by 1;

-- after
select id, author_name from book order by id;
