create table sale (id integer primary key, price numeric(8,2) default 1.5, discount numeric(5,1));
