select 1, 'Ada', 1815 union all select 2, 'nobody', 0 union all select 3, 'it''s', -1 order by 1;

-- after
select id, name, born from author order by id;
