create table place (id integer primary key, room integer not null, shelf integer not null, spot integer, constraint uk_place unique (room, shelf, spot), constraint ck_place check (room <> shelf));

create index ix_place on place (shelf, spot);
