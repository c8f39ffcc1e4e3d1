insert into publisher values (1);

insert into book values (1, 'One');
