begin;

insert into club values (1, 1), (2, 2);

insert into member values (1, 1), (2, 2), (3, 1);

commit;
