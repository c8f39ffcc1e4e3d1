select id, price::numeric(12,2) from sale order by id;

-- after
select id, price from report.prices order by id;
