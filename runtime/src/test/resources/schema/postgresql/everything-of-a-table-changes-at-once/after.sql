create table author (id integer primary key, name varchar(80) not null, email varchar(80) unique);

create table book (id integer primary key, title varchar(200) not null, pages bigint, state varchar(20) check (state in ('NEW', 'OLD', 'LOST')), author_id integer constraint fk_author references author on delete cascade, version integer not null, isbn varchar(13));

create index ix_title on book (title desc);

create unique index ux_pages on book (pages);
