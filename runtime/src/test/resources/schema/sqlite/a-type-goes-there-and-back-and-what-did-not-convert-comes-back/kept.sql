select 7;

-- after
select count(*) from book;
