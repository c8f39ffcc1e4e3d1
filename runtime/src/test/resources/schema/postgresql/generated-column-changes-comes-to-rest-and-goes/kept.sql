select id, price * 20, b from line order by id;

-- after
select id, a, b from line order by id;
