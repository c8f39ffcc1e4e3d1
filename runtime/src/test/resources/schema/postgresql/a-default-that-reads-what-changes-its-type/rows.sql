insert into book values (1, 10), (2, null);

insert into invoice values (1, 5);
