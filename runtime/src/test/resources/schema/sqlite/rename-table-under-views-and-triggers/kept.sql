select id, name from named order by id;

-- after
select id, name from named order by id;

select n from counted;

-- after
select n from counted;
