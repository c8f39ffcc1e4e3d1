create table place (id integer primary key, room integer not null, spot integer);

create index ix_place on place (spot);
