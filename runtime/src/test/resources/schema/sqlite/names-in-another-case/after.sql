create table book (id INTEGER primary key, title TEXT, note text check (Length(note) > 1), unique (title));

create index ix_title on book (title);
