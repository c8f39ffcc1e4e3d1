select 1 as id, 1.25 as price;

-- after
select id, price from sale where id = 1;

select id, price::numeric(10,4) from sale where id in (2, 4, 5) order by id;

-- after
select 2, 1.2555 union all select 4, -0.0001 union all select 5, 999999.9999 order by 1;
