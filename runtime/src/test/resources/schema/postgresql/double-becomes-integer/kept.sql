select id, a::integer from sale order by id;

-- after
select id, a from sale order by id;
