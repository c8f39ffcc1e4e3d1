select 1, 'CARD' union all select 2, 'SEPA' union all select 3, 'CARD' order by 1;

-- after
select id, dtype from payment order by id;
