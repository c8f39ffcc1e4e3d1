insert into book (id) values (nextval('a_seq')), (nextval('a_seq')), (nextval('b_seq') + 1000), (nextval('old_name_seq') + 5000);
