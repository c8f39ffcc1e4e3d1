create table book (id integer not null, title text, pages integer not null default 0, isbn text collate nocase, primary key (id), constraint uk_title unique (title));
