create table publisher (id integer primary key);

create table book (id integer primary key, title text, pages integer constraint ck_pages check (pages between 1 and 9999), publisher_id bigint constraint fk_publisher references publisher (id) on update cascade);
