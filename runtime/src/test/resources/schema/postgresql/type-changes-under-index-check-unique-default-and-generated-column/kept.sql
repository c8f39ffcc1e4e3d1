select id, price::numeric(10,2) from sale order by id;

-- after
select id, price from sale order by id;
