create table publisher (id integer primary key);

create table book (id integer primary key, a varchar(13) constraint uk_a unique, b integer constraint ck_b check (b > 0 and b < 100), c integer constraint fk_c references publisher, d integer, constraint ck_d check (d <> b));

create index ix_d on book (d, b);
