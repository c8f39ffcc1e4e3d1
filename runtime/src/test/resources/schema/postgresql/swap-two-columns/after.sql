create table point (id integer primary key, y integer not null, x varchar(10));

create index ix_x on point (y);
