create table base (id integer, name varchar(5), constraint id_is_positive check (id > 0), constraint has_name check (name <> ''));

create table derived (extra text) inherits (base);

create table last_one (more text) inherits (derived);
