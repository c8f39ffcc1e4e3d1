create table book (id integer not null, title text, primary key (id), constraint uk_title unique (title));
