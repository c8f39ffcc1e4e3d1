create table sale (id integer primary key, price numeric(12,4) default 1.5, discount numeric(20,1));
