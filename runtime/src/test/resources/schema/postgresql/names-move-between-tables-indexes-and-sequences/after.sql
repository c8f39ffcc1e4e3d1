create table writer (id integer not null, name varchar(20), constraint pk_author primary key (id));

create index ix_name on writer (name);

create table shelf (id integer not null, constraint pk_shelf primary key (id));

create table paper (id integer not null, code varchar(5), constraint numbers primary key (id), constraint paper_code unique (code));

create sequence leaf start with 5 increment by 7;
