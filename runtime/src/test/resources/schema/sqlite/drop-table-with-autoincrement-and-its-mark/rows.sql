insert into old (name) values ('a'), ('b'), ('c');

delete from old where id = 3;

insert into kept (name) values ('a'), ('b');

delete from kept where id = 2;
