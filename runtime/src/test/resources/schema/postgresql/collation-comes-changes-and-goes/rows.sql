insert into word values (1, 'a', 'A', 'é'), (2, null, null, null), (3, 'B', 'b', 'z');
