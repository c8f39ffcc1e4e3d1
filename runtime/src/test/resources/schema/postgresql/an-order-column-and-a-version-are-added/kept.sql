select 3, 3;

-- after
select count(*), sum(case when version = 0 and line_order is null and created is not null and not active then 1 else 0 end) from line;
