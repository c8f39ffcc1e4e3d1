select id, c * 1.0, d from odd order by id;

-- after
select id, c, cast(d as text) from odd order by id;
