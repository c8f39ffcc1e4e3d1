create table book (id integer primary key, title text, pages integer not null, subtitle text, check (pages > 0));

create index ix_pages on book (pages, subtitle);
