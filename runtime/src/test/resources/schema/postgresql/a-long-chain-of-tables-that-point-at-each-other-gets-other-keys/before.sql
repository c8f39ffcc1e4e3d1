create table a (id integer primary key, b_id integer);

create table b (id integer primary key, c_id integer);

create table c (id integer primary key, d_id integer);

create table d (id integer primary key, a_id integer);
