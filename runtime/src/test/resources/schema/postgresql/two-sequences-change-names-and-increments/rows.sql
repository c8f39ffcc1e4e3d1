insert into book values (nextval('a_seq')), (nextval('a_seq')), (nextval('b_seq') + 7000);
