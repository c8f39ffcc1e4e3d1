create table writer (id integer primary key autoincrement, full_name text, boss_id bigint references writer);

create table book (id integer primary key, writer_id bigint references writer);

create view named as select id, full_name from writer;

create trigger book_added after insert on book begin update writer set full_name = full_name where id = new.writer_id; end;

create index ix_name on writer (full_name collate nocase);
