select '1';

-- after
select code from book where id = 1;
