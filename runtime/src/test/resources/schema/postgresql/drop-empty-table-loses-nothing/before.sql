create table author (id integer primary key, name varchar(80) not null);

create table old_note (id integer primary key, author_id integer references author, text varchar(200));

create index ix_text on old_note (text);
