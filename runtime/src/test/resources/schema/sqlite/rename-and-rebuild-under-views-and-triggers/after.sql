create table author (id integer primary key autoincrement, name text not null unique, boss_id bigint references author on delete set null);

create table book (id integer primary key, author_id bigint not null references author);

create index ix_name on author (name collate nocase);
