select 1, null;

-- after
select id, size from book where id = 1;

select id, cast(size as integer), 'integer' from book where id > 1;

-- after
select id, size, typeof(size) from book where id > 1;
