create table stock (id integer primary key, amount integer);
