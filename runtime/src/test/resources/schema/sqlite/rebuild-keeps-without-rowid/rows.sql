insert into setting values ('a', x'00ff'), ('b', null);
