select id, price * 20, b, c from line order by id;

-- after
select id, a, b, c from line order by id;
