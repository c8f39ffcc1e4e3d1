select count(*) from author;

-- after
select count(*) from author;
