select id, e::boolean from doc order by id;

-- after
select id, e from doc order by id;
