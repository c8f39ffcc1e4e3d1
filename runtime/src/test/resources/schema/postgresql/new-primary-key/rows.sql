insert into plain values (1, 1), (1, 2);
