select id, cast(d as integer) from thing order by id;

-- after
select id, d from thing order by id;
