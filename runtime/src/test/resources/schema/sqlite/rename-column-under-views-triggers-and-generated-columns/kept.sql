select id, titel from titles order by id;

-- after
select id, title from titles order by id;
