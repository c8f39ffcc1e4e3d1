create table author (id integer primary key, name varchar(80));

create table book (id integer primary key, titel varchar(80), pages integer default 1, state varchar(10) check (state in ('NEW', 'OLD')), author_id integer constraint fk_author references author, note varchar(10), isbn varchar(13) constraint uk_isbn unique);

create index ix_titel on book (titel);

create index ix_pages on book (pages);
