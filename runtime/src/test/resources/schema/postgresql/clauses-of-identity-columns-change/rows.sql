insert into book (title) values ('a'), (null);

insert into loan default values;

insert into shelf values (4);

insert into seat default values;
