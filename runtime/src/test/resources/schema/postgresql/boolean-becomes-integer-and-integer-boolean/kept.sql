select id, a::integer, b::boolean, c::varchar from flag order by id;

-- after
select id, a, b, c from flag order by id;
