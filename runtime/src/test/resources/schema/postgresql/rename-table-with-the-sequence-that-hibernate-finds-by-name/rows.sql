insert into writer values (nextval('writer_seq'), 'Ada'), (nextval('writer_seq'), 'Grace');
