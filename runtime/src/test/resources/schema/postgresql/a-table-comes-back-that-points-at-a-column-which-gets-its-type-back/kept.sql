select code, id <> 0 from shelf order by code;

-- after
select code, id from shelf order by code;
