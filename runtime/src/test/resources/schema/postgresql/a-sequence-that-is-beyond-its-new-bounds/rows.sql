select setval('numbers', 600);

insert into book values (1);
