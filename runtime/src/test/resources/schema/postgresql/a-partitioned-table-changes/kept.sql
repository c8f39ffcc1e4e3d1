select id, value from measure order by id;

-- after
select id, amount from measure order by id;
