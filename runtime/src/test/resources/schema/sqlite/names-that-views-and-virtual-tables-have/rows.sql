insert into book values (1, 'One');

insert into words values ('One');
