insert into writer (name) values ('a'), ('b'), ('c');

delete from writer where id = 3;

insert into book values (1, 1), (2, null);
