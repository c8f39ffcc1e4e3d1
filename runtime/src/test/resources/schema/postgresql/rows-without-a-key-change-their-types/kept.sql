select 3, 2;

-- after
select count(*), sum(level) from log;
