create table base (id bigint, name varchar(9) not null, constraint id_is_positive check (id > -1), constraint short check (length(name) < 9));

create table derived (extra varchar(4)) inherits (base);

create table last_one (more text) inherits (derived);
