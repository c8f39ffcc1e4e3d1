insert into cache values ('a', '1');
