create table point (id integer primary key, x integer not null, y varchar(10));

create index ix_x on point (x);
