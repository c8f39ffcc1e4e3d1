select id, price * 100 from sale where id = 3 order by id;

-- after
select id, price * 100 from sale where id = 3 order by id;

select id from sale where price = 123456.78 or price = -0.01 order by id;

-- after
select id from sale where price = 123456.78 or price = -0.01 order by id;
