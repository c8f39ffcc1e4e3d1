insert into book values (nextval('book_seq')), (nextval('book_seq')), (nextval('book_seq'));
