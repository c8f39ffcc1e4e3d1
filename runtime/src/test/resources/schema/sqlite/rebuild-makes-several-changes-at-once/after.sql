create table author (id integer primary key);

create table book (id integer primary key autoincrement, title text, "order" integer check ("order" > 0), author_id bigint references author, isbn text unique, state varchar(9) default 'NEW' not null check (state in ('NEW', 'OLD')), constraint uk_book unique (title, "order"));

create index ix_state on book (state);
