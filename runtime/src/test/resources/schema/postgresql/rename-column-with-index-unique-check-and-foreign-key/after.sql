create table publisher (id integer primary key);

create table book (id integer primary key, isbn varchar(13) constraint uk_a unique, pages integer constraint ck_b check (pages > 0 and pages < 100), publisher_id integer constraint fk_c references publisher, shelf integer, constraint ck_d check (shelf <> pages));

create index ix_d on book (shelf, pages);
