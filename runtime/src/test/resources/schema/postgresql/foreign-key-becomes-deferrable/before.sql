create table author (id integer primary key);

create table book (id integer primary key, a integer constraint fk_a references author, b integer constraint fk_b references author deferrable initially deferred, c integer constraint fk_c references author deferrable);
