insert into club values (1, null), (2, null);

insert into member values (1, 1), (2, 2);

update club set chair_id = 2 where id = 1;

insert into city values (1);
