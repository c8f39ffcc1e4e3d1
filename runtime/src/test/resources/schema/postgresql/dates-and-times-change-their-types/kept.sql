select id, a::timestamp, b::date from event order by id;

-- after
select id, a, b from event order by id;
